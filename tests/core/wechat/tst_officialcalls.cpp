#include "support/scriptedofficial.h"
#include "support/loggedlines.h"
#include "wechat/quotacalls.h"

#include <QTest>

using namespace yiren;
using namespace std::chrono_literals;

// One call of the official account's API as WeChat sees it: with its token, counted, made again where that is allowed and nowhere else.
class TestOfficialCalls : public QObject
{
    Q_OBJECT

private slots:
    void addsTheTokenToTheQuery();
    void repeatsAQuestion_data();
    void repeatsAQuestion();
    void leavesARefusedQuestionAlone();
    void asksTheOtherHostOnlyWhenThisOneIsAway();
    void neverRepeatsAChange_data();
    void neverRepeatsAChange();
    void sendsAChangeNowhereElse();
    void runsFourAtOnce();
    void letsOthersInWhenACallIsDropped();
    void countsCallsByBeijingDay();
    void stopsAnApiUntilFivePastMidnight();
    void stopsAtTheLimitBeforeSending();
    void anAccountWithLargerQuotasGoesOn();
    void whatWeChatSaysIsUsedUpIsNotAskedAgain();
    void startsAnewAfterTheCountersWereCleared();
    void keepsSecretsOutOfErrorsAndLogs();
};

using Steps = std::function<void(ScriptedOfficial &)>;

namespace {

int callsOf(VaultWorld &world, const char *api, BusinessDay day)
{
    return awaited(world.storage.read<int>(
                       [api, day](Database &database) { return QuotaStore(database).calls(AccountId(1), QString::fromLatin1(api), day); }))
        .value_or(-1);
}

OfficialCall deleting()
{
    return jsonCall("/cgi-bin/freepublish/delete", {{QStringLiteral("index"), 1}}, Safety::OnceOnly);
}

// Contract 3.9: ten a day for a new account.
void useUpDeleting(ScriptedOfficial &official)
{
    for (int i = 0; i < 10; ++i)
        QVERIFY(official.call(deleting()));
}

QDateTime beijing(const char *text)
{
    return QDateTime::fromMSecsSinceEpoch(*beijingTextToMs(QString::fromLatin1(text)), Qt::UTC);
}

} // namespace

void TestOfficialCalls::addsTheTokenToTheQuery()
{
    ScriptedOfficial official;
    official.token = "95_a+b/c=";
    official.otherwise = ScriptedOfficial::says(R"({"total_count":3})");
    const auto answer = official.call(ScriptedOfficial::question());
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().code));
    QCOMPARE(answer->json.value(u"total_count").toInt(), 3);
    QCOMPARE(official.calls.at(0).target, QByteArray("/cgi-bin/draft/count?access_token=95_a%2Bb%2Fc%3D"));
    OfficialCall upload = ScriptedOfficial::change();
    upload.query = "type=image";
    QVERIFY(official.call(upload));
    QCOMPARE(official.calls.at(1).target, QByteArray("/cgi-bin/draft/add?access_token=95_a%2Bb%2Fc%3D&type=image"));
    QCOMPARE(official.calls.at(1).headers.value("Content-Type"), QByteArray("application/json; charset=utf-8"));
    QCOMPARE(official.server.requests.at(0).body,
             QByteArray(R"({"appid":"wx0123456789abcdef","force_refresh":false,"grant_type":"client_credential",)"
                        R"("secret":"00112233445566778899aabbccddeeff"})"));
}

void TestOfficialCalls::repeatsAQuestion_data()
{
    QTest::addColumn<Steps>("bad");
    QTest::newRow("busy") << Steps([](ScriptedOfficial &o) { o.steps = {ScriptedOfficial::refuses(-1), ScriptedOfficial::refuses(-1)}; });
    QTest::newRow("too fast") << Steps([](ScriptedOfficial &o) { o.steps = {ScriptedOfficial::refuses(44990)}; });
    QTest::newRow("502") << Steps([](ScriptedOfficial &o) { o.steps = {ScriptedOfficial::says("<html>", 502, "text/html")}; });
    QTest::newRow("page") << Steps([](ScriptedOfficial &o) { o.steps = {ScriptedOfficial::says("<html>", 200, "text/html")}; });
    QTest::newRow("half an answer") << Steps([](ScriptedOfficial &o) { o.steps = {ScriptedOfficial::says("{\"total_count\":")}; });
    QTest::newRow("drop") << Steps([](ScriptedOfficial &o) { o.steps = {ScriptedOfficial::drops()}; });
    QTest::newRow("silence") << Steps([](ScriptedOfficial &o) {
        o.settings.deadline = 150ms;
        o.steps = {ScriptedOfficial::staysSilent()};
    });
}

