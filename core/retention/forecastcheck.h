#pragma once

#include "retention/revenueforecast.h"

namespace yiren {

// 预测与实际 of the forecast of 今日: the last four whole weeks, each foretold as it would have been on the day before it.
struct ForecastWeek {
    BusinessDay first{QDate()};
    Money expected;
    Money low; // 80 %
    Money high;
    Money came;

    bool isWithin() const { return low <= came && came <= high; }
};
struct ForecastCheck {
    std::vector<ForecastWeek> weeks; // oldest first, at most four
    qint64 daysWithin = 0;           // of `days`: inside the 80 % band of their day
    qint64 days = 0;                 // 0 where only weeks can be told
    // Mean distance of the days by that of the same weekdays of the weeks before (ANALYTICS D.1); below 1: better than repeating the last
    // week. Nothing where these were all alike, or only weeks can be told.
    std::optional<double> mase;
};

inline constexpr int weeksForetold = 4;

// A week with a day that no bill tells, or for which there was no forecast then, is left out. Refuses where no week is left (NoData
// "days").
[[nodiscard]] stats::Outcome<ForecastCheck> forecastCheck(const std::vector<KnownRevenue> &history);

} // namespace yiren
