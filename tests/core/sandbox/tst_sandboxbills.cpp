#include "core/sandbox/rawclient.h"

#include "base/gzip.h"
#include "crypto/digest.h"
#include "sandbox/traderows.h"

#include <QUrlQuery>
#include <QtTest>

using namespace yiren;

// Bills over the wire (contract/wechat-pay.md 11.1).
class TestSandboxBills : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void offersASignedHashAndAnUnsignedFile();
    void packsOnRequest();
    void variesTheFormFromDayToDay();
    void saysWhyThereIsNoBill_data();
    void saysWhyThereIsNoBill();
    void billsAreReadyAtTen();
    void downloadAddressesLastFiveMinutes();
    void foreignTokensAreRefused();
    void servesEachKindAndAccount();
    void servesOldLayoutsAndGrossRefunds();
    void billsWhatHappenedHere();
    void aClosedRefundBringsItsMoneyBack();

private:
    static sandbox::Sandbox::Options studioOptions()
    {
        sandbox::Sandbox::Options options;
        options.contents = sandbox::Sandbox::Contents::Studio;
        return options;
    }
    static QByteArray addressOf(const RawReply &step)
    {
        const QUrl url(step.json()[u"download_url"].toString());
        return url.path(QUrl::FullyEncoded).toLatin1() + '?' + url.query(QUrl::FullyEncoded).toLatin1();
    }
    static QByteArray fetch(RunningSandbox &running, const QByteArray &target)
    {
        const RawReply step = running.get(target);
        return step.status == 200 ? running.get(addressOf(step)).body : QByteArray();
    }

    std::unique_ptr<RunningSandbox> m_running; // the studio on 2026-11-24 at 15:00
};

void TestSandboxBills::initTestCase()
{
    m_running = std::make_unique<RunningSandbox>(studioOptions());
}

void TestSandboxBills::offersASignedHashAndAnUnsignedFile()
{
    const RawReply step = m_running->get("/v3/bill/tradebill?bill_date=2026-11-23&bill_type=ALL");
    QCOMPARE(step.status, 200);
    QVERIFY(RawClient::isSignedBy(step, RunningSandbox::sharedKeys()->payKey.publicKey()));
    QCOMPARE(step.json()[u"hash_type"].toString(), QStringLiteral("SHA1"));
    QVERIFY(step.json()[u"download_url"].toString().startsWith(m_running->sandbox->baseUrl().toString()
                                                               + QStringLiteral("/v3/billdownload/file?token=")));
    const RawReply file = m_running->get(addressOf(step));
    QCOMPARE(file.status, 200);
    QVERIFY(file.header("Wechatpay-Signature").isEmpty());
    QCOMPARE(sha1(file.body).toHex(), step.json()[u"hash_value"].toString().toLatin1());
    RawRequest compressed = m_running->client->request("GET", addressOf(step));
    compressed.headers.push_back({"Accept-Encoding", "gzip, deflate"});
    QCOMPARE(m_running->client->send(compressed).status, 400);
}

void TestSandboxBills::packsOnRequest()
{
    const RawReply step = m_running->get("/v3/bill/tradebill?bill_date=2026-11-23&tar_type=GZIP");
    QVERIFY(addressOf(step).endsWith("&tartype=gzip"));
    const auto plain = gunzip(m_running->get(addressOf(step)).body, 1 << 24);
    QVERIFY(plain);
    QCOMPARE(sha1(*plain).toHex(), step.json()[u"hash_value"].toString().toLatin1()); // of the unpacked bytes
    QCOMPARE(*plain, fetch(*m_running, "/v3/bill/tradebill?bill_date=2026-11-23"));
}

void TestSandboxBills::variesTheFormFromDayToDay()
{
    int marks = 0, carriageReturns = 0, decimals = 0, open = 0, days = 0;
    for (BusinessDay day = *BusinessDay::fromText(u"2026-11-24"); days < 40;) {
        day = day.previous();
        const QByteArray bill = fetch(*m_running, "/v3/bill/tradebill?bill_date=" + day.toText().toLatin1());
        if (bill.isEmpty())
            continue;
        ++days;
        marks += bill.startsWith("\xEF\xBB\xBF") ? 1 : 0;
        carriageReturns += bill.contains("\r\n") ? 1 : 0;
        decimals += bill.mid(bill.lastIndexOf("\n`")).split(',').first().endsWith(".0") ? 1 : 0;
        open += bill.endsWith('\n') ? 0 : 1;
    }
    QVERIFY(marks > 15 && marks < 25);
    QVERIFY(carriageReturns > 15 && carriageReturns < 25);
    QVERIFY(decimals > 3 && decimals < 14);
    QVERIFY(open > 2 && open < 10);
}

