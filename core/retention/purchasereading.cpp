#include "retention/purchasereading.h"

#include "retention/daynumber.h"
#include "stats/enoughdata.h"
#include "stats/overdue.h"
#include "stats/purchaseforecast.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <span>

namespace yiren {

namespace {

constexpr double weeksAhead = double(purchaseDaysAhead) / 7;
constexpr double tooDependent = 0.3; // ANALYTICS B.10

// Of repeat order days; what was given back whole is worth nothing and says nothing of the next.
stats::SpendSummary spendOf(const Buyer &buyer)
{
    Money sum;
    qint64 worth = 0;
    for (size_t i = 1; i < buyer.spent.size(); ++i) {
        worth += buyer.spent[i] > Money() ? 1 : 0;
        sum += std::max(buyer.spent[i], Money());
    }
    return {double(worth), worth > 0 ? double(sum.fen()) / double(worth) : 0};
}

// The mean of all order days that brought money.
double shopMean(const std::vector<Buyer> &buyers)
{
    double sum = 0, days = 0;
    for (const Buyer &buyer : buyers) {
        for (const Money money : buyer.spent) {
            sum += double(std::max(money, Money()).fen());
            days += money > Money() ? 1 : 0;
        }
    }
    return days > 0 ? sum / days : 0;
}

// Fen that an order day of each customer is expected to bring.
class Spending
{
public:
    explicit Spending(const std::vector<Buyer> &buyers, const std::atomic_bool *cancel) : m_mean(shopMean(buyers))
    {
        std::vector<stats::SpendSummary> repeaters;
        for (const Buyer &buyer : buyers) {
            if (const auto spend = spendOf(buyer); spend.orders > 0)
                repeaters.push_back(spend);
        }
        if (stats::tooFewForSpend(repeaters))
            return;
        const auto correlation = stats::spendCorrelation(repeaters);
        m_ranksOnly = correlation && std::abs(*correlation) > tooDependent;
        const auto fit = stats::fitSpend(repeaters, cancel);
        if (fit && fit->parameters.q > 1)
            m_parameters = fit->parameters;
    }
    double of(const Buyer &buyer) const
    {
        const auto spend = m_parameters ? stats::expectedSpend(*m_parameters, spendOf(buyer)) : stats::refusal(stats::RefusalCode::NoData);
        return spend ? spend->mean : m_mean;
    }
    bool usesShopMean() const { return !m_parameters; }
    bool ranksOnly() const { return m_ranksOnly; }

private:
    double m_mean;
    bool m_ranksOnly = false;
    std::optional<stats::SpendParameters> m_parameters;
};

// What the model says of one customer, remembered for those who are alike: most bought once, on one of a few hundred days.
class Outlooks
{
public:
    explicit Outlooks(const stats::PurchaseFits &fits) : m_fits(fits) {}

