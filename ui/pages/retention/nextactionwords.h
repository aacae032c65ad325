#pragma once

#include "retention/actionoutcomes.h"

#include <QStringList>

namespace yiren {

// The rules of what to do next, as they are read.
[[nodiscard]] QString nextActionName(const NextAction &action);   // of the customer; without one the number
[[nodiscard]] QString actionRuleWord(ActionRule rule);            // what to do: "Answer personally"
[[nodiscard]] QString actionRuleSentence(ActionRule rule);        // the whole rule, with its numbers
[[nodiscard]] QString nextActionReason(const NextAction &action); // why it is due, in hours or days
// How often it worked: of those written to and of those held out; says so where it was never tried. `outcome` may be null.
[[nodiscard]] QString actionOutcomeText(const RuleOutcome *outcome);

} // namespace yiren
