#pragma once

#include "stats/proportion.h"

#include <optional>
#include <span>
#include <vector>

namespace yiren::stats {

// How well probabilities foretold what came (ANALYTICS C.4).
struct ClassificationMetrics {
    double auc = 0.5;                    // a future buyer is ranked above another so often; ties count half
    std::optional<double> aucVariance;   // DeLong et al. 1988; nothing with one event or one non-event, which have no variance
    std::optional<Interval> aucInterval; // 95 %, inside [0, 1]
    double brier = 0;                    // mean (p - y)²
    double logLoss = 0;                  // probabilities clipped
    double brierBase = 0;                // of the constant base rate
    double brierSkill = 0;               // 1 - brier/brierBase
};

inline constexpr double usualClip = 1e-15;

// Labels 0 or 1, probabilities in [0, 1], 0 < clip < 0.5. Refuses lengths that differ and other values (InvalidInput), no rows (NoData) and
// one class only (Degenerate).
[[nodiscard]] Outcome<ClassificationMetrics> classificationMetrics(std::span<const int> labels, std::span<const double> probabilities,
                                                                   double clip = usualClip);

// y on logit(p): intercept 0 and slope 1 are ideal. Probabilities are clipped as above.
struct Calibration {
    double intercept = 0;
    double slope = 1;
    double slopeError = 0;
    double inTheLarge = 0; // the intercept with the slope held at 1

    [[nodiscard]] double recalibrated(double probability) const; // sigmoid(intercept + slope logit p)
};

// Refuses what classificationMetrics() refuses, equal probabilities and labels that they tell apart wholly (NotIdentified).
[[nodiscard]] Outcome<Calibration> calibrationOf(std::span<const int> labels, std::span<const double> probabilities);

struct CalibrationBin {
    double meanProbability = 0;
    ProportionEstimate observed;
};

// Five bins of equal size by probability, the lowest first; fewer rows than bins give a bin a row.
[[nodiscard]] Outcome<std::vector<CalibrationBin>> calibrationBins(std::span<const int> labels, std::span<const double> probabilities);

} // namespace yiren::stats
