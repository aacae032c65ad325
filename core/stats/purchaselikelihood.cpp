#include "stats/purchaselikelihood.h"

#include "stats/rising.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace yiren::stats {

namespace {

auto kindOf(const PurchaseSummary &customer)
{
    return std::tie(customer.repeats, customer.observed, customer.last);
}

// What customers with the same number of repeats share.
struct SameRepeats {
    SameRepeats(const PurchaseModel &model, double x) : repeats(x), chances(chancesToStop(model.dropout, x))
    {
        const auto &[r, alpha, a, b] = model.parameters;
        constant = logRising(r, x) + logRising(b, chances) - logRising(a + b, chances);
        slopeR = digammaRising(r, x);
        slopeA = -digammaRising(a + b, chances);
        slopeB = digammaRising(b, chances) + slopeA;
        logOdds = chances > 0 ? std::log(a) - std::log(b + chances - 1) : 0;
    }
    double repeats = 0;
    double chances = 0;
    double constant = 0;
    double slopeR = 0, slopeA = 0, slopeB = 0;
    double logOdds = 0; // of having stopped after the last purchase, before time is looked at
};

} // namespace

PurchaseLikelihood::PurchaseLikelihood(std::span<const PurchaseSummary> customers)
{
    std::vector<PurchaseSummary> sorted(customers.begin(), customers.end());
    std::sort(sorted.begin(), sorted.end(),
              [](const PurchaseSummary &one, const PurchaseSummary &other) { return kindOf(one) < kindOf(other); });
    for (const PurchaseSummary &customer : sorted) {
        if (m_groups.empty() || kindOf(m_groups.back().customer) != kindOf(customer))
            m_groups.push_back({customer, 0});
        ++m_groups.back().number;
    }
}

PurchaseLikelihood PurchaseLikelihood::every(std::size_t distance) const
{
    PurchaseLikelihood some;
    for (std::size_t i = 0; i < m_groups.size(); i += distance)
        some.m_groups.push_back(m_groups[i]);
    return some;
}

PurchaseLikelihood::Value PurchaseLikelihood::at(const PurchaseModel &model) const
{
    const auto &[r, alpha, a, b] = model.parameters;
    const double logAlpha = std::log(alpha);
    SameRepeats same(model, 0);
    double known = -1, grown = 0; // ln(1 + T/alpha) of the last T
    Value sum;
    for (const auto &[customer, number] : m_groups) {
        if (customer.repeats != same.repeats)
            same = SameRepeats(model, customer.repeats);
        if (customer.observed != known)
            grown = std::log1p(customer.observed / alpha);
        known = customer.observed;
        const double s = r + customer.repeats;
        double stopped = 0, idle = 0, softplus = 0; // the weight of "stopped after the last purchase" (w4)
        if (same.chances > 0) {
            idle = std::log1p((customer.observed - customer.last) / (alpha + customer.last));
            const double logOdds = same.logOdds + s * idle;
            const double small = std::exp(-std::abs(logOdds));
            softplus = std::max(logOdds, 0.0) + std::log1p(small);
            stopped = (logOdds > 0 ? 1 : small) / (1 + small);
        }
        sum.logLikelihood += number * (same.constant - r * grown - customer.repeats * (logAlpha + grown) + softplus);
        sum.gradient.r += number * (same.slopeR - grown + stopped * idle);
        sum.gradient.alpha += number * (r / alpha - s * ((1 - stopped) / (alpha + customer.observed) + stopped / (alpha + customer.last)));
        sum.gradient.a += number * (same.slopeA + stopped / a);
        if (same.chances > 0)
            sum.gradient.b += number * (same.slopeB - stopped / (b + same.chances - 1));
    }
    return sum;
}

Outcome<double> purchaseLogLikelihood(const PurchaseModel &model, std::span<const PurchaseSummary> customers)
{
    if (!isPurchaseModel(model) || !arePurchaseSummaries(customers))
        return refusal(RefusalCode::InvalidInput);
    if (customers.empty())
        return refusal(RefusalCode::NoData, "customers", 1);
    return guarded<double>([&]() -> Outcome<double> {
        const double value = PurchaseLikelihood(customers).at(model).logLikelihood;
        if (!std::isfinite(value))
            return refusal(RefusalCode::Degenerate);
        return value;
    });
}

Outcome<PurchaseParameters> purchaseGradient(const PurchaseModel &model, std::span<const PurchaseSummary> customers)
{
    if (!isPurchaseModel(model) || !arePurchaseSummaries(customers))
        return refusal(RefusalCode::InvalidInput);
    if (customers.empty())
        return refusal(RefusalCode::NoData, "customers", 1);
    return guarded<PurchaseParameters>([&]() -> Outcome<PurchaseParameters> {
        const PurchaseParameters slope = PurchaseLikelihood(customers).at(model).gradient;
        if (!std::isfinite(slope.r + slope.alpha + slope.a + slope.b))
            return refusal(RefusalCode::Degenerate);
        return slope;
    });
}

} // namespace yiren::stats
