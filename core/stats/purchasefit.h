#pragma once

#include "stats/outcome.h"
#include "stats/purchases.h"

#include <atomic>
#include <span>

namespace yiren::stats {

struct PurchaseFit {
    PurchaseModel model;
    double logLikelihood = 0;
    bool isAtBorder = false; // a parameter ran to e^-7 or e^7: totals may be used, what is said of parameters may not
};

// The parameters under which the purchases are likeliest (ANALYTICS B.9), each between e^-7 and e^7, from three starts. The mathematics
// alone: whether there are customers enough is asked in stats/enoughdata.h. Always ends; ends soon when `cancel` becomes true, from any
// thread. Refuses what is no summary (InvalidInput), no customers (NoData), nobody who came back (TooFew), and "cancelled" (NoData).
[[nodiscard]] Outcome<PurchaseFit> fitPurchases(Dropout dropout, std::span<const PurchaseSummary> customers,
                                                const std::atomic_bool *cancel = nullptr);

// The same from one start: for customers like those of an earlier fit.
[[nodiscard]] Outcome<PurchaseFit> fitPurchasesFrom(const PurchaseModel &start, std::span<const PurchaseSummary> customers,
                                                    const std::atomic_bool *cancel = nullptr);

// The two models that a shop uses: forecasts by the likelier one, the chance to be alive always by MBG/NBD (under BG/NBD it is 1 for all
// who bought once).
struct PurchaseFits {
    PurchaseFit forecast;
    PurchaseFit alive;
};
[[nodiscard]] Outcome<PurchaseFits> fitBothPurchaseModels(std::span<const PurchaseSummary> customers,
                                                          const std::atomic_bool *cancel = nullptr);

} // namespace yiren::stats
