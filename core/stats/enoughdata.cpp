#include "stats/enoughdata.h"

#include <algorithm>

namespace yiren::stats {

namespace {

constexpr double fewestCustomers = 60, fewestRepeaters = 30, fewestWeeksKnown = 12, repeatersForAll = 100, fewestSpells = 20,
                 fewestEvents = 5;

} // namespace

Outcome<PurchaseUse> enoughForPurchases(std::span<const PurchaseSummary> customers)
{
    double repeaters = 0, weeks = 0;
    for (const PurchaseSummary &customer : customers) {
        repeaters += customer.repeats > 0 ? 1 : 0;
        weeks = std::max(weeks, customer.observed);
    }
    const double number = static_cast<double>(customers.size());
    if (customers.empty())
        return refusal(RefusalCode::NoData, "customers", fewestCustomers);
    if (repeaters < fewestRepeaters)
        return refusal(RefusalCode::TooFew, "repeat_buyers", fewestRepeaters - repeaters);
    if (number < fewestCustomers)
        return refusal(RefusalCode::TooFew, "customers", fewestCustomers - number);
    if (weeks < fewestWeeksKnown)
        return refusal(RefusalCode::TooFew, "weeks", fewestWeeksKnown - weeks);
    return repeaters < repeatersForAll ? PurchaseUse::Totals : PurchaseUse::Full;
}

double totalsBand(std::int64_t repeaters)
{
    if (repeaters < 100)
        return 0.35;
    return repeaters < 180 ? 0.25 : 0.15;
}

std::optional<Refusal> tooFewForSpend(std::span<const SpendSummary> customers)
{
    const auto isOfUse = [](const SpendSummary &customer) { return customer.orders > 0 && customer.mean > 0; };
    const double repeaters = static_cast<double>(std::count_if(customers.begin(), customers.end(), isOfUse));
    if (repeaters >= fewestRepeaters)
        return {};
    return Refusal{RefusalCode::TooFew, "repeat_buyers", fewestRepeaters - repeaters};
}

std::optional<Refusal> tooFewForCurve(const SurvivalCurve &curve)
{
    const double spells = static_cast<double>(curve.spells), events = static_cast<double>(curve.events);
    if (spells < fewestSpells)
        return Refusal{RefusalCode::TooFew, "spells", fewestSpells - spells};
    if (events < fewestEvents)
        return Refusal{RefusalCode::TooFew, "events", fewestEvents - events};
    return {};
}

} // namespace yiren::stats
