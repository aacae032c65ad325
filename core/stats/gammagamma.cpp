#include "stats/gammagamma.h"

#include "stats/boxmaximum.h"
#include "stats/special.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace yiren::stats {

namespace {

constexpr std::array spendStarts{SpendParameters{1, 2, 1}, SpendParameters{6, 4, 0.5}, SpendParameters{0.5, 10, 20}};

bool isSpend(const SpendSummary &customer)
{
    return std::isfinite(customer.orders) && customer.orders >= 0 && customer.orders == std::floor(customer.orders)
        && std::isfinite(customer.mean) && customer.mean >= 0;
}

// Who came back and paid, by number of orders and then by what they pay.
std::vector<SpendSummary> spenders(std::span<const SpendSummary> customers)
{
    std::vector<SpendSummary> all;
    std::copy_if(customers.begin(), customers.end(), std::back_inserter(all),
                 [](const SpendSummary &customer) { return customer.orders > 0 && customer.mean > 0; });
    std::sort(all.begin(), all.end(), [](const SpendSummary &one, const SpendSummary &other) {
        return std::pair(one.orders, one.mean) < std::pair(other.orders, other.mean);
    });
    return all;
}

SpendParameters spendAt(const Eigen::VectorXd &logs)
{
    return {std::exp(logs[0]), std::exp(logs[1]), std::exp(logs[2])};
}

struct Spender {
    double orders = 0;
    double mean = 0;    // in the mean of means: the fit is the same in fen and in yuan
    double logMean = 0; // its logarithm, which no parameter changes
};

// ln L and its gradient after the logarithms of p, q, gamma.
double spendLikelihood(std::span<const Spender> customers, const SpendParameters &of, Eigen::VectorXd &gradient)
{
    const auto &[p, q, gamma] = of;
    const double lgammaQ = lnGamma(q), digammaQ = digamma(q), logGamma = std::log(gamma);
    double orders = 0, constant = 0, slopeP = 0, slopeQ = 0; // of the last number of orders
    double value = 0, byP = 0, byQ = 0, byGamma = 0;
    for (const auto &[x, mean, logMean] : customers) {
        if (x != orders) {
            orders = x;
            const double above = digamma(p * x + q);
            constant = lnGamma(p * x + q) - lnGamma(p * x) - lgammaQ + p * x * std::log(x);
            slopeP = x * (above - digamma(p * x) + std::log(x));
            slopeQ = above - digammaQ;
        }
        const double total = gamma + x * mean, logShare = std::log1p(x * mean / gamma);
        value += constant - logMean + p * x * (logMean - logGamma) - (p * x + q) * logShare;
        byP += slopeP + x * (logMean - logGamma - logShare);
        byQ += slopeQ - logShare;
        byGamma += q / gamma - (p * x + q) / total;
    }
    gradient << byP * p, byQ * q, byGamma * gamma;
    return value;
}

// `customers` must outlive it.
Slope spendSlope(const std::vector<Spender> &customers)
{
    return [&customers](const Eigen::VectorXd &at, Eigen::VectorXd &gradient) { return spendLikelihood(customers, spendAt(at), gradient); };
}

std::vector<Eigen::VectorXd> spendLogs(std::span<const SpendParameters> starts)
{
    std::vector<Eigen::VectorXd> logs;
    for (const auto &[p, q, gamma] : starts)
        logs.emplace_back(Eigen::Vector3d(std::log(p), std::log(q), std::log(gamma)));
    return logs;
}

Outcome<SpendFit> likeliestSpend(std::span<const SpendSummary> customers, const std::atomic_bool *cancel)
{
    const std::vector<SpendSummary> known = spenders(customers);
    if (known.empty())
        return refusal(RefusalCode::NoData, "repeat_buyers", 1);
    const double number = static_cast<double>(known.size());
    double unit = 0;
    for (const SpendSummary &customer : known)
        unit += customer.mean / number;
    std::vector<Spender> all, some;
    const std::size_t distance = sampleDistance(known.size());
    for (const SpendSummary &customer : known) {
        all.push_back({customer.orders, customer.mean / unit, std::log(customer.mean / unit)});
        if (distance > 1 && all.size() % distance == 1)
            some.push_back(all.back());
    }
    Climb climb;
    climb.limit = 9;
    climb.flat = 1e-8 * number;
    climb.cancel = cancel;
    const auto best = highestSummit({spendSlope(all), distance > 1 ? spendSlope(some) : Slope()}, spendLogs(spendStarts), climb);
    if (best && best->isCancelled)
        return refusal(RefusalCode::NoData, "cancelled");
    if (!best || !std::isfinite(best->value))
        return refusal(RefusalCode::Degenerate);
    SpendParameters parameters = spendAt(best->at);
    parameters.gamma *= unit;
    return SpendFit{parameters, best->value - number * std::log(unit), static_cast<std::int64_t>(known.size()), best->isAtBorder};
}

} // namespace

Outcome<SpendFit> fitSpend(std::span<const SpendSummary> customers, const std::atomic_bool *cancel)
{
    if (!std::all_of(customers.begin(), customers.end(), isSpend))
        return refusal(RefusalCode::InvalidInput);
    return guarded<SpendFit>([&] { return likeliestSpend(customers, cancel); });
}

Outcome<ExpectedSpend> expectedSpend(const SpendParameters &parameters, const SpendSummary &customer)
{
    const auto &[p, q, gamma] = parameters;
    const bool areParameters = p > 0 && q > 0 && gamma > 0 && std::isfinite(p) && std::isfinite(q) && std::isfinite(gamma);
    if (!areParameters || !isSpend(customer) || (customer.orders > 0 && customer.mean <= 0))
        return refusal(RefusalCode::InvalidInput);
    if (q <= 1)
        return refusal(RefusalCode::NotIdentified, "repeat_buyers");
    const double own = p * customer.orders;
    ExpectedSpend spend;
    spend.populationMean = gamma * p / (q - 1);
    spend.weightIndividual = own / (own + q - 1);
    spend.mean = customer.orders == 0 ? spend.populationMean
                                      : spend.weightIndividual * customer.mean + (q - 1) / (own + q - 1) * spend.populationMean;
    if (!std::isfinite(spend.populationMean) || !std::isfinite(spend.weightIndividual) || !std::isfinite(spend.mean))
        return refusal(RefusalCode::Degenerate);
    return spend;
}

Outcome<double> spendCorrelation(std::span<const SpendSummary> customers)
{
    if (!std::all_of(customers.begin(), customers.end(), isSpend))
        return refusal(RefusalCode::InvalidInput);
    const std::vector<SpendSummary> all = spenders(customers);
    const double number = static_cast<double>(all.size());
    if (number < 3)
        return refusal(RefusalCode::TooFew, "repeat_buyers", 3 - number);
    double orders = 0, mean = 0;
    for (const SpendSummary &customer : all) {
        orders += customer.orders / number;
        mean += customer.mean / number;
    }
    double together = 0, ofOrders = 0, ofMean = 0;
    for (const SpendSummary &customer : all) {
        together += (customer.orders - orders) * (customer.mean - mean);
        ofOrders += (customer.orders - orders) * (customer.orders - orders);
        ofMean += (customer.mean - mean) * (customer.mean - mean);
    }
    const double correlation = together / std::sqrt(ofOrders * ofMean);
    if (!std::isfinite(correlation))
        return refusal(RefusalCode::Degenerate);
    return std::clamp(correlation, -1.0, 1.0);
}

} // namespace yiren::stats
