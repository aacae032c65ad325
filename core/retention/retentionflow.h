#pragma once

#include "retention/stay.h"
#include "stats/churn.h"
#include "time/period.h"

#include <span>

namespace yiren {

// A share of those present, 0 to 1, with its 95 % interval.
struct LeavingShare {
    double share = 0;
    stats::Interval interval;
};

// How many leave (ANALYTICS B.2). People per day and shares of those present are never the same number: each has its own member.
struct LeavingFlow {
    // Stays: counted person by person. Totals: WeChat's daily totals, which name nobody: who left may have joined within the period.
    enum class Source { Stays, Totals };

    Source source = Source::Stays;
    // Whole days, the last one yesterday at the latest, the first one not before anybody could be seen leaving.
    Period counted{BusinessDay{QDate()}, BusinessDay{QDate()}};
    qint64 atStart = 0; // present before the first day
    qint64 joined = 0;
    qint64 lost = 0;
    double personDays = 0;
    double lostPerDay = 0;           // lambda: people per day
    stats::Interval lostPerDayRange; // exact Poisson, 95 %
    LeavingShare daily;              // 1 - e^-h
    LeavingShare monthly;            // within 30 days, if it goes on like this: 1 - e^-30h
    // Of those present before the period, who left within it: Wilson. Refuses Totals (NotIdentified: "people").
    stats::Outcome<LeavingShare> ofStart = stats::refusal(stats::RefusalCode::NoData, "people");

    qint64 atEnd() const { return atStart + joined - lost; }
};

// Refuses a period without a whole day (NoData "days") and one in which nobody was there (NoData "people").
[[nodiscard]] stats::Outcome<LeavingFlow> leavingFlow(std::span<const Stay> stays, Period counted);

// One day of WeChat's totals: followers at its end, who came and went on it.
struct FollowerTotals {
    BusinessDay day{QDate()};
    std::optional<qint64> followers; // not told of every day
    qint64 came = 0;
    qint64 went = 0;
};
// The same from totals alone, over the longest stretch of the period with a count at its two ends. Refuses fewer than two counts.
[[nodiscard]] stats::Outcome<LeavingFlow> leavingFlow(const std::vector<FollowerTotals> &days, Period counted);

} // namespace yiren
