#pragma once

#include "experiments/experimentreading.h"
#include "stats/welch.h"

namespace yiren {

// An arm of an experiment as it is compared: its totals, and what they consist of where that is known and needed.
struct ComparedArm {
    ArmTotals totals;
    std::vector<double> spending; // Revenue: of each person; empty: only sums are known
    std::vector<double> days;     // AlternateDays: of each day the rate, of Revenue fen a person
};

// The other arm less the first, p not adjusted yet: rates by Newcombe's interval and mid-p, money by Welch's, days that alternate by
// Welch's over the values of days. Refused as those do; Revenue without sums of squares is NotIdentified "revenue_squares", but not where
// days alternate.
[[nodiscard]] stats::Outcome<Comparison> compared(const ExperimentRule &rule, const ComparedArm &first, const ComparedArm &other);

// The conversions of an arm as the stats take them.
[[nodiscard]] stats::Count countOf(const ArmTotals &totals);

// Of Revenue: what each person brings, zeros included, fen. Refuses fewer than two (TooFew) and sums without squares (NotIdentified
// "revenue_squares").
[[nodiscard]] stats::Outcome<stats::SampleMoments> spentMoments(const ArmTotals &totals);

// What is lost a person by choosing the arm at `place` if its strongest rival is better: the largest of the expected losses against each
// other arm (A.7; of means by beliefOf()). Nothing where no pair can be compared.
[[nodiscard]] std::optional<double> expectedLoss(const ExperimentRule &rule, const std::vector<ComparedArm> &arms, size_t place);

} // namespace yiren
