#pragma once

#include "experiments/experimentplan.h"
#include "theme/palette.h"

#include <QStringList>

namespace yiren {

// What the planner says (ANALYTICS A.10): the need against what there is, how long, what shorter times would find, and where it won't do,
// what can be done instead.
struct PlanWords {
    QString headline; // "Needs 1,471 a version, you have 600."
    QStringList lines;
    Meaning meaning = Meaning::Good;
};

[[nodiscard]] PlanWords planWords(const PlanQuestion &question, const stats::Outcome<PlanAnswer> &answer);
[[nodiscard]] QString alternativeWords(PlanAlternative alternative);
// What is said before one is started all the same that has too few persons; empty where they are enough.
[[nodiscard]] QString doubtSentence(const PlanQuestion &question, const PlanAnswer &answer);

} // namespace yiren
