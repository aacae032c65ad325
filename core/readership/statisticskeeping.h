#pragma once

#include "bills/accountid.h"
#include "readership/statisticsreport.h"
#include "storage/database.h"
#include "wechat/articlestatistics.h"
#include "wechat/followerstatistics.h"

namespace yiren {

// An answer of WeChat's, with what was asked and when.
struct StatisticsAsked {
    AccountId account{};
    StatisticsAsk ask;
    qint64 atMs = 0; // UTC
};

// Keeps what came in one transaction, with a note for each day that was asked about, and says how it went. A day of the span without a row
// has nothing to tell. For StorageThread::write().
using KeptEntries = Result<std::vector<StatisticsEntry>>;
[[nodiscard]] KeptEntries keepArticles(Database &database, const StatisticsAsked &asked, const ArticleTotals &came);
[[nodiscard]] KeptEntries keepAccountDays(Database &database, const StatisticsAsked &asked, const AccountDays &came);
struct FollowersCame {
    std::vector<FollowerMovement> movements;
    std::vector<FollowerCount> counts;
};
[[nodiscard]] KeptEntries keepFollowers(Database &database, const StatisticsAsked &asked, const FollowersCame &came);

} // namespace yiren
