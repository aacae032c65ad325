#pragma once

#include <Eigen/Core>

#include <atomic>
#include <functional>
#include <optional>
#include <span>

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
    double limit = 7;    // no parameter leaves [-limit, limit]
    double flat = 1e-9;  // steepness that is as good as none
    bool isNear = false; // the start lies beside a summit: Newton steps come first
    const std::atomic_bool *cancel = nullptr;
};

// The maximum of a smooth function in a box: BFGS with steps back (Nocedal and Wright, chapter 6), projected on the box, then a few Newton
// steps for the last digits. Always ends: at most 300 steps of at most 40 halvings. A function that is not finite somewhere is not entered
// there.
[[nodiscard]] Summit summitFrom(const Slope &slope, const Eigen::VectorXd &start, const Climb &climb);

// A sum over many people, and perhaps the same over a part of them, evenly taken.
struct Hills {
    Slope whole;
    Slope sample{}; // empty: none is needed
};
// The highest summit that one of the starts leads to; nothing: none is finite. With a sample the starts climb that: they are there to find
// the right hill, and from its summit a few steps lead to the one of the whole. A cancelled climb is handed back as it is.
[[nodiscard]] std::optional<Summit> highestSummit(const Hills &hills, std::span<const Eigen::VectorXd> starts, const Climb &climb);

// With more members than this a sum is worth a sample, of about half as many.
inline constexpr std::size_t mostWithoutSample = 6000;
// Every how many-th of so many is taken into the sample; 1: no sample.
[[nodiscard]] inline std::size_t sampleDistance(std::size_t members)
{
    return members > mostWithoutSample ? 2 * members / mostWithoutSample : 1;
}

} // namespace yiren::stats
