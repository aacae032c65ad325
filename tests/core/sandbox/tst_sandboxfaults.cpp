#include "core/sandbox/rawclient.h"

#include "crypto/digest.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace yiren;
using Kind = sandbox::EffectLedger::Kind;

// Each fault as it is seen on the wire, and that it is over after as many times as the script says.
class TestSandboxFaults : public QObject
{
    Q_OBJECT

private slots:
    void readsItsGrammar();
    void refusesOtherScripts_data();
    void refusesOtherScripts();
    void appliesARuleAsOftenAsItSays();
    void matchesOnlyAuthenticRequests();
    void closesBeforeOrAfterApplying();
    void cutsBodies();
    void spoilsSignatures_data();
    void spoilsSignatures();
    void answersErrorStatus_data();
    void answersErrorStatus();
    void tellsHowLongToWait();
    void appliesAndStillAnswersAnError();
    void redirects();
    void answersPagesOfOtherServers();
    void drips();
    void staysSilent();
    void sendsFarTooMuch();
    void spoilsBills();
};

namespace {

const OutTradeNo number(QStringLiteral("FAULT001"));
const QString key = number.toString();

} // namespace

void TestSandboxFaults::readsItsGrammar()
{
    auto script = sandbox::FaultScript::fromText(
        QStringLiteral("refund:close_after_apply*1, tradebill:wrong_hash , *:429(7)*2,query : slow(50) * 3"));
    QVERIFY(script);
    QVERIFY(!script->isUsedUp());
    QCOMPARE(int(script->take(QStringLiteral("refund"))->kind), int(sandbox::Fault::Kind::CloseAfterApply));
    const auto limited = script->take(QStringLiteral("refund")); // the first rule is used up, "*" comes next
    QCOMPARE(limited->status, 429);
    QCOMPARE(limited->argument, QStringLiteral("7"));
    QCOMPARE(int(script->take(QStringLiteral("tradebill"))->kind), int(sandbox::Fault::Kind::WrongHash));
    QCOMPARE(script->take(QStringLiteral("order"))->status, 429);
    QVERIFY(!script->take(QStringLiteral("order")));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(int(script->take(QStringLiteral("query"))->kind), int(sandbox::Fault::Kind::Slow));
    QVERIFY(script->isUsedUp());
    QVERIFY(sandbox::FaultScript::fromText({})->isUsedUp());
    auto after = sandbox::FaultScript::fromText(QStringLiteral("refund:status_500_after_apply"));
    QCOMPARE(int(after->take(QStringLiteral("refund"))->effect), int(sandbox::Fault::Effect::Applied));
}

void TestSandboxFaults::refusesOtherScripts_data()
{
    QTest::addColumn<QString>("spec");
    for (const char *spec : {"refund", "refund:", "refund:nothing", "nobody:429", "refund:429*0", "refund:429*x", "refund:200",
                             "refund:status_600", "refund:429,", "refund:slow(", "refund:slow()", "REFUND:429", ":429", "a b:429"})
        QTest::newRow(spec) << QString(QLatin1String(spec));
}

void TestSandboxFaults::refusesOtherScripts()
{
    QFETCH(QString, spec);
    const auto script = sandbox::FaultScript::fromText(spec);
    QVERIFY(!script);
    QCOMPARE(script.error().kind, ErrorKind::Usage);
    QCOMPARE(script.error().code, QStringLiteral("sandbox.fault"));
}

void TestSandboxFaults::appliesARuleAsOftenAsItSays()
{
    RunningSandbox running;
    running.inject(QStringLiteral("order:status_503*2"));
    QCOMPARE(running.order("FAULT001").status, 503);
    QCOMPARE(running.order("FAULT001").status, 503);
    QVERIFY(running.control().areFaultsUsedUp());
    QCOMPARE(running.order("FAULT001").status, 200);
    QCOMPARE(running.control().applied(Kind::OrderCreated, key), 1);
    QCOMPARE(running.control().requestCount(QStringLiteral("order")), 3);
}

void TestSandboxFaults::matchesOnlyAuthenticRequests()
{
    RunningSandbox running;
    running.inject(QStringLiteral("*:500"));
    RawRequest forged = running.client->request("POST", "/v3/pay/transactions/native", running.orderBody("FAULT001", "100"));
    forged.signedTarget = "/other";
    QCOMPARE(running.client->send(forged).status, 401);
    QVERIFY(!running.control().areFaultsUsedUp());
}

void TestSandboxFaults::closesBeforeOrAfterApplying()
{
    RunningSandbox running;
    running.inject(QStringLiteral("order:close_before_apply, order:close_after_apply"));
    QCOMPARE(running.order("FAULT001").status, 0);
    QCOMPARE(running.control().applied(Kind::OrderCreated, key), 0);
    QCOMPARE(running.order("FAULT001").status, 0);
    QCOMPARE(running.control().applied(Kind::OrderCreated, key), 1);
    QCOMPARE(running.order("FAULT001").status, 200);
    QCOMPARE(running.control().applied(Kind::OrderCreated, key), 1);
}

