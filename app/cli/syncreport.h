#pragma once

#include "cli/terminal.h"
#include "importing/billsyncreport.h"
#include "readership/followersreport.h"
#include "readership/statisticsreport.h"
#include "selling/syncordersjob.h"

namespace yiren {

// CLI.md `sync`: what came, as lines and as a member of `answer`. Exit 4 when something could not be fetched for another reason than that
// it is still being made, or that this kind of account does not get it.
[[nodiscard]] Exit presentBills(Terminal &terminal, const BillSyncReport &report, QJsonObject &answer);
[[nodiscard]] Exit presentFollowers(Terminal &terminal, const FollowersReport &report, QJsonObject &answer);
[[nodiscard]] Exit presentOrders(Terminal &terminal, const std::vector<SyncedSale> &sales, QJsonObject &answer);
[[nodiscard]] Exit presentStatistics(Terminal &terminal, const StatisticsReport &report, QJsonObject &answer);

} // namespace yiren
