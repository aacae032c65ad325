#pragma once

#include "stats/outcome.h"
#include "stats/purchases.h"

#include <span>
#include <vector>

namespace yiren::stats {

// ln L of the customers' purchases under the model (ANALYTICS B.9), and its derivatives after r, alpha, a and b. Refuses parameters that
// are not above 0, what is no summary (InvalidInput), and no customers (NoData).
[[nodiscard]] Outcome<double> purchaseLogLikelihood(const PurchaseModel &model, std::span<const PurchaseSummary> customers);
[[nodiscard]] Outcome<PurchaseParameters> purchaseGradient(const PurchaseModel &model, std::span<const PurchaseSummary> customers);

// The same customers with those that are alike counted once, in the order that is quickest to sum up. For whoever asks for many
// likelihoods.
class PurchaseLikelihood
{
public:
    // Customers must be summaries.
    explicit PurchaseLikelihood(std::span<const PurchaseSummary> customers);

    struct Value {
        double logLikelihood = 0;
        PurchaseParameters gradient;
    };
    [[nodiscard]] Value at(const PurchaseModel &model) const;

    // Every so many-th of those that are unlike: evenly over numbers of orders and times.
    [[nodiscard]] PurchaseLikelihood every(std::size_t distance) const;
    [[nodiscard]] std::size_t size() const { return m_groups.size(); } // how many are unlike

private:
    PurchaseLikelihood() = default;

    struct Alike {
        PurchaseSummary customer;
        double number = 0;
    };
    std::vector<Alike> m_groups; // by repeats, then by observed
};

} // namespace yiren::stats
