#pragma once

#include <Eigen/Core>

#include <atomic>
#include <functional>

namespace yiren::stats {

// A function of a few parameters and its gradient at a place.
using Slope = std::function<double(const Eigen::VectorXd &at, Eigen::VectorXd &gradient)>;

struct Summit {
    Eigen::VectorXd at;
    double value = 0;
    double steepness = 0; // the largest part of the gradient that does not push against the box
    bool isAtBorder = false;
    bool isCancelled = false;
};

struct Climb {
    double limit = 7;   // no parameter leaves [-limit, limit]
    double flat = 1e-9; // steepness that is as good as none
    const std::atomic_bool *cancel = nullptr;
};

// The maximum of a smooth function in a box: BFGS with steps back (Nocedal and Wright, chapter 6), projected on the box, then a few Newton
// steps for the last digits. Always ends: at most 300 steps of at most 40 halvings. A function that is not finite somewhere is not entered
// there.
[[nodiscard]] Summit summitFrom(const Slope &slope, const Eigen::VectorXd &start, const Climb &climb);

} // namespace yiren::stats
