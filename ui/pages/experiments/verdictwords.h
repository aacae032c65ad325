#pragma once

#include "experiments/experimentreading.h"

#include <QStringList>

namespace yiren {

// What can be said of an experiment: a headline and what it stands on: difference, interval, probability, loss (ANALYTICS A.7 to A.12).
struct VerdictWords {
    QString headline;
    QString body;
};

[[nodiscard]] VerdictWords verdictWords(const ExperimentReading &reading);

// Below the table: shares, corrections, groups, how far the data reach.
[[nodiscard]] QString footLine(const ExperimentReading &reading);
// The first warning about groups (Simpson), with each group's counts; empty: none. Not where effects are withheld.
[[nodiscard]] QString strataWarning(const ExperimentReading &reading);
[[nodiscard]] QString strataCounts(const StrataReading &strata, const Experiment &experiment);
// All that is to be heeded before the verdict is followed, one sentence each: groups, persons who saw several versions, large orders.
[[nodiscard]] QStringList readingWarnings(const ExperimentReading &reading);
// A broken split: what was expected and came, how likely chance is, and what it comes from usually.
[[nodiscard]] QString brokenSplitSentence(const ExperimentReading &reading);
// Users by version on the day by which the split is judged: a split that broke once stays broken, whatever came since.
[[nodiscard]] std::vector<qint64> judgedUsers(const ExperimentReading &reading);
[[nodiscard]] QStringList brokenSplitCauses(Design design);

} // namespace yiren
