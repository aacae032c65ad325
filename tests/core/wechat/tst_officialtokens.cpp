#include "support/scriptedofficial.h"

#include <QTest>

using namespace yiren;
using namespace std::chrono_literals;

// The access token: one fetch for all who wait, shared with later starts and other processes, forced anew only where that helps.
class TestOfficialTokens : public QObject
{
    Q_OBJECT

private slots:
    void fetchesOneTokenForAllWhoWait();
    void fetchesATokenBeforeItsEnd();
    void keepsATokenForTheNextStart();
    void takesTheOtherProcessesToken();
    void takesNoTokenOfAnotherAppIdOrSecret();
    void asksOnlyOnceWhenTwoProcessesNeedAToken();
    void takesTheLeaseOfADeadProcess();
    void repeatsOnceWithANewToken_data();
    void repeatsOnceWithANewToken();
    void forcesATokenOnlyWhenTheSameCameBack();
    void forcesNoTwoTokensInHalfAMinute();
    void showsASecondTokenError();
    void aChangeThatGetsNoTokenHasNotLeft_data();
    void aChangeThatGetsNoTokenHasNotLeft();
    void neverRepeatsAForbiddenAddress();
    void saysThatTheSecretIsWrong();
};

void TestOfficialTokens::fetchesOneTokenForAllWhoWait()
{
    ScriptedOfficial official;
    std::vector<JobHandle<OfficialAnswer>> jobs;
    int done = 0;
    for (int i = 0; i < 12; ++i) {
        jobs.push_back(official.api().call(ScriptedOfficial::question()));
        jobs.back()->then(this, [&done](const Result<OfficialAnswer> &answer) { done += answer ? 1 : 0; });
        jobs.back()->start();
    }
    QTRY_COMPARE(done, 12);
    QCOMPARE(official.tokensGiven, 1);
    QCOMPARE(official.calls.size(), size_t(12));
}

void TestOfficialTokens::fetchesATokenBeforeItsEnd()
{
    ScriptedOfficial official;
    QVERIFY(official.call(ScriptedOfficial::question()));
    official.world.clock.advance(7200 - 301);
    QVERIFY(official.call(ScriptedOfficial::question()));
    QCOMPARE(official.tokensGiven, 1);
    official.world.clock.advance(1);
    QVERIFY(official.call(ScriptedOfficial::question()));
    QCOMPARE(official.tokensGiven, 2);
}

void TestOfficialTokens::keepsATokenForTheNextStart()
{
    ScriptedOfficial official;
    QVERIFY(official.call(ScriptedOfficial::question()));
    const auto later = laterThan(official.world);
    QVERIFY(ScriptedOfficial::openVault(*later));
    later->clock.set(official.world.clock.now().addSecs(3600));
    const auto api = official.otherApi(*later);
    QVERIFY(awaited(api->call(ScriptedOfficial::question())));
    QCOMPARE(official.tokensGiven, 1);
    QVERIFY(official.calls.at(1).target.contains(official.token));
}

// The vault of this one was opened before the other fetched its token.
void TestOfficialTokens::takesTheOtherProcessesToken()
{
    ScriptedOfficial official;
    const auto other = laterThan(official.world);
    QVERIFY(ScriptedOfficial::openVault(*other));
    const auto api = official.otherApi(*other);
    QVERIFY(awaited(api->call(ScriptedOfficial::question())));
    QVERIFY(official.call(ScriptedOfficial::question()));
    QCOMPARE(official.tokensGiven, 1);
}

// The founder has put the company's account in the place of the one that was tried.
void TestOfficialTokens::takesNoTokenOfAnotherAppIdOrSecret()
{
    ScriptedOfficial official;
    QVERIFY(official.call(ScriptedOfficial::question()));
    OfficialAccount company = official.account();
    company.appid = QStringLiteral("wxffffffffffffffff");
    QVERIFY(awaited(official.apiOf(std::move(company), official.world)->call(ScriptedOfficial::question())));
    QCOMPARE(official.tokensGiven, 2);
    OfficialAccount mistyped = official.account();
    mistyped.appid = QStringLiteral("wxffffffffffffffff");
    mistyped.secret = Secret("ffffffffffffffffffffffffffffffff");
    QVERIFY(awaited(official.apiOf(std::move(mistyped), official.world)->call(ScriptedOfficial::question())));
    QCOMPARE(official.tokensGiven, 3);
}

void TestOfficialTokens::asksOnlyOnceWhenTwoProcessesNeedAToken()
{
    ScriptedOfficial official;
    const auto other = laterThan(official.world);
    QVERIFY(ScriptedOfficial::openVault(*other));
    const auto api = official.otherApi(*other);
    official.tokenSteps = {[&official](QTcpSocket &socket, const RawRequest &) {
        QTimer::singleShot(150, &socket, [&] { socket.write(httpAnswer(200, official.tokenBody())); });
    }};
    const auto mine = official.api().call(ScriptedOfficial::question());
    const auto theirs = api->call(ScriptedOfficial::question());
    mine->start();
    theirs->start();
    QTRY_VERIFY(mine->isFinished() && theirs->isFinished());
    QVERIFY(mine->result() && theirs->result());
    QCOMPARE(official.tokensGiven, 1);
}

void TestOfficialTokens::takesTheLeaseOfADeadProcess()
{
    ScriptedOfficial official;
    const qint64 now = official.world.clock.now().toMSecsSinceEpoch();
    QVERIFY(awaited(official.world.storage.write<bool>([now](Database &database) {
                return TokenStore(database).takeLease(AccountId(1), QStringLiteral("dead"), now);
            })).value_or(false));
    const auto call = official.api().call(ScriptedOfficial::question());
    call->start();
    QTest::qWait(120);
    QVERIFY(!call->isFinished());
    official.world.clock.advance(31);
    QTRY_VERIFY(call->isFinished());
    QVERIFY(call->result());
}

