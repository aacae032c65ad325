#pragma once

#include "experiments/decision.h"

namespace yiren {

// What a page says of one in a sentence. `totals`: by arm, those of `reading`'s rates; `reading` is complete but for the verdict.
[[nodiscard]] Verdict verdictOf(const ExperimentReading &reading, const std::vector<ArmTotals> &totals, const Decision &decision);

} // namespace yiren
