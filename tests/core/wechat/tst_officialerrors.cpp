#include "support/officialreplies.h"
#include "wechat/accesstoken.h"
#include "wechat/officialerrors.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace yiren;

// How one answer of the official account's API is read (contract 11.2), and what each of its codes means (11.7, 11.8).
class TestOfficialErrors : public QObject
{
    Q_OBJECT

private slots:
    void takesAMissingCodeForSuccess_data();
    void takesAMissingCodeForSuccess();
    void readsACodeThatIsAText();
    void keepsTheRidAsideAndTheAddress_data();
    void keepsTheRidAsideAndTheAddress();
    void takesAPageForATransportError();
    void leavesAChangeOpenWhereNothingIsSaid_data();
    void leavesAChangeOpenWhereNothingIsSaid();
    void keepsTokensOutOfWhatItShows();
    void knowsEveryCodeOfTheContract();
    void reactsAsTheContractSays_data();
    void reactsAsTheContractSays();
    void hasARowOnlyOnceForEachCode();
    void takesAWrongSecretForOne();
    void knowsHowLongATokenIsFresh();
};

namespace {

OfficialCall change()
{
    return jsonCall("/cgi-bin/draft/add", {{QStringLiteral("a"), 1}}, Safety::OnceOnly);
}

Error errorOf(const OfficialCall &call, const HttpReply &reply)
{
    const auto answer = readOfficialAnswer(call, reply);
    return answer ? Error() : answer.error();
}

} // namespace

void TestOfficialErrors::takesAMissingCodeForSuccess_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("errcode 0") << QByteArray(R"({"errcode":0,"errmsg":"ok","n":1})") << QByteArray("application/json; encoding=utf-8");
    QTest::newRow("none") << QByteArray(R"({"n":1})") << QByteArray("application/json");
    QTest::newRow("plain text") << QByteArray(R"({"n":1,"t":"记账"})") << QByteArray("text/plain");
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF{\"n\":1}") << QByteArray("text/plain");
    QTest::newRow("zero as text") << QByteArray(R"({"errcode":"0","n":1})") << QByteArray("application/json");
}

void TestOfficialErrors::takesAMissingCodeForSuccess()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, type);
    const auto answer = readOfficialAnswer(change(), officialReply(body, 200, type));
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().code));
    QCOMPARE(answer->json.value(u"n").toInt(), 1);
}

void TestOfficialErrors::readsACodeThatIsAText()
{
    QCOMPARE(errorOf(change(), officialReply(R"({"errcode":"48001","errmsg":"api unauthorized"})")).code, QStringLiteral("wechat.48001"));
    QCOMPARE(errorOf(change(), officialReply(R"({"errcode":true})")).code, QStringLiteral("json.type"));
}

void TestOfficialErrors::keepsTheRidAsideAndTheAddress_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QString>("address");
    QTest::newRow("IPv4") << QByteArray("invalid ip 203.0.113.7 ipv6 ::ffff:203.0.113.7, not in whitelist rid: 66f0a1b2-1c2d3e4f-5a6b7c8d")
                          << QStringLiteral("203.0.113.7");
    QTest::newRow("IPv6") << QByteArray("invalid ip 2001:db8::7, not in whitelist rid: 66f0a1b2-1c2d3e4f-5a6b7c8d")
                          << QStringLiteral("2001:db8::7");
}

void TestOfficialErrors::keepsTheRidAsideAndTheAddress()
{
    QFETCH(QByteArray, message);
    const Error error = errorOf(change(), officialReply("{\"errcode\":40164,\"errmsg\":\"" + message + "\"}"));
    QCOMPARE(error.code, QStringLiteral("wechat.40164"));
    QTEST(error.place.found, "address");
    QCOMPARE(error.requestId, QStringLiteral("66f0a1b2-1c2d3e4f-5a6b7c8d"));
    QVERIFY(!error.detail.contains(QLatin1String("rid")));
    QCOMPARE(error.endpoint, QStringLiteral("POST /cgi-bin/draft/add"));
}

