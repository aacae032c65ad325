#pragma once

#include "base/money.h"
#include "stats/outcome.h"

#include <QString>

namespace yiren {

// Estimates as people read them (ANALYTICS 0.5): no more digits than they deserve, intervals rounded outward.
[[nodiscard]] QString estimatedShare(double share);                     // "0.74%", "20.0%"
[[nodiscard]] QString estimatedShares(const stats::Interval &interval); // "0.06–0.14%"
[[nodiscard]] QString estimatedCount(double count);                     // "6.67", "12.3", "240"
[[nodiscard]] QString estimatedCounts(const stats::Interval &interval); // "5.80–7.66"
[[nodiscard]] QString wholeYuan(Money amount);                          // "¥ 21,400"
[[nodiscard]] QString wholeYuans(Money low, Money high);                // "¥ 17,900–25,600"
[[nodiscard]] QString chanceText(double chance);                        // "0.61": one of 0 to 1; "<0.01", ">0.99" at its ends

} // namespace yiren
