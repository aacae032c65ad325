#pragma once

#include <tl/expected.hpp>

#include <cmath>
#include <exception>

namespace yiren::stats {

// Why there is no figure. What is printed for it is made by whoever shows it; a dash or a zero in its place would be a lie.
enum class RefusalCode {
    NoData,           // nothing was counted
    TooFew,           // fewer than the method needs
    Degenerate,       // no variance, one class only
    InvalidInput,     // more successes than trials, negative counts, probabilities outside [0, 1]
    NotIdentified,    // the data can't tell: a denominator is missing
    AssumptionBroken, // what the method stands on does not hold: a broken split
};

struct Refusal {
    RefusalCode code = RefusalCode::NoData;
    const char *missing = ""; // what is missing, a stable word: "users", "events", "repeat_buyers", "weeks"
    double more = 0;          // how many more of it are needed; 0 where that can't be said
};

// A finite figure (or a stated infinity, where a function's comment says so), or a refusal. Never NaN.
template <typename T>
using Outcome = tl::expected<T, Refusal>;

[[nodiscard]] inline tl::unexpected<Refusal> refusal(RefusalCode code, const char *missing = "", double more = 0)
{
    return tl::unexpected<Refusal>(Refusal{code, missing, more});
}

struct Interval {
    double low = 0;
    double high = 0;
};

// The border of a function that calls Boost or Eigen: what they throw becomes a refusal.
template <typename T, typename Work>
[[nodiscard]] Outcome<T> guarded(Work work)
{
    try {
        return work();
    } catch (const std::exception &) {
        return refusal(RefusalCode::Degenerate);
    }
}

} // namespace yiren::stats
