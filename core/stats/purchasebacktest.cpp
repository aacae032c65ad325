#include "stats/purchasebacktest.h"

#include "stats/purchaseforecast.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace yiren::stats {

namespace {

constexpr std::size_t classCount = 8; // 0 to 6 repeats, 7 and more

double errorOf(double expected, double actual)
{
    if (actual > 0)
        return (expected - actual) / actual;
    return expected > 0 ? std::numeric_limits<double>::infinity() : 0;
}

} // namespace

Outcome<PurchaseBackTest> heldAgainst(const PurchaseModel &model, std::span<const HeldOut> customers, double weeks)
{
    std::array<std::vector<PurchaseSummary>, classCount> known;
    std::array<double, classCount> actual{};
    PurchaseBackTest test;
    double repeats = 0, weeksKnown = 0;
    for (const HeldOut &customer : customers) {
        if (!isPurchaseSummary(customer.known) || !std::isfinite(customer.actual) || customer.actual < 0)
            return refusal(RefusalCode::InvalidInput);
        const std::size_t place = static_cast<std::size_t>(std::min(customer.known.repeats, double(classCount - 1)));
        known[place].push_back(customer.known);
        actual[place] += customer.actual;
        repeats += customer.known.repeats;
        weeksKnown = std::max(weeksKnown, customer.known.observed);
    }
    if (customers.empty())
        return refusal(RefusalCode::NoData, "customers", 1);
    for (std::size_t i = 0; i < classCount; ++i) {
        const auto expected = expectedTotal(model, known[i], weeks);
        if (!expected)
            return tl::unexpected(expected.error());
        test.expectedTotal += *expected;
        test.actualTotal += actual[i];
        const double number = static_cast<double>(known[i].size());
        if (number > 0)
            test.classes.push_back({static_cast<std::int64_t>(i), i + 1 == classCount, static_cast<std::int64_t>(known[i].size()),
                                    *expected / number, actual[i] / number});
    }
    test.carriedOnTotal = repeats / weeksKnown * weeks;
    test.error = errorOf(test.expectedTotal, test.actualTotal);
    return test;
}

Outcome<PurchaseBackTest> backTest(std::span<const std::vector<std::int32_t>> days, std::int32_t split, std::int32_t end,
                                   const std::atomic_bool *cancel)
{
    if (end <= split)
        return refusal(RefusalCode::InvalidInput);
    std::vector<PurchaseSummary> known;
    std::vector<HeldOut> customers;
    for (const std::vector<std::int32_t> &customer : days) {
        const auto summary = purchasesUntil(customer, split);
        if (!summary)
            continue;
        known.push_back(*summary);
        customers.push_back({*summary, static_cast<double>(purchaseDaysWithin(customer, split, end))});
    }
    const auto fits = fitBothPurchaseModels(known, cancel);
    if (!fits)
        return tl::unexpected(fits.error());
    return heldAgainst(fits->forecast.model, customers, (static_cast<double>(end) - static_cast<double>(split)) / 7);
}

} // namespace yiren::stats