void TestOfficialErrors::takesAPageForATransportError()
{
    const OfficialCall question = questionCall("/cgi-bin/draft/count");
    const Error page = errorOf(question, officialReply("<html><body>Please log in</body></html>", 200, "text/html"));
    QCOMPARE(page.code, QStringLiteral("wechat.not_json"));
    QCOMPARE(page.kind, ErrorKind::BadReply);
    QCOMPARE(page.detail, QStringLiteral("api.weixin.qq.com: <html><body>Please log in</body></html>"));
    QCOMPARE(errorOf(question, officialReply("<html>", 502)).kind, ErrorKind::Network);
    QCOMPARE(errorOf(question, officialReply("<html>", 502)).code, QStringLiteral("wechat.unavailable"));
    QCOMPARE(errorOf(question, officialReply({}, 403)).code, QStringLiteral("wechat.forbidden"));
    QCOMPARE(reactionTo(errorOf(question, officialReply({}, 403))), Reaction::Config);
    QCOMPARE(errorOf(question, officialReply("[1]")).code, QStringLiteral("wechat.not_json"));
    QCOMPARE(errorOf(question, officialReply("{\"total_count\":")).code, QStringLiteral("wechat.not_json"));
}

void TestOfficialErrors::leavesAChangeOpenWhereNothingIsSaid_data()
{
    QTest::addColumn<HttpReply>("reply");
    QTest::newRow("page") << officialReply("<html>", 200, "text/html");
    QTest::newRow("502") << officialReply("<html>", 502);
    QTest::newRow("half") << officialReply("{\"media_id\":\"a");
    QTest::newRow("busy") << officialReply(R"({"errcode":-1,"errmsg":"system error"})");
    QTest::newRow("404") << officialReply("not found", 404);
}

void TestOfficialErrors::leavesAChangeOpenWhereNothingIsSaid()
{
    QFETCH(HttpReply, reply);
    QCOMPARE(errorOf(change(), reply).kind, ErrorKind::OutcomeUnknown);
}

void TestOfficialErrors::keepsTokensOutOfWhatItShows()
{
    const Error page = errorOf(change(), officialReply("<a href='/cgi-bin/draft/add?access_token=95_Invented-Token'>", 200));
    QVERIFY2(!page.detail.contains(QLatin1String("Invented")), qPrintable(page.detail));
}

// Each code in the first column of contract 11.8, read from the contract itself.
void TestOfficialErrors::knowsEveryCodeOfTheContract()
{
    QFile contract(QStringLiteral(SHARED_DIR "/contract/wechat-official-account.md"));
    QVERIFY(contract.open(QIODevice::ReadOnly));
    const QString all = QString::fromUtf8(contract.readAll());
    const QString table = all.section(QStringLiteral("### 11.8"), 1).section(QStringLiteral("### 11.9"), 0, 0);
    int count = 0;
    for (const QString &line : table.split(u'\n')) {
        const QString cell = line.section(u'|', 1, 1).trimmed();
        static const QRegularExpression numbers(QStringLiteral("^-?\\d[-\\d, –]*$"));
        if (!numbers.match(cell).hasMatch() || cell == QLatin1String("0"))
            continue;
        for (const QString &part : cell.split(u',')) {
            const int first = part.section(u'–', 0, 0).trimmed().toInt();
            Error error;
            error.code = officialCodeName(first);
            QVERIFY2(!officialErrorKey(error).isEmpty() && officialErrorKey(error) != QLatin1String("wechat.unknown_code"),
                     qPrintable(part));
            ++count;
        }
    }
    QVERIFY2(count > 100, qPrintable(QString::number(count)));
}