void TestSandboxFaults::cutsBodies()
{
    RunningSandbox running;
    const qint64 whole = running.order("FAULT001").body.size();
    running.inject(QStringLiteral("order:half_body, order:wrong_length"));
    const RawReply half = running.order("FAULT001");
    QCOMPARE(half.header("Content-Length").toLongLong(), whole);
    QCOMPARE(half.body.size(), whole / 2);
    QVERIFY(!half.isWhole && !running.client->isConnected());
    const RawReply wrong = running.order("FAULT001");
    QCOMPARE(wrong.header("Content-Length").toLongLong(), whole / 2);
    QVERIFY(wrong.isWhole); // HTTP can't see it; only signature or hash can
    QVERIFY(!RawClient::isSignedBy(wrong, RunningSandbox::sharedKeys()->payKey.publicKey()));
}

void TestSandboxFaults::spoilsSignatures_data()
{
    QTest::addColumn<QString>("fault");
    for (const char *fault : {"bad_signature", "signtest", "missing_headers", "unknown_serial", "stale_timestamp"})
        QTest::newRow(fault) << QString(QLatin1String(fault));
}

void TestSandboxFaults::spoilsSignatures()
{
    QFETCH(QString, fault);
    RunningSandbox running;
    running.inject(QStringLiteral("order:") + fault);
    const RawReply reply = running.order("FAULT001");
    QCOMPARE(reply.status, 200);
    QVERIFY(reply.isWhole);
    const bool isGenuine = RawClient::isSignedBy(reply, RunningSandbox::sharedKeys()->payKey.publicKey());
    const QByteArray ownSerial = running.sandbox->credentials().publicKeyId.toLatin1();
    const qint64 age = running.clock.now().toSecsSinceEpoch() - reply.header("Wechatpay-Timestamp").toLongLong();
    if (fault == u"bad_signature")
        QVERIFY(!isGenuine && reply.header("Wechatpay-Serial") == ownSerial && age == 0);
    else if (fault == u"signtest")
        QVERIFY(!isGenuine && reply.header("Wechatpay-Signature").startsWith("WECHATPAY/SIGNTEST/"));
    else if (fault == u"missing_headers")
        QVERIFY(reply.header("Wechatpay-Signature").isEmpty() && reply.header("Wechatpay-Timestamp").isEmpty());
    else if (fault == u"unknown_serial")
        QVERIFY(isGenuine && reply.header("Wechatpay-Serial") != ownSerial && !reply.header("Wechatpay-Serial").isEmpty());
    else
        QVERIFY(isGenuine && age == 600);
    QVERIFY(RawClient::isSignedBy(running.order("FAULT001"), RunningSandbox::sharedKeys()->payKey.publicKey()));
    QCOMPARE(running.control().applied(Kind::OrderCreated, key), 1);
}

void TestSandboxFaults::answersErrorStatus_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *fault, int status, const char *code) {
        QTest::newRow(fault) << QString(QLatin1String(fault)) << status << QString(QLatin1String(code));
    };
    row("status_400", 400, "PARAM_ERROR");
    row("status_401", 401, "SIGN_ERROR");
    row("status_403", 403, "RULE_LIMIT");
    row("403(NOT_ENOUGH)", 403, "NOT_ENOUGH");
    row("status_404", 404, "RESOURCE_NOT_EXISTS");
    row("429", 429, "FREQUENCY_LIMITED");
    row("status_500", 500, "SYSTEM_ERROR");
    row("status_503", 503, "SERVICE_UNAVAILABLE");
}

void TestSandboxFaults::answersErrorStatus()
{
    QFETCH(QString, fault);
    QFETCH(int, status);
    QFETCH(QString, code);
    RunningSandbox running;
    running.inject(QStringLiteral("order:") + fault);
    const RawReply reply = running.order("FAULT001");
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.code(), code);
    QVERIFY(reply.header("Wechatpay-Signature").isEmpty());
    QCOMPARE(running.control().applied(Kind::OrderCreated, key), 0);
}

void TestSandboxFaults::tellsHowLongToWait()
{
    RunningSandbox running;
    running.inject(QStringLiteral("query:429(7)"));
    const RawReply reply = running.get("/v3/pay/transactions/out-trade-no/FAULT001?mchid=1900012345");
    QCOMPARE(reply.header("Retry-After"), QByteArray("7"));
    QCOMPARE(reply.code(), QStringLiteral("FREQUENCY_LIMITED"));
}

