#include "bills/billstore.h"

#include "bills/daysquery.h"
#include "storage/rowdigest.h"

namespace yiren {

namespace {

constexpr QLatin1String selectBillFacts(
    "SELECT b.id, b.kind, b.bill_day, b.state, b.raw_file_id, r.sha1, r.sha256, b.batch_id, b.row_count, b.quarantined, b.summary, "
    "b.received_at "
    "FROM bill_file b LEFT JOIN raw_file r ON r.id = b.raw_file_id WHERE b.account_id = ? AND b.bill_day >= ? AND b.bill_day < ? ");

BillFacts factsOf(const Statement &row)
{
    BillFacts facts;
    facts.id = row.integer(0);
    facts.kind = billKindFromName(row.text(1)).value_or(BillKind::TradeAll);
    facts.day = row.day(2).value_or(BusinessDay(QDate()));
    facts.state = row.text(3) == QLatin1String("empty") ? BillState::Empty : BillState::Imported;
    facts.rawFileId = row.optionalInteger(4);
    facts.sha1 = row.blob(5);
    facts.sha256 = row.blob(6);
    facts.batchId = row.optionalInteger(7);
    facts.rows = row.integer(8);
    facts.quarantined = row.integer(9);
    facts.summary = summaryFromText(row.text(10));
    facts.receivedAt = row.integer(11);
    return facts;
}

std::optional<qint64> agreementOf(const SummaryCheck &summary)
{
    const auto agrees = summary.agrees();
    return agrees ? std::optional<qint64>(*agrees ? 1 : 0) : std::nullopt;
}

QString stateName(BillState state)
{
    return state == BillState::Empty ? QStringLiteral("empty") : QStringLiteral("imported");
}

// In the order of billFileShape().
QByteArray billDigest(AccountId account, const BillFacts &facts)
{
    RowDigest digest("bill_file");
    digest.add(toInteger(account)).add(billKindName(facts.kind)).add(facts.day.toText()).add(stateName(facts.state));
    digest.add(facts.rawFileId).add(facts.batchId).add(facts.rows).add(facts.quarantined).add(agreementOf(facts.summary));
    return digest.add(toText(facts.summary)).add(facts.receivedAt).result();
}

} // namespace

Result<std::optional<BillFacts>> BillStore::bill(AccountId account, BillKind kind, BusinessDay day)
{
    const auto found = bills(account, Period::ofDay(day));
    if (!found)
        return failure(found.error());
    for (const BillFacts &facts : *found) {
        if (facts.kind == kind)
            return facts;
    }
    return std::nullopt;
}

Result<std::vector<BillFacts>> BillStore::bills(AccountId account, Period period)
{
    auto query = runForDays(m_database, selectBillFacts + QLatin1String("ORDER BY b.bill_day, b.kind"), account, period);
    if (!query)
        return failure(query.error());
    std::vector<BillFacts> found;
    while (query->next())
        found.push_back(factsOf(*query));
    return found;
}

Result<bool> BillStore::hasBillBefore(AccountId account, BillKind kind, BusinessDay day)
{
    auto query =
        m_database.prepare(QStringLiteral("SELECT EXISTS (SELECT 1 FROM bill_file WHERE account_id = ? AND kind = ? AND bill_day < ?)"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, billKindName(kind));
    query->bind(2, day);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() && query->integer(0) > 0;
}

Result<bool> BillStore::wasFetched(AccountId account, BillKind kind, Period days)
{
    auto query = m_database.prepare(QStringLiteral(
        "SELECT EXISTS (SELECT 1 FROM bill_file b LEFT JOIN raw_file r ON r.id = b.raw_file_id WHERE b.account_id = ? AND b.kind = ? AND "
        "b.bill_day >= ? AND b.bill_day < ? AND (r.source = 'wechat' OR (r.id IS NULL AND b.state = 'empty')))"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, billKindName(kind));
    query->bind(2, days.first);
    query->bind(3, days.last);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() && query->integer(0) > 0;
}

Result<bool> BillStore::isLocked(AccountId account, BusinessDay day)
{
    auto query = m_database.prepare(QStringLiteral("SELECT count(*) FROM locked_day WHERE account_id = ? AND day = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, day);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() && query->integer(0) > 0;
}

Result<qint64> BillStore::save(AccountId account, const BillFacts &facts)
{
    auto write = m_database.prepare(QStringLiteral(
        "INSERT INTO bill_file (account_id, kind, bill_day, state, raw_file_id, batch_id, row_count, quarantined, summary_agrees, summary, "
        "received_at, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (account_id, kind, bill_day) DO UPDATE SET state = excluded.state, raw_file_id = excluded.raw_file_id, "
        "batch_id = excluded.batch_id, row_count = excluded.row_count, quarantined = excluded.quarantined, "
        "summary_agrees = excluded.summary_agrees, summary = excluded.summary, received_at = excluded.received_at, digest = "
        "excluded.digest "
        "RETURNING id"));
    if (!write)
        return failure(write.error());
    write->bind(0, toInteger(account));
    write->bind(1, billKindName(facts.kind));
    write->bind(2, facts.day);
    write->bind(3, stateName(facts.state));
    write->bind(4, facts.rawFileId);
    write->bind(5, facts.batchId);
    write->bind(6, facts.rows);
    write->bind(7, facts.quarantined);
    write->bind(8, agreementOf(facts.summary));
    write->bind(9, toText(facts.summary));
    write->bind(10, facts.receivedAt);
    write->bind(11, billDigest(account, facts));
    if (auto ran = write->run(); !ran)
        return failure(ran.error());
    if (!write->next())
        return failure(ErrorKind::Storage, "storage.no_row");
    const qint64 id = write->integer(0);
    write->reset();
    return id;
}

} // namespace yiren
