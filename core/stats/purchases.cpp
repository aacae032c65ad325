#include "stats/purchases.h"

#include <algorithm>
#include <cmath>

namespace yiren::stats {

namespace {

bool isParameter(double value)
{
    return value > 0 && std::isfinite(value);
}

} // namespace

bool isPurchaseSummary(const PurchaseSummary &customer)
{
    return std::isfinite(customer.observed) && customer.observed > 0 && customer.last >= 0 && customer.last <= customer.observed
        && customer.repeats >= 0 && std::isfinite(customer.repeats) && customer.repeats == std::floor(customer.repeats)
        && (customer.repeats > 0 || customer.last == 0);
}

bool arePurchaseSummaries(std::span<const PurchaseSummary> customers)
{
    return std::all_of(customers.begin(), customers.end(), isPurchaseSummary);
}

std::optional<PurchaseSummary> purchasesUntil(std::span<const std::int32_t> days, std::int32_t end)
{
    std::vector<std::int32_t> seen;
    std::copy_if(days.begin(), days.end(), std::back_inserter(seen), [end](std::int32_t day) { return day <= end; });
    std::sort(seen.begin(), seen.end());
    seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
    if (seen.empty() || seen.front() == end)
        return {};
    const auto weeks = [&](std::int32_t day) { return (static_cast<double>(day) - static_cast<double>(seen.front())) / 7; };
    return PurchaseSummary{static_cast<double>(seen.size() - 1), weeks(seen.back()), weeks(end)};
}

std::int64_t purchaseDaysWithin(std::span<const std::int32_t> days, std::int32_t from, std::int32_t to)
{
    std::vector<std::int32_t> seen;
    std::copy_if(days.begin(), days.end(), std::back_inserter(seen), [&](std::int32_t day) { return day > from && day <= to; });
    std::sort(seen.begin(), seen.end());
    return std::unique(seen.begin(), seen.end()) - seen.begin();
}

bool isPurchaseModel(const PurchaseModel &model)
{
    const PurchaseParameters &of = model.parameters;
    return isParameter(of.r) && isParameter(of.alpha) && isParameter(of.a) && isParameter(of.b);
}

double chancesToStop(Dropout dropout, double repeats)
{
    return dropout == Dropout::AfterEvery ? repeats + 1 : repeats;
}

} // namespace yiren::stats