void TestOfficialCalls::repeatsAQuestion()
{
    QFETCH(Steps, bad);
    ScriptedOfficial official;
    bad(official);
    official.otherwise = ScriptedOfficial::says(R"({"total_count":3})");
    const auto answer = official.call(ScriptedOfficial::question());
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().code));
    official.otherwise = ScriptedOfficial::refuses(-1); // and gives up after the fourth
    const size_t before = official.calls.size();
    QCOMPARE(official.call(ScriptedOfficial::question()).error().kind, ErrorKind::Network);
    QCOMPARE(official.calls.size() - before, size_t(4));
}

void TestOfficialCalls::leavesARefusedQuestionAlone()
{
    ScriptedOfficial official;
    for (const int code : {48001, 40007, 45003, 45011, 47009, 123456}) {
        official.calls.clear();
        official.steps = {ScriptedOfficial::refuses(code)};
        const auto answer = official.call(ScriptedOfficial::question());
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, QStringLiteral("wechat.%1").arg(code));
        QCOMPARE(answer.error().requestId, QStringLiteral("66f0a1b2-1c2d3e4f-5a6b7c8d"));
        QCOMPARE(official.calls.size(), size_t(1));
    }
}

void TestOfficialCalls::asksTheOtherHostOnlyWhenThisOneIsAway()
{
    ScriptedOfficial official;
    RawServer backup;
    backup.answer = [](QTcpSocket &socket, const RawRequest &) { socket.write(httpAnswer(200, R"({"total_count":9})")); };
    official.furtherUrls = {backup.url()};
    QVERIFY(official.call(ScriptedOfficial::question()));
    official.steps = {ScriptedOfficial::refuses(-1)}; // WeChat's own word
    QVERIFY(official.call(ScriptedOfficial::question()));
    QCOMPARE(backup.count("GET"), 0);
    official.steps = {ScriptedOfficial::says("<html>", 503, "text/html")};
    const auto answer = official.call(ScriptedOfficial::question());
    QVERIFY(answer);
    QCOMPARE(answer->json.value(u"total_count").toInt(), 9);
    QCOMPARE(backup.count("GET"), 1);
}

void TestOfficialCalls::neverRepeatsAChange_data()
{
    QTest::addColumn<Steps>("bad");
    QTest::newRow("drop") << Steps([](ScriptedOfficial &o) { o.steps = {ScriptedOfficial::drops()}; });
    QTest::newRow("FIN") << Steps(
        [](ScriptedOfficial &o) { o.steps = {[](QTcpSocket &s, const RawRequest &) { s.disconnectFromHost(); }}; });
    QTest::newRow("silence") << Steps([](ScriptedOfficial &o) {
        o.settings.deadline = 150ms;
        o.steps = {ScriptedOfficial::staysSilent()};
    });
    QTest::newRow("busy") << Steps([](ScriptedOfficial &o) { o.steps = {ScriptedOfficial::refuses(-1)}; });
    QTest::newRow("502") << Steps([](ScriptedOfficial &o) { o.steps = {ScriptedOfficial::says("<html>", 502, "text/html")}; });
    QTest::newRow("page") << Steps([](ScriptedOfficial &o) { o.steps = {ScriptedOfficial::says("<html>", 200, "text/html")}; });
    QTest::newRow("half an answer") << Steps([](ScriptedOfficial &o) { o.steps = {ScriptedOfficial::says("{\"media_id\":\"a")}; });
    QTest::newRow("short body") << Steps([](ScriptedOfficial &o) {
        o.steps = {[](QTcpSocket &socket, const RawRequest &) { writeAndClose(socket, httpAnswer(200, "{", {{"Content-Length", "9"}})); }};
    });
    QTest::newRow("redirect") << Steps([](ScriptedOfficial &o) {
        o.steps = {[&o](QTcpSocket &socket, const RawRequest &) {
            socket.write(httpAnswer(307, {}, {{"Location", o.server.url().toEncoded()}}));
        }};
    });
}

