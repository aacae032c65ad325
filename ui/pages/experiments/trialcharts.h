#pragma once

#include "charts/daychart.h"
#include "charts/intervalchart.h"
#include "experiments/experimentreading.h"

namespace yiren {

// What the charts of an experiment show. Of a broken split only persons are shown.

[[nodiscard]] Meaning armMeaning(size_t arm); // A grey, then the colours of the charts in turn
[[nodiscard]] IntervalChartData intervalsOf(const ExperimentReading &reading);
[[nodiscard]] DayChartData alwaysValidPOf(const ExperimentReading &reading);
// A line for each arm against the first, with the band of the one that the verdict is about. lacksBand(): some days are drawn without it,
// since there were too few then.
[[nodiscard]] DayChartData differenceOf(const ExperimentReading &reading);
[[nodiscard]] bool lacksBand(const ExperimentReading &reading);
[[nodiscard]] DayChartData personsOf(const ExperimentReading &reading);     // in each version, all days up to each
[[nodiscard]] DayChartData conversionsOf(const ExperimentReading &reading); // the same of those who did it

} // namespace yiren
