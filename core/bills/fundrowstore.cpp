#include "bills/fundrowstore.h"

#include "storage/rowdigest.h"

namespace yiren {

namespace {

constexpr QLatin1String
    selectFundRows("SELECT bill_day, id, line, booked_at, business_no, flow_no, business_name, business_type, direction, "
                   "amount_fen, balance_fen, applicant, "
                   "note, voucher FROM fund_row ");

QString directionName(FundDirection direction)
{
    return direction == FundDirection::In ? QStringLiteral("in") : QStringLiteral("out");
}

FundRow fundRowOf(const Statement &from)
{
    FundRow row;
    row.id = from.integer(1);
    row.line = from.integer(2);
    row.bookedAt = from.integer(3);
    row.businessNo = from.text(4);
    row.flowNo = from.text(5);
    row.businessName = from.text(6);
    row.businessType = from.text(7);
    row.direction = from.text(8) == QLatin1String("in") ? FundDirection::In : FundDirection::Out;
    row.amount = from.money(9);
    row.balance = from.money(10);
    row.applicant = from.text(11);
    row.note = from.text(12);
    row.voucher = from.text(13);
    return row;
}

// In the order of fundRowShape().
QByteArray fundRowDigest(const RowPlace &place, FundAccount fundAccount, const FundRow &row)
{
    RowDigest digest("fund_row");
    digest.add(toInteger(place.account)).add(place.billId).add(place.batchId).add(fundAccountName(fundAccount)).add(place.day.toText());
    digest.add(row.line).add(row.bookedAt).add(row.businessNo).add(row.flowNo).add(row.businessName).add(row.businessType);
    digest.add(directionName(row.direction)).add(row.amount).add(row.balance);
    return digest.add(row.applicant).add(row.note).add(row.voucher).result();
}

void bindRow(Statement &insert, const RowPlace &place, FundAccount fundAccount, const FundRow &row)
{
    int at = 0;
    insert.bind(at++, toInteger(place.account));
    insert.bind(at++, place.billId);
    insert.bind(at++, place.batchId);
    insert.bind(at++, fundAccountName(fundAccount));
    insert.bind(at++, place.day);
    insert.bind(at++, row.line);
    insert.bind(at++, row.bookedAt);
    for (const QString *text : {&row.businessNo, &row.flowNo, &row.businessName, &row.businessType})
        insert.bind(at++, *text);
    insert.bind(at++, directionName(row.direction));
    insert.bind(at++, row.amount);
    insert.bind(at++, row.balance);
    for (const QString *text : {&row.applicant, &row.note, &row.voucher})
        insert.bind(at++, *text);
    insert.bind(at, fundRowDigest(place, fundAccount, row));
}

Done deliverFundRows(Statement &query, const FundRowStore::Sink &sink)
{
    if (auto ran = query.run(); !ran)
        return ran;
    while (query.next()) {
        const auto day = query.day(0);
        if (!day)
            return failure(ErrorKind::Damaged, "storage.bad_day", query.text(0));
        if (auto taken = sink(*day, fundRowOf(query)); !taken)
            return taken;
    }
    return {};
}

} // namespace

Done FundRowStore::eachRow(AccountId account, FundAccount fundAccount, Period period, const Sink &sink)
{
    auto query = m_database.prepare(
        selectFundRows
        + QLatin1String("WHERE account_id = ? AND fund_account = ? AND bill_day >= ? AND bill_day < ? ORDER BY bill_day, line"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, fundAccountName(fundAccount));
    query->bind(2, period.first);
    query->bind(3, period.last);
    return deliverFundRows(*query, sink);
}

Result<std::vector<FundRow>> FundRowStore::rows(AccountId account, FundAccount fundAccount, Period period)
{
    std::vector<FundRow> found;
    const auto read = eachRow(account, fundAccount, period, [&found](BusinessDay, const FundRow &row) {
        found.push_back(row);
        return Done();
    });
    if (!read)
        return failure(read.error());
    return found;
}

Result<std::optional<FundRow>> FundRowStore::row(qint64 id)
{
    auto query = m_database.prepare(selectFundRows + QLatin1String("WHERE id = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, id);
    std::optional<FundRow> found;
    const auto read = deliverFundRows(*query, [&found](BusinessDay, const FundRow &row) {
        found = row;
        return Done();
    });
    if (!read)
        return failure(read.error());
    return found;
}

Result<std::vector<FundRow>> FundRowStore::rowsOfBusiness(AccountId account, FundAccount fundAccount, const QStringList &numbers)
{
    const QString places = QStringLiteral("?, ").repeated(numbers.size()).chopped(numbers.isEmpty() ? 0 : 2);
    auto query = m_database.prepare(
        selectFundRows
        + QStringLiteral("WHERE account_id = ? AND fund_account = ? AND business_no IN (%1) ORDER BY bill_day, line").arg(places));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, fundAccountName(fundAccount));
    for (int i = 0; i < numbers.size(); ++i)
        query->bind(2 + i, numbers[i]);
    std::vector<FundRow> found;
    const auto read = deliverFundRows(*query, [&found](BusinessDay, const FundRow &row) {
        found.push_back(row);
        return Done();
    });
    if (!read)
        return failure(read.error());
    return found;
}

Done FundRowStore::eachOtherRowOfBill(const RowPlace &place, const Sink &sink)
{
    auto query = m_database.prepare(
        selectFundRows + QLatin1String("WHERE account_id = ? AND bill_day = ? AND bill_file_id = ? AND batch_id <> ? ORDER BY line"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(place.account));
    query->bind(1, place.day);
    query->bind(2, place.billId);
    query->bind(3, place.batchId);
    return deliverFundRows(*query, sink);
}

Result<std::optional<FundRowStore::Closing>> FundRowStore::closingBefore(AccountId account, FundAccount fundAccount, BusinessDay day)
{
    auto query = m_database.prepare(QStringLiteral("SELECT bill_day, balance_fen FROM fund_row WHERE account_id = ? AND fund_account = ? "
                                                   "AND bill_day < ? ORDER BY bill_day DESC, line DESC LIMIT 1"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, fundAccountName(fundAccount));
    query->bind(2, day);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    if (!query->next())
        return std::nullopt;
    return Closing{query->day(0).value_or(BusinessDay(QDate())), query->money(1)};
}

Done FundRowStore::insert(const RowPlace &place, FundAccount fundAccount, const std::vector<FundRow> &rows)
{
    auto insert = m_database.prepare(QStringLiteral("INSERT INTO fund_row (account_id, bill_file_id, batch_id, fund_account, bill_day, "
                                                    "line, booked_at, business_no, flow_no, business_name, "
                                                    "business_type, direction, amount_fen, balance_fen, applicant, note, voucher, digest) "
                                                    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    if (!insert)
        return failure(insert.error());
    for (const FundRow &row : rows) {
        bindRow(*insert, place, fundAccount, row);
        if (auto ran = insert->run(); !ran)
            return ran;
    }
    return {};
}

} // namespace yiren