void TestOfficialCalls::neverRepeatsAChange()
{
    QFETCH(Steps, bad);
    for (const Safety safety : {Safety::OnceOnly, Safety::IdempotentByKey}) {
        ScriptedOfficial official;
        bad(official);
        OfficialCall change = ScriptedOfficial::change();
        change.safety = safety;
        const auto answer = official.call(change);
        QTest::qWait(20);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::OutcomeUnknown);
        QCOMPARE(official.server.count("POST"), 2); // the token and the change
        QCOMPARE(official.calls.size(), size_t(1));
    }
}

void TestOfficialCalls::sendsAChangeNowhereElse()
{
    ScriptedOfficial official;
    RawServer backup;
    official.furtherUrls = {backup.url()};
    QVERIFY(official.call(ScriptedOfficial::question()));
    official.server.close(); // refused: nothing was done there
    const auto answer = official.call(ScriptedOfficial::change());
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Network);
    QCOMPARE(backup.connections, 0);
}

void TestOfficialCalls::runsFourAtOnce()
{
    ScriptedOfficial official;
    int inside = 0, most = 0, done = 0;
    official.otherwise = [&](QTcpSocket &socket, const RawRequest &) {
        most = std::max(most, ++inside);
        QTimer::singleShot(40, &socket, [&] {
            --inside;
            socket.write(httpAnswer(200, "{}"));
        });
    };
    std::vector<JobHandle<OfficialAnswer>> jobs;
    for (int i = 0; i < 10; ++i) {
        jobs.push_back(official.api().call(ScriptedOfficial::question()));
        jobs.back()->then(this, [&done](const Result<OfficialAnswer> &answer) { done += answer ? 1 : 0; });
        jobs.back()->start();
    }
    QTRY_COMPARE(done, 10);
    QCOMPARE(most, 4);
}

void TestOfficialCalls::letsOthersInWhenACallIsDropped()
{
    ScriptedOfficial official;
    QVERIFY(official.call(ScriptedOfficial::question()));
    official.otherwise = ScriptedOfficial::staysSilent();
    std::vector<JobHandle<OfficialAnswer>> stuck;
    for (int i = 0; i < 6; ++i) {
        stuck.push_back(official.api().call(ScriptedOfficial::question()));
        stuck.back()->start();
    }
    QTRY_COMPARE(official.calls.size(), size_t(5));
    stuck.clear();
    official.otherwise = ScriptedOfficial::says("{}");
    QVERIFY(official.call(ScriptedOfficial::question()));
}

void TestOfficialCalls::countsCallsByBeijingDay()
{
    ScriptedOfficial official;
    official.world.clock.set(beijing("2026-11-24 23:59:00"));
    official.steps = {ScriptedOfficial::refuses(-1)};
    QVERIFY(official.call(ScriptedOfficial::question())); // two requests
    official.world.clock.advance(120);
    QVERIFY(official.call(ScriptedOfficial::question()));
    const BusinessDay day(QDate(2026, 11, 24));
    QCOMPARE(callsOf(official.world, "/cgi-bin/draft/count", day), 2);
    QCOMPARE(callsOf(official.world, "/cgi-bin/draft/count", day.next()), 1);
    QCOMPARE(callsOf(official.world, "/cgi-bin/stable_token", day), 1);
}

void TestOfficialCalls::stopsAnApiUntilFivePastMidnight()
{
    ScriptedOfficial official;
    official.world.clock.set(beijing("2026-11-24 15:00:00"));
    official.steps = {ScriptedOfficial::refuses(45009)};
    const auto first = official.call(ScriptedOfficial::question());
    QVERIFY(!first);
    QCOMPARE(first.error().code, QStringLiteral("wechat.45009"));
    QCOMPARE(first.error().place.found, QStringLiteral("2026-11-25 00:05:00"));
    for (const char *time : {"2026-11-24 15:00:01", "2026-11-24 23:59:59", "2026-11-25 00:04:59"}) {
        official.world.clock.set(beijing(time));
        const auto refused = official.call(ScriptedOfficial::question());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, QStringLiteral("wechat.quota_closed"));
        QCOMPARE(refused.error().place.column, QStringLiteral("/cgi-bin/draft/count"));
        QCOMPARE(refused.error().place.found, QStringLiteral("2026-11-25 00:05:00"));
    }
    QCOMPARE(official.calls.size(), size_t(1));
    QVERIFY(official.call(ScriptedOfficial::change())); // another API
    official.world.clock.set(beijing("2026-11-25 00:05:00"));
    QVERIFY(official.call(ScriptedOfficial::question()));
}