void TestSandboxBills::saysWhyThereIsNoBill_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const char *target, const char *code) {
        QTest::newRow(name) << QByteArray(target) << QString(QLatin1String(code));
    };
    row("today", "/v3/bill/tradebill?bill_date=2026-11-24", "PARAM_ERROR");
    row("no day", "/v3/bill/tradebill", "PARAM_ERROR");
    row("no such day", "/v3/bill/tradebill?bill_date=2026-11-31", "PARAM_ERROR");
    row("three months and a day ago", "/v3/bill/tradebill?bill_date=2026-08-23", "PARAM_ERROR");
    row("unknown kind", "/v3/bill/tradebill?bill_date=2026-11-20&bill_type=SOME", "PARAM_ERROR");
    row("unknown packing", "/v3/bill/tradebill?bill_date=2026-11-20&tar_type=ZIP", "PARAM_ERROR");
    row("unknown account", "/v3/bill/fundflowbill?bill_date=2026-11-20&account_type=X", "PARAM_ERROR");
    row("closed day", "/v3/bill/tradebill?bill_date=2026-11-02", "NO_STATEMENT_EXIST");
    row("closed day's funds", "/v3/bill/fundflowbill?bill_date=2026-11-02", "NO_STATEMENT_EXIST");
    row("account without movements", "/v3/bill/fundflowbill?bill_date=2026-11-20&account_type=FEES", "NO_STATEMENT_EXIST");
}

void TestSandboxBills::saysWhyThereIsNoBill()
{
    QFETCH(QByteArray, target);
    QFETCH(QString, code);
    const RawReply reply = m_running->get(target);
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.code(), code);
}

void TestSandboxBills::billsAreReadyAtTen()
{
    RunningSandbox running(studioOptions(), QStringLiteral("2026-11-24T09:59:59+08:00"));
    const QByteArray target = "/v3/bill/tradebill?bill_date=2026-11-23";
    QCOMPARE(running.get(target).code(), QStringLiteral("STATEMENT_CREATING"));
    QCOMPARE(running.get("/v3/bill/fundflowbill?bill_date=2026-11-23").code(), QStringLiteral("STATEMENT_CREATING"));
    QCOMPARE(running.get("/v3/bill/tradebill?bill_date=2026-11-22").status, 200);
    running.control().advance(std::chrono::seconds(1));
    QCOMPARE(running.get(target).status, 200);
}

void TestSandboxBills::downloadAddressesLastFiveMinutes()
{
    RunningSandbox running(studioOptions());
    const QByteArray address = addressOf(running.get("/v3/bill/tradebill?bill_date=2026-11-23"));
    running.control().advance(std::chrono::seconds(299));
    QCOMPARE(running.get(address).status, 200);
    running.control().advance(std::chrono::seconds(1));
    const RawReply late = running.get(address);
    QCOMPARE(late.status, 400);
    QCOMPARE(late.code(), QStringLiteral("INVALID_REQUEST"));
}

void TestSandboxBills::foreignTokensAreRefused()
{
    const RawReply reply = m_running->get("/v3/billdownload/file?token=ofAnotherMerchant");
    QCOMPARE(reply.status, 403);
    QCOMPARE(reply.code(), QStringLiteral("NO_AUTH"));
}

