#pragma once

#include "bills/accountid.h"
#include "retention/retentionreading.h"
#include "storage/database.h"

namespace yiren {

// Who came and went, out of the tables of followers, events, memberships and statistics.
class StayStore
{
public:
    explicit StayStore(Database &database) : m_database(database) {}

    // Of persons who are customers. A person that follows according to WeChat's list and to whom no event tells it counts from the list's
    // time of following.
    [[nodiscard]] Result<std::vector<Stay>> followers(AccountId account);
    [[nodiscard]] Result<std::vector<Stay>> members(AccountId account, BusinessDay today);
    [[nodiscard]] Result<std::vector<FollowerTotals>> totals(AccountId account, Period period); // with the day before it
    // Moments of unfollowing that did not come from the daily reading of followers.
    [[nodiscard]] Result<std::vector<qint64>> knownMoments(AccountId account);
    [[nodiscard]] Result<std::vector<qint64>> sentPosts(AccountId account);

private:
    Result<std::optional<qint64>> firstReading(AccountId account);
    Result<std::vector<std::pair<qint64, QString>>> sources(AccountId account); // of customers, by id

    Database &m_database;
};

} // namespace yiren
