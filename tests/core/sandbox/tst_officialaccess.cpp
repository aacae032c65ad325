#include "core/sandbox/officialclient.h"

#include <QtTest>

using namespace yiren;
using sandbox::OfficialClass;

// Tokens, the order of checks, classes of account, quotas (contract/wechat-official-account.md 0.4, 1, 3.9, 13).
class TestOfficialAccess : public QObject
{
    Q_OBJECT

private slots:
    void theStableTokenStaysTheSame();
    void inTheLastFiveMinutesBothTokensWork();
    void aForcedTokenKillsTheOldOneAtOnce();
    void forcingHasLimits();
    void classicTokensReplaceEachOtherAfterFiveMinutes();
    void classicAndStableTokensLeaveEachOtherAlone();
    void refusesWrongCredentials_data();
    void refusesWrongCredentials();
    void namesTheAddressToAllow();
    void tokensCanBeKilled();
    void testsInTheContractsOrder();
    void permitsByClass_data();
    void permitsByClass();
    void testsPermissionBeforeTheBody();
    void countsByTheDay();
    void countsByTheMinute();
    void testAccountsHaveSmallerQuotas();
    void tellsAndClearsQuotas();
    void remembersRefusedRequests();
    void servesNothingElse();
};

namespace {

QByteArray tokenOf(const RawReply &reply)
{
    return reply.json()[u"access_token"].toString().toLatin1();
}

const QByteArray selfTest = "/cgi-bin/getcallbackip";

} // namespace

void TestOfficialAccess::theStableTokenStaysTheSame()
{
    RunningOfficial official;
    const RawReply first = official.askStableToken();
    QCOMPARE(first.status, 200);
    QCOMPARE(first.json()[u"expires_in"].toInt(), 7200);
    QVERIFY(!first.json().contains(u"errcode"));
    official.advance(std::chrono::seconds(6855));
    const RawReply later = official.askStableToken();
    QCOMPARE(tokenOf(later), tokenOf(first));
    QCOMPARE(later.json()[u"expires_in"].toInt(), 345); // the contract's example of 1.2
}

void TestOfficialAccess::inTheLastFiveMinutesBothTokensWork()
{
    RunningOfficial official;
    const QByteArray old = tokenOf(official.askStableToken());
    official.advance(std::chrono::seconds(6900)); // 300 s are left
    const QByteArray young = tokenOf(official.askStableToken());
    QVERIFY(young != old);
    for (const QByteArray &token : {old, young})
        QCOMPARE(RunningOfficial::code(official.send("GET", official.withToken(selfTest, token))), 0);
    official.advance(std::chrono::seconds(300));
    QCOMPARE(RunningOfficial::code(official.send("GET", official.withToken(selfTest, old))), 42001);
    QCOMPARE(RunningOfficial::code(official.send("GET", official.withToken(selfTest, young))), 0);
}

void TestOfficialAccess::aForcedTokenKillsTheOldOneAtOnce()
{
    RunningOfficial official;
    const QByteArray old = tokenOf(official.askStableToken());
    const QByteArray forced = tokenOf(official.askStableToken(true));
    QVERIFY(!forced.isEmpty() && forced != old);
    QCOMPARE(RunningOfficial::code(official.send("GET", official.withToken(selfTest, old))), 40001);
    QCOMPARE(tokenOf(official.askStableToken()), forced);
}

void TestOfficialAccess::forcingHasLimits()
{
    RunningOfficial official;
    QCOMPARE(RunningOfficial::code(official.askStableToken(true)), 0);
    official.advance(std::chrono::seconds(29));
    QCOMPARE(RunningOfficial::code(official.askStableToken(true)), 45011);
    for (int i = 1; i < 20; ++i) {
        official.advance(std::chrono::seconds(30));
        QCOMPARE(RunningOfficial::code(official.askStableToken(true)), 0);
    }
    official.advance(std::chrono::seconds(30));
    QCOMPARE(RunningOfficial::code(official.askStableToken(true)), 45009);
    official.goTo(QStringLiteral("2026-11-25T00:00:00+08:00"));
    QCOMPARE(RunningOfficial::code(official.askStableToken(true)), 0);
}