    BuyerOutlook of(const stats::PurchaseSummary &customer)
    {
        const auto [found, isNew] = m_known.try_emplace({customer.repeats, customer.last, customer.observed});
        if (isNew) {
            found->second.alive = stats::chanceAlive(m_fits.alive.model, customer).value_or(0);
            found->second.orders90 = stats::expectedRepeats(m_fits.forecast.model, customer, weeksAhead).value_or(0);
            // E[purchases] = P(alive) E[purchases | alive], both of one model.
            const double active = stats::chanceAlive(m_fits.forecast.model, customer).value_or(0);
            found->second.ordersIfActive = active > 0 ? found->second.orders90 / active : 0;
        }
        return found->second;
    }

private:
    const stats::PurchaseFits &m_fits;
    std::map<std::array<double, 3>, BuyerOutlook> m_known;
};

Money fenOf(double fen)
{
    return Money::fromFen(std::llround(fen));
}

void addOutlooks(PurchaseReading &reading, const std::vector<Buyer> &buyers, std::int32_t end, const Spending &spending)
{
    Outlooks outlooks(reading.fits);
    double revenue = 0, alive = 0;
    for (const Buyer &buyer : buyers) {
        BuyerOutlook outlook;
        if (const auto summary = stats::purchasesUntil(buyer.days, end)) {
            outlook = outlooks.of(*summary);
            outlook.spendPerDay = spending.of(buyer);
            alive += outlook.alive;
            revenue += outlook.orders90 * outlook.spendPerDay;
        }
        reading.outlooks.push_back(outlook);
    }
    const double band = stats::totalsBand(reading.repeaters);
    reading.meanAlive = alive / double(reading.customers);
    reading.revenue90 = {fenOf(revenue), fenOf(revenue * (1 - band)), fenOf(revenue * (1 + band))};
    reading.usesShopMean = spending.usesShopMean();
    reading.ranksOnly = spending.ranksOnly();
}

// As fitBothPurchaseModels(), each search from where it ended before.
stats::Outcome<stats::PurchaseFits> fitsFrom(const stats::PurchaseFits &near, std::span<const stats::PurchaseSummary> customers,
                                             const std::atomic_bool *cancel)
{
    const bool wasEvery = near.forecast.model.dropout == stats::Dropout::AfterEvery;
    const stats::PurchaseModel repeatStart{stats::Dropout::AfterRepeat, near.forecast.model.parameters};
    const auto every = stats::fitPurchasesFrom(near.alive.model, customers, cancel);
    const auto repeat = wasEvery ? stats::fitPurchases(stats::Dropout::AfterRepeat, customers, cancel)
                                 : stats::fitPurchasesFrom(repeatStart, customers, cancel);
    if (!every)
        return tl::unexpected(every.error());
    if (!repeat)
        return tl::unexpected(repeat.error());
    return stats::PurchaseFits{every->logLikelihood > repeat->logLikelihood ? *every : *repeat, *every};
}

} // namespace

Money Buyer::total() const
{
    return std::accumulate(spent.begin(), spent.end(), Money());
}

stats::Outcome<PurchaseReading> purchaseReading(const std::vector<Buyer> &buyers, BusinessDay today, const std::atomic_bool *cancel,
                                                const stats::PurchaseFits *near)
{
    const std::int32_t end = numberOf(today.date().addDays(-1));
    PurchaseReading reading;
    std::vector<stats::PurchaseSummary> customers;
    for (const Buyer &buyer : buyers) {
        if (const auto summary = stats::purchasesUntil(buyer.days, end)) {
            customers.push_back(*summary);
            reading.repeaters += summary->repeats > 0 ? 1 : 0;
            reading.weeks = std::max(reading.weeks, summary->observed);
        }
    }
    reading.customers = std::ssize(customers);
    const auto use = stats::enoughForPurchases(customers);
    if (!use)
        return tl::unexpected(use.error());
    reading.isRough = *use == stats::PurchaseUse::Totals;
    const auto fits = near ? fitsFrom(*near, customers, cancel) : stats::fitBothPurchaseModels(customers, cancel);
    if (!fits)
        return tl::unexpected(fits.error());
    reading.fits = *fits;
    addOutlooks(reading, buyers, end, Spending(buyers, cancel));
    return reading;
}

stats::Outcome<RepeatRate> repeatRate(const std::vector<Buyer> &buyers, BusinessDay today)
{
    constexpr std::int32_t window = 90;
    const std::int32_t asOf = numberOf(today.date().addDays(-1));
    RepeatRate rate;
    for (const Buyer &buyer : buyers) {
        if (buyer.days.empty() || buyer.days.front() + window > asOf)
            continue;
        ++rate.count.n;
        rate.count.x += buyer.days.size() > 1 && buyer.days[1] <= buyer.days.front() + window ? 1 : 0;
    }
    const auto share = stats::wilson(rate.count);
    if (!share)
        return stats::refusal(stats::RefusalCode::NoData, "customers");
    rate.share = *share;
    return rate;
}

} // namespace yiren
