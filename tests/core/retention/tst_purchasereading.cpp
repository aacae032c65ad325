#include "retention/buyerstore.h"
#include "retention/daynumber.h"
#include "retention/leavinghours.h"
#include "retention/purchasecheck.h"
#include "retention/retentionreading.h"
#include "stats/purchaseforecast.h"
#include "support/customerrows.h"
#include "support/temporarydatabase.h"

#include <QTest>

#include <cmath>
#include <numeric>
#include <random>

using namespace yiren;

namespace {

const AccountId account{1};
const BusinessDay today(QDate(2026, 11, 20));
const qint64 nowMs = today.start().toMSecsSinceEpoch();

// A shop of people who buy with their own rhythm and stop at some time: seeded, the same every time.
std::vector<Buyer> shop(int customers, unsigned seed)
{
    std::mt19937 random(seed);
    std::uniform_int_distribution<int> firstAgo(100, 500), gap(10, 60), fen(2'000, 20'000);
    std::bernoulli_distribution stops(0.35);
    std::vector<Buyer> buyers;
    for (int id = 1; id <= customers; ++id) {
        Buyer buyer;
        buyer.id = CustomerId{id};
        const int mean = gap(random);
        for (int ago = firstAgo(random); ago > 0; ago -= mean / 2 + gap(random)) {
            buyer.days.push_back(numberOf(today.date()) - ago);
            buyer.spent.push_back(Money::fromFen(fen(random)));
            if (stops(random))
                break;
        }
        buyers.push_back(std::move(buyer));
    }
    return buyers;
}

Buyer once(int ago)
{
    Buyer buyer;
    buyer.days = {numberOf(today.date()) - ago};
    buyer.spent = {Money::fromFen(100)};
    return buyer;
}

Stay stay(int fromAgo, std::optional<int> untilAgo = {}, const QString &source = QStringLiteral("a"))
{
    const qint64 from = nowMs - fromAgo * dayMs;
    return {1, from, untilAgo ? std::optional(nowMs - *untilAgo * dayMs) : std::nullopt, from, true, source};
}

} // namespace

// What is said of buyers, the models held against the last quarter, curves and hours.
class TestPurchaseReading : public QObject
{
    Q_OBJECT

private slots:
    void tooFewRepeatersAreRefusedWithHowManyMore();
    void sumsAreThoseOfTheModel();
    void fewRepeatersHaveAWideBand();
    void sameNumbersForTheSameData();
    void aCancelledFitIsRefused();
    void theRepeatRateAsksWhoseNinetyDaysAreOver();
    void theCheckCountsWhatCameAfterItsDay();
    void leaversAreForetoldByTenure();
    void aShortHistoryIsNotChecked();
    void smallWaysOfComingAreOneGroup();
    void aCurveOfDelayedEntriesSaysSo();
    void theHourAfterAPostIsFound();
    void evenHoursHaveNoPeak();
    void buyersOfTheFileAddUpToTheLedger();
    void buyersHaveNoContractToEnd();
    void followersAreReadAsAWhole();
};

void TestPurchaseReading::tooFewRepeatersAreRefusedWithHowManyMore()
{
    std::vector<Buyer> buyers(80, once(200));
    for (int i = 0; i < 29; ++i) {
        buyers[size_t(i)].days.push_back(numberOf(today.date()) - 10);
        buyers[size_t(i)].spent.push_back(Money::fromFen(100));
    }
    const auto reading = purchaseReading(buyers, today);
    QVERIFY(!reading);
    QVERIFY(reading.error().code == stats::RefusalCode::TooFew);
    QCOMPARE(QString::fromLatin1(reading.error().missing), QStringLiteral("repeat_buyers"));
    QCOMPARE(reading.error().more, 1.0);
}

