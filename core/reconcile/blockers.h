#pragma once

#include "bills/quarantine.h"
#include "reconcile/blocker.h"

#include <vector>

namespace yiren {

struct DayRecords;
struct DayReport;

// Everything that keeps the reported days open and that no settlement of the same amounts lifts. Pure.
[[nodiscard]] std::vector<Blocker> openBlockers(const DayReport &report, const DayRecords &records);

// Names an unreadable line by its number and what stands in it: in a corrected file it is another matter.
[[nodiscard]] SettlementKey settlementKey(const QuarantinedLine &line);

} // namespace yiren
