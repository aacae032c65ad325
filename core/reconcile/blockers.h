#pragma once

#include "reconcile/blocker.h"

#include <vector>

namespace yiren {

struct DayRecords;
struct DayReport;

// Everything that keeps the reported days open and that no settlement of the same amounts lifts. Pure.
[[nodiscard]] std::vector<Blocker> openBlockers(const DayReport &report, const DayRecords &records);

} // namespace yiren