void TestPurchaseReading::sumsAreThoseOfTheModel()
{
    const std::vector<Buyer> buyers = shop(400, 3);
    const auto reading = purchaseReading(buyers, today);
    QVERIFY(reading);
    QCOMPARE(reading->outlooks.size(), buyers.size());
    // Each customer asked by himself, without what the reading remembers of others.
    double alive = 0, revenue = 0;
    qint64 repeaters = 0;
    for (size_t i = 0; i < buyers.size(); ++i) {
        const std::vector<std::int32_t> &days = buyers[i].days;
        const stats::PurchaseSummary summary{double(days.size() - 1), double(days.back() - days.front()) / 7,
                                             double(numberOf(today.date()) - 1 - days.front()) / 7};
        const double orders = *stats::expectedRepeats(reading->fits.forecast.model, summary, 90.0 / 7);
        QCOMPARE(reading->outlooks[i].alive, *stats::chanceAlive(reading->fits.alive.model, summary));
        QCOMPARE(reading->outlooks[i].orders90, orders);
        const double active = *stats::chanceAlive(reading->fits.forecast.model, summary);
        QVERIFY(std::abs(reading->outlooks[i].ordersIfActive * active - orders) < 1e-9);
        alive += reading->outlooks[i].alive;
        revenue += orders * reading->outlooks[i].spendPerDay;
        repeaters += days.size() > 1 ? 1 : 0;
    }
    QCOMPARE(reading->customers, 400);
    QCOMPARE(reading->repeaters, repeaters);
    QVERIFY(std::abs(reading->meanAlive - alive / 400) < 1e-9);
    QVERIFY(std::abs(double(reading->revenue90.expected.fen()) - revenue) < 1);
    QVERIFY(reading->revenue90.low < reading->revenue90.expected && reading->revenue90.expected < reading->revenue90.high);
    QVERIFY(reading->fits.alive.model.dropout == stats::Dropout::AfterEvery);
}

// ANALYTICS B.12: 30 to 99 repeaters have totals with 35 % either way, and no single chances.
void TestPurchaseReading::fewRepeatersHaveAWideBand()
{
    const auto reading = purchaseReading(shop(110, 5), today);
    QVERIFY(reading);
    QVERIFY(reading->repeaters >= 30 && reading->repeaters < 100);
    QVERIFY(reading->isRough);
    QVERIFY(std::abs(double(reading->revenue90.low.fen()) / double(reading->revenue90.expected.fen()) - 0.65) < 1e-4);
}

void TestPurchaseReading::sameNumbersForTheSameData()
{
    const auto one = purchaseReading(shop(200, 9), today), two = purchaseReading(shop(200, 9), today);
    QVERIFY(one && two);
    QCOMPARE(one->revenue90.expected, two->revenue90.expected);
}

void TestPurchaseReading::aCancelledFitIsRefused()
{
    const std::atomic_bool cancel = true;
    const auto reading = purchaseReading(shop(400, 3), today, &cancel);
    QVERIFY(!reading);
    QCOMPARE(QString::fromLatin1(reading.error().missing), QStringLiteral("cancelled"));
}

void TestPurchaseReading::theRepeatRateAsksWhoseNinetyDaysAreOver()
{
    Buyer again = once(200), late = once(200);
    again.days.push_back(again.days.front() + 90);
    late.days.push_back(late.days.front() + 91);
    Buyer young = once(90); // its ninetieth day is today
    young.days.push_back(young.days.front() + 1);
    const auto rate = repeatRate({again, late, young, once(91)}, today);
    QVERIFY(rate);
    QCOMPARE(rate->count.x, 1);
    QCOMPARE(rate->count.n, 3);
    QVERIFY(!repeatRate({young}, today));
}

void TestPurchaseReading::theCheckCountsWhatCameAfterItsDay()
{
    const std::vector<Buyer> buyers = shop(400, 3);
    const auto check = purchaseChecks(buyers, today).orders;
    QVERIFY(check);
    const std::int32_t split = numberOf(today.date()) - 92;
    QVERIFY(check->knownUntil == today.plusDays(-92));
    qint64 actual = 0, known = 0, classPeople = 0;
    for (const Buyer &buyer : buyers) {
        if (buyer.days.front() >= split)
            continue;
        ++known;
        actual += std::count_if(buyer.days.begin(), buyer.days.end(), [split](std::int32_t day) { return day > split; });
    }
    double predicted = 0;
    for (const ModelCheckClass &of : check->classes) {
        predicted += of.predicted;
        classPeople += of.people;
    }
    QCOMPARE(check->actual, actual);
    QCOMPARE(classPeople, known);
    QVERIFY(std::abs(predicted - check->predicted) < 1e-6);
    QCOMPARE(check->classes.size(), size_t(4));
    QVERIFY(!check->classes.back().to);
}

// All that is known: 40 who left on day 100, and 60 who were there for 200 days: 40 * 100 + 60 * 200 = 16,000 person-days. Nobody left
// before day 90, so that the bands below are one with [90, 365): h = 40/16,000 a day.
void TestPurchaseReading::leaversAreForetoldByTenure()
{
    std::vector<Stay> stays(40, stay(400, 300));
    for (int i = 0; i < 60; ++i)
        stays.push_back(i < 12 ? stay(291, 50) : stay(291));
    const auto check = checkOfModel(stays, today);
    QVERIFY(check);
    QVERIFY(check->counts == ModelCheck::Counts::Leavers);
    QCOMPARE(check->actual, 12);
    const double h = 40.0 / 16'000;
    QVERIFY(std::abs(check->predicted - 60 * (1 - std::exp(-91 * h))) < 1e-6);
    QVERIFY(check->range.low < check->predicted && check->predicted < check->range.high);
}

