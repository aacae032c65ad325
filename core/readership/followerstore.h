#pragma once

#include "bills/accountid.h"
#include "storage/database.h"
#include "time/period.h"
#include "wechat/followerstatistics.h"

namespace yiren {

// Followers of the account, as WeChat reported them.
class FollowerStore
{
public:
    explicit FollowerStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::vector<FollowerMovement>> movements(AccountId account, Period period); // by day and source
    [[nodiscard]] Result<std::vector<FollowerCount>> counts(AccountId account, Period period);       // by day

    // Inside the caller's transaction.
    [[nodiscard]] Done put(AccountId account, const FollowerMovement &movement);
    [[nodiscard]] Done put(AccountId account, const FollowerCount &count);

private:
    Database &m_database;
};

} // namespace yiren
