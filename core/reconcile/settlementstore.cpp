#include "reconcile/settlementstore.h"

namespace yiren {

namespace {

constexpr QLatin1String columns("id, day, class, subject, bill_fen, ledger_fen, action, reason, settled_at, batch_id");

} // namespace

Result<std::vector<Settlement>> SettlementStore::ofDays(AccountId account, Period period)
{
    auto query =
        m_database.prepare(QStringLiteral("SELECT ") + columns
                           + QStringLiteral(" FROM settlement WHERE account_id = ? AND day >= ? AND day < ? AND withdrawn_at IS NULL "
                                            "ORDER BY id"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, period.first);
    query->bind(2, period.last);
    return read(*query);
}

Result<std::vector<Settlement>> SettlementStore::ofSubjects(AccountId account, const QStringList &numbers)
{
    const QString condition = QStringLiteral("subject = ? OR substr(subject, 1, length(?)) = ? OR ").repeated(numbers.size()) + u'0';
    auto query = m_database.prepare(
        QStringLiteral("SELECT ") + columns
        + QStringLiteral(" FROM settlement WHERE account_id = ? AND withdrawn_at IS NULL AND (%1) ORDER BY id").arg(condition));
    if (!query)
        return failure(query.error());
    int at = 0;
    query->bind(at++, toInteger(account));
    for (const QString &number : numbers) {
        query->bind(at++, number);
        query->bind(at++, number + u'#');
        query->bind(at++, number + u'#');
    }
    return read(*query);
}

Result<std::optional<BusinessDay>> SettlementStore::firstDayOf(AccountId account, const QString &kind)
{
    auto query =
        m_database.prepare(QStringLiteral("SELECT min(day) FROM settlement WHERE account_id = ? AND class = ? AND withdrawn_at IS NULL"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, kind);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? query->day(0) : std::optional<BusinessDay>();
}

Result<QString> SettlementStore::subjectWithReason(AccountId account, const QString &kind, const QString &reason)
{
    auto query = m_database.prepare(QStringLiteral(
        "SELECT subject FROM settlement WHERE account_id = ? AND class = ? AND reason = ? AND withdrawn_at IS NULL ORDER BY id LIMIT 1"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, kind);
    query->bind(2, reason);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? query->text(0) : QString();
}

Result<Settlement> SettlementStore::settlement(AccountId account, qint64 id)
{
    auto query = m_database.prepare(QStringLiteral("SELECT ") + columns
                                    + QStringLiteral(" FROM settlement WHERE account_id = ? AND id = ? AND withdrawn_at IS NULL"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, id);
    const auto found = read(*query);
    if (!found)
        return failure(found.error());
    if (found->empty())
        return failure(ErrorKind::NotFound, "settle.not_found", QString::number(id));
    return found->front();
}

Result<std::vector<Settlement>> SettlementStore::read(Statement &query)
{
    if (auto ran = query.run(); !ran)
        return failure(ran.error());
    std::vector<Settlement> settlements;
    while (query.next()) {
        Settlement settlement;
        settlement.id = query.integer(0);
        settlement.day = query.day(1).value_or(settlement.day);
        settlement.key = {query.text(2), query.text(3), query.optionalMoney(4), query.optionalMoney(5)};
        settlement.action = query.text(6);
        settlement.reason = query.text(7);
        settlement.settledAt = query.integer(8);
        settlement.batchId = query.optionalInteger(9);
        settlements.push_back(std::move(settlement));
    }
    return settlements;
}

Result<qint64> SettlementStore::add(AccountId account, const Settlement &settlement)
{
    auto insert = m_database.prepare(QStringLiteral(
        "INSERT INTO settlement(account_id, day, class, subject, bill_fen, ledger_fen, action, reason, settled_at, batch_id) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    if (!insert)
        return failure(insert.error());
    insert->bind(0, toInteger(account));
    insert->bind(1, settlement.day);
    insert->bind(2, settlement.key.kind);
    insert->bind(3, settlement.key.subject);
    insert->bind(4, settlement.key.bill);
    insert->bind(5, settlement.key.ledger);
    insert->bind(6, settlement.action);
    insert->bind(7, settlement.reason);
    insert->bind(8, settlement.settledAt);
    insert->bind(9, settlement.batchId);
    if (auto ran = insert->run(); !ran)
        return failure(ran.error());
    return insert->lastId();
}

Done SettlementStore::withdraw(qint64 id, qint64 at)
{
    auto update = m_database.prepare(QStringLiteral("UPDATE settlement SET withdrawn_at = ? WHERE id = ?"));
    if (!update)
        return failure(update.error());
    update->bind(0, at);
    update->bind(1, id);
    return update->run();
}

} // namespace yiren