void TestSandboxFaults::appliesAndStillAnswersAnError()
{
    RunningSandbox running;
    QCOMPARE(running.order("FAULT001", 10000).status, 200);
    QVERIFY(running.control().pay(number));
    running.inject(QStringLiteral("refund:429_after_apply, refund:500_after_apply"));
    const QByteArray body = running.refundBody("FAULT001", "FR1", 5000, 10000);
    QCOMPARE(running.post("/v3/refund/domestic/refunds", body).status, 429);
    QCOMPARE(running.post("/v3/refund/domestic/refunds", body).status, 500);
    QCOMPARE(running.post("/v3/refund/domestic/refunds", body).status, 200);
    QCOMPARE(running.control().applied(Kind::RefundAccepted, QStringLiteral("FR1")), 1);
    QCOMPARE(running.control().requestCount(QStringLiteral("refund")), 3);
}

void TestSandboxFaults::redirects()
{
    RunningSandbox running;
    running.inject(QStringLiteral("order:redirect"));
    const RawReply reply = running.order("FAULT001");
    QCOMPARE(reply.status, 307);
    QVERIFY(!QUrl(QString::fromLatin1(reply.header("Location"))).host().isEmpty());
    QCOMPARE(running.control().applied(Kind::OrderCreated, key), 0);
}

void TestSandboxFaults::answersPagesOfOtherServers()
{
    RunningSandbox running;
    running.inject(QStringLiteral("order:html_502, order:empty_404"));
    const RawReply page = running.order("FAULT001");
    QCOMPARE(page.status, 502);
    QVERIFY(page.body.startsWith("<html>"));
    const RawReply nothing = running.order("FAULT001");
    QCOMPARE(nothing.status, 404);
    QVERIFY(nothing.body.isEmpty());
}

void TestSandboxFaults::drips()
{
    RunningSandbox running;
    running.inject(QStringLiteral("order:slow(2)"));
    QElapsedTimer timer;
    timer.start();
    const RawReply reply = running.order("FAULT001");
    QCOMPARE(reply.status, 200);
    QVERIFY(reply.isWhole);
    QVERIFY(timer.elapsed() > 1000); // some 900 bytes of head and body at two milliseconds each
    QCOMPARE(running.order("FAULT001").status, 200);
}

void TestSandboxFaults::staysSilent()
{
    RunningSandbox running;
    running.inject(QStringLiteral("order:stall"));
    const QByteArray bytes =
        running.client->toBytes(running.client->request("POST", "/v3/pay/transactions/native", running.orderBody("FAULT001", "100")));
    QCOMPARE(running.client->exchange(bytes, 500).status, 0);
    QVERIFY(running.client->isConnected());
    QCOMPARE(running.control().applied(Kind::OrderCreated, key), 1);
}

void TestSandboxFaults::sendsFarTooMuch()
{
    RunningSandbox running;
    running.inject(QStringLiteral("order:huge(5)"));
    const RawReply reply = running.order("FAULT001");
    QCOMPARE(reply.header("Content-Length").toLongLong(), 5LL << 20);
    QVERIFY(reply.isWhole);
    QCOMPARE(running.order("FAULT001").status, 200);
}

void TestSandboxFaults::spoilsBills()
{
    sandbox::Sandbox::Options options;
    options.contents = sandbox::Sandbox::Contents::Studio;
    options.faults = *sandbox::FaultScript::fromText(
        QStringLiteral("tradebill:not_ready, tradebill:no_statement, tradebill:wrong_hash, tradebill:expired_token,"
                       "download:expired_token, download:foreign_token"));
    RunningSandbox running(options);
    const auto ask = [&] { return running.get("/v3/bill/tradebill?bill_date=2026-11-23"); };
    const auto download = [&](const RawReply &step) {
        const QUrl url(step.json()[u"download_url"].toString());
        return running.get(url.path().toLatin1() + '?' + url.query().toLatin1());
    };
    QCOMPARE(ask().code(), QStringLiteral("STATEMENT_CREATING"));
    QCOMPARE(ask().code(), QStringLiteral("NO_STATEMENT_EXIST"));
    const RawReply wrongHash = ask();
    QVERIFY(RawClient::isSignedBy(wrongHash, RunningSandbox::sharedKeys()->payKey.publicKey())); // the answer itself is genuine
    const RawReply expired = ask();
    QCOMPARE(download(expired).code(), QStringLiteral("INVALID_REQUEST")); // takes the first rule of download
    QCOMPARE(download(expired).code(), QStringLiteral("NO_AUTH"));
    QCOMPARE(download(expired).code(), QStringLiteral("INVALID_REQUEST")); // really expired
    const RawReply good = ask();
    QCOMPARE(sha1(download(good).body).toHex(), good.json()[u"hash_value"].toString().toLatin1());
    QVERIFY(wrongHash.json()[u"hash_value"].toString() != good.json()[u"hash_value"].toString());
}

QTEST_GUILESS_MAIN(TestSandboxFaults)
#include "tst_sandboxfaults.moc"