void TestOfficialAccess::classicTokensReplaceEachOtherAfterFiveMinutes()
{
    RunningOfficial official;
    const QByteArray old = tokenOf(official.askClassicToken());
    const QByteArray young = tokenOf(official.askClassicToken());
    QVERIFY(old != young);
    QCOMPARE(RunningOfficial::code(official.send("GET", official.withToken(selfTest, old))), 0);
    official.advance(std::chrono::seconds(300));
    QVERIFY(RunningOfficial::code(official.send("GET", official.withToken(selfTest, old))) != 0);
    QCOMPARE(RunningOfficial::code(official.send("GET", official.withToken(selfTest, young))), 0);
}

void TestOfficialAccess::classicAndStableTokensLeaveEachOtherAlone()
{
    RunningOfficial official;
    const QByteArray stable = tokenOf(official.askStableToken());
    const QByteArray classic = tokenOf(official.askClassicToken());
    QVERIFY(stable != classic);
    QCOMPARE(RunningOfficial::code(official.askStableToken(true)), 0);
    QCOMPARE(RunningOfficial::code(official.send("GET", official.withToken(selfTest, classic))), 0);
}

void TestOfficialAccess::refusesWrongCredentials_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<int>("errcode");
    const auto row = [](const char *name, const char *from, const char *to, int errcode) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << errcode;
    };
    row("grant type", "client_credential", "client_credentials", 40002);
    row("no appid", "wx0123456789abcdef", "", 41002);
    row("other appid", "wx0123456789abcdef", "wx0123456789abcdee", 40013);
    row("no secret", "SECRET", "", 41004);
    row("other secret", "SECRET", "00112233445566778899aabbccddeeff", 40125);
    row("a number", "\"client_credential\"", "1", 47001);
    row("flag as text", "false", "\"false\"", 47001);
    row("no JSON", "{", "", 47001);
}

void TestOfficialAccess::refusesWrongCredentials()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(int, errcode);
    RunningOfficial official;
    QByteArray body = official.tokenBody();
    body.replace(from == "SECRET" ? official.running.sandbox->credentials().appSecret : from, to);
    const RawReply reply = official.send("POST", "/cgi-bin/stable_token", body);
    QCOMPARE(reply.status, 200);
    QCOMPARE(RunningOfficial::code(reply), errcode);
    QVERIFY(RunningOfficial::hasRid(reply));
    QVERIFY(!reply.json().contains(u"access_token"));
}

void TestOfficialAccess::namesTheAddressToAllow()
{
    RunningOfficial official;
    official.control().setClientAddress(QStringLiteral("203.0.113.7"));
    const RawReply reply = official.askStableToken();
    QCOMPARE(RunningOfficial::code(reply), 40164);
    // The contract's sample of 1.2 up to the rid.
    QVERIFY(reply.json()[u"errmsg"].toString().startsWith(
        QStringLiteral("invalid ip 203.0.113.7 ipv6 ::ffff:203.0.113.7, not in whitelist rid: ")));
    QCOMPARE(RunningOfficial::code(official.askClassicToken()), 40164);
    official.control().allowAddress(QStringLiteral("203.0.113.7"));
    QCOMPARE(RunningOfficial::code(official.get(selfTest)), 0);
    official.control().blockAddress(QStringLiteral("203.0.113.7")); // only token endpoints look at the address
    QCOMPARE(RunningOfficial::code(official.get(selfTest)), 0);
}

void TestOfficialAccess::tokensCanBeKilled()
{
    RunningOfficial official;
    QCOMPARE(RunningOfficial::code(official.get(selfTest)), 0);
    official.control().killTokens();
    QCOMPARE(RunningOfficial::code(official.get(selfTest)), 40001);
    official.forgetToken();
    QCOMPARE(RunningOfficial::code(official.get(selfTest)), 0);
    const QByteArray withOldSecret = official.tokenBody();
    official.control().setAppSecret(QStringLiteral("00112233445566778899aabbccddeeff"));
    QCOMPARE(RunningOfficial::code(official.send("POST", "/cgi-bin/stable_token", withOldSecret)), 40125);
}

