#include "bills/personalrowstore.h"

#include "bills/rowchangestore.h"
#include "storage/rowdigest.h"

namespace yiren {

namespace {

constexpr QLatin1String
    insertRow("INSERT INTO personal_row (account_id, batch_id, traded_at, traded_day, kind, counterparty, product, direction, amount_fen, "
              "method, state, "
              "trade_no, merchant_no, note, occurrence, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
              "ON CONFLICT (account_id, traded_at, trade_no, kind, amount_fen, occurrence) DO NOTHING");

// In the order of personalRowShape().
QByteArray personalRowDigest(AccountId account, qint64 batchId, const PersonalRow &row, int occurrence)
{
    RowDigest digest("personal_row");
    digest.add(toInteger(account)).add(batchId).add(row.tradedAt).add(BusinessDay::ofMs(row.tradedAt).toText());
    digest.add(row.kind).add(row.counterparty).add(row.product).add(personalDirectionName(row.direction)).add(row.amount);
    digest.add(row.method).add(row.state).add(row.tradeNo).add(row.merchantNo).add(row.note);
    return digest.add(qint64(occurrence)).result();
}

constexpr QLatin1String
    selectRows("SELECT id, traded_at, kind, counterparty, product, direction, amount_fen, method, state, trade_no, merchant_no, note "
               "FROM personal_row WHERE account_id = ? AND traded_at >= ? AND traded_at < ? ");

PersonalRow personalRowOf(const Statement &from)
{
    PersonalRow row;
    row.id = from.integer(0);
    row.tradedAt = from.integer(1);
    row.direction = personalDirectionFromName(from.text(5));
    row.amount = from.money(6);
    int at = 2;
    for (QString *text : {&row.kind, &row.counterparty, &row.product})
        *text = from.text(at++);
    at = 7;
    for (QString *text : {&row.method, &row.state, &row.tradeNo, &row.merchantNo, &row.note})
        *text = from.text(at++);
    return row;
}

} // namespace

Result<std::vector<PersonalRow>> PersonalRowStore::rows(AccountId account, Period period)
{
    auto query = m_database.prepare(selectRows + QLatin1String("ORDER BY traded_at, id"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, period.startMs());
    query->bind(2, period.endMs());
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<PersonalRow> found;
    while (query->next())
        found.push_back(personalRowOf(*query));
    return found;
}

Result<PersonalRowStore::Placed> PersonalRowStore::put(AccountId account, qint64 batchId, const PersonalRow &row, int occurrence)
{
    const auto inserted = insert(account, batchId, row, occurrence);
    if (!inserted)
        return failure(inserted.error());
    if (*inserted)
        return Placed::New;
    auto query = m_database.prepare(selectRows + QLatin1String("AND trade_no = ? AND kind = ? AND amount_fen = ? AND occurrence = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, row.tradedAt);
    query->bind(2, row.tradedAt + 1);
    query->bind(3, row.tradeNo);
    query->bind(4, row.kind);
    query->bind(5, row.amount);
    query->bind(6, occurrence);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    if (!query->next())
        return failure(ErrorKind::Storage, "storage.no_row");
    PersonalRow there = personalRowOf(*query);
    there.line = row.line; // not kept
    const qint64 rowId = std::exchange(there.id, row.id);
    if (there == row)
        return Placed::Same;
    query->reset();
    if (auto updated = update(account, batchId, rowId, row, occurrence); !updated)
        return failure(updated.error());
    return Placed::Changed;
}

Result<bool> PersonalRowStore::insert(AccountId account, qint64 batchId, const PersonalRow &row, int occurrence)
{
    auto insert = m_database.prepare(insertRow);
    if (!insert)
        return failure(insert.error());
    int at = 0;
    insert->bind(at++, toInteger(account));
    insert->bind(at++, batchId);
    insert->bind(at++, row.tradedAt);
    insert->bind(at++, BusinessDay::ofMs(row.tradedAt));
    for (const QString *text : {&row.kind, &row.counterparty, &row.product})
        insert->bind(at++, *text);
    insert->bind(at++, personalDirectionName(row.direction));
    insert->bind(at++, row.amount);
    for (const QString *text : {&row.method, &row.state, &row.tradeNo, &row.merchantNo, &row.note})
        insert->bind(at++, *text);
    insert->bind(at++, occurrence);
    insert->bind(at, personalRowDigest(account, batchId, row, occurrence));
    if (auto ran = insert->run(); !ran)
        return failure(ran.error());
    return insert->changedRows() > 0;
}

Done PersonalRowStore::update(AccountId account, qint64 changingBatch, qint64 rowId, const PersonalRow &row, int occurrence)
{
    RowChangeStore changes(m_database);
    const auto before = changes.valuesOfRow(personalRowShape(), rowId);
    if (!before)
        return failure(before.error());
    constexpr int batchColumn = 1;
    auto write = m_database.prepare(QStringLiteral("UPDATE personal_row SET counterparty = ?, product = ?, direction = ?, method = ?, "
                                                   "state = ?, merchant_no = ?, note = ?, digest = ? "
                                                   "WHERE id = ?"));
    if (!write)
        return failure(write.error());
    int at = 0;
    for (const QString &text :
         {row.counterparty, row.product, personalDirectionName(row.direction), row.method, row.state, row.merchantNo, row.note})
        write->bind(at++, text);
    write->bind(at++, personalRowDigest(account, before->at(batchColumn).toString().toLongLong(), row, occurrence));
    write->bind(at, rowId);
    if (auto ran = write->run(); !ran)
        return ran;
    const auto after = changes.valuesOfRow(personalRowShape(), rowId);
    if (!after)
        return failure(after.error());
    return changes.note(changingBatch, {personalRowShape().table, rowId, *before, *after});
}

} // namespace yiren
