#include "stats/purchasesimulation.h"

#include "stats/overdue.h"
#include "stats/purchasefit.h"
#include "stats/purchaseforecast.h"

#include <algorithm>
#include <cmath>

namespace yiren::stats {

namespace {

double gammaDraw(double shape, std::mt19937_64 &random)
{
    return std::gamma_distribution<double>(shape, 1)(random);
}

// A model that fits badly can ask for a customer who buys every second.
constexpr int mostPurchases = 100'000;

// True total over forecast total of one made-up shop; none where its fit fails.
std::optional<double> ratioOfMadeUpShop(const PurchaseModel &fitted, std::span<const PurchaseSummary> customers, double weeks,
                                        std::mt19937_64 &random, const std::atomic_bool *cancel)
{
    std::vector<PurchaseSummary> seen;
    seen.reserve(customers.size());
    double later = 0;
    for (const PurchaseSummary &customer : customers) {
        const SimulatedCustomer made = simulatedCustomer(fitted, customer.observed, weeks, random);
        seen.push_back(made.seen);
        later += made.later;
    }
    const auto fit = fitPurchasesFrom(fitted, seen, cancel);
    if (!fit)
        return {};
    const auto forecast = expectedTotal(fit->model, seen, weeks);
    return forecast && *forecast > 0 ? std::optional(later / *forecast) : std::nullopt;
}

} // namespace

SimulatedCustomer simulatedCustomer(const PurchaseModel &model, double observed, double ahead, std::mt19937_64 &random)
{
    const auto &[r, alpha, a, b] = model.parameters;
    const double rate = gammaDraw(r, random) / alpha, stops = gammaDraw(a, random), stays = gammaDraw(b, random);
    const double chance = stops + stays > 0 ? stops / (stops + stays) : 0.5;
    std::bernoulli_distribution stop(chance);
    SimulatedCustomer customer{{0, 0, observed}, 0};
    if (rate <= 0 || (model.dropout == Dropout::AfterEvery && stop(random)))
        return customer;
    std::exponential_distribution<double> wait(rate);
    double t = 0;
    for (int i = 0; i < mostPurchases; ++i) {
        t += wait(random);
        if (t > observed + ahead)
            break;
        if (t <= observed)
            customer.seen = {customer.seen.repeats + 1, t, observed};
        else
            ++customer.later;
        if (stop(random))
            break;
    }
    return customer;
}

Outcome<PurchaseTotal> totalWithInterval(const PurchaseModel &fitted, std::span<const PurchaseSummary> customers,
                                         const SimulationPlan &plan, const std::atomic_bool *cancel)
{
    if (plan.refits < 20 || plan.refits > 10'000 || !(plan.share > 0 && plan.share < 1))
        return refusal(RefusalCode::InvalidInput);
    const auto expected = expectedTotal(fitted, customers, plan.weeks);
    if (!expected)
        return tl::unexpected(expected.error());
    std::mt19937_64 random(plan.seed);
    std::vector<double> ratios;
    for (int i = 0; i < plan.refits; ++i) {
        if (cancel != nullptr && cancel->load(std::memory_order_relaxed))
            return refusal(RefusalCode::NoData, "cancelled");
        if (const auto ratio = ratioOfMadeUpShop(fitted, customers, plan.weeks, random, cancel))
            ratios.push_back(*ratio);
    }
    if (static_cast<int>(ratios.size()) * 2 < plan.refits)
        return refusal(RefusalCode::TooFew, "repeat_buyers");
    const double tail = (1 - plan.share) / 2;
    const double low = *gapQuantile(ratios, tail), high = *gapQuantile(ratios, 1 - tail);
    return PurchaseTotal{*expected, {*expected * std::min(1.0, low), *expected * std::max(1.0, high)}, static_cast<int>(ratios.size())};
}

} // namespace yiren::stats