void TestPurchaseReading::aShortHistoryIsNotChecked()
{
    const auto check = checkOfModel(std::vector<Stay>(100, stay(181, 20)), today);
    QVERIFY(!check);
    QCOMPARE(QString::fromLatin1(check.error().missing), QStringLiteral("days"));
    QCOMPARE(check.error().more, 1.0);
    QVERIFY(!checkOfModel(std::vector<Stay>(), today));
}

void TestPurchaseReading::smallWaysOfComingAreOneGroup()
{
    std::vector<Stay> stays;
    const auto add = [&stays](const char *source, int people, int left) {
        for (int i = 0; i < people; ++i)
            stays.push_back(stay(100 + i, i < left ? std::optional(50) : std::nullopt, QString::fromLatin1(source)));
    };
    add("large", 60, 20);
    add("middle", 30, 3);
    add("small", 12, 1);
    add("tiny", 9, 2);
    add("middling", 25, 4); // with the two above: the three lines that are drawn, and that are tested
    const auto reading = survivalReading(stays, nowMs);
    QVERIFY(reading);
    QCOMPARE(reading->all.people, 136);
    QCOMPARE(reading->groups.size(), size_t(3));
    QCOMPARE(reading->groups[0].source, QStringLiteral("large"));
    QVERIFY(reading->groups[2].source.isEmpty());
    QCOMPARE(reading->groups[2].people, 12 + 9 + 25);
    QVERIFY(reading->test);
    QCOMPARE(std::accumulate(reading->test->observed.begin(), reading->test->observed.end(), std::int64_t(0)), 30);
    QCOMPARE(reading->test->degreesOfFreedom, 2);
    QVERIFY(!survivalReading(std::vector<Stay>(19, stay(50, 20)), nowMs));
    QVERIFY(!survivalReading(std::vector<Stay>(40, stay(50)), nowMs)); // nobody has left
}

// Seen only from day 300 on: the curve must not say anything of the days before.
void TestPurchaseReading::aCurveOfDelayedEntriesSaysSo()
{
    std::vector<Stay> stays;
    for (int i = 0; i < 60; ++i) {
        Stay of = i < 10 ? stay(400, 20 + i) : stay(400);
        of.seenFrom = nowMs - 100 * dayMs;
        stays.push_back(of);
    }
    const auto reading = survivalReading(stays, nowMs);
    QVERIFY(reading);
    QVERIFY(reading->all.drawnFrom >= 300);
    QCOMPARE(reading->all.curve.events, 10);
    QVERIFY(std::abs(reading->all.curve.steps.back().survival - 50.0 / 60) < 1e-9);
}

void TestPurchaseReading::theHourAfterAPostIsFound()
{
    std::vector<qint64> sent{nowMs, nowMs + 7 * dayMs}, left;
    for (int i = 0; i < 20; ++i)
        left.push_back(sent[size_t(i % 2)] + 2 * hourMs + i * minuteMs);
    for (int i = 0; i < 12; ++i)
        left.push_back(sent[0] + i * 4 * hourMs);
    left.push_back(nowMs - hourMs); // before the first post
    left.push_back(nowMs + 3 * dayMs);
    const auto hours = leavingHours(left, sent);
    QVERIFY(hours);
    QCOMPARE(hours->peak, 2);
    QCOMPARE(hours->left[2], 20);
    QCOMPARE(hours->total, 32);
    QVERIFY(leavingHours({}, sent).error().code == stats::RefusalCode::NotIdentified);
    QVERIFY(leavingHours(left, {}).error().code == stats::RefusalCode::NoData);
}

void TestPurchaseReading::evenHoursHaveNoPeak()
{
    std::vector<qint64> left;
    for (int i = 0; i < 96; ++i)
        left.push_back(nowMs + i % 48 * hourMs);
    left.push_back(nowMs + 5 * hourMs);
    const auto hours = leavingHours(left, std::vector<qint64>{nowMs});
    QVERIFY(!hours);
    QVERIFY(hours.error().code == stats::RefusalCode::Degenerate);
}

