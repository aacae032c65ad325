#pragma once

#include "stats/outcome.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace yiren::stats {

inline constexpr std::size_t fewestReferenceDays = 4; // same weekdays without which there are no alerts yet

struct RobustScore {
    double median = 0;
    double madScaled = 0; // 1.4826 × median absolute deviation
    double scale = 0;     // the largest of that, sqrt(max(median, 1)) and 5 % of the median: constant history gives no alerts
    double z = 0;
};

inline constexpr double usualAlarm = 3.5; // |z| beyond which a level is unusual

// A day against the same weekday of the weeks before (ANALYTICS D.2). Refuses fewer than four of them (TooFew), what is not finite
// (InvalidInput).
[[nodiscard]] Outcome<RobustScore> robustScore(std::span<const double> sameWeekdays, double value);

struct CountTails {
    double low = 1;  // P(X <= x)
    double high = 1; // P(X >= x)
};

inline constexpr double usualCountAlarm = 0.001;

// The predictive distribution of a count after n days with the sum S: negative binomial of size S + ½, probability n/(n+1) (ANALYTICS D.2).
// Refuses fewer than four days (TooFew), negative counts (InvalidInput).
[[nodiscard]] Outcome<CountTails> countTails(std::span<const std::int64_t> sameWeekdays, std::int64_t value);

// |z| beyond which there is about one false alarm in two months over all watched metrics: two-sided level 1/(60 k), but not below 3.5.
[[nodiscard]] double alarmOf(int watchedMetrics);

// One metric up to the day that is judged: the newest last, 63 days or more; nothing for days without data, closed days and holidays. A
// closed day itself is not to be judged: nothing would come for it.
struct WatchedDays {
    std::span<const std::optional<double>> days;
    int watchedMetrics = 1;
    bool isAlarmed = false; // by the last judgement of it: one alert until it is back
};

struct DailyAlert {
    enum class Kind {
        Nothing,
        StillUnusual, // was told already and is not back to |z| < 2
        NoData,       // the day did not come: not zero, and no other alert of the source is worth saying
        UnusualDay,
        SlowLeak, // seven days against the eight weeks before
    };
    Kind kind = Kind::Nothing;
    double z = 0;                  // of what it was judged by; of counts below 10 the normal quantile of the tail
    std::optional<Interval> usual; // least and most of the same weekdays, for the sentence
    std::optional<double> weekZ;   // of the last seven days
};

// The sum of seven days, 0: the last ones, 1: those a week before; of those weekdays alone that the last seven have too. Nothing where one
// of these is missing.
[[nodiscard]] std::optional<double> weekSum(std::span<const std::optional<double>> days, std::size_t weeksAgo);

// The decision of ANALYTICS D.2. Refuses fewer than four of the last eight same weekdays (TooFew).
[[nodiscard]] Outcome<DailyAlert> judgeDay(const WatchedDays &watched);

} // namespace yiren::stats
