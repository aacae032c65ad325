#pragma once

#include "pages/reconcile/dayview.h"

namespace yiren {

// What else keeps the day open, what was decided about such things, what the bank's statement is to be asked, then the day's differences.
[[nodiscard]] std::vector<DifferenceRow> dayRows(const DayReport &report);

} // namespace yiren
