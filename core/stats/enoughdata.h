#pragma once

#include "stats/gammagamma.h"
#include "stats/outcome.h"
#include "stats/purchases.h"
#include "stats/survival.h"

#include <cstdint>
#include <optional>
#include <span>

namespace yiren::stats {

// ANALYTICS B.12: the product's rules for too little data, apart from the mathematics. Each refusal says what is missing and how much.

// What a purchase model may be used for: totals and bands alone, or what it says of single customers too.
enum class PurchaseUse { Totals, Full };

// At least 60 customers, 30 who came back, and 12 weeks since the first order; from 100 who came back all is said.
[[nodiscard]] Outcome<PurchaseUse> enoughForPurchases(std::span<const PurchaseSummary> customers);

// Half the width of the band around a total of repeat orders, as a share of it: 0.35 below 100 who came back, 0.25 below 180, 0.15 from
// there on: the simulated 10 % to 90 % errors of B.12.
[[nodiscard]] double totalsBand(std::int64_t repeaters);

// At least 30 customers with a repeat order that cost something.
[[nodiscard]] std::optional<Refusal> tooFewForSpend(std::span<const SpendSummary> customers);

// A curve is shown with at least 20 spells and 5 who left.
[[nodiscard]] std::optional<Refusal> tooFewForCurve(const SurvivalCurve &curve);

} // namespace yiren::stats
