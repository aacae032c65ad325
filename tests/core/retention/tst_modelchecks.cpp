#include "retention/customeroutlook.h"
#include "retention/daynumber.h"
#include "retention/forecastcheck.h"
#include "retention/purchasecheck.h"
#include "retention/retentionreading.h"
#include "support/simulatedshop.h"

#include <QTest>

#include <array>
#include <cmath>
#include <numeric>
#include <random>

using namespace yiren;

namespace {

const BusinessDay today(QDate(2026, 9, 18)); // without holidays in the weeks before
constexpr int lastDay = 600;                 // of a made-up shop, yesterday

// Customers who behave as MBG/NBD says (Batislam and others 2007): a rate of their own, a chance of their own to stop after each purchase.
// `wholeStop`: a day from which on nobody buys any more, as no model could know.
std::vector<Buyer> shopOfTheModel(int customers, unsigned seed, int wholeStop = lastDay + 1)
{
    std::mt19937_64 random(seed);
    std::gamma_distribution<double> rate(1.2, 1.0 / 30); // purchases a day
    std::gamma_distribution<double> left(1.0), right(4.0);
    std::uniform_int_distribution<int> first(0, lastDay - 1);
    std::exponential_distribution<double> waits(1);
    std::lognormal_distribution<double> worth(8, 0.4);
    std::vector<Buyer> buyers;
    const std::int32_t zero = numberOf(today.date()) - 1 - lastDay;
    for (int id = 1; id <= customers; ++id) {
        Buyer buyer;
        buyer.id = CustomerId{id};
        const double often = rate(random), stop = left(random);
        const double stops = stop / (stop + right(random));
        const double usual = worth(random);
        for (double day = first(random); day <= lastDay && day < wholeStop; day += waits(random) / often) {
            const std::int32_t number = zero + std::int32_t(day);
            if (buyer.days.empty() || buyer.days.back() != number) {
                buyer.days.push_back(number);
                buyer.spent.push_back(Money::fromFen(std::llround(usual * std::uniform_real_distribution<double>(0.5, 1.5)(random))));
            }
            if (std::bernoulli_distribution(stops)(random))
                break;
        }
        if (!buyer.days.empty())
            buyers.push_back(std::move(buyer));
    }
    return buyers;
}

std::vector<KnownRevenue> historyOf(const std::vector<double> &yuan)
{
    std::vector<KnownRevenue> history;
    BusinessDay day = today.plusDays(-qint64(yuan.size()));
    for (const double value : yuan) {
        history.push_back({day, Money::fromFen(std::llround(100 * value))});
        day = day.next();
    }
    return history;
}

} // namespace

// 预测与实际: models that know nothing of the days after, on shops whose truth is known.
class TestModelChecks : public QObject
{
    Q_OBJECT

private slots:
    void trueChancesLieWithinTheLimit();
    void chancesOfAShopThatStopsAreCalledWrong();
    void revenueIsTheMoneyOfTheNinetyDaysAfter();
    void aRepeatingWeekIsForetoldToTheFen();
    void fourWeeksOfEightyPerCentBandsHoldEightyPerCent();
    void aWeekWithoutABillIsLeftOut();
    void modelsAreFittedOnceForTheSameOrders();
    void anOutlookIsInBandsOrSaysNothing();
};

void TestModelChecks::trueChancesLieWithinTheLimit()
{
    const PurchaseChecks checks = purchaseChecks(shopOfTheModel(3000, 7), today);
    QVERIFY(checks.chances);
    QCOMPARE(checks.chances->fifths.size(), size_t(5));
    const auto people = std::accumulate(checks.chances->fifths.begin(), checks.chances->fifths.end(), qint64(0),
                                        [](qint64 sum, const ChanceFifth &fifth) { return sum + fifth.people; });
    QVERIFY(people > 2000);
    QVERIFY2(checks.chances->error < 0.03, qPrintable(QString::number(checks.chances->error)));
    QVERIFY(checks.chances->isWithin());
    QVERIFY(checks.chances->fifths[4].came > checks.chances->fifths[0].came + 0.3); // chances that tell customers apart
    QVERIFY(checks.orders && checks.orders->isWithin());
    QVERIFY(checks.revenue && checks.revenue->isWithin());
    // Where the search begins makes no difference to what it finds.
    const auto fits = purchaseReading(shopOfTheModel(3000, 7), today)->fits;
    const PurchaseChecks near = purchaseChecks(shopOfTheModel(3000, 7), today, nullptr, &fits);
    QVERIFY(std::abs(near.orders->predicted / checks.orders->predicted - 1) < 1e-4);
    QVERIFY(std::abs(near.chances->error - checks.chances->error) < 1e-4);
    QVERIFY(checks.until == today.previous() && checks.knownUntil == today.plusDays(-92));
}

// The same shop closes on the day of the split.
void TestModelChecks::chancesOfAShopThatStopsAreCalledWrong()
{
    const PurchaseChecks checks = purchaseChecks(shopOfTheModel(3000, 7, lastDay - 91), today);
    QVERIFY(checks.chances && checks.revenue);
    QVERIFY(!checks.chances->isWithin());
    QVERIFY(checks.chances->error > 3 * checks.chances->byLuck);
    QCOMPARE(checks.revenue->came, Money());
    QVERIFY(!checks.revenue->isWithin());
}

