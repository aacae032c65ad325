#pragma once

#include "experiments/designgate.h"
#include "experiments/experimentreading.h"
#include "theme/palette.h"

namespace yiren {

// Words of experiments in the language that is on.

[[nodiscard]] QString metricWord(Metric metric);    // "click rate": what is compared
[[nodiscard]] QString convertedWord(Metric metric); // "Clicks": who did it
[[nodiscard]] QString designWord(Design design);
[[nodiscard]] QString designExplanation(Design design); // how persons come to versions with it
[[nodiscard]] QString sourceWord(CountSource source);
[[nodiscard]] QString audienceWord(const Audience &audience);
[[nodiscard]] QString obstacleWords(const DesignAnswer &answer); // why not, and what would unlock it; empty where it is possible

[[nodiscard]] QString armWords(const ArmReading &arm); // "B 提问式"
[[nodiscard]] QString armWords(const Experiment &experiment, size_t arm);
[[nodiscard]] QString stateWord(const ExperimentReading &reading); // of the chip
[[nodiscard]] Meaning stateMeaning(const ExperimentReading &reading);
[[nodiscard]] QString experimentLine(const ExperimentReading &reading); // "Goal: click rate · day 14"

// Sentences after each other, as the language does it.
[[nodiscard]] QString inARow(const QStringList &sentences);
// Why a comparison is not there, as a sentence, and in the few words that a cell has room for.
[[nodiscard]] QString comparisonRefusal(const stats::Refusal &refusal);
[[nodiscard]] QString refusalCell(const stats::Refusal &refusal);

} // namespace yiren
