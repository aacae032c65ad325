#pragma once

#include "stats/outcome.h"

#include <cstdint>
#include <span>

namespace yiren::stats {

// ANALYTICS B.2: how fast people leave. A "share" is of those present, 0 to 1; a hazard is a rate per day; periods are in days.
constexpr double daysPerMonth = 30.4375;
constexpr double daysPerYear = 365;
constexpr double monthsPerYear = 12;
constexpr double daysPerWeek = 7;

// The share that leaves within `to` days when `share` leaves within `from`, the hazard being constant: 1 - (1-c)^(to/from).
[[nodiscard]] double shareWithin(double share, double from, double to);

// The share that leaves within `days` at a constant hazard per day; 1 at an infinite one.
[[nodiscard]] double leavingWithin(double hazardPerDay, double days);

// Users present at two moments, `days` apart.
struct TwoCounts {
    std::int64_t before = 0;
    std::int64_t after = 0;
    std::int64_t days = 0;
};

// Net loss: negative where there are more than before. Says nothing of churn, which joiners hide. Refuses before = 0 and days < 1.
struct NetLoss {
    double usersPerDay = 0;
    double shareOfStartPerDay = 0;
};
[[nodiscard]] Outcome<NetLoss> netLoss(const TwoCounts &counts);

// What two counts of a closed group say: nobody joined in between. Nobody left: hazard 0, half-life and lifetime infinite; all left: hazard
// infinite, half-life and lifetime 0. Refuses growth (NotIdentified).
struct ClosedGroupChurn {
    double share = 0;
    double hazardPerDay = 0;
    double halfLifeDays = 0;
    double meanLifetimeDays = 0;
    double personTimeRate = 0; // losses per person-day, the number present falling in a straight line
    NetLoss net;
};
[[nodiscard]] Outcome<ClosedGroupChurn> churnOfClosedGroup(const TwoCounts &counts);

struct FollowerFlow {
    std::int64_t end = 0;
    std::int64_t change = 0;
    double lossOfStart = 0; // losses as a share of those at the start; some of the lost may have joined since
};
// Refuses negative counts, more lost than were ever there, nobody at the start and days < 1.
[[nodiscard]] Outcome<FollowerFlow> followerFlow(std::int64_t start, std::int64_t joined, std::int64_t lost, std::int64_t days);

// Losses per person-day with the exact Poisson interval (Garwood 1936): 0 losses have the lower limit 0.
struct Hazard {
    double perDay = 0;
    Interval interval;
};
// Refuses person-days that are not above 0. Any number of losses gives a figure: the interval says how little is known.
[[nodiscard]] Outcome<Hazard> hazard(std::int64_t losses, double personDays, double confidence = 0.95);

// Person-days from followers at the end of each day: each day counts the mean of its two ends. Fewer than two counts have none.
[[nodiscard]] double personDays(std::span<const std::int64_t> followersByDay);

// A month's churn over other periods. Twelve months make a year: 5 % a month is 45.96 % a year, not 60 %.
struct YearlyChurn {
    double yearly = 0;
    double weekly = 0;
    double timesTwelve = 0; // the wrong sum that people make
};
[[nodiscard]] Outcome<YearlyChurn> annualised(double monthlyShare);

// The product's rule: fewer than 60 days of data say nothing about a year, the first weeks of a follower are not typical.
[[nodiscard]] bool mayAnnualise(std::int64_t daysObserved);

// Of `start` users after `days` when this share leaves each day.
[[nodiscard]] Outcome<double> remainingAfter(double start, double dailyShare, double days);

} // namespace yiren::stats
