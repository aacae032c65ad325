#pragma once

#include "experiments/experiment.h"
#include "stats/outcome.h"

namespace yiren {

// What can be said of an experiment in one sentence (ANALYTICS A.9, A.12).
enum class VerdictKind {
    NotStarted,
    NoCounts,        // running, nobody counted yet
    KeepRunning,     // day < planned end, nothing crossed
    EarlyWinner,     // crossed alphaSequential: holds although one looked every day
    Winner,          // at the planned end, by the final test
    PracticallySame, // planned end: the whole interval of the uplift lies within the smallest uplift worth having
    SafeChoice,      // planned end, no winner: `arm` costs at most 1 % of the pooled rate if it is worse
    Unknown,         // planned end: the difference, if any, is within `difference`
    BrokenSplit,     // no effect may be shown
    NotComparable,   // planned end, but the counts allow no test (yet): see `refusal`
    Stopped          // ended early by a person: no verdict
};
[[nodiscard]] QString verdictName(VerdictKind kind); // "keep_running", …: the command line's word

struct Verdict {
    VerdictKind kind = VerdictKind::NotStarted;
    size_t arm = 0;      // the winner, or of SafeChoice the arm; else the one with the best rate among those that were compared
    size_t against = 0;  // what it is compared with: the first arm, or where that wins the best of the others
    qint64 day = 0;      // of the experiment, 1 on its first
    qint64 daysLeft = 0; // KeepRunning: to the planned end
    qint64 users = 0;    // in all arms
    // Of `arm` less `against`; a difference of rates, of Revenue fen a person. Nothing where effects are withheld.
    std::optional<stats::Interval> difference; // 95 %, outward
    double estimate = 0;
    std::optional<stats::Interval> uplift; // relative; its upper end may be infinite; not of Revenue
    std::optional<double> probability;     // that `arm` is better than `against`; of two equal data 0.5. Of money and days by beliefOf()
    std::optional<double> loss;            // if `arm` is chosen and is worse: on average so much a person
    double alwaysValidP = 1;               // after Holm, the least so far
    std::optional<double> finalP;          // after Holm; only where the final test was made
    double splitP = 1;                     // BrokenSplit
    std::optional<stats::Refusal> refusal; // NotComparable

    bool hasWinner() const { return kind == VerdictKind::EarlyWinner || kind == VerdictKind::Winner; }
};

} // namespace yiren
