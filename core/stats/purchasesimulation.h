#pragma once

#include "stats/outcome.h"
#include "stats/purchases.h"

#include <atomic>
#include <cstdint>
#include <random>
#include <span>
#include <vector>

namespace yiren::stats {

// A customer of a made-up shop: what is seen until `observed`, and what comes in the weeks after it.
struct SimulatedCustomer {
    PurchaseSummary seen;
    double later = 0; // purchases within `ahead` weeks
};

// One customer whose habits are drawn from the model. The same generator state gives the same customer.
[[nodiscard]] SimulatedCustomer simulatedCustomer(const PurchaseModel &model, double observed, double ahead, std::mt19937_64 &random);

struct PurchaseTotal {
    double expected = 0;
    Interval interval; // contains `expected`
    int refits = 0;    // that went into the interval
};

struct SimulationPlan {
    double weeks = 26;
    int refits = 200;
    double share = 0.8; // of shops like this one whose total lies in the interval
    std::uint64_t seed = 20240601;
};

// The shop's repeat orders of the next weeks (ANALYTICS B.11, B.12). Parametric bootstrap: shops like the fitted one are made up with a
// future, each is fitted anew, and the true totals over the forecast ones give the interval: it holds both what is not known of the
// parameters and the chance of what customers do. With 60 refits an 80 % interval held the truth of 72 of 100 made-up shops of 300. A fit
// takes milliseconds for 1,000 customers; for large shops take totalsBand instead. Refuses plans out of range, what expectedTotal refuses,
// and "cancelled".
[[nodiscard]] Outcome<PurchaseTotal> totalWithInterval(const PurchaseModel &fitted, std::span<const PurchaseSummary> customers,
                                                       const SimulationPlan &plan, const std::atomic_bool *cancel = nullptr);

} // namespace yiren::stats
