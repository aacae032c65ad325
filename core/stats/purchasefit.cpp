#include "stats/purchasefit.h"

#include "stats/boxmaximum.h"
#include "stats/purchaselikelihood.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace yiren::stats {

namespace {

constexpr std::array purchaseStarts{PurchaseParameters{1, 1, 1, 1}, PurchaseParameters{0.3, 5, 0.8, 2.5},
                                    PurchaseParameters{2, 10, 0.5, 4}};

PurchaseParameters parametersAt(const Eigen::VectorXd &logs)
{
    return {std::exp(logs[0]), std::exp(logs[1]), std::exp(logs[2]), std::exp(logs[3])};
}

std::vector<Eigen::VectorXd> purchaseLogs(std::span<const PurchaseParameters> starts)
{
    std::vector<Eigen::VectorXd> logs;
    for (const auto &[r, alpha, a, b] : starts)
        logs.emplace_back(Eigen::Vector4d(std::log(r), std::log(alpha), std::log(a), std::log(b)));
    return logs;
}

// `likelihood` must outlive it.
Slope purchaseSlope(const PurchaseLikelihood &likelihood, Dropout dropout)
{
    return [&likelihood, dropout](const Eigen::VectorXd &at, Eigen::VectorXd &gradient) {
        const PurchaseParameters of = parametersAt(at);
        const PurchaseLikelihood::Value value = likelihood.at({dropout, of});
        const auto &[r, alpha, a, b] = value.gradient; // after the logarithms: times the parameters
        gradient << r * of.r, alpha * of.alpha, a * of.a, b * of.b;
        return value.logLikelihood;
    };
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
    const std::size_t distance = sampleDistance(likelihood.size());
    const PurchaseLikelihood some = likelihood.every(distance);
    Climb climb;
    climb.flat = 1e-8 * static_cast<double>(customers.size());
    climb.cancel = cancel;
    const auto best = highestSummit({purchaseSlope(likelihood, dropout), distance > 1 ? purchaseSlope(some, dropout) : Slope()},
                                    purchaseLogs(starts), climb);
    if (best && best->isCancelled)
        return refusal(RefusalCode::NoData, "cancelled");
    if (!best || !std::isfinite(best->value))
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
