#pragma once

#include "stats/outcome.h"

#include <cstdint>
#include <optional>
#include <span>

namespace yiren::stats {

struct SampleMoments {
    std::int64_t n = 0;
    double mean = 0;
    double variance = 0; // with n - 1; exactly 0 of equal values and of one value
};

// In two passes, the second corrected by what the first rounded: exact with large offsets too. Refuses no values (NoData) and what is not
// finite (InvalidInput).
[[nodiscard]] Outcome<SampleMoments> momentsOf(std::span<const double> values);

struct WelchTest {
    double difference = 0; // mean of B less mean of A
    double standardError = 0;
    double t = 0;
    double df = 0;
    double p = 1; // two-sided
    Interval interval;
};

// Means of two arms whose variances may differ (Welch 1947, df by Satterthwaite 1946; ANALYTICS A.13). One arm may be constant.
// 0 < confidence < 1. Refuses an arm of fewer than two (TooFew) and two constant arms (Degenerate).
[[nodiscard]] Outcome<WelchTest> welch(const SampleMoments &a, const SampleMoments &b, double confidence = 0.95);
[[nodiscard]] Outcome<WelchTest> welch(std::span<const double> a, std::span<const double> b, double confidence = 0.95);

struct MeanEstimate {
    double mean = 0;
    Interval interval; // Student's
};
// 0 < confidence < 1. Refuses fewer than two (TooFew); of equal values the interval is that value.
[[nodiscard]] Outcome<MeanEstimate> studentMean(const SampleMoments &sample, double confidence = 0.95);

// What is believed of B less A after the test, of nothing before: Student's t of its df around what was found (the approximation of
// Behrens and Fisher's posterior; Box & Tiao 1973, 2.5).
struct DifferenceBelief {
    double probabilityBBetter = 0.5;
    // E[(A - B)+]: lost on average if B is chosen and is worse; nothing below three degrees of freedom, where two days of a version would
    // make it many times what either version brings.
    std::optional<double> lossChoosingB;
    std::optional<double> lossChoosingA; // E[(B - A)+]; lossChoosingA - lossChoosingB is the difference
};
// Refuses a standard error of 0 and what is not finite (InvalidInput).
[[nodiscard]] Outcome<DifferenceBelief> beliefOf(const WelchTest &test);

} // namespace yiren::stats
