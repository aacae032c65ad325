#include "core/sandbox/rawclient.h"

#include "crypto/aesgcm.h"

#include <QJsonArray>
#include <QtTest>

using namespace yiren;
using sandbox::KeyMode;

// Which key signs which answer, and what GET /v3/certificates gives (contract/wechat-pay.md 4 and 5).
class TestSandboxSigning : public QObject
{
    Q_OBJECT

private slots:
    void publicKeySignsWhenNamed();
    void publicKeyModeWantsItsHeader();
    void publicKeyMerchantHasNoCertificates();
    void certificateSignsWithoutAHeader();
    void rotationSignsWithEither();
    void switchingFollowsTheHeader();
    void signsEmptyAnswersToo();
    void listsCertificatesUnderTheApiV3Key();

private:
    static sandbox::Sandbox::Options in(KeyMode mode)
    {
        sandbox::Sandbox::Options options;
        options.service.mode = mode;
        return options;
    }
    static RawReply order(RunningSandbox &running, const QByteArray &number, const QByteArray &serial)
    {
        RawRequest request = running.client->request("POST", "/v3/pay/transactions/native", running.orderBody(number, "100"));
        request.payserial = serial;
        return running.client->send(request);
    }
    static PublicKey payKey() { return RunningSandbox::sharedKeys()->payKey.publicKey(); }
    static PublicKey platformKey(size_t i) { return RunningSandbox::sharedKeys()->platform[i].certificate.publicKey(); }
    static QByteArray serial(size_t i) { return RunningSandbox::sharedKeys()->platform[i].certificate.serial().toLatin1(); }
    static QByteArray payKeyId() { return RunningSandbox::sharedKeys()->payKeyId.toLatin1(); }
};

void TestSandboxSigning::publicKeySignsWhenNamed()
{
    RunningSandbox running;
    const RawReply reply = running.order("SIGNED01");
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.header("Wechatpay-Serial"), running.sandbox->credentials().publicKeyId.toLatin1());
    QCOMPARE(reply.header("Wechatpay-Signature-Type"), QByteArray("WECHATPAY2-SHA256-RSA2048"));
    QCOMPARE(reply.header("Wechatpay-Timestamp").toLongLong(), running.clock.now().toSecsSinceEpoch());
    QVERIFY(RawClient::isSignedBy(reply, *PublicKey::fromPem(running.sandbox->credentials().publicKeyPem)));
    QVERIFY(!RawClient::isSignedBy(reply, platformKey(0)));
}

void TestSandboxSigning::publicKeyModeWantsItsHeader()
{
    RunningSandbox running;
    for (const QByteArray &other : {QByteArray(), serial(0), QByteArray("PUB_KEY_ID_0")}) {
        const RawReply reply = order(running, "HEADER01", other);
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.code(), QStringLiteral("PARAM_ERROR"));
    }
    QVERIFY(running.control().effects().empty());
}

void TestSandboxSigning::publicKeyMerchantHasNoCertificates()
{
    RunningSandbox running;
    const RawReply reply = running.get("/v3/certificates");
    QCOMPARE(reply.status, 404);
    QCOMPARE(reply.code(), QStringLiteral("RESOURCE_NOT_EXISTS"));
    QVERIFY(running.sandbox->credentials().platformCertificatePem.isEmpty());
}

void TestSandboxSigning::certificateSignsWithoutAHeader()
{
    RunningSandbox running(in(KeyMode::Certificate));
    QVERIFY(running.sandbox->credentials().publicKeyId.isEmpty());
    const RawReply reply = order(running, "SIGNED01", {});
    QCOMPARE(reply.header("Wechatpay-Serial"), serial(0));
    QVERIFY(RawClient::isSignedBy(reply, platformKey(0)));
    QCOMPARE(order(running, "SIGNED02", payKeyId()).status, 400);
    QCOMPARE(order(running, "SIGNED02", serial(1)).status, 400);
}

void TestSandboxSigning::rotationSignsWithEither()
{
    RunningSandbox running(in(KeyMode::Rotation));
    for (int i = 0; i < 4; ++i) {
        const RawReply reply = order(running, "ROTATE01", {});
        QCOMPARE(reply.header("Wechatpay-Serial"), serial(size_t(i % 2)));
        QVERIFY(RawClient::isSignedBy(reply, platformKey(size_t(i % 2))));
    }
    QVERIFY(RawClient::isSignedBy(order(running, "ROTATE01", serial(1)), platformKey(1)));
}

void TestSandboxSigning::switchingFollowsTheHeader()
{
    RunningSandbox running(in(KeyMode::Switching));
    QVERIFY(RawClient::isSignedBy(order(running, "SWITCH01", {}), platformKey(0)));
    QVERIFY(RawClient::isSignedBy(order(running, "SWITCH01", serial(0)), platformKey(0)));
    QVERIFY(RawClient::isSignedBy(order(running, "SWITCH01", payKeyId()), payKey()));
    QCOMPARE(running.get("/v3/certificates").status, 200);
}

void TestSandboxSigning::signsEmptyAnswersToo()
{
    RunningSandbox running;
    QCOMPARE(running.order("CLOSED01").status, 200);
    const RawReply reply = running.post("/v3/pay/transactions/out-trade-no/CLOSED01/close", R"({"mchid":"1900012345"})");
    QCOMPARE(reply.status, 204);
    QVERIFY(reply.body.isEmpty() && reply.header("Content-Length").isEmpty());
    QVERIFY(RawClient::isSignedBy(reply, payKey()));
}

void TestSandboxSigning::listsCertificatesUnderTheApiV3Key()
{
    RunningSandbox running(in(KeyMode::Rotation));
    const RawReply reply = running.get("/v3/certificates?algorithm_type=RSA");
    const QJsonArray data = reply.json()[u"data"].toArray();
    QCOMPARE(data.size(), 2);
    QVERIFY(RawClient::isSignedBy(reply, platformKey(0)));
    for (const QJsonValue &entry : data) {
        const QJsonValue sealed = entry[u"encrypt_certificate"];
        QCOMPARE(sealed[u"algorithm"].toString(), QStringLiteral("AEAD_AES_256_GCM"));
        const auto pem = aesGcmDecrypt(running.sandbox->credentials().apiV3Key, sealed[u"nonce"].toString().toLatin1(),
                                       sealed[u"associated_data"].toString().toLatin1(),
                                       QByteArray::fromBase64(sealed[u"ciphertext"].toString().toLatin1()));
        QVERIFY(pem);
        QCOMPARE(Certificate::fromPem(*pem)->serial(), entry[u"serial_no"].toString());
        QVERIFY(rfc3339ToMs(entry[u"effective_time"].toString()) < rfc3339ToMs(entry[u"expire_time"].toString()));
    }
    QVERIFY(rfc3339ToMs(data[0][u"effective_time"].toString()) < rfc3339ToMs(data[1][u"effective_time"].toString()));
}

QTEST_GUILESS_MAIN(TestSandboxSigning)
#include "tst_sandboxsigning.moc"
