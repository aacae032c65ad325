#include "readership/followerstore.h"

#include "bills/daysquery.h"

namespace yiren {

namespace {

const QString selectMovements = QStringLiteral("SELECT day, source, came, went FROM follower_movement "
                                               "WHERE account_id = ? AND day >= ? AND day < ? ORDER BY day, source");
const QString selectCounts =
    QStringLiteral("SELECT day, followers FROM follower_count WHERE account_id = ? AND day >= ? AND day < ? ORDER BY day");
const QString upsertMovement =
    QStringLiteral("INSERT OR REPLACE INTO follower_movement(account_id, day, source, came, went) VALUES(?, ?, ?, ?, ?)");
const QString upsertCount = QStringLiteral("INSERT OR REPLACE INTO follower_count(account_id, day, followers) VALUES(?, ?, ?)");

} // namespace

Result<std::vector<FollowerMovement>> FollowerStore::movements(AccountId account, Period period)
{
    auto query = runForDays(m_database, selectMovements, account, period);
    if (!query)
        return failure(query.error());
    std::vector<FollowerMovement> movements;
    while (query->next()) {
        if (const auto day = query->day(0))
            movements.push_back({*day, int(query->integer(1)), query->integer(2), query->integer(3)});
    }
    return movements;
}

Result<std::vector<FollowerCount>> FollowerStore::counts(AccountId account, Period period)
{
    auto query = runForDays(m_database, selectCounts, account, period);
    if (!query)
        return failure(query.error());
    std::vector<FollowerCount> counts;
    while (query->next()) {
        if (const auto day = query->day(0))
            counts.push_back({*day, query->integer(1)});
    }
    return counts;
}

Done FollowerStore::put(AccountId account, const FollowerMovement &movement)
{
    auto put = m_database.prepare(upsertMovement);
    if (!put)
        return failure(put.error());
    put->bind(0, toInteger(account));
    put->bind(1, movement.day);
    put->bind(2, movement.source);
    put->bind(3, movement.came);
    put->bind(4, movement.went);
    return put->run();
}

Done FollowerStore::put(AccountId account, const FollowerCount &count)
{
    auto put = m_database.prepare(upsertCount);
    if (!put)
        return failure(put.error());
    put->bind(0, toInteger(account));
    put->bind(1, count.day);
    put->bind(2, count.followers);
    return put->run();
}

} // namespace yiren
