#include "stats/purchaseforecast.h"

#include "stats/dropoutmean.h"
#include "stats/rising.h"
#include "stats/special.h"

#include <cmath>
#include <map>

namespace yiren::stats {

namespace {

bool isTimeAhead(double weeks)
{
    return std::isfinite(weeks) && weeks >= 0;
}

double aliveOf(const PurchaseModel &model, const PurchaseSummary &customer)
{
    const auto &[r, alpha, a, b] = model.parameters;
    const double chances = chancesToStop(model.dropout, customer.repeats);
    if (chances == 0)
        return 1;
    const double idle = std::log1p((customer.observed - customer.last) / (alpha + customer.last));
    return 1 / (1 + a / (b + chances - 1) * std::exp((r + customer.repeats) * idle));
}

// What is expected of a customer who has not stopped.
double repeatsWhileAlive(const PurchaseModel &model, const PurchaseSummary &customer, double weeks)
{
    const auto &[r, alpha, a, b] = model.parameters;
    if (weeks == 0)
        return 0;
    return dropoutMean(a, b + chancesToStop(model.dropout, customer.repeats), r + customer.repeats, weeks / (alpha + customer.observed));
}

Outcome<double> finite(double value)
{
    if (!std::isfinite(value))
        return refusal(RefusalCode::Degenerate);
    return value;
}

} // namespace

Outcome<double> chanceAlive(const PurchaseModel &model, const PurchaseSummary &customer)
{
    if (!isPurchaseModel(model) || !isPurchaseSummary(customer))
        return refusal(RefusalCode::InvalidInput);
    return finite(aliveOf(model, customer));
}

Outcome<double> expectedRepeats(const PurchaseModel &model, const PurchaseSummary &customer, double weeks)
{
    if (!isPurchaseModel(model) || !isPurchaseSummary(customer) || !isTimeAhead(weeks))
        return refusal(RefusalCode::InvalidInput);
    return guarded<double>([&] { return finite(aliveOf(model, customer) * repeatsWhileAlive(model, customer, weeks)); });
}

Outcome<double> chanceToBuyAgain(const PurchaseModel &model, const PurchaseSummary &customer, double weeks)
{
    if (!isPurchaseModel(model) || !isPurchaseSummary(customer) || !isTimeAhead(weeks))
        return refusal(RefusalCode::InvalidInput);
    const double waits = (model.parameters.r + customer.repeats) * std::log1p(weeks / (model.parameters.alpha + customer.observed));
    return finite(aliveOf(model, customer) * -std::expm1(-waits));
}

Outcome<double> expectedRepeatsOfNew(const PurchaseModel &model, double weeks)
{
    if (!isPurchaseModel(model) || !isTimeAhead(weeks))
        return refusal(RefusalCode::InvalidInput);
    const PurchaseSummary beginner; // known for no time: no summary of a customer, and the same formulas
    return guarded<double>([&] { return finite(aliveOf(model, beginner) * repeatsWhileAlive(model, beginner, weeks)); });
}

Outcome<double> expectedTotal(const PurchaseModel &model, std::span<const PurchaseSummary> customers, double weeks)
{
    if (!isPurchaseModel(model) || !arePurchaseSummaries(customers) || !isTimeAhead(weeks))
        return refusal(RefusalCode::InvalidInput);
    return guarded<double>([&] {
        std::map<std::pair<double, double>, double> aliveByKind; // of those with the same repeats, known for as long
        for (const PurchaseSummary &customer : customers)
            aliveByKind[{customer.repeats, customer.observed}] += aliveOf(model, customer);
        double total = 0;
        for (const auto &[kind, alive] : aliveByKind)
            total += alive * repeatsWhileAlive(model, {kind.first, 0, kind.second}, weeks);
        return finite(total);
    });
}

Outcome<double> chanceOfRepeats(const PurchaseParameters &parameters, double weeks, std::int64_t n)
{
    if (!isPurchaseModel({Dropout::AfterRepeat, parameters}) || !isTimeAhead(weeks) || n < 0)
        return refusal(RefusalCode::InvalidInput);
    const auto &[r, alpha, a, b] = parameters;
    const double count = static_cast<double>(n);
    if (weeks == 0)
        return n == 0 ? 1.0 : 0.0;
    return guarded<double>([&, r = r, alpha = alpha, a = a, b = b]() -> Outcome<double> {
        const double logStays = logRising(b, count) - logRising(a + b, count); // ln B(a, b+n) / B(a, b)
        const double logCount =
            logRising(r, count) - logRising(1, count) - r * std::log1p(weeks / alpha) - count * std::log1p(alpha / weeks);
        double chance = std::exp(logStays + logCount);
        if (n > 0)
            chance += std::exp(logStays + std::log(a / (b + count - 1))) * betaBelow(count, r, weeks / (alpha + weeks));
        return finite(std::min(1.0, chance));
    });
}

} // namespace yiren::stats
