#include "board/boarddeeds.h"
#include "campaigns/campaignresult.h"
#include "campaigns/campaignstore.h"
#include "demo/filldemo.h"
#include "sandbox/studio.h"
#include "subscriptions/subscriptionstore.h"
#include "support/temporarydatabase.h"

#include <QtTest>

using namespace yiren;

// What the studio's founder wrote to customers, as a new data file shows it.
class TestDemoReach : public QObject
{
    Q_OBJECT

private slots:
    void thereIsACampaignWithItsHoldOutADraftABoardAndALedger();
};

void TestDemoReach::thereIsACampaignWithItsHoldOutADraftABoardAndALedger()
{
    TemporaryDatabase file;
    const FakeClock clock;
    const sandbox::Studio studio = sandbox::makeStudio(1, BusinessDay::of(clock.now()));
    const DemoPlan plan{.account = AccountId{1}, .seed = 1, .firstWithoutBills = studio.first, .progress = {}};
    const auto filled = fillDemo(file, studio, plan, clock);
    QCOMPARE(*file.database().scalar(QStringLiteral("PRAGMA synchronous")), 2); // what is written from now on is the founder's
    QVERIFY2(filled, filled ? "" : qPrintable(filled.error().code + u' ' + filled.error().detail));
    const qint64 now = clock.now().toMSecsSinceEpoch();
    const auto campaigns = CampaignStore(file).campaigns(AccountId{1});
    QVERIFY(campaigns);
    QCOMPARE(campaigns->size(), size_t(2));
    QCOMPARE(campaigns->front().state, Campaign::State::Draft); // changed today
    QCOMPARE(campaigns->back().state, Campaign::State::Ended);
    const auto result = resultOf(file, AccountId{1}, campaigns->back().id, now);
    QVERIFY(result);
    QVERIFY(result->written.n > 0 && result->heldOut.n > 0);
    QVERIFY(result->verdict != CampaignResult::Verdict::Running);
    QVERIFY(!boardDueToday(file, AccountId{1}, now)->empty());
    QCOMPARE(BoardStore(file).entries(AccountId{1}, 10)->size(), size_t(4));
    QVERIFY(!SubscriptionStore(file).lines(AccountId{1}, 100)->empty());
}

QTEST_GUILESS_MAIN(TestDemoReach)
#include "tst_demoreach.moc"
