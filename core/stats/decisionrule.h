#pragma once

#include "stats/arms.h"
#include "stats/labelevidence.h"
#include "stats/posteriors.h"

#include <vector>

namespace yiren::stats {

// The rule by which an experiment ends (ANALYTICS A.12): a look each day that may find a winner early, and one test on the planned day.
// False winners stay within alphaSequential + alphaFinal together. All of it is set before the start and stays.
struct DecisionPlan {
    double shareB = 0.5;
    std::int64_t plannedDays = 28;
    double plannedConversions = 0; // both arms together, from the planner
    double alphaSequential = 0.01;
    double alphaFinal = 0.04;
    std::int64_t fewestDays = 7; // weekdays differ
};

enum class Verdict { KeepRunning, InvalidSplit, EarlyWinnerA, EarlyWinnerB, WinnerA, WinnerB, NoClearDifference };

// What one day's totals so far say.
struct DayReading {
    std::int64_t day = 0; // from 1
    Arms totals;
    std::optional<double> splitP; // none before the first user
    double logEvidence = 0;
    double alwaysValidP = 1;  // of the largest evidence so far
    LabelIntervals intervals; // at alphaSequential, valid on all days together
};

struct Decision {
    Verdict verdict = Verdict::KeepRunning;
    std::int64_t day = 0;                  // on which it fell; the last one read if none fell
    double concentration = 2;              // of the evidence
    std::optional<std::int64_t> crossedOn; // the day on which the evidence first sufficed
    std::optional<double> finalP;          // central mid-p of the planned day; none if that day did not come
    std::vector<DayReading> days;          // all days given, also those after the verdict
};

// Cumulative totals, one a complete day from the first. A broken split ends all reading of effects; after the planned day only the early
// winner is still looked for, the final test is not repeated. Refuses no days (NoData), a plan out of range, and totals that fall or are no
// counts (InvalidInput).
[[nodiscard]] Outcome<Decision> decide(const DecisionPlan &plan, const std::vector<Arms> &totals);

// What is added to "no clear difference".
enum class ClosingRemark {
    PracticallySame, // the uplift's interval lies within the smallest uplift worth having, both ways
    SafeChoice,      // choosing B is expected to lose at most 1 % of the common conversion rate
    Unknown,
};

// `smallestUplift` relative, > 0. Refuses as `newcombeRatio` and `posteriors` do; then nothing can be added.
[[nodiscard]] Outcome<ClosingRemark> closingRemark(const Arms &totals, double smallestUplift, const BetaPrior &prior = {});

} // namespace yiren::stats
