#include "demo/democustomers.h"
#include "demo/demoledger.h"
#include "demo/demopaths.h"
#include "demo/demoposts.h"
#include "demo/demowinback.h"
#include "orders/orderstore.h"
#include "retention/attributionstore.h"
#include "retention/retentionreading.h"
#include "retention/winbackdeeds.h"
#include "support/temporarydatabase.h"
#include "time/durations.h"

#include <QtTest>

using namespace yiren;

// The demonstration has something true to show of everything that 留存 and 今日 say of people.
class TestDemoPaths : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void someOrdersCameFromArticlesAndAllAddUp();
    void followersComeAndGo();
    void buyersAreEnoughForTheModel();
    void theTotalsAreTheSumsOfThePersons();
    void aMonthAgoSomeWereContacted();

private:
    const AccountId m_account{1};
    const BusinessDay m_today{QDate(2026, 11, 29)};
    std::unique_ptr<TemporaryDatabase> m_database;
};

void TestDemoPaths::initTestCase()
{
    m_database = std::make_unique<TemporaryDatabase>();
    const qint64 morning = m_today.start().toMSecsSinceEpoch() + 9 * hourMs;
    const sandbox::Studio studio = sandbox::makeStudio(1, m_today);
    PutRules rules;
    rules.at = morning;
    QVERIFY(m_database->database().execute(QStringLiteral("BEGIN")));
    QVERIFY(OrderStore(*m_database).put(m_account, demoOrders(studio), rules));
    QVERIFY(m_database->database().execute(QStringLiteral("COMMIT")));
    QVERIFY(putDemoCustomers(*m_database, m_account, studio, 1, morning));
    QVERIFY(putDemoPosts(*m_database, m_account, m_today, morning));
    QVERIFY(putDemoPaths(*m_database, m_account, studio, 1));
}

void TestDemoPaths::someOrdersCameFromArticlesAndAllAddUp()
{
    const auto all = loadAttribution(*m_database, m_account, Period{m_today.plusDays(-30), m_today});
    QVERIFY(all);
    QVERIFY(all->posts.size() >= 3);
    Money kept = all->unknown.kept();
    for (const AttributedPost &post : all->posts) {
        QVERIFY(!post.title.isEmpty());
        kept += post.money.kept();
    }
    QCOMPARE(kept, all->ledger.kept());
    QVERIFY(all->unknown.orders > 0);
    QCOMPARE(
        all->ledger.paid.fen(),
        *m_database->database().scalar(QStringLiteral("SELECT SUM(amount_fen) FROM orders WHERE paid_day >= '2026-10-30' AND paid_day < "
                                                      "'2026-11-29' AND status IN ('SUCCESS', 'REFUND') AND occurrence = 1 AND mark <> "
                                                      "'test'")));
}

void TestDemoPaths::followersComeAndGo()
{
    const RetentionPlan plan{m_account, RetentionKind::Followers, Period{m_today.plusDays(-30), m_today}, m_today, {}};
    auto facts = loadRetentionFacts(*m_database, plan);
    QVERIFY(facts);
    const auto reading = retentionReading(std::move(*facts), plan);
    QVERIFY(reading.flow && reading.flow->lost > 0 && reading.flow->joined > 0);
    QVERIFY(reading.cohorts && reading.cohorts->lines.size() >= 12);
    QVERIFY(reading.survival && reading.survival->groups.size() >= 2);
    QVERIFY(reading.check());
}

void TestDemoPaths::buyersAreEnoughForTheModel()
{
    const RetentionPlan plan{m_account, RetentionKind::Buyers, Period{m_today.plusDays(-30), m_today}, m_today, {}};
    auto facts = loadRetentionFacts(*m_database, plan);
    QVERIFY(facts);
    const auto reading = retentionReading(std::move(*facts), plan);
    QVERIFY(reading.purchases && reading.repeats && reading.check());
    const auto list = winBackList(m_account, reading.buyers, *reading.purchases, m_today);
    QVERIFY(list.size() >= 5);
    QVERIFY(std::any_of(list.begin(), list.end(), [](const WinBackCandidate &of) { return of.isHeldOut; }));
}

void TestDemoPaths::theTotalsAreTheSumsOfThePersons()
{
    const auto one = [this](const QString &sql) { return *m_database->database().scalar(sql); };
    QCOMPARE(one(QStringLiteral("SELECT SUM(came) FROM follower_movement")),
             one(QStringLiteral("SELECT count(*) FROM customer_event WHERE kind = 'follow' AND at >= %1 AND at < %2")
                     .arg(m_today.plusDays(-90).start().toMSecsSinceEpoch())
                     .arg(m_today.start().toMSecsSinceEpoch())));
    QCOMPARE(one(QStringLiteral("SELECT followers FROM follower_count ORDER BY day DESC LIMIT 1")),
             one(QStringLiteral(
                     "SELECT SUM(CASE kind WHEN 'follow' THEN 1 ELSE -1 END) FROM customer_event WHERE kind IN ('follow', 'unfollow') "
                     "AND at < %1")
                     .arg(m_today.start().toMSecsSinceEpoch())));
}

void TestDemoPaths::aMonthAgoSomeWereContacted()
{
    QVERIFY(putDemoWinBack(*m_database, m_account, m_today));
    const auto results = winBackResults(*m_database, m_account, m_today.start().toMSecsSinceEpoch());
    QVERIFY(results);
    QCOMPARE(results->size(), size_t(1));
    QVERIFY(results->front().contacted.n > 0 && results->front().contacted.n <= 18);
    QVERIFY(results->front().verdict != WinBackResult::Verdict::Running);
}

QTEST_APPLESS_MAIN(TestDemoPaths)
#include "tst_demopaths.moc"