void TestOfficialCalls::stopsAtTheLimitBeforeSending()
{
    ScriptedOfficial official;
    useUpDeleting(official);
    official.steps = {ScriptedOfficial::refuses(48001)}; // to the question what is left
    const auto refused = official.call(deleting());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::RateLimited);
    QCOMPARE(refused.error().code, QStringLiteral("wechat.quota_used_up"));
    QCOMPARE(refused.error().detail, QStringLiteral("10")); // contract 3.9
    QCOMPARE(refused.error().endpoint, QStringLiteral("POST /cgi-bin/freepublish/delete"));
    QCOMPARE(official.calls.size(), size_t(11));
    QVERIFY(official.calls.back().target.startsWith("/cgi-bin/openapi/quota/get?"));
}

// 50 a day instead of the table's 10, of which other computers have made 38.
void TestOfficialCalls::anAccountWithLargerQuotasGoesOn()
{
    ScriptedOfficial official;
    useUpDeleting(official);
    official.steps = {ScriptedOfficial::says(R"({"errcode":0,"quota":{"daily_limit":50,"used":48,"remain":2}})")};
    QVERIFY(official.call(deleting()));
    QCOMPARE(official.calls.size(), size_t(12)); // the question and the call
    QCOMPARE(official.calls.at(10).body, QByteArray(R"({"cgi_path":"/cgi-bin/freepublish/delete"})"));
    QVERIFY(official.call(deleting()));
    QCOMPARE(official.calls.size(), size_t(13)); // the second of the two, without a question
    official.steps = {ScriptedOfficial::says(R"({"errcode":0,"quota":{"daily_limit":50,"used":50,"remain":0}})")};
    const auto refused = official.call(deleting());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, QStringLiteral("wechat.quota_used_up"));
    QCOMPARE(refused.error().detail, QStringLiteral("50"));
    QCOMPARE(official.calls.size(), size_t(14));
}

void TestOfficialCalls::whatWeChatSaysIsUsedUpIsNotAskedAgain()
{
    ScriptedOfficial official;
    official.world.clock.set(beijing("2026-11-24 15:00:00"));
    useUpDeleting(official);
    official.steps = {ScriptedOfficial::says(R"({"errcode":0,"quota":{"daily_limit":10,"used":10,"remain":0}})")};
    QVERIFY(!official.call(deleting()));
    QCOMPARE(official.call(deleting()).error().code, QStringLiteral("wechat.quota_closed"));
    QCOMPARE(official.calls.size(), size_t(11));
    official.world.clock.set(beijing("2026-11-25 00:05:00"));
    QVERIFY(official.call(deleting()));
}

void TestOfficialCalls::startsAnewAfterTheCountersWereCleared()
{
    ScriptedOfficial official;
    official.steps = {ScriptedOfficial::refuses(45009)};
    QVERIFY(!official.call(ScriptedOfficial::question()));
    QVERIFY(!official.call(ScriptedOfficial::question()));
    QVERIFY(official.call(clearApiQuotaCall(QStringLiteral("/cgi-bin/draft/get"))));
    QVERIFY(!official.call(ScriptedOfficial::question()));
    QVERIFY(official.call(clearQuotaCall(official.api().appid())));
    QVERIFY(official.call(ScriptedOfficial::question()));
}

void TestOfficialCalls::keepsSecretsOutOfErrorsAndLogs()
{
    const LoggedLines logged;
    ScriptedOfficial official;
    QStringList errors;
    for (const auto &step : {ScriptedOfficial::refuses(48001), ScriptedOfficial::refuses(45009), ScriptedOfficial::drops(),
                             ScriptedOfficial::says("<html>", 502, "text/html"), ScriptedOfficial::refuses(42001)}) {
        official.steps = {step, step};
        const auto answer = official.call(ScriptedOfficial::change());
        errors.append(answer ? QString() : answer.error().code + answer.error().detail + answer.error().endpoint);
    }
    QVERIFY(!logged.text().isEmpty());
    const QString all = logged.text() + errors.join(u'\n');
    QVERIFY2(!all.contains(QLatin1String("Invented-Token")), qPrintable(all));
    QVERIFY2(!all.contains(QLatin1String("00112233445566778899aabbccddeeff")), qPrintable(all));
    QVERIFY2(!all.contains(QLatin1String("access_token")), qPrintable(all));
}

QTEST_GUILESS_MAIN(TestOfficialCalls)
#include "tst_officialcalls.moc"
