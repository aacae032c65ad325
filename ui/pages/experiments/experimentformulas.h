#pragma once

#include "experiments/experimentreading.h"

namespace yiren {

class HelpPopover;

// What 怎么算的 is asked of.
enum class ExplainedFigure { Verdict, Intervals, AlwaysValidP, Difference, Table, Persons };

// Formula, counts and interval of the figure, of this experiment.
void explain(HelpPopover &sign, ExplainedFigure figure, const ExperimentReading &reading);

} // namespace yiren