void TestModelChecks::revenueIsTheMoneyOfTheNinetyDaysAfter()
{
    const std::vector<Buyer> buyers = shopOfTheModel(600, 3);
    const PurchaseChecks checks = purchaseChecks(buyers, today);
    QVERIFY(checks.revenue);
    const std::int32_t split = numberOf(today.date()) - 92;
    Money came;
    std::vector<Buyer> known;
    for (const Buyer &buyer : buyers) {
        Buyer before = buyer;
        before.days.clear();
        before.spent.clear();
        for (size_t i = 0; i < buyer.days.size(); ++i) {
            if (buyer.days[i] <= split) {
                before.days.push_back(buyer.days[i]);
                before.spent.push_back(buyer.spent[i]);
            } else if (buyer.days.front() < split && buyer.days[i] <= split + 90) {
                came += buyer.spent[i];
            }
        }
        if (!before.days.empty() && before.days.front() < split)
            known.push_back(before);
    }
    QCOMPARE(checks.revenue->came, came);
    // What the reading of that morning said.
    const auto reading = purchaseReading(known, today.plusDays(-91));
    QVERIFY(reading);
    QCOMPARE(checks.revenue->expected, reading->revenue90.expected);
}

void TestModelChecks::aRepeatingWeekIsForetoldToTheFen()
{
    std::vector<double> yuan;
    for (int day = 0; day < 70; ++day)
        yuan.push_back(100 + 10 * (day % 7));
    const auto check = forecastCheck(historyOf(yuan));
    QVERIFY(check);
    QCOMPARE(check->weeks.size(), size_t(4));
    for (const ForecastWeek &week : check->weeks) {
        QCOMPARE(week.came, Money::fromFen(91'000)); // 7 * 100 + 10 * (0 + … + 6), in fen
        QCOMPARE(week.expected, week.came);
    }
    QVERIFY(check->weeks.back().first == today.plusDays(-7));
    QCOMPARE(check->days, 28);
    QCOMPARE(check->daysWithin, 28);
    QVERIFY(!check->mase); // weeks that are all alike have no distance to compare with
}

// 20 shops of each kind: of days 80 % should lie inside, 78.6 % with 120 days by bench_forecasts over thousands.
void TestModelChecks::fourWeeksOfEightyPerCentBandsHoldEightyPerCent()
{
    std::mt19937_64 random(11);
    qint64 days = 0, within = 0;
    double mase = 0;
    int checked = 0;
    for (const support::SimulatedShop &shop : support::simulatedShops) {
        for (int i = 0; i < 20; ++i) {
            const auto check = forecastCheck(historyOf(shop.days(120, random)));
            if (!check)
                continue;
            days += check->days;
            within += check->daysWithin;
            mase += check->mase.value_or(0);
            ++checked;
        }
    }
    QVERIFY(checked > 90);
    const double share = double(within) / double(days);
    QVERIFY2(share > 0.75 && share < 0.85, qPrintable(QString::number(share)));
    QVERIFY2(mase / checked < 1, qPrintable(QString::number(mase / checked)));
}

void TestModelChecks::aWeekWithoutABillIsLeftOut()
{
    std::mt19937_64 random(5);
    auto history = historyOf(support::simulatedShops[0].days(70, random));
    history[history.size() - 10].settled.reset(); // in the last week but one
    const auto check = forecastCheck(history);
    QVERIFY(check);
    QCOMPARE(check->weeks.size(), size_t(3));
    QVERIFY(!forecastCheck(historyOf(std::vector<double>(20, 5)))); // 13 days before the last week: no forecast then
    QCOMPARE(forecastCheck(historyOf(std::vector<double>(21, 5)))->weeks.size(), size_t(1));
}

void TestModelChecks::modelsAreFittedOnceForTheSameOrders()
{
    const RetentionPlan plan{AccountId{1}, RetentionKind::Followers, Period{today.plusDays(-30), today}, today, {}};
    RetentionFacts facts;
    facts.purchases.buyers = shopOfTheModel(300, 4);
    RetentionReading before = retentionReading(facts, plan);
    QVERIFY(before.purchases);
    before.purchases->meanAlive = 0.123; // a mark that no fit gives
    RetentionPlan byWeek = plan;
    byWeek.length = stats::CohortLength::Week;
    byWeek.kind = RetentionKind::Buyers;
    QCOMPARE(retentionReading(facts, byWeek, nullptr, &before).purchases->meanAlive, 0.123);
    RetentionPlan tomorrow = plan;
    tomorrow.today = today.next();
    QVERIFY(retentionReading(facts, tomorrow, nullptr, &before).purchases->meanAlive != 0.123);
    facts.purchases.buyers.front().spent.front() = Money::fromFen(1); // another refund
    QVERIFY(retentionReading(facts, plan, nullptr, &before).purchases->meanAlive != 0.123);
}

void TestModelChecks::anOutlookIsInBandsOrSaysNothing()
{
    const ShopOutlook shop = shopOutlook(shopOfTheModel(600, 3), today);
    QVERIFY(shop.purchases);
    std::array<int, 5> ofValue{};
    int repeaters = 0;
    for (size_t i = 0; i < shop.buyers.size(); ++i) {
        const auto outlook = outlookOf(shop, shop.buyers[i].id);
        QVERIFY(outlook);
        QCOMPARE(outlook->orderDays, std::ssize(shop.buyers[i].days));
        QCOMPARE(outlook->said.has_value(), outlook->orderDays > 1);
        if (!outlook->said)
            continue;
        const int band = int(outlook->said->aliveBand);
        QVERIFY(outlook->said->alive >= 0.2 * band - 1e-12 && outlook->said->alive <= 0.2 * (band + 1));
        ++ofValue[size_t(outlook->said->valueBand)];
        ++repeaters;
    }
    const auto fifth = double(shop.buyers.size()) / 5;
    QVERIFY(ofValue[4] > 0.8 * fifth && ofValue[4] < fifth + 2); // the best are nearly all repeaters
    QVERIFY(repeaters > 2 * fifth);
    QVERIFY(!outlookOf(shop, CustomerId{99'999}));
}

QTEST_APPLESS_MAIN(TestModelChecks)
#include "tst_modelchecks.moc"
