#include "retention/purchasecheck.h"

#include "retention/daynumber.h"
#include "stats/enoughdata.h"
#include "stats/purchasebacktest.h"
#include "stats/purchaseforecast.h"

#include <algorithm>
#include <cmath>

namespace yiren {

namespace {

constexpr qint64 classesOfRepeats = 4; // 0, 1, 2, 3 and more
constexpr size_t fifths = 5;
constexpr double daysOfAWeek = 7;

// A shop as it was known on a day, and who of today's buyers that was.
struct KnownShop {
    std::vector<Buyer> buyers;
    std::vector<const Buyer *> later; // the same customers with all that came since
    std::vector<stats::PurchaseSummary> summaries;
};

KnownShop shopUntil(const std::vector<Buyer> &buyers, std::int32_t split)
{
    KnownShop shop;
    for (const Buyer &buyer : buyers) {
        const auto summary = stats::purchasesUntil(buyer.days, split);
        if (!summary)
            continue;
        const auto days = std::upper_bound(buyer.days.begin(), buyer.days.end(), split) - buyer.days.begin();
        Buyer known;
        known.id = buyer.id;
        known.days.assign(buyer.days.begin(), buyer.days.begin() + days);
        known.spent.assign(buyer.spent.begin(), buyer.spent.begin() + std::min(days, std::ssize(buyer.spent)));
        shop.buyers.push_back(std::move(known));
        shop.later.push_back(&buyer);
        shop.summaries.push_back(*summary);
    }
    return shop;
}

void addClass(std::vector<ModelCheckClass> &classes, const stats::FrequencyClass &of)
{
    const qint64 from = std::min<qint64>(of.repeats, classesOfRepeats - 1);
    if (classes.empty() || classes.back().from != from)
        classes.push_back({from, from == classesOfRepeats - 1 ? std::nullopt : std::optional(from), 0, 0, 0});
    classes.back().people += of.customers;
    classes.back().predicted += of.expectedEach * double(of.customers);
    classes.back().actual += std::llround(of.actualEach * double(of.customers));
}

stats::Outcome<ModelCheck> orderCheckOf(const KnownShop &shop, const PurchaseReading &known, std::int32_t split, std::int32_t end)
{
    std::vector<stats::HeldOut> customers;
    for (size_t i = 0; i < shop.later.size(); ++i)
        customers.push_back({shop.summaries[i], double(stats::purchaseDaysWithin(shop.later[i]->days, split, end))});
    const auto test = stats::heldAgainst(known.fits.forecast.model, customers, double(end - split) / daysOfAWeek);
    if (!test)
        return tl::unexpected(test.error());
    ModelCheck check;
    check.knownUntil = BusinessDay(dateOf(split));
    check.until = BusinessDay(dateOf(end));
    check.predicted = test->expectedTotal;
    check.actual = std::llround(test->actualTotal);
    for (const stats::FrequencyClass &of : test->classes)
        addClass(check.classes, of);
    const double band = stats::totalsBand(known.repeaters);
    check.range = {check.predicted * (1 - band), check.predicted * (1 + band)};
    return check;
}

RevenueCheck revenueCheckOf(const KnownShop &shop, const PurchaseReading &known, std::int32_t split)
{
    RevenueCheck check{known.revenue90.expected, known.revenue90.low, known.revenue90.high, {}};
    for (const Buyer *buyer : shop.later) {
        for (size_t i = 0; i < std::min(buyer->days.size(), buyer->spent.size()); ++i) {
            if (buyer->days[i] > split && buyer->days[i] <= split + purchaseDaysAhead)
                check.came += buyer->spent[i];
        }
    }
    return check;
}

stats::Outcome<ChanceCheck> chanceCheckOf(const KnownShop &shop, const PurchaseReading &known, std::int32_t split, std::int32_t end)
{
    if (std::ssize(shop.later) < fewestOfFifths)
        return stats::refusal(stats::RefusalCode::TooFew, "customers", double(fewestOfFifths - std::ssize(shop.later)));
    std::vector<std::pair<double, bool>> customers; // chance, ordered
    for (size_t i = 0; i < shop.later.size(); ++i) {
        const auto chance = stats::chanceToBuyAgain(known.fits.alive.model, shop.summaries[i], double(end - split) / daysOfAWeek);
        if (!chance)
            return tl::unexpected(chance.error());
        customers.emplace_back(*chance, stats::purchaseDaysWithin(shop.later[i]->days, split, end) > 0);
    }
    std::stable_sort(customers.begin(), customers.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    ChanceCheck check;
    for (size_t fifth = 0; fifth < fifths; ++fifth) {
        const size_t from = fifth * customers.size() / fifths, to = (fifth + 1) * customers.size() / fifths;
        ChanceFifth of{qint64(to - from), 0, 0};
        double variance = 0;
        for (size_t i = from; i < to; ++i) {
            of.predicted += customers[i].first / double(of.people);
            of.came += (customers[i].second ? 1 : 0) / double(of.people);
            variance += customers[i].first * (1 - customers[i].first);
        }
        const double weight = double(of.people) / double(customers.size());
        check.error += weight * std::abs(of.predicted - of.came);
        check.byLuck += weight * std::sqrt(2 / M_PI * variance) / double(of.people); // the mean distance of a normal deviate
        check.fifths.push_back(of);
    }
    return check;
}

} // namespace

bool ChanceCheck::isWithin() const
{
    return error <= largestChanceError;
}

PurchaseChecks purchaseChecks(const std::vector<Buyer> &buyers, BusinessDay today, const std::atomic_bool *cancel,
                              const stats::PurchaseFits *near)
{
    const std::int32_t end = numberOf(today.date().addDays(-1));
    const std::int32_t split = end - std::int32_t(backTestDays);
    const KnownShop shop = shopUntil(buyers, split);
    PurchaseChecks checks;
    checks.knownUntil = BusinessDay(dateOf(split));
    checks.until = BusinessDay(dateOf(end));
    const auto known = purchaseReading(shop.buyers, checks.knownUntil.next(), cancel, near);
    if (!known) {
        checks.orders = tl::unexpected(known.error());
        checks.revenue = tl::unexpected(known.error());
        checks.chances = tl::unexpected(known.error());
        return checks;
    }
    checks.orders = orderCheckOf(shop, *known, split, end);
    checks.revenue = revenueCheckOf(shop, *known, split);
    checks.chances = chanceCheckOf(shop, *known, split, end);
    return checks;
}

} // namespace yiren