void TestPurchaseReading::buyersOfTheFileAddUpToTheLedger()
{
    TemporaryDatabase database;
    CustomerRows rows(database.database());
    for (qint64 id = 1; id <= 3; ++id) {
        Customer customer;
        customer.id = CustomerId{id};
        customer.name = QStringLiteral("P%1").arg(id);
        rows.add(customer);
    }
    const qint64 noon = nowMs - 10 * dayMs + 12 * hourMs;
    rows.order(QStringLiteral("A"), QStringLiteral("o-1-tail"), noon, 100);
    rows.order(QStringLiteral("B"), QStringLiteral("o-1-tail"), noon + hourMs, 200); // the same day
    rows.order(QStringLiteral("C"), QStringLiteral("o-1-tail"), noon + dayMs, 400);
    rows.order(QStringLiteral("D"), QStringLiteral("o-3-tail"), noon, 800);
    rows.order(QStringLiteral("E"), QStringLiteral("o-3-tail"), nowMs + hourMs, 1600); // today is not over
    rows.refund(QStringLiteral("R"), QStringLiteral("C"), noon + 2 * dayMs, 150);
    rows.follower(QStringLiteral("o-3-tail"), false);
    rows.run(QStringLiteral("UPDATE follower SET left_at = 77"), {});
    const auto buyers = BuyerStore(database).buyers(account, today);
    QVERIFY(buyers);
    QCOMPARE(buyers->size(), size_t(2));
    QCOMPARE((*buyers)[0].days.size(), size_t(2));
    QCOMPARE((*buyers)[0].days[1] - (*buyers)[0].days[0], 1);
    QCOMPARE((*buyers)[0].spent[0], Money::fromFen(300));
    QCOMPARE((*buyers)[0].total(), Money::fromFen(550));
    QCOMPARE((*buyers)[1].leftAt, std::optional<qint64>(77));
    Money sum;
    for (const Buyer &buyer : *buyers)
        sum += buyer.total();
    const auto ledger = database.database().scalar(
        QStringLiteral("SELECT (SELECT SUM(amount_fen) FROM orders WHERE paid_day < '2026-11-20') - (SELECT SUM(refund_fen) FROM refund)"));
    QCOMPARE(sum.fen(), *ledger);
}

void TestPurchaseReading::buyersHaveNoContractToEnd()
{
    RetentionFacts facts;
    facts.purchases.buyers = shop(300, 4);
    const auto reading =
        retentionReading(std::move(facts), {account, RetentionKind::Buyers, Period{today.plusDays(-30), today}, today, {}});
    QVERIFY(!reading.flow);
    QVERIFY(reading.flow.error().code == stats::RefusalCode::NotIdentified);
    QVERIFY(reading.cohorts && reading.cohorts->meaning == CohortMeaning::Ordered);
    QVERIFY(reading.survival && reading.purchases && reading.repeats && reading.check());
    QCOMPARE(reading.buyers.size(), reading.purchases->outlooks.size());
    // The curve is who has not ordered a second time: its events are the repeaters.
    QCOMPARE(reading.survival->all.curve.events, reading.purchases->repeaters);
}

void TestPurchaseReading::followersAreReadAsAWhole()
{
    TemporaryDatabase database;
    CustomerRows rows(database.database());
    for (qint64 id = 1; id <= 60; ++id) {
        Customer customer;
        customer.id = CustomerId{id};
        rows.add(customer);
        rows.event(id, QStringLiteral("follow"), nowMs - (200 + id) * dayMs, {});
        if (id <= 20)
            rows.event(id, QStringLiteral("unfollow"), nowMs - id * 8 * dayMs, {});
    }
    const RetentionPlan plan{account, RetentionKind::Followers, Period{today.plusDays(-30), today.plusDays(5)}, today, {}};
    auto facts = loadRetentionFacts(database, plan);
    QVERIFY(facts);
    const auto reading = retentionReading(std::move(*facts), plan);
    QVERIFY(reading.flow);
    QCOMPARE(reading.flow->counted.days(), 30); // without the days to come
    QCOMPARE(reading.flow->lost,
             *database.database().scalar(
                 QStringLiteral("SELECT count(*) FROM customer_event WHERE kind = 'unfollow' AND at > %1").arg(nowMs - 30 * dayMs)));
    QCOMPARE(reading.flow->atEnd(), 40);
    QVERIFY(reading.cohorts && reading.survival && reading.check());
    QVERIFY(!reading.purchases && !reading.leavingHours); // no orders, no posts
}

QTEST_APPLESS_MAIN(TestPurchaseReading)
#include "tst_purchasereading.moc"
