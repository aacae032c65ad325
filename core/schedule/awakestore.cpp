#include "schedule/awakestore.h"

#include "storage/transaction.h"

namespace yiren {

Result<std::vector<AwakeInterval>> AwakeStore::log()
{
    auto query = m_database.prepare(QStringLiteral("SELECT from_at, to_at FROM awake ORDER BY from_at"));
    if (!query)
        return failure(query.error());
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<AwakeInterval> log;
    while (query->next())
        log.push_back({query->integer(0), query->integer(1)});
    return log;
}

Done AwakeStore::noteSignOfLife(qint64 now)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction.error());
    const auto known = log();
    if (!known)
        return failure(known.error());
    if (auto cleared = m_database.execute(QStringLiteral("DELETE FROM awake")); !cleared)
        return cleared;
    auto insert = m_database.prepare(QStringLiteral("INSERT INTO awake(from_at, to_at) VALUES(?, ?)"));
    if (!insert)
        return failure(insert.error());
    for (const AwakeInterval &interval : withSignOfLife(*known, now)) {
        insert->bind(0, interval.fromMs);
        insert->bind(1, interval.toMs);
        if (auto ran = insert->run(); !ran)
            return ran;
    }
    return transaction->commit();
}

Result<qint64> AwakeStore::awakeSince(qint64 now)
{
    const auto known = log();
    if (!known)
        return failure(known.error());
    for (const AwakeInterval &interval : *known) {
        if (interval.fromMs <= now && now <= interval.toMs)
            return interval.fromMs;
    }
    return now;
}

} // namespace yiren
