#pragma once

#include "stats/outcome.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace yiren::stats {

// One row a user and origin date: features from before it, the label from after it.
struct LabelledRows {
    std::vector<std::vector<double>> features;
    std::vector<int> labels; // 1: it happened within the window
};

// p = 1/(1 + e^-z), z = intercept + Σ weight (x - mean)/sd.
struct LogisticModel {
    std::vector<double> mean;
    std::vector<double> sd; // of the population (n); where it is 0 the feature has the weight 0
    double intercept = 0;
    std::vector<double> weights; // in standard deviations; 0 of features left out
    double lambda = 0;
    double trainLogLoss = 0; // mean, without the penalty

    // What each feature adds to the log-odds; with the intercept exactly the logit. The row has as many values as `mean`.
    [[nodiscard]] std::vector<double> contributions(std::span<const double> row) const;
    [[nodiscard]] double logit(std::span<const double> row) const;
    [[nodiscard]] double probability(std::span<const double> row) const;
};

// Logistic regression with an L2 penalty of lambda/2 Σ weight², the intercept free (ANALYTICS C.3; scikit-learn's C is 1/lambda). Features
// from `used` on are left out. Refuses no rows (NoData), rows of different lengths, labels other than 0 and 1, lambda < 0 (InvalidInput),
// one class only (Degenerate), and without penalty what newtonLogistic() refuses.
[[nodiscard]] Outcome<LogisticModel> fitLogistic(const LabelledRows &rows, double lambda, std::optional<std::size_t> used = {});

// Mean of ln(1 + e^z) - y z over the rows.
[[nodiscard]] double logLossOf(const LogisticModel &model, const LabelledRows &rows);

} // namespace yiren::stats
