#pragma once

#include "stats/outcome.h"
#include "stats/proportion.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace yiren::stats {

// ANALYTICS B.8: without a contract nobody is "lost"; a customer can be later than usual.

// The q quantile, straight lines between the order statistics (Hyndman and Fan's type 7, R's default). None of no values.
[[nodiscard]] std::optional<double> gapQuantile(std::span<const double> gaps, double q);

// Days between one purchase day and the next, from days in any order.
[[nodiscard]] std::vector<double> purchaseGaps(std::span<const std::int32_t> days);

// The gap that 9 of 10 of the shop's gaps stay within. Refuses a shop with fewer than 4 gaps.
[[nodiscard]] Outcome<double> usualGap(std::span<const double> gapsOfShop);

// Days since the last purchase over the customer's own 90 % gap, with 4 gaps or more; else over the shop's. Above 1: later than usual.
struct Overdue {
    double index = 0;
    double usualGap = 0; // days
    bool isOwn = false;
};
[[nodiscard]] Outcome<Overdue> overdue(double daysSinceLast, std::span<const double> ownGaps, std::optional<double> shopGap);

// Who bought again within `window` days of the first purchase, among those whose window has passed by `asOf`. Each customer's purchase
// days.
[[nodiscard]] Outcome<ProportionEstimate> repeatRate(std::span<const std::vector<std::int32_t>> customers, std::int32_t asOf,
                                                     std::int32_t window = 90);

} // namespace yiren::stats
