#include "core/sandbox/officialclient.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace yiren;
using Kind = sandbox::EffectLedger::Kind;

// What goes wrong at the official account, on the wire, and whether it was applied (contract/wechat-official-account.md 11.9, 13.13).
class TestOfficialFaults : public QObject
{
    Q_OBJECT

private slots:
    void readsItsGrammar_data();
    void readsItsGrammar();
    void aStarMatchesWhereTheKindBelongs();
    void happensOnceAndAppliesOrNot_data();
    void happensOnceAndAppliesOrNot();
    void answersErrorCodes();
    void refusesWithTheAddressOfTheClient();
    void matchesOnlyWhatPassesTheFront();
    void countsRequests();
};

namespace {

const QByteArray addPath = "/cgi-bin/draft/add";

} // namespace

void TestOfficialFaults::readsItsGrammar_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<bool>("isRead");
    const auto row = [](const char *script, bool isRead) { QTest::newRow(script) << QString(QLatin1String(script)) << isRead; };
    row("draft_add:errcode(45009)", true);
    row("*:errcode(-1)*3, publish:close_after_apply", true);
    row("token:errcode(40164)*3, mass_send:502_after_apply", true);
    row("draft_add:truncated_json, uploadimg:slow(50), datacube:html_502", true);
    row("draft_add:errcode", false);
    row("draft_add:errcode(0)", false);
    row("draft_add:errcode(busy)", false);
    row("order:errcode(45009)", false);    // WeChat Pay has no errcode
    row("draft_add:bad_signature", false); // the official account signs nothing
    row("draft:html_502", false);          // no such call
}

void TestOfficialFaults::readsItsGrammar()
{
    QFETCH(QString, script);
    QFETCH(bool, isRead);
    const auto read = sandbox::FaultScript::fromText(script);
    QCOMPARE(read.has_value(), isRead);
    QVERIFY(isRead || read.error().code == QLatin1String("sandbox.fault"));
}

void TestOfficialFaults::aStarMatchesWhereTheKindBelongs()
{
    auto script = sandbox::FaultScript::fromText(QStringLiteral("*:bad_signature, *:errcode(-1), *:html_502*2"));
    QVERIFY(script);
    QCOMPARE(int(script->take(QStringLiteral("draft_add"))->kind), int(sandbox::Fault::Kind::ErrorCode));
    QCOMPARE(int(script->take(QStringLiteral("draft_add"))->kind), int(sandbox::Fault::Kind::Html502));
    QCOMPARE(int(script->take(QStringLiteral("order"))->kind), int(sandbox::Fault::Kind::BadSignature));
    QCOMPARE(int(script->take(QStringLiteral("order"))->kind), int(sandbox::Fault::Kind::Html502));
    QVERIFY(script->isUsedUp());
}

void TestOfficialFaults::happensOnceAndAppliesOrNot_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("status"); // 0: no answer
    QTest::addColumn<bool>("isApplied");
    const auto row = [](const char *kind, int status, bool isApplied) {
        QTest::newRow(kind) << QString(QLatin1String(kind)) << status << isApplied;
    };
    row("close_before_apply", 0, false);
    row("close_after_apply", 0, true);
    row("half_body", 200, true);
    row("wrong_length", 200, true);
    row("truncated_json", 200, true);
    row("html_502", 502, false);
    row("status_503", 503, false);
    row("502_after_apply", 502, true);
    row("redirect", 307, false);
    row("empty_404", 404, false);
    row("errcode(-1)", 200, false);
    row("stall", 0, true);
}

void TestOfficialFaults::happensOnceAndAppliesOrNot()
{
    QFETCH(QString, kind);
    QFETCH(int, status);
    QFETCH(bool, isApplied);
    RunningOfficial official;
    const QByteArray body = R"({"articles":[)" + official.article("题") + "]}";
    const QByteArray target = official.withToken(addPath, official.token());
    official.running.inject(QStringLiteral("draft_add:") + kind);
    const QByteArray bytes =
        "POST " + target + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    const RawReply spoiled = official.running.client->exchange(bytes, kind == u"stall" ? 300 : 5000);
    QCOMPARE(spoiled.status, status);
    QVERIFY2(!spoiled.json().contains(u"media_id"), spoiled.body.constData()); // none of them tells the id
    QCOMPARE(official.control().drafts().size(), size_t(isApplied ? 1 : 0));
    QVERIFY(official.general().areFaultsUsedUp());
    official.running.client->connectToSandbox();
    QVERIFY(official.running.client->exchange(bytes).json().contains(u"media_id")); // the next one is normal
}

void TestOfficialFaults::answersErrorCodes()
{
    RunningOfficial official;
    for (const int errcode : {-1, 45009, 45011, 40001, 89503}) {
        official.running.inject(QStringLiteral("draft_add:errcode(%1)").arg(errcode));
        const RawReply reply = official.post(addPath, R"({"articles":[)" + official.article("题") + "]}");
        QCOMPARE(reply.status, 200);
        QCOMPARE(RunningOfficial::code(reply), errcode);
        QVERIFY(RunningOfficial::hasRid(reply));
    }
    QVERIFY(official.general().effects().empty());
}

void TestOfficialFaults::refusesWithTheAddressOfTheClient()
{
    RunningOfficial official;
    official.control().allowAddress(QStringLiteral("198.51.100.9"));
    official.control().setClientAddress(QStringLiteral("198.51.100.9"));
    official.running.inject(QStringLiteral("token:errcode(40164)"));
    QVERIFY(official.askStableToken().json()[u"errmsg"].toString().startsWith(QStringLiteral("invalid ip 198.51.100.9 ")));
    QCOMPARE(RunningOfficial::code(official.askStableToken()), 0);
}

void TestOfficialFaults::matchesOnlyWhatPassesTheFront()
{
    RunningOfficial official;
    official.running.inject(QStringLiteral("draft_add:html_502"));
    QCOMPARE(RunningOfficial::code(official.send("POST", addPath, "{}")), 41001);
    QVERIFY(!official.general().areFaultsUsedUp());
    QCOMPARE(official.post(addPath, "{}").status, 502);
}

void TestOfficialFaults::countsRequests()
{
    RunningOfficial official;
    (void)official.addDraft();
    (void)official.send("POST", addPath, "{}"); // whatever becomes of them
    QCOMPARE(official.control().requestCount(QStringLiteral("draft_add")), 2);
    QCOMPARE(official.control().requestCount(QStringLiteral("token")), 1);
    QCOMPARE(official.control().requestCount(QStringLiteral("publish")), 0);
}

QTEST_GUILESS_MAIN(TestOfficialFaults)
#include "tst_officialfaults.moc"
