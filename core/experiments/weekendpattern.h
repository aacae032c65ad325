#pragma once

#include "time/businessday.h"

#include <map>

namespace yiren {

inline constexpr int weekendWeeks = 8; // that are looked at

// Whether what is sold on a Saturday or Sunday differs by more than 30 % from the other days (ANALYTICS A.10), of the whole weeks before
// `today`; `paid`: fen by day, days without a sale may be missing. False where nothing was sold on weekdays or there are fewer than
// weekendWeeks weeks since the first sale.
[[nodiscard]] bool hasWeekendPattern(const std::map<BusinessDay, qint64> &paid, BusinessDay today);

} // namespace yiren
