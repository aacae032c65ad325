#pragma once

#include "charts/barchart.h"
#include "charts/cohortmap.h"
#include "charts/stepchart.h"
#include "retention/retentionreading.h"

namespace yiren {

// A reading as the charts take it.
[[nodiscard]] CohortMapData cohortData(const CohortTable &table);
// The ways of coming, at most three; one line where all came the same way.
[[nodiscard]] StepChartData survivalData(const RetentionReading &reading);
// Two bars a class: what was expected of it, and what came.
[[nodiscard]] std::vector<BarValue> checkBars(const ModelCheck &check);

} // namespace yiren
