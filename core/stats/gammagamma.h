#pragma once

#include "stats/outcome.h"

#include <atomic>
#include <cstdint>
#include <span>

namespace yiren::stats {

// ANALYTICS B.10: what orders are worth (Fader, Hardie 2005). Values are means in the shop's currency; any unit, the same for all.
struct SpendSummary {
    double orders = 0; // repeat purchases, whole
    double mean = 0;   // of their values
};

// Values of orders are Gamma(p, rate nu), nu ~ Gamma(q, rate gamma). All > 0.
struct SpendParameters {
    double p = 0;
    double q = 0;
    double gamma = 0;
};

struct SpendFit {
    SpendParameters parameters;
    double logLikelihood = 0;
    std::int64_t customers = 0; // who came back and paid something: the others say nothing
    bool isAtBorder = false;
};

// The mathematics alone (stats/enoughdata.h has the rule of 30). Refuses counts that are not whole, negative values (InvalidInput), and
// nobody of use (NoData); "cancelled" as in stats/purchasefit.h.
[[nodiscard]] Outcome<SpendFit> fitSpend(std::span<const SpendSummary> customers, const std::atomic_bool *cancel = nullptr);

struct ExpectedSpend {
    double mean = 0;             // of the customer's future orders
    double populationMean = 0;   // of all customers' orders
    double weightIndividual = 0; // of the customer's own mean: 0 without repeat orders
};
// Refuses q <= 1 (NotIdentified): the population has no mean; use the shop's.
[[nodiscard]] Outcome<ExpectedSpend> expectedSpend(const SpendParameters &parameters, const SpendSummary &customer);

// Pearson's correlation of orders and mean among who came back: beyond 0.3 either way the model's assumption fails, and values are shown as
// ranks only. Refuses fewer than three customers and no variance.
[[nodiscard]] Outcome<double> spendCorrelation(std::span<const SpendSummary> customers);

} // namespace yiren::stats