void TestOfficialAccess::testsInTheContractsOrder()
{
    RunningOfficial official(OfficialClass::PersonalSubscription);
    const QByteArray path = "/cgi-bin/freepublish/submit";
    QCOMPARE(RunningOfficial::code(official.send("GET", path)), 43002);
    QCOMPARE(RunningOfficial::code(official.send("POST", "/cgi-bin/draft/count")), 43001);
    QCOMPARE(RunningOfficial::code(official.send("POST", path)), 41001);
    QCOMPARE(RunningOfficial::code(official.send("POST", path + "?access_token=a%20b")), 40014);
    QCOMPARE(RunningOfficial::code(official.send("POST", path + "?access_token=95_Invented-Token_value_0001")), 40001);
    QCOMPARE(RunningOfficial::code(official.post(path, {})), 48001);
    QCOMPARE(RunningOfficial::code(official.post("/cgi-bin/draft/add", {})), 44002);
    QCOMPARE(RunningOfficial::code(official.post("/cgi-bin/draft/add", "[]")), 47001);
    QCOMPARE(RunningOfficial::code(official.post("/cgi-bin/draft/add", "{}")), 47001); // fields come last
    official.advance(std::chrono::hours(2));
    QCOMPARE(RunningOfficial::code(official.post(path, {})), 42001);
}

void TestOfficialAccess::permitsByClass_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("permitted"); // of P-SUB, E-SUB-U, E-SUB-V, E-SVC-V, TEST: the matrix of 0.4
    const auto row = [](const char *method, const char *path, const char *permitted) {
        QTest::newRow(path) << QByteArray(method) << QByteArray(path) << QByteArray(permitted);
    };
    row("GET", "/cgi-bin/getcallbackip", "+++++");
    row("GET", "/cgi-bin/get_api_domain_ip", "+++++");
    row("POST", "/cgi-bin/openapi/quota/get", "+++++");
    row("POST", "/cgi-bin/openapi/rid/get", "+++++");
    row("POST", "/cgi-bin/clear_quota", "+++++");
    row("POST", "/cgi-bin/media/upload", "+++++");
    row("GET", "/cgi-bin/media/get", "+++++");
    row("POST", "/cgi-bin/media/uploadimg", "+++++");
    row("GET", "/cgi-bin/media/get/jssdk", "--+++");
    for (const char *name : {"add_material", "get_material", "del_material", "batchget_material"})
        row("POST", qPrintable(QStringLiteral("/cgi-bin/material/") + QLatin1String(name)), "+++++");
    row("GET", "/cgi-bin/material/get_materialcount", "+++++");
    for (const char *name : {"add", "update", "get", "batchget", "delete"})
        row("POST", qPrintable(QStringLiteral("/cgi-bin/draft/") + QLatin1String(name)), "+++++");
    row("GET", "/cgi-bin/draft/count", "+++++");
    for (const char *name : {"submit", "get", "batchget", "getarticle", "delete"})
        row("POST", qPrintable(QStringLiteral("/cgi-bin/freepublish/") + QLatin1String(name)), "--+++");
    for (const char *name : {"sendall", "preview", "delete", "get", "speed/get"})
        row("POST", qPrintable(QStringLiteral("/cgi-bin/message/mass/") + QLatin1String(name)), "--+++");
    row("POST", "/cgi-bin/message/mass/send", "---+-");
    row("GET", "/cgi-bin/get_current_selfmenu_info", "+++++");
    row("GET", "/cgi-bin/get_current_autoreply_info", "+++++");
    row("GET", "/cgi-bin/menu/get", "--+++");
    row("GET", "/cgi-bin/user/get", "--+++");
    row("GET", "/cgi-bin/tags/get", "--+++");
    row("POST", "/cgi-bin/tags/members/getblacklist", "--+++");
    row("POST", "/datacube/getusersummary", "--+++");
    row("POST", "/cgi-bin/comment/list", "--+++");
    row("POST", "/cgi-bin/message/custom/send", "--+++");
    row("GET", "/cgi-bin/template/get_all_private_template", "---++");
    row("POST", "/cgi-bin/message/template/send", "---++");
    row("POST", "/cgi-bin/message/subscribe/bizsend", "---++");
    row("POST", "/cgi-bin/qrcode/create", "---++");
    row("POST", "/cgi-bin/shorten/gen", "---++");
}

