#include "selling/nativepaymentjob.h"
#include "selling/sellingnumbers.h"
#include "support/fakeclock.h"
#include "support/sellingworld.h"
#include "time/durations.h"

#include <QTest>

using namespace yiren;

// A code is on the screen for hours, with a clock that the test moves: it is never a dead one.
class TestNativePayment : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aCodeThatIsFollowedLateIsRenewedBeforeItDies();
    void aRenewalThatFailedIsTriedAgainBeforeTheCodeDies();
    void onlyWhatIsLookedAtIsRenewed();
    void whatFellIntoASleepIsDoneOnWaking();

private:
    // A code of two hours, followed anew after `minutes`, and asked about once.
    void follow(int minutes);
    // Until something is told; false after ten seconds.
    bool isTold()
    {
        return QTest::qWaitFor([this] { return m_news.size() > m_heard; }, 10'000);
    }
    PaymentNews heard() { return m_news.at(m_heard++); }

    std::unique_ptr<SellingWorld> m_world;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<NativePaymentJob, AbandonJob> m_job;
    PayRequest m_first;
    std::vector<PaymentNews> m_news;
    size_t m_heard = 0;
};

void TestNativePayment::init()
{
    m_world = std::make_unique<SellingWorld>();
    m_clock = std::make_unique<FakeClock>(QDateTime::currentDateTimeUtc());
    m_news.clear();
    m_heard = 0;
}

void TestNativePayment::cleanup()
{
    m_job.reset();
    m_clock.reset();
    m_world.reset();
}

void TestNativePayment::follow(int minutes)
{
    const SellingLine line{*m_world->api, m_world->world.storage, *m_clock, m_world->merchant.account.id};
    const NewOrder order{newOutTradeNo(line.now()), Money::fromFen(9900), QStringLiteral("拉坯体验课"), {}};
    const auto placed = awaited(JobHandle<PayRequest>(new PlaceOrderJob(line, order)));
    QVERIFY2(placed, placed ? "" : qPrintable(placed.error().code));
    m_first = *placed;
    QCOMPARE(*m_first.codeExpiresAt - line.now(), 120 * minuteMs); // contract/wechat-pay.md 7.2
    m_clock->advance(minutes * 60);
    m_job.reset(new NativePaymentJob(line, m_first, [this](const PaymentNews &told) { m_news.push_back(told); }));
    m_job->start();
    m_clock->advance(3);
    QVERIFY(isTold());
    QCOMPARE(heard().request.codeUrl, m_first.codeUrl);
}

void TestNativePayment::aCodeThatIsFollowedLateIsRenewedBeforeItDies()
{
    follow(20);
    m_clock->advance(94 * 60); // 114 minutes old: asked about, and not yet due for another
    QVERIFY(isTold());
    QCOMPARE(heard().request.codeUrl, m_first.codeUrl);
    m_clock->advance(60);
    QVERIFY(isTold());
    const PaymentNews renewed = heard();
    QVERIFY(!renewed.trouble);
    QVERIFY(renewed.request.codeUrl != m_first.codeUrl);
    QCOMPARE(renewed.request.outTradeNo, m_first.outTradeNo);
    QCOMPARE(renewed.request.codeUrl, m_world->control().order(m_first.outTradeNo)->codeUrl);
}

void TestNativePayment::aRenewalThatFailedIsTriedAgainBeforeTheCodeDies()
{
    follow(0);
    m_world->breaks("order:html_502*6,query:html_502*6");
    m_clock->advance(115 * 60);
    for (int minute = 115; minute < 120; ++minute) {
        QVERIFY(isTold());
        if (!heard().trouble)
            break;
        m_clock->advance(60);
    }
    QVERIFY(!m_news.back().trouble);
    QVERIFY(m_news.back().request.codeUrl != m_first.codeUrl);
    QVERIFY(*m_news.back().request.codeExpiresAt - *m_first.codeExpiresAt >= 114 * minuteMs);
}

// A code on the counter is renewed all day; one that nobody has looked at since it came dies, and is asked about until then.
void TestNativePayment::onlyWhatIsLookedAtIsRenewed()
{
    follow(0);
    m_clock->advance(116 * 60);
    QVERIFY(isTold());
    const PayRequest second = heard().request;
    QVERIFY(second.codeUrl != m_first.codeUrl);
    m_job->noteLooked();
    m_clock->advance(116 * 60);
    QVERIFY(isTold());
    const PayRequest third = heard().request;
    QVERIFY(third.codeUrl != second.codeUrl);
    m_clock->advance(116 * 60); // nobody has looked at the third
    QVERIFY(isTold());
    QCOMPARE(heard().request.codeUrl, third.codeUrl);
    m_clock->advance(10 * 60);
    QTRY_VERIFY_WITH_TIMEOUT(m_job->isFinished(), 10'000);
    QCOMPARE(m_world->control().order(m_first.outTradeNo)->codeUrl, third.codeUrl);
}

void TestNativePayment::whatFellIntoASleepIsDoneOnWaking()
{
    follow(0);
    m_clock->advance(70 * 60); // nobody has looked for an hour: the next question is half an hour away
    QVERIFY(isTold());
    QCOMPARE(heard().request.codeUrl, m_first.codeUrl);
    m_clock->advance(8 * 3600);
    QVERIFY(isTold());
    QVERIFY(heard().request.codeUrl != m_first.codeUrl);
}

QTEST_GUILESS_MAIN(TestNativePayment)
#include "tst_nativepayment.moc"
