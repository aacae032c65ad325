#pragma once

#include "stats/gammagamma.h"
#include "stats/outcome.h"
#include "stats/purchases.h"

#include <cstdint>

namespace yiren::stats {

// ANALYTICS B.11: what a customer's orders of the coming months are worth today.
struct ValuePlan {
    std::int64_t months = 12;
    double weeksPerMonth = 4.345;
    double monthlyDiscount = 0.01; // above -1
    double margin = 1;             // of an order's value, >= 0
};

struct LifetimeValue {
    double expectedSpend = 0; // an order
    double discounted = 0;    // each month's orders at the month's end
    double undiscounted = 0;
};

// In the currency of `spend`. Refuses what expectedRepeats and expectedSpend refuse, and plans of no or more than 1200 months.
[[nodiscard]] Outcome<LifetimeValue> lifetimeValue(const PurchaseModel &model, const SpendParameters &spendParameters,
                                                   const PurchaseSummary &customer, double meanSpend, const ValuePlan &plan);

// The product's rule: no horizon is longer than the history, nor than twelve months. 0 where the history is shorter than a month.
[[nodiscard]] std::int64_t longestValueHorizon(double weeksObserved, double weeksPerMonth = 4.345);

} // namespace yiren::stats