void TestOfficialAccess::permitsByClass()
{
    static std::map<OfficialClass, std::unique_ptr<RunningOfficial>> officials;
    static const OfficialClass classes[] = {OfficialClass::PersonalSubscription, OfficialClass::EnterpriseSubscription,
                                            OfficialClass::VerifiedEnterpriseSubscription, OfficialClass::VerifiedService,
                                            OfficialClass::Test};
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, permitted);
    QByteArray found;
    for (const OfficialClass accountClass : classes) {
        auto &official = officials[accountClass];
        if (!official)
            official = std::make_unique<RunningOfficial>(accountClass);
        const RawReply reply = method == "GET" ? official->get(path) : official->post(path, "{}");
        found += RunningOfficial::code(reply) == 48001 ? '-' : '+';
    }
    if (path == "/cgi-bin/shorten/gen") // the last row
        officials.clear();
    QCOMPARE(found, permitted);
}

void TestOfficialAccess::testsPermissionBeforeTheBody()
{
    RunningOfficial official(OfficialClass::PersonalSubscription);
    const RawReply reply = official.post("/cgi-bin/freepublish/submit", "no JSON at all");
    QCOMPARE(RunningOfficial::code(reply), 48001);
    QVERIFY(reply.json()[u"errmsg"].toString().startsWith(QStringLiteral("api unauthorized rid: ")));
}

void TestOfficialAccess::countsByTheDay()
{
    RunningOfficial official;
    const QByteArray body = R"({"publish_id":"1"})";
    for (int i = 0; i < 100; ++i)
        QCOMPARE(RunningOfficial::code(official.post("/cgi-bin/freepublish/get", body)), 40035);
    QCOMPARE(RunningOfficial::code(official.post("/cgi-bin/freepublish/get", body)), 45009);
    official.goTo(QStringLiteral("2026-11-24T23:59:59+08:00"));
    official.forgetToken();
    QCOMPARE(RunningOfficial::code(official.post("/cgi-bin/freepublish/get", body)), 45009);
    official.goTo(QStringLiteral("2026-11-25T00:00:00+08:00"));
    QCOMPARE(RunningOfficial::code(official.post("/cgi-bin/freepublish/get", body)), 40035);
}

void TestOfficialAccess::countsByTheMinute()
{
    RunningOfficial official;
    for (int i = 0; i < 60; ++i)
        QCOMPARE(RunningOfficial::code(official.post("/cgi-bin/draft/delete", R"({"media_id":"x"})")), 40007);
    QCOMPARE(RunningOfficial::code(official.post("/cgi-bin/draft/delete", R"({"media_id":"x"})")), 45011);
    official.advance(std::chrono::minutes(1));
    QCOMPARE(RunningOfficial::code(official.post("/cgi-bin/draft/delete", R"({"media_id":"x"})")), 40007);
}

void TestOfficialAccess::testAccountsHaveSmallerQuotas()
{
    RunningOfficial official(OfficialClass::Test);
    const auto limitOf = [&](const QByteArray &path) {
        return official.post("/cgi-bin/openapi/quota/get", R"({"cgi_path":")" + path + R"("})").json()[u"quota"][u"daily_limit"].toInt();
    };
    QCOMPARE(limitOf("/cgi-bin/token"), 200);
    QCOMPARE(limitOf("/cgi-bin/user/get"), 100);
    QCOMPARE(limitOf("/cgi-bin/message/mass/sendall"), 10);
    QCOMPARE(limitOf("/cgi-bin/draft/get"), 500);
}

