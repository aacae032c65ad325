#include "support/rawserver.h"
#include "support/sandboxaccount.h"
#include "support/sandboxofficial.h"
#include "words/sentences.h"

#include <QtTest>

using namespace yiren;
using sandbox::OfficialClass;

namespace {

// What the check of an account blames: the step's name, and why.
struct Blamed {
    QString step;
    Error error;
};
using Asked = std::function<Blamed()>; // makes an account with one fault and asks

// At the stand-in for WeChat Pay; the account is whole but for what `spoil` does.
Asked payWith(std::function<void(SandboxAccount &)> spoil)
{
    return [spoil = std::move(spoil)]() -> Blamed {
        SandboxAccount studio;
        spoil(studio);
        const auto steps = studio.check();
        if (!steps)
            return {QStringLiteral("check"), steps.error()};
        std::vector<Blamed> failed;
        for (const CheckStep &step : *steps) {
            if (step.state == CheckStep::State::Failed)
                failed.push_back({step.name, step.error.value_or(Error())});
        }
        return failed.size() == 1 ? failed.front() : Blamed{QStringLiteral("%1 steps").arg(failed.size()), {}};
    };
}

// At the stand-in for the official account: the first question that was answered with an error.
Asked officialWith(OfficialClass accountClass, const char *faults, std::function<void(SandboxOfficial &)> spoil = {})
{
    return [=]() -> Blamed {
        SandboxOfficial official(accountClass, QString::fromLatin1(faults));
        if (spoil)
            spoil(official);
        const auto found = official.check(Asking::Anew);
        if (!found)
            return {QStringLiteral("check"), found.error()};
        for (const Capability &one : *found) {
            if (one.error && one.state != Capability::State::Unknown)
                return {one.name, *one.error};
        }
        return {QStringLiteral("nothing"), {}};
    };
}

// Something between us and WeChat Pay that answers each question with these bytes.
Asked answeredWith(const QByteArray &answer)
{
    return [answer]() -> Blamed {
        RawServer between;
        between.answer = [&answer](QTcpSocket &socket, const RawRequest &) {
            socket.write(answer);
            socket.disconnectFromHost();
        };
        return payWith([&between](SandboxAccount &studio) { studio.merchant.account.payBaseUrl = between.url().toString(); })();
    };
}

QByteArray reply(const QByteArray &status, const QByteArray &type, const QByteArray &body)
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\nConnection: close\r\n\r\n" + body;
}

QByteArray signError(const char *message) // contract/wechat-pay.md 17.2
{
    return reply("401 Unauthorized", "application/json; charset=utf-8",
                 QByteArray("{\"code\":\"SIGN_ERROR\",\"message\":\"") + message + "\"}");
}

const QByteArray otherPublicKeyId = "PUB_KEY_ID_0119000001092026112400000000000000";

} // namespace

Q_DECLARE_METATYPE(Asked)

// An account that is set up wrong in one way: the check blames what is wrong, and the next step names the place where it is mended.
class TestAccountFaults : public QObject
{
    Q_OBJECT

private slots:
    void isBlamedOnWhatIsWrong_data();
    void isBlamedOnWhatIsWrong();

private:
    static void addPayFaults();
    static void addRoadFaults();
    static void addOfficialFaults();
};

void TestAccountFaults::isBlamedOnWhatIsWrong_data()
{
    QTest::addColumn<Asked>("ask");
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("saying");   // in the sentence
    QTest::addColumn<QString>("nextStep"); // in what to do, wherever it is read
    addPayFaults();
    addRoadFaults();
    addOfficialFaults();
}

void TestAccountFaults::addPayFaults()
{
    QTest::newRow("the clock is off by ten minutes")
        << payWith([](SandboxAccount &studio) { studio.merchant.server->control().advance(std::chrono::minutes(10)); }) << "clock"
        << "clock.skew"
        << "seconds off"
        << "automatic time";
    QTest::newRow("the APIv3 key has 31 characters")
        << payWith([](SandboxAccount &studio) { studio.merchant.apiV3Key.chop(1); }) << "apiv3_key"
        << "pay.apiv3_key_length"
        << "32 characters; this one has 31"
        << "pay.weixin.qq.com: account centre, API security";
    QTest::newRow("the private key is not the serial's")
        << payWith([](SandboxAccount &studio) { studio.merchant.merchantKey = PrivateKey::generate()->toPem(); }) << "signature"
        << "SIGN_ERROR"
        << "private key does not belong to the certificate's serial"
        << "apiclient_key.pem";
    QTest::newRow("the serial is not the merchant's") << payWith([](SandboxAccount &studio) {
        studio.merchant.account.merchantSerial = QStringLiteral("1234567890ABCDEF1234567890ABCDEF12345678");
    }) << "signature"
                                                      << "SIGN_ERROR"
                                                      << "does not know the certificate's serial"
                                                      << "manage certificates";
    QTest::newRow("the merchant number is another's")
        << payWith([](SandboxAccount &studio) { studio.merchant.account.mchid = MerchantId(QStringLiteral("1900000999")); }) << "signature"
        << "SIGN_ERROR"
        << "for this merchant number"
        << "Compare the merchant number with pay.weixin.qq.com";
    QTest::newRow("the certificate has expired") << answeredWith(signError("商户证书已过期")) << "signature"
                                                 << "SIGN_ERROR"
                                                 << "certificate has expired"
                                                 << "Apply for a new one at pay.weixin.qq.com";
    QTest::newRow("the certificate was replaced") << answeredWith(signError("已更换证书，请使用新证书")) << "signature"
                                                  << "SIGN_ERROR"
                                                  << "certificate was replaced"
                                                  << "Set the account up with the new one";
    QTest::newRow("the public key's id is not this key's")
        << payWith([](SandboxAccount &studio) { studio.merchant.account.payPublicKeyId = QString::fromLatin1(otherPublicKeyId); })
        << "answers"
        << "PARAM_ERROR"
        << "does not know the public key's id"
        << "Copy the id (PUB_KEY_ID_…)";
    QTest::newRow("the public key is another's")
        << payWith([](SandboxAccount &studio) { studio.merchant.publicKey = PrivateKey::generate()->publicKey().toPem(); }) << "answers"
        << "sign.mismatch"
        << "signature is wrong"
        << "public key belongs to this merchant";
}

