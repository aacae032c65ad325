#pragma once

#include "stats/outcome.h"
#include "stats/purchasefit.h"
#include "stats/purchases.h"

#include <atomic>
#include <cstdint>
#include <span>
#include <vector>

namespace yiren::stats {

// Forecast against fact: a model that was fitted on what was known on one day, held against what customers did in the weeks after it.

struct HeldOut {
    PurchaseSummary known;
    double actual = 0; // purchase days in the weeks held out
};

// Customers with the same number of repeats until that day; the last class is "7 and more".
struct FrequencyClass {
    std::int64_t repeats = 0;
    bool isAndMore = false;
    std::int64_t customers = 0;
    double expectedEach = 0;
    double actualEach = 0;
};

struct PurchaseBackTest {
    std::vector<FrequencyClass> classes; // those with customers, by repeats
    double expectedTotal = 0;
    double actualTotal = 0;
    double carriedOnTotal = 0; // what "repeat orders a week so far" would have said: the bar to beat
    double error = 0;          // (expected - actual) / actual; 0 where both are 0, infinite where only the actual is
};

// How the model does on customers held out for `weeks`. Refuses no customers, actuals that are negative, and what expectedRepeats refuses.
[[nodiscard]] Outcome<PurchaseBackTest> heldAgainst(const PurchaseModel &model, std::span<const HeldOut> customers, double weeks);

// The whole test from days of purchase, one list a customer: fits the forecast model on the days up to `split`, forecasts (split, end]. Who
// bought first on `split` or later is left out. Refuses end <= split and what fitBothPurchaseModels refuses.
[[nodiscard]] Outcome<PurchaseBackTest> backTest(std::span<const std::vector<std::int32_t>> days, std::int32_t split, std::int32_t end,
                                                 const std::atomic_bool *cancel = nullptr);

} // namespace yiren::stats
