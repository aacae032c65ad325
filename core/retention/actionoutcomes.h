#pragma once

#include "retention/nextaction.h"
#include "stats/ratedifference.h"

namespace yiren {

// One time that a rule fitted a customer.
struct RuleCase {
    ActionRule rule = ActionRule::Answer;
    qint64 dueAt = 0; // UTC ms
    bool isHeldOut = false;
    std::optional<qint64> doneAt;
    std::optional<qint64> orderedAt; // the first order after it was done, or after it was due
};

inline constexpr qint64 actionDays = 14; // in which an order counts

// How often a rule worked: an order within 14 days, of those who were written to and of those held out, whose 14 days are over.
struct RuleOutcome {
    ActionRule rule = ActionRule::Answer;
    stats::Count done;
    stats::Count heldOut;
    stats::Outcome<stats::DifferenceEstimate> difference = stats::refusal(stats::RefusalCode::NoData); // done less held out, A.3
};
[[nodiscard]] std::vector<RuleOutcome> ruleOutcomes(const std::vector<RuleCase> &cases, qint64 nowMs); // in the order of the rules

} // namespace yiren
