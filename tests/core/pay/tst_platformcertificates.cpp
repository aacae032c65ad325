#include "support/fakepay.h"
#include "pay/payresource.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace yiren;

// Platform certificates: opened, checked against what they say they are, and the answer verified with what it brings.
class TestPlatformCertificates : public QObject
{
    Q_OBJECT

private slots:
    void opensTheGoClientsCertificateAnswer();
    void opensTheGoClientsCallback();
    void refusesResources_data();
    void refusesResources();
    void verifiesWithTheCertificateInTheAnswer();
    void refusesAForgedAnswer_data();
    void refusesAForgedAnswer();
    void fetchesEveryTwelveHours();
    void triesAgainAMinuteAfterAFailure();
    void fetchesOncePerUnknownSerial();

private:
    // The answer as it would arrive.
    static HttpReply replyOf(const FakePay &pay, const QByteArray &body)
    {
        HttpReply reply;
        reply.status = 200;
        reply.body = body;
        reply.headers = pay.signature(body);
        return reply;
    }
};

namespace {

QJsonObject goVector(const QString &id)
{
    QFile source(QStringLiteral(SHARED_DIR "/samples/vectors/02-wechatpay-go.json"));
    if (!source.open(QIODevice::ReadOnly))
        qFatal("missing %s", qPrintable(source.fileName()));
    const QJsonArray vectors = QJsonDocument::fromJson(source.readAll())[u"vectors"].toArray();
    for (const QJsonValue &vector : vectors) {
        if (vector[u"id"].toString() == id)
            return vector.toObject();
    }
    qFatal("no vector %s", qPrintable(id));
}

QJsonObject objectOf(const QJsonValue &text)
{
    return QJsonDocument::fromJson(text.toString().toUtf8()).object();
}

} // namespace

void TestPlatformCertificates::opensTheGoClientsCertificateAnswer()
{
    const QJsonObject vector = goVector(QStringLiteral("go-certificates"));
    const QJsonObject entry = objectOf(vector[u"response_body"])[u"data"][0].toObject();
    const Secret key(vector[u"api_v3_key"].toString().toUtf8());
    const auto opened = openResource(entry[u"encrypt_certificate"].toObject(), key);
    QVERIFY(opened);
    const auto certificate = Certificate::fromPem(*opened);
    QVERIFY(certificate);
    QCOMPARE(certificate->serial(), vector[u"expected_serial"].toString());
    QCOMPARE(opened->trimmed(), vector[u"expected_certificate_pem"].toString().toUtf8().trimmed());
}

void TestPlatformCertificates::opensTheGoClientsCallback()
{
    const QJsonObject vector = goVector(QStringLiteral("go-notify-payscore"));
    const Secret key(vector[u"api_v3_key"].toString().toUtf8());
    const auto opened = openResource(objectOf(vector[u"body"])[u"resource"].toObject(), key);
    QVERIFY(opened);
    QCOMPARE(*opened, vector[u"expected_plaintext"].toString().toUtf8());
}

void TestPlatformCertificates::refusesResources_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("code");
    QTest::newRow("other algorithm") << QStringLiteral("algorithm") << QJsonValue(QStringLiteral("AEAD_SM4_GCM"))
                                     << QStringLiteral("resource.algorithm");
    QTest::newRow("no algorithm") << QStringLiteral("algorithm") << QJsonValue() << QStringLiteral("json.missing");
    QTest::newRow("nonce of 11") << QStringLiteral("nonce") << QJsonValue(QStringLiteral("12345678901")) << QStringLiteral("gcm.nonce");
    QTest::newRow("other nonce") << QStringLiteral("nonce") << QJsonValue(QStringLiteral("123456789012")) << QStringLiteral("gcm.tag");
    QTest::newRow("other data") << QStringLiteral("associated_data") << QJsonValue(QStringLiteral("x")) << QStringLiteral("gcm.tag");
    QTest::newRow("not Base64") << QStringLiteral("ciphertext") << QJsonValue(QStringLiteral("*")) << QStringLiteral("resource.base64");
    QTest::newRow("a number") << QStringLiteral("ciphertext") << QJsonValue(1) << QStringLiteral("json.type");
}

void TestPlatformCertificates::refusesResources()
{
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    QFETCH(QString, code);
    const QJsonObject vector = goVector(QStringLiteral("go-notify-payscore"));
    QJsonObject resource = objectOf(vector[u"body"])[u"resource"].toObject();
    resource[member] = value;
    const auto opened = openResource(resource, Secret(vector[u"api_v3_key"].toString().toUtf8()));
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, code);
}