void TestOfficialErrors::reactsAsTheContractSays_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<Reaction>("reaction");
    QTest::addColumn<ErrorKind>("kind"); // of a question
    QTest::newRow("busy") << -1 << Reaction::Retry << ErrorKind::Network;
    QTest::newRow("token ended") << 42001 << Reaction::Token << ErrorKind::Unauthorized;
    QTest::newRow("secret") << 40125 << Reaction::Config << ErrorKind::Unauthorized;
    QTest::newRow("address") << 40164 << Reaction::Config << ErrorKind::Unauthorized;
    QTest::newRow("draft gone") << 40007 << Reaction::State << ErrorKind::NotFound;
    QTest::newRow("title") << 45003 << Reaction::Input << ErrorKind::Refused;
    QTest::newRow("day") << 45009 << Reaction::Day << ErrorKind::RateLimited;
    QTest::newRow("minute") << 45011 << Reaction::Minute << ErrorKind::RateLimited;
    QTest::newRow("no sends left") << 45028 << Reaction::Later << ErrorKind::RateLimited;
    QTest::newRow("not permitted") << 48001 << Reaction::Permission << ErrorKind::Unauthorized;
    QTest::newRow("no comments") << 88000 << Reaction::Permission << ErrorKind::Unauthorized;
    QTest::newRow("banned") << 48004 << Reaction::Banned << ErrorKind::Unauthorized;
    QTest::newRow("follows not") << 43004 << Reaction::Person << ErrorKind::Refused;
    QTest::newRow("method") << 43002 << Reaction::Bug << ErrorKind::Refused;
    QTest::newRow("gone") << 47009 << Reaction::Offline << ErrorKind::Refused;
    QTest::newRow("administrator") << 89504 << Reaction::Later << ErrorKind::NotReady;
    QTest::newRow("encoding, inside a range of another kind") << 65318 << Reaction::Bug << ErrorKind::Refused;
    QTest::newRow("never heard of") << 123456 << Reaction::Bug << ErrorKind::Refused;
}

void TestOfficialErrors::reactsAsTheContractSays()
{
    QFETCH(int, code);
    const Error error = officialError(code, QStringLiteral("m"), Safety::Safe);
    QTEST(reactionTo(code), "reaction");
    QTEST(error.kind, "kind");
    QCOMPARE(officialCode(error).value_or(0), code);
}

// But for 65318, which is named before the range that holds it.
void TestOfficialErrors::hasARowOnlyOnceForEachCode()
{
    const auto rows = officialErrorRows();
    for (size_t i = 0; i < rows.size(); ++i) {
        QVERIFY(rows[i].first <= rows[i].last);
        for (size_t j = i + 1; j < rows.size(); ++j) {
            const bool overlap = rows[i].first <= rows[j].last && rows[j].first <= rows[i].last;
            QVERIFY2(!overlap || rows[i].first == 65318, qPrintable(QString::number(rows[i].first)));
        }
    }
}

void TestOfficialErrors::takesAWrongSecretForOne()
{
    const Error error = tokenError(officialError(40001, QStringLiteral("invalid credential"), Safety::Safe));
    QCOMPARE(error.code, QStringLiteral("wechat.secret_mismatch"));
    QCOMPARE(tokenError(officialError(40164, {}, Safety::Safe)).code, QStringLiteral("wechat.40164"));
}

// More than five minutes, or half of a shorter life (contract 1.2).
void TestOfficialErrors::knowsHowLongATokenIsFresh()
{
    const AccessToken token{"o", "t", 7'200'000, 1'000'000};
    QVERIFY(isFresh(token, 300'001));
    QVERIFY(!isFresh(token, 300'000));
    const AccessToken rest{"o", "t", 345'000, 1'000'000}; // WeChat gave what was left of it
    QVERIFY(isFresh(rest, 172'501));
    QVERIFY(!isFresh(rest, 172'500));
    QCOMPARE(lifeLeft(token, 1'000'000 + 7'000'000), 200'000);
    QCOMPARE(lifeLeft(token, 999'999), 0); // the clock was set back
    QCOMPARE(lifeLeft(token, 99'000'000), 0);
    const auto kept = tokenFromRecord(tokenRecord(token));
    QVERIFY(kept);
    QCOMPARE(kept->owner, token.owner);
    QCOMPARE(kept->text, token.text);
    QCOMPARE(kept->lifeMs, token.lifeMs);
    QVERIFY(!tokenFromRecord("{}"));
}

QTEST_GUILESS_MAIN(TestOfficialErrors)
#include "tst_officialerrors.moc"
