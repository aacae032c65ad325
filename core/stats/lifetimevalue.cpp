#include "stats/lifetimevalue.h"

#include "stats/purchaseforecast.h"

#include <algorithm>
#include <cmath>

namespace yiren::stats {

namespace {

bool isValuePlan(const ValuePlan &plan)
{
    return plan.months >= 1 && plan.months <= 1200 && plan.weeksPerMonth > 0 && std::isfinite(plan.weeksPerMonth)
        && plan.monthlyDiscount > -1 && std::isfinite(plan.monthlyDiscount) && plan.margin >= 0 && std::isfinite(plan.margin);
}

} // namespace

Outcome<LifetimeValue> lifetimeValue(const PurchaseModel &model, const SpendParameters &spendParameters, const PurchaseSummary &customer,
                                     double meanSpend, const ValuePlan &plan)
{
    if (!isValuePlan(plan))
        return refusal(RefusalCode::InvalidInput);
    const auto spend = expectedSpend(spendParameters, {customer.repeats, meanSpend});
    if (!spend)
        return tl::unexpected(spend.error());
    LifetimeValue value;
    value.expectedSpend = spend->mean;
    double before = 0;
    for (std::int64_t month = 1; month <= plan.months; ++month) {
        const auto until = expectedRepeats(model, customer, static_cast<double>(month) * plan.weeksPerMonth);
        if (!until)
            return tl::unexpected(until.error());
        value.discounted += (*until - before) / std::pow(1 + plan.monthlyDiscount, static_cast<double>(month));
        before = *until;
    }
    value.discounted *= plan.margin * spend->mean;
    value.undiscounted = before * plan.margin * spend->mean;
    if (!std::isfinite(value.discounted) || !std::isfinite(value.undiscounted))
        return refusal(RefusalCode::Degenerate);
    return value;
}

std::int64_t longestValueHorizon(double weeksObserved, double weeksPerMonth)
{
    const double months = std::floor(weeksObserved / weeksPerMonth);
    return std::isfinite(months) ? static_cast<std::int64_t>(std::clamp(months, 0.0, 12.0)) : 0;
}

} // namespace yiren::stats