void TestOfficialTokens::repeatsOnceWithANewToken_data()
{
    QTest::addColumn<int>("code");
    for (const int code : {40001, 40014, 42001, 41001})
        QTest::newRow(QByteArray::number(code).constData()) << code;
}

// Also a change: the token is looked at before anything is done (contract 1.2).
void TestOfficialTokens::repeatsOnceWithANewToken()
{
    QFETCH(int, code);
    ScriptedOfficial official;
    QVERIFY(official.call(ScriptedOfficial::question()));
    const QByteArray before = official.token;
    official.token = "95_Invented-Token_value_0002";
    official.steps = {ScriptedOfficial::refuses(code)};
    QVERIFY(official.call(ScriptedOfficial::change()));
    QCOMPARE(official.calls.size(), size_t(3));
    QVERIFY(official.calls.at(1).target.contains(before));
    QVERIFY(official.calls.at(2).target.contains(official.token));
    QCOMPARE(official.calls.at(2).body, official.calls.at(1).body);
    QCOMPARE(official.tokensGiven, 2);
    QCOMPARE(official.forcedTokens, 0);
}

void TestOfficialTokens::forcesATokenOnlyWhenTheSameCameBack()
{
    ScriptedOfficial official;
    official.steps = {ScriptedOfficial::refuses(40001)};
    QVERIFY(official.call(ScriptedOfficial::question()));
    QCOMPARE(official.tokensGiven, 2);
    QCOMPARE(official.forcedTokens, 1);
    QVERIFY(official.calls.at(1).target.endsWith("0001f"));
}

void TestOfficialTokens::forcesNoTwoTokensInHalfAMinute()
{
    ScriptedOfficial official;
    official.steps = {ScriptedOfficial::refuses(40001)};
    QVERIFY(official.call(ScriptedOfficial::question()));
    official.steps = {ScriptedOfficial::refuses(40001), ScriptedOfficial::refuses(40001)};
    QVERIFY(!official.call(ScriptedOfficial::question()));
    QCOMPARE(official.forcedTokens, 1);
    for (int i = 0; i < 25; ++i) { // twenty on a day
        official.world.clock.advance(31);
        official.steps = {ScriptedOfficial::refuses(40001), ScriptedOfficial::refuses(40001)};
        (void)official.call(ScriptedOfficial::question());
    }
    QCOMPARE(official.forcedTokens, 20);
    official.world.clock.advanceDays(1);
    official.steps = {ScriptedOfficial::refuses(40001)};
    QVERIFY(official.call(ScriptedOfficial::question()));
    QCOMPARE(official.forcedTokens, 21);
}

void TestOfficialTokens::showsASecondTokenError()
{
    ScriptedOfficial official;
    official.otherwise = ScriptedOfficial::refuses(42001);
    const auto answer = official.call(ScriptedOfficial::change());
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, QStringLiteral("wechat.42001"));
    QCOMPARE(official.calls.size(), size_t(2));
}

void TestOfficialTokens::aChangeThatGetsNoTokenHasNotLeft_data()
{
    QTest::addColumn<ScriptedOfficial::Step>("token");
    QTest::newRow("busy") << ScriptedOfficial::refuses(-1);
    QTest::newRow("no answer") << ScriptedOfficial::staysSilent();
    QTest::newRow("a page of a hotel") << ScriptedOfficial::says("<html>Welcome</html>", 200, "text/html");
}

// Its outcome is known: nothing was done, so it may be made again (contract 1.2).
void TestOfficialTokens::aChangeThatGetsNoTokenHasNotLeft()
{
    QFETCH(ScriptedOfficial::Step, token);
    ScriptedOfficial official;
    official.settings.deadline = std::chrono::milliseconds(200);
    official.tokenSteps = std::deque<ScriptedOfficial::Step>(8, token);
    const auto answer = official.call(ScriptedOfficial::change());
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Network);
    QVERIFY(official.calls.empty());
}

void TestOfficialTokens::neverRepeatsAForbiddenAddress()
{
    ScriptedOfficial official;
    official.tokenSteps = {
        ScriptedOfficial::refuses(40164, "invalid ip 203.0.113.7 ipv6 ::ffff:203.0.113.7, not in whitelist rid: 66f0-1-2")};
    const auto answer = official.call(ScriptedOfficial::question());
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, QStringLiteral("wechat.40164"));
    QCOMPARE(answer.error().place.found, QStringLiteral("203.0.113.7"));
    QCOMPARE(official.tokensGiven, 1);
    QVERIFY(official.calls.empty());
    QVERIFY(awaited(official.api().checkToken())); // by hand, after the address was added
}

void TestOfficialTokens::saysThatTheSecretIsWrong()
{
    ScriptedOfficial official;
    official.tokenSteps = {ScriptedOfficial::refuses(40001, "invalid credential rid: 66f0-1-2")};
    QCOMPARE(official.call(ScriptedOfficial::question()).error().code, QStringLiteral("wechat.secret_mismatch"));
    official.tokenSteps = {ScriptedOfficial::refuses(40125)};
    QCOMPARE(official.call(ScriptedOfficial::question()).error().code, QStringLiteral("wechat.40125"));
    QCOMPARE(official.tokensGiven, 2);
}

QTEST_GUILESS_MAIN(TestOfficialTokens)
#include "tst_officialtokens.moc"
