#include "stats/purchasefit.h"

#include "stats/boxmaximum.h"
#include "stats/purchaselikelihood.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace yiren::stats {

namespace {

constexpr std::array purchaseStarts{PurchaseParameters{1, 1, 1, 1}, PurchaseParameters{0.3, 5, 0.8, 2.5},
                                    PurchaseParameters{2, 10, 0.5, 4}};

PurchaseParameters parametersAt(const Eigen::VectorXd &logs)
{
    return {std::exp(logs[0]), std::exp(logs[1]), std::exp(logs[2]), std::exp(logs[3])};
}

Outcome<PurchaseFit> likeliest(Dropout dropout, std::span<const PurchaseSummary> customers, std::span<const PurchaseParameters> starts,
                               const std::atomic_bool *cancel)
{
    if (!arePurchaseSummaries(customers))
        return refusal(RefusalCode::InvalidInput);
    if (customers.empty())
        return refusal(RefusalCode::NoData, "customers", 1);
    if (std::none_of(customers.begin(), customers.end(), [](const PurchaseSummary &customer) { return customer.repeats > 0; }))
        return refusal(RefusalCode::TooFew, "repeat_buyers", 1);
    const PurchaseLikelihood likelihood(customers);
    const Slope slope = [&](const Eigen::VectorXd &at, Eigen::VectorXd &gradient) {
        const PurchaseParameters of = parametersAt(at);
        const PurchaseLikelihood::Value value = likelihood.at({dropout, of});
        const auto &[r, alpha, a, b] = value.gradient; // after the logarithms: times the parameters
        gradient << r * of.r, alpha * of.alpha, a * of.a, b * of.b;
        return value.logLikelihood;
    };
    Climb climb;
    climb.flat = 1e-8 * static_cast<double>(customers.size());
    climb.cancel = cancel;
    std::optional<Summit> best;
    for (const PurchaseParameters &start : starts) {
        const Summit summit =
            summitFrom(slope, Eigen::Vector4d(std::log(start.r), std::log(start.alpha), std::log(start.a), std::log(start.b)), climb);
        if (summit.isCancelled)
            return refusal(RefusalCode::NoData, "cancelled");
        if (std::isfinite(summit.value) && (!best || summit.value > best->value))
            best = summit;
    }
    if (!best)
        return refusal(RefusalCode::Degenerate);
    return PurchaseFit{{dropout, parametersAt(best->at)}, best->value, best->isAtBorder};
}

} // namespace

Outcome<PurchaseFit> fitPurchases(Dropout dropout, std::span<const PurchaseSummary> customers, const std::atomic_bool *cancel)
{
    return guarded<PurchaseFit>([&] { return likeliest(dropout, customers, purchaseStarts, cancel); });
}

Outcome<PurchaseFit> fitPurchasesFrom(const PurchaseModel &start, std::span<const PurchaseSummary> customers,
                                      const std::atomic_bool *cancel)
{
    if (!isPurchaseModel(start))
        return refusal(RefusalCode::InvalidInput);
    return guarded<PurchaseFit>([&] { return likeliest(start.dropout, customers, {&start.parameters, 1}, cancel); });
}

Outcome<PurchaseFits> fitBothPurchaseModels(std::span<const PurchaseSummary> customers, const std::atomic_bool *cancel)
{
    const auto afterRepeat = fitPurchases(Dropout::AfterRepeat, customers, cancel);
    if (!afterRepeat)
        return tl::unexpected(afterRepeat.error());
    const auto afterEvery = fitPurchases(Dropout::AfterEvery, customers, cancel);
    if (!afterEvery)
        return tl::unexpected(afterEvery.error());
    return PurchaseFits{afterEvery->logLikelihood > afterRepeat->logLikelihood ? *afterEvery : *afterRepeat, *afterEvery};
}

} // namespace yiren::stats
