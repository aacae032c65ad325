#pragma once

#include "stats/classification.h"
#include "stats/logistic.h"

namespace yiren::stats {

// Rows at three origin dates, each a label window or more after the one before (ANALYTICS C.4): never split at random.
struct OriginRows {
    LabelledRows train;
    LabelledRows choose;         // lambda and recalibration are chosen here
    LabelledRows test;           // and here it is told how good they are
    double historyInWindows = 0; // length of the history in label windows
};

struct PredictionModel {
    LogisticModel model;
    std::optional<Calibration> recalibration; // where the slope was outside [0.7, 1.4] with at least 50 events
    ClassificationMetrics metrics;            // of the test origin
    std::optional<Calibration> calibration;   // of the test origin

    [[nodiscard]] double probability(std::span<const double> row) const;
};

// How many of the features may be used: at least ten events each, the last are dropped first. Refuses fewer than 200 users, 30 events or 30
// others, fewer than two features left (TooFew; ANALYTICS C.5).
[[nodiscard]] Outcome<std::size_t> featuresToUse(std::span<const int> labels, std::size_t features);

// The model of least log-loss at `choose`, of lambda 0.1, 0.3, 1, 3, 10, 30, 100.
[[nodiscard]] Outcome<LogisticModel> chooseLambda(const LabelledRows &train, const LabelledRows &choose, std::size_t used);

// Fits, chooses, recalibrates, tests. Refuses what the two above refuse, fewer than ten events at the test, a history shorter than three
// windows (TooFew), and a model that is no better than the base rate: Brier skill <= 0 or an AUC whose lower limit is <= 0.5
// (AssumptionBroken, "skill").
[[nodiscard]] Outcome<PredictionModel> fitPrediction(const OriginRows &rows);

// Time to fit anew before the month is over: the mean of a feature moved by more than a standard deviation of the training, or
// calibration-in-the-large is outside ±0.5.
[[nodiscard]] bool hasDrifted(const PredictionModel &model, const LabelledRows &rows);

// A reason for the score, not a cause: what a group of features adds to the log-odds.
struct ScoreReason {
    std::size_t group = 0;
    double contribution = 0;
};

// The two largest positive and the largest negative of at least 0.1, in this order (ANALYTICS C.6). groupOf[j] is the group of feature j:
// the columns of one channel are one reason.
[[nodiscard]] std::vector<ScoreReason> scoreReasons(std::span<const double> contributions, std::span<const std::size_t> groupOf);

} // namespace yiren::stats
