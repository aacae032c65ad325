#pragma once

#include "stats/outcome.h"

#include <Eigen/Dense>

namespace yiren::stats {

// ln(1 + e^z) without overflow.
[[nodiscard]] double softplus(double z);
[[nodiscard]] double sigmoid(double z);

// minimise Σ [ln(1 + e^z) - y z] + ½ Σ penalty w², z = offset + design w.
struct NewtonProblem {
    Eigen::MatrixXd design;
    Eigen::VectorXd labels; // 0 or 1
    Eigen::VectorXd offset;
    Eigen::VectorXd penalty; // of each column
};

struct NewtonSolution {
    Eigen::VectorXd weights;
    Eigen::MatrixXd information; // the Hessian at the weights
};

// Newton's steps, halved while the objective rises, to a step below 1e-10 (ANALYTICS C.3). Refuses where there is no single minimum:
// columns that depend on each other or labels that can be told apart wholly, both without penalty (NotIdentified).
[[nodiscard]] Outcome<NewtonSolution> newtonLogistic(const NewtonProblem &problem);

} // namespace yiren::stats
