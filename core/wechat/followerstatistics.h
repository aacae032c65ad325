#pragma once

#include "wechat/officialanswer.h"
#include "wechat/statisticsday.h"

#include <vector>

namespace yiren {

// Followers that came, went and are there (contract 8.2). At most seven days in one call, from 2014-12-01 on.

struct FollowerMovement {
    BusinessDay day;
    int source = 0; // 0 other, 1 search, 17 card, 30 code, 57 article, 100 ad, 149 Mini Program, 161 reprint, 200 Channels, 201 live; more
    qint64 came = 0;
    qint64 went = 0;
};
// A day without movement may be missing.
[[nodiscard]] Result<OfficialCall> followerMovementCall(const StatisticsRange &range, qint64 nowMs);
[[nodiscard]] Result<std::vector<FollowerMovement>> followerMovements(const OfficialAnswer &answer);

struct FollowerCount {
    BusinessDay day;
    qint64 followers = 0;
};
[[nodiscard]] Result<OfficialCall> followerCountCall(const StatisticsRange &range, qint64 nowMs);
[[nodiscard]] Result<std::vector<FollowerCount>> followerCounts(const OfficialAnswer &answer);

// Came minus went on that day, all sources; nothing when no row names the day.
[[nodiscard]] std::optional<qint64> netFollowers(const std::vector<FollowerMovement> &movements, BusinessDay day);

} // namespace yiren