void TestAccountFaults::addRoadFaults()
{
    QTest::newRow("nothing answers") << payWith([](SandboxAccount &studio) { studio.merchant.server.reset(); }) << "network"
                                     << "net.refused"
                                     << "refused"
                                     << "Check the network";
    QTest::newRow("the authority is unknown") << payWith([](SandboxAccount &studio) { studio.merchant.account.caPem.clear(); }) << "network"
                                              << "net.tls"
                                              << "no safe connection"
                                              << "the proxy";
    QTest::newRow("a login page answers") << answeredWith(reply("200 OK", "text/html", "<html>Please log in</html>")) << "answers"
                                          << "sign.missing_header"
                                          << "not signed"
                                          << "between you and WeChat";
    QTest::newRow("a login page sends elsewhere")
        << answeredWith("HTTP/1.1 302 Found\r\nLocation: http://portal.example.com/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        << "network"
        << "net.redirect"
        << "sends elsewhere"
        << "login page";
}

void TestAccountFaults::addOfficialFaults()
{
    constexpr auto verified = OfficialClass::VerifiedService;
    QTest::newRow("the AppSecret was reset") << officialWith(
        verified, "",
        [](SandboxOfficial &official) { official.control().setAppSecret(QStringLiteral("0123456789abcdef0123456789abcdef")); })
                                             << "wechat.token"
                                             << "wechat.40125"
                                             << "does not accept this AppSecret"
                                             << "微信开发者平台";
    QTest::newRow("the AppID is another's") << officialWith(
        verified, "", [](SandboxOfficial &official) { official.account.appid = QStringLiteral("wxfedcba9876543210"); })
                                            << "wechat.token"
                                            << "wechat.40013"
                                            << "does not know this AppID"
                                            << "我的业务";
    QTest::newRow("the AppSecret is frozen") << officialWith(verified, "token:errcode(40243)") << "wechat.token"
                                             << "wechat.40243"
                                             << "AppSecret is frozen"
                                             << "微信开发者平台";
    QTest::newRow("the address is not allowed")
        << officialWith(verified, "", [](SandboxOfficial &official) { official.control().setClientAddress(QStringLiteral("203.0.113.7")); })
        << "wechat.token"
        << "wechat.40164"
        << "203.0.113.7"
        << "Add 203.0.113.7 to the IP allow-list on 微信开发者平台";
    QTest::newRow("the account is not verified") << officialWith(OfficialClass::EnterpriseSubscription, "") << "wechat.publish"
                                                 << "wechat.48001"
                                                 << "does not allow this to this kind of account"
                                                 << "mp.weixin.qq.com";
    QTest::newRow("the account is frozen") << officialWith(verified, "draft_count:errcode(50007)") << "wechat.draft"
                                           << "wechat.50007"
                                           << "frozen"
                                           << "notices at mp.weixin.qq.com";
    QTest::newRow("the day's calls are used up") << officialWith(verified, "draft_count:errcode(45009)") << "wechat.draft"
                                                 << "wechat.45009"
                                                 << "calls of the day are used up"
                                                 << "Beijing time";
    QTest::newRow("a login page answers for WeChat") << officialWith(verified, "token:html_502*9") << "wechat.token"
                                                     << "wechat.unavailable"
                                                     << "don't answer"
                                                     << "Try again";
}

void TestAccountFaults::isBlamedOnWhatIsWrong()
{
    QFETCH(Asked, ask);
    QFETCH(QString, saying);
    QFETCH(QString, nextStep);
    const Blamed blamed = ask();
    QTEST(blamed.step, "step");
    QTEST(blamed.error.code, "code");
    QVERIFY2(sentenceOf(blamed.error).contains(saying), qPrintable(sentenceOf(blamed.error)));
    for (const Face face : {Face::CommandLine, Face::Window}) {
        const QString told = nextStepOf(blamed.error, face);
        QVERIFY2(told.contains(nextStep), qPrintable(told));
        QVERIFY2(!told.contains(u'{') && !sentenceOf(blamed.error).contains(u'{'), qPrintable(told));
    }
}

QTEST_GUILESS_MAIN(TestAccountFaults)
#include "tst_accountfaults.moc"