void TestSandboxBills::servesEachKindAndAccount()
{
    const QByteArray day = "bill_date=2026-11-21";
    const auto columns = [&](const QByteArray &target) { return fetch(*m_running, target).split('\n').first().split(',').size(); };
    QCOMPARE(columns("/v3/bill/tradebill?" + day), 27);
    QCOMPARE(columns("/v3/bill/tradebill?bill_type=SUCCESS&" + day), 20);
    QCOMPARE(columns("/v3/bill/fundflowbill?" + day), 11);
    QCOMPARE(columns("/v3/bill/fundflowbill?account_type=OPERATION&bill_date=2026-11-05"), 11);
    const auto &refunds = m_running->sandbox->studio()->refunds;
    const QByteArray refundDay = BusinessDay::ofMs(refunds[refunds.size() - 5].acceptedAtMs).toText().toLatin1();
    QCOMPARE(columns("/v3/bill/tradebill?bill_type=REFUND&bill_date=" + refundDay), 29);
}

void TestSandboxBills::servesOldLayoutsAndGrossRefunds()
{
    auto options = studioOptions();
    options.service.layout = sandbox::BillLayout::Old;
    options.service.pattern = sandbox::FundPattern::GrossRefunds;
    RunningSandbox running(options);
    QCOMPARE(fetch(running, "/v3/bill/tradebill?bill_date=2026-11-21").split('\n').first().split(',').size(), 24);
    QByteArray funds;
    for (int day = 10; day < 24; ++day)
        funds += fetch(running, "/v3/bill/fundflowbill?bill_date=2026-11-" + QByteArray::number(day));
    QVERIFY(funds.contains("退还交易手续费"));
}

void TestSandboxBills::billsWhatHappenedHere()
{
    RunningSandbox running;
    QCOMPARE(running.order("BILLED01", 10000).status, 200);
    const auto transaction = running.control().pay(OutTradeNo(QStringLiteral("BILLED01")));
    QCOMPARE(running.post("/v3/refund/domestic/refunds", running.refundBody("BILLED01", "BR1", 5000, 10000)).status, 200);
    QVERIFY(running.control().setRefundState(OutRefundNo(QStringLiteral("BR1")), sandbox::Refund::State::Processing));
    running.control().setNow(running.clock.now().addSecs(20 * 3600));
    QByteArray bill = fetch(running, "/v3/bill/tradebill?bill_date=2026-11-24");
    bill.replace("\r", "");
    // 100.00 at 0.60 % and half of it back.
    QVERIFY(bill.contains(",`0.60000,`0.60%,`100.00,`0.00,`\n"));
    QVERIFY(bill.contains(",`50.00,`0.00,`ORIGINAL,`PROCESSING,`手作陶杯,`,`-0.30000,`0.60%,`0.00,`50.00,`\n"));
    QVERIFY(bill.contains(transaction->toString().toLatin1()));
    const QByteArray funds = fetch(running, "/v3/bill/fundflowbill?bill_date=2026-11-24");
    QVERIFY(funds.contains("`退款,`退款,`支出,`49.70,`49.70,`1900012345API,`退款总金额50.00元;含手续费0.30元,`BR1"));

    // 11.1: the state in the bill is never updated later.
    QVERIFY(running.control().setRefundState(OutRefundNo(QStringLiteral("BR1")), sandbox::Refund::State::Success));
    QVERIFY(fetch(running, "/v3/bill/tradebill?bill_date=2026-11-24").contains("`PROCESSING,"));
}

void TestSandboxBills::aClosedRefundBringsItsMoneyBack()
{
    RunningSandbox running;
    QCOMPARE(running.order("BACK0001", 10000).status, 200);
    QVERIFY(running.control().pay(OutTradeNo(QStringLiteral("BACK0001"))));
    QVERIFY(
        running.control().refundByHand(OutTradeNo(QStringLiteral("BACK0001")), OutRefundNo(QStringLiteral("HAND1")), Money::fromFen(5000)));
    QVERIFY(running.control().setRefundState(OutRefundNo(QStringLiteral("HAND1")), sandbox::Refund::State::Closed));
    running.control().advance(std::chrono::hours(20));
    QVERIFY(fetch(running, "/v3/bill/tradebill?bill_date=2026-11-24").contains("`FAIL,"));
    QVERIFY(fetch(running, "/v3/bill/fundflowbill?bill_date=2026-11-24").contains("`退款,`退款关闭,`收入,`49.70,`99.40,"));
}

QTEST_GUILESS_MAIN(TestSandboxBills)
#include "tst_sandboxbills.moc"
