#include "http/httpclient.h"
#include "pay/payapi.h"
#include "sandbox/sandbox.h"
#include "support/awaited.h"
#include "support/fakeclock.h"

#include <QTest>
#include <QThreadPool>

using namespace yiren;
using namespace std::chrono_literals;

// A bill fetched from the stand-in for WeChat Pay, with the faults that the program as a process would have to wait long for, or that are
// no failure.
class TestBillFaults : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void meetsEachFault_data();
    void meetsEachFault();

private:
    Result<BillAnswer> fetch(const char *faults, const PaySettings &settings);

    FakeClock m_clock{QDateTime(QDate(2026, 11, 28), QTime(2, 30), Qt::UTC)};
    std::unique_ptr<sandbox::Sandbox> m_server;
    QThreadPool m_pool;
};

void TestBillFaults::initTestCase()
{
    sandbox::Sandbox::Options options;
    options.contents = sandbox::Sandbox::Contents::Studio;
    auto made = sandbox::Sandbox::create(m_clock, std::move(options));
    QVERIFY(made && (*made)->start());
    m_server = std::move(*made);
}

Result<BillAnswer> TestBillFaults::fetch(const char *faults, const PaySettings &settings)
{
    const auto script = sandbox::FaultScript::fromText(QString::fromLatin1(faults));
    if (!script)
        return failure(script.error());
    m_server->control().addFaults(*script);
    const sandbox::Credentials own = m_server->credentials();
    KeyTable keys;
    keys.add(own.publicKeyId, *PublicKey::fromPem(own.publicKeyPem));
    Merchant merchant{MerchantId(own.mchid),    own.appid, own.merchantSerial, *PrivateKey::fromPem(own.merchantKeyPem),
                      Secret(own.apiV3Key),     keys,      own.publicKeyId,    {m_server->baseUrl()},
                      m_server->authorityPem(), {}};
    HttpClient http(HttpSetup{allowedHosts(merchant.baseUrls), merchant.caPem, {}}, m_clock);
    PayApi api(http, std::move(merchant), m_clock, m_pool, settings);
    return awaited(api.bill(BusinessDay(QDate(2026, 11, 27)), BillKind::TradeAll));
}

// Columns: what goes wrong; the code that the client ends with ("" for a bill, "empty" for a day without one).
void TestBillFaults::meetsEachFault_data()
{
    QTest::addColumn<QString>("code");
    QTest::newRow("tradebill:slow(300)") << QString();
    QTest::newRow("download:slow(300)") << QString();
    QTest::newRow("tradebill:stall*3") << QStringLiteral("net.deadline");
    QTest::newRow("download:stall*3") << QStringLiteral("net.too_slow");
    QTest::newRow("tradebill:huge(64)") << QStringLiteral("net.too_large");
    QTest::newRow("download:huge(64)") << QStringLiteral("net.too_large");
    QTest::newRow("tradebill:empty_404") << QStringLiteral("pay.wrong_path");
    QTest::newRow("tradebill:no_statement") << QStringLiteral("empty");
    QTest::newRow("download:foreign_token") << QStringLiteral("NO_AUTH");
}

void TestBillFaults::meetsEachFault()
{
    QFETCH(QString, code);
    const QByteArray fault = QTest::currentDataTag();
    PaySettings settings;
    settings.callsPerSecond = 100'000; // the clock stands
    settings.retry.waits = {5ms, 5ms};
    settings.largestBill = 4 * 1024 * 1024; // of which the day's has a small part
    if (fault.contains("stall")) {          // what is never answered can be given up at once, however slow this computer is
        settings.deadline = fault.startsWith("tradebill") ? 1500ms : settings.deadline;
        settings.downloadFloor.window = 1500ms;
    }
    const auto bill = fetch(fault.constData(), settings);
    QCOMPARE(bill ? bill->state == BillAnswer::State::Empty ? QStringLiteral("empty") : QString() : bill.error().code, code);
    // It is over: the next one asked for is whole.
    const auto next = fetch("", PaySettings());
    QVERIFY2(next && next->state == BillAnswer::State::Ready, next ? "" : qPrintable(next.error().code));
}

QTEST_GUILESS_MAIN(TestBillFaults)
#include "tst_billfaults.moc"
