#pragma once

#include "base/result.h"
#include "time/period.h"
#include "wechat/officialcall.h"

#include <optional>

namespace yiren {

// What all of WeChat's statistics have in common (contract 8.1): days of Beijing, complete at eight in the morning after.

// POST /datacube/<name> for days from..to, both counted. Usage "wechat.figures_span" for more than `mostDays` or none, "wechat.figures_old"
// before `oldest`, NotReady "wechat.figures_not_over" for a day that is not over (61501 from WeChat).
struct StatisticsRange {
    BusinessDay from;
    BusinessDay to;
};
struct StatisticsLimits {
    int mostDays = 1;
    BusinessDay oldest;
};
[[nodiscard]] Result<OfficialCall> statisticsCall(const char *name, const StatisticsRange &range, const StatisticsLimits &limits,
                                                  qint64 nowMs);

// Whether this error says "not yet": ask again at 08:30 in Beijing, then hourly. 47009, an endpoint that is gone, does not.
[[nodiscard]] bool isNotYet(const Error &error);
// When to ask for a day's figures again that were not yet there: 08:30 of the day after, or an hour from `nowMs`. UTC ms.
[[nodiscard]] qint64 nextStatisticsTry(BusinessDay day, qint64 nowMs);

} // namespace yiren