void TestPlatformCertificates::verifiesWithTheCertificateInTheAnswer()
{
    FakePay pay;
    const Certificate certificate = pay.platformCertificate();
    pay.signingSerial = certificate.serial();
    const Certificate further = *Certificate::issue({QStringLiteral("next"), {}, pay.clock.now(), pay.clock.now().addDays(9), false},
                                                    testKey().publicKey(), testKey());
    const auto read =
        readCertificates(replyOf(pay, pay.certificatesBody({further, certificate})), Secret(pay.apiV3Key), {}, pay.clock.now());
    QVERIFY2(read, read ? "" : qPrintable(read.error().code));
    QCOMPARE(read->mode, CertificateAnswer::Mode::Certificates);
    QCOMPARE(read->certificates.size(), size_t(2));
    QCOMPARE(read->certificates[1].certificate.serial(), certificate.serial());
    QCOMPARE(read->certificates[1].effectiveAt, QDateTime(QDate(2026, 6, 8), QTime(2, 34, 56), Qt::UTC).toMSecsSinceEpoch());
    QCOMPARE(read->certificates[1].expiresAt, QDateTime(QDate(2031, 6, 8), QTime(2, 34, 56), Qt::UTC).toMSecsSinceEpoch());
}

void TestPlatformCertificates::refusesAForgedAnswer_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("code");
    for (const auto &[what, code] :
         {std::pair{"another APIv3 key", "gcm.tag"}, std::pair{"serial that is not the certificate's", "certificates.serial"},
          std::pair{"signed by a key outside", "sign.unknown_serial"}, std::pair{"signature over another body", "sign.mismatch"},
          std::pair{"old", "sign.stale"}, std::pair{"unreadable time", "pay.time"}, std::pair{"not JSON", "json.syntax"}})
        QTest::newRow(what) << QString::fromLatin1(what) << QString::fromLatin1(code);
}

void TestPlatformCertificates::refusesAForgedAnswer()
{
    QFETCH(QString, what);
    QFETCH(QString, code);
    FakePay pay;
    const Certificate certificate = pay.platformCertificate();
    pay.signingSerial = certificate.serial();
    QByteArray body = pay.certificatesBody({certificate});
    Secret key(pay.apiV3Key);
    QDateTime now = pay.clock.now();
    if (what.startsWith(u"another"))
        key = Secret(QByteArray(32, 'x'));
    if (what.startsWith(u"serial"))
        body.replace(certificate.serial().toLatin1(), "00");
    if (what.startsWith(u"signed by"))
        pay.signingSerial = QStringLiteral("ABCD");
    if (what.startsWith(u"unreadable"))
        body.replace("2026-06-08T", "2026-06-08 at ");
    if (what.startsWith(u"not JSON"))
        body.chop(1);
    HttpReply reply = replyOf(pay, body);
    if (what.startsWith(u"signature"))
        reply.body += ' ';
    if (what == u"old")
        now = now.addSecs(300);
    const auto read = readCertificates(reply, key, {}, now);
    QVERIFY(!read);
    QCOMPARE(read.error().code, code);
}

void TestPlatformCertificates::fetchesEveryTwelveHours()
{
    CertificateSchedule schedule;
    QVERIFY(schedule.isDue(0));
    schedule.tried(1000);
    schedule.fetched(1000);
    QVERIFY(!schedule.isDue(1000));
    QVERIFY(!schedule.isDue(1000 + 43'199'999));
    QVERIFY(schedule.isDue(1000 + 43'200'000));
}

void TestPlatformCertificates::triesAgainAMinuteAfterAFailure()
{
    CertificateSchedule schedule;
    schedule.tried(1000);
    QVERIFY(!schedule.isDue(60'999));
    QVERIFY(schedule.isDue(61'000));
}

void TestPlatformCertificates::fetchesOncePerUnknownSerial()
{
    CertificateSchedule schedule;
    schedule.tried(0);
    schedule.fetched(0);
    QVERIFY(!schedule.mayFetchFor(QStringLiteral("A1"), 59'999));
    QVERIFY(schedule.mayFetchFor(QStringLiteral("A1"), 60'000));
    schedule.tried(60'000, QStringLiteral("A1"));
    QVERIFY(!schedule.mayFetchFor(QStringLiteral("A1"), 200'000));
    QVERIFY(!schedule.mayFetchFor(QStringLiteral("a1"), 200'000));
    QVERIFY(!schedule.mayFetchFor(QStringLiteral("B2"), 119'999)); // a flood of serials is no flood of calls
    QVERIFY(schedule.mayFetchFor(QStringLiteral("B2"), 120'000));
    QVERIFY(schedule.mayFetchFor(QStringLiteral("A1"), 60'000 + 3'600'000)); // it may be listed by now
}

QTEST_GUILESS_MAIN(TestPlatformCertificates)
#include "tst_platformcertificates.moc"