void TestOfficialAccess::tellsAndClearsQuotas()
{
    RunningOfficial official;
    for (int i = 0; i < 3; ++i)
        (void)official.addDraft();
    const auto quota = [&] { return official.post("/cgi-bin/openapi/quota/get", R"({"cgi_path": "/cgi-bin/draft/add"})").json(); };
    const QJsonObject told = quota(); // the contract's example of 1.4
    QCOMPARE(told[u"quota"].toObject(),
             (QJsonObject{{QStringLiteral("daily_limit"), 1000}, {QStringLiteral("used"), 3}, {QStringLiteral("remain"), 997}}));
    QCOMPARE(told[u"rate_limit"].toObject(), (QJsonObject{{QStringLiteral("call_count"), 60}, {QStringLiteral("refresh_second"), 60}}));
    QCOMPARE(RunningOfficial::code(official.post("/cgi-bin/openapi/quota/get", R"({"cgi_path":"/cgi-bin/nothing"})")), 76021);

    QCOMPARE(RunningOfficial::code(official.post("/cgi-bin/clear_quota", R"({"appid":"wx0000000000000000"})")), 40013);
    const QByteArray own = R"({"appid":"wx0123456789abcdef"})";
    QCOMPARE(RunningOfficial::code(official.post("/cgi-bin/clear_quota", own)), 0);
    QCOMPARE(quota()[u"quota"][u"used"].toInt(), 0);
    const QByteArray bySecret =
        R"({"appid":"wx0123456789abcdef","appsecret":")" + official.running.sandbox->credentials().appSecret + R"("})";
    for (int i = 0; i < 9; ++i) // shares its ten a month with the other
        QCOMPARE(RunningOfficial::code(official.send("POST", "/cgi-bin/clear_quota/v2", bySecret)), 0);
    QCOMPARE(RunningOfficial::code(official.post("/cgi-bin/clear_quota", own)), 48006);
    QCOMPARE(RunningOfficial::code(official.post("/cgi-bin/openapi/quota/clear", R"({"cgi_path":"/cgi-bin/draft/add"})")), 0);
    official.goTo(QStringLiteral("2026-12-01T00:00:00+08:00"));
    QCOMPARE(RunningOfficial::code(official.send("POST", "/cgi-bin/clear_quota/v2", bySecret)), 0);
}

void TestOfficialAccess::remembersRefusedRequests()
{
    RunningOfficial official(OfficialClass::PersonalSubscription);
    const RawReply refused = official.post("/cgi-bin/freepublish/submit", R"({"media_id":"x"})");
    const QByteArray rid = refused.json()[u"errmsg"].toString().section(QStringLiteral("rid: "), 1).toLatin1();
    const QByteArray body = R"({"rid":")" + rid + R"("})";
    const RawReply told = official.post("/cgi-bin/openapi/rid/get", body);
    QCOMPARE(told.json()[u"request"][u"response_body"].toString().toUtf8(), refused.body);
    QVERIFY(!told.body.contains(official.token()));
    QCOMPARE(RunningOfficial::code(official.post("/cgi-bin/openapi/rid/get", R"({"rid":"x"})")), 76002);
    QCOMPARE(RunningOfficial::code(official.post("/cgi-bin/openapi/rid/get", R"({"rid":"66f0a1b2-1c2d3e4f-5a6b7c8d"})")), 76001);
    official.advance(std::chrono::hours(24 * 7 + 1));
    official.forgetToken();
    QCOMPARE(RunningOfficial::code(official.post("/cgi-bin/openapi/rid/get", body)), 76004);
}

void TestOfficialAccess::servesNothingElse()
{
    RunningOfficial official;
    QCOMPARE(official.get("/cgi-bin/nothing").status, 404);
    QCOMPARE(official.post("/cgi-bin/menu/trymatch", "{}").status, 404);       // permitted, not part of the sandbox
    QCOMPARE(RunningOfficial::code(official.get("/cgi-bin/menu/get")), 46003); // an account that never had one
    QCOMPARE(official.post("/datacube/getnothing", "{}").status, 404);
    QCOMPARE(official.running.order("STILLPAY1").status, 200); // the same port serves WeChat Pay
}

QTEST_GUILESS_MAIN(TestOfficialAccess)
#include "tst_officialaccess.moc"
