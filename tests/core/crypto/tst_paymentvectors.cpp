#include "crypto/aesgcm.h"
#include "crypto/certificate.h"
#include "crypto/digest.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace yiren;

// Every vector that WeChat Pay's documents and two independent clients publish (samples/vectors), in both directions.
class TestPaymentVectors : public QObject
{
    Q_OBJECT

private slots:
    void holdsFor_data();
    void holdsFor();
    void refusesTheChangedAnswers();

private:
    void signature(const QJsonObject &vector, const QJsonObject &keys);
    void verification(const QJsonObject &vector, const QJsonObject &keys);
    void response(const QJsonObject &vector, const QJsonObject &keys);
    void symmetric(const QJsonObject &vector);
    void notification(const QJsonObject &vector, const QJsonObject &keys);
    void oaep(const QJsonObject &vector, const QJsonObject &keys);
    void certificates(const QJsonObject &vector);
    void dates(const QJsonObject &vector, const QJsonObject &keys);
};

namespace {

QByteArray bytes(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toString().toUtf8();
}

// Strict, as every reader of WeChat's Base64 must be; nothing for anything else.
QByteArray fromBase64(const QByteArray &text)
{
    return QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors).decoded;
}

QJsonObject file(const QString &name)
{
    QFile source(QStringLiteral(SHARED_DIR "/samples/vectors/") + name);
    if (!source.open(QIODevice::ReadOnly))
        qFatal("missing %s", qPrintable(source.fileName()));
    return QJsonDocument::fromJson(source.readAll()).object();
}

QJsonObject keysOf(const QJsonObject &file)
{
    return file.contains(u"keys") ? file.value(u"keys").toObject() : file;
}

PublicKey publicKey(const QByteArray &pem)
{
    if (pem.contains("BEGIN CERTIFICATE"))
        return Certificate::fromPem(pem)->publicKey();
    return *PublicKey::fromPem(pem);
}

} // namespace

void TestPaymentVectors::holdsFor_data()
{
    QTest::addColumn<QJsonObject>("vector");
    QTest::addColumn<QJsonObject>("keys");
    for (const char *name : {"01-official-doc.json", "02-wechatpay-go.json", "05-skit-dotnet.json"}) {
        const QJsonObject whole = file(QLatin1String(name));
        const QJsonArray vectors = whole.value(u"vectors").toArray();
        QVERIFY(!vectors.isEmpty());
        for (const QJsonValue &vector : vectors) {
            // Texts to be signed are the business of pay/, which tests them.
            if (vector[u"kind"].toString() != QStringLiteral("canonical_string"))
                QTest::newRow(bytes(vector.toObject(), "id").constData()) << vector.toObject() << keysOf(whole);
        }
    }
}

void TestPaymentVectors::holdsFor()
{
    QFETCH(QJsonObject, vector);
    QFETCH(QJsonObject, keys);
    const QByteArray kind = bytes(vector, "kind");
    if (kind == "request_signature" || kind == "jsapi_paysign" || kind == "app_sign" || kind == "rsa_sha256_sign")
        return signature(vector, keys);
    if (kind == "rsa_sha256_verify")
        return verification(vector, keys);
    if (kind == "response_signature")
        return response(vector, keys);
    if (kind == "aes_gcm_decrypt")
        return symmetric(vector);
    if (kind == "notification")
        return notification(vector, keys);
    if (kind == "rsa_oaep_sha1_decrypt")
        return oaep(vector, keys);
    if (kind == "certificates_response")
        return certificates(vector);
    if (kind == "x509")
        return dates(vector, keys);
    QCOMPARE(kind, QByteArray("sha256_hex"));
    QCOMPARE(sha256(bytes(vector, "message")).toHex(), bytes(vector, "expected"));
}

void TestPaymentVectors::signature(const QJsonObject &vector, const QJsonObject &keys)
{
    const QByteArray name = vector.contains(u"key") ? bytes(vector, "key") : QByteArray("merchant_private_key_pem");
    const auto key = PrivateKey::fromPem(bytes(keys, name.constData()));
    QVERIFY(key);
    const QByteArray message = bytes(vector, "message");
    QCOMPARE(key->signSha256(message).toBase64(), bytes(vector, "expected_signature"));
    QVERIFY(key->publicKey().verifySha256(message, fromBase64(bytes(vector, "expected_signature"))));
    if (name == "RSA_PEM_PRIVATE_KEY_PKCS8") { // the same key stands there in its other forms
        QCOMPARE(PrivateKey::fromPem(bytes(keys, "RSA_PEM_PRIVATE_KEY_PKCS1"))->signSha256(message), key->signSha256(message));
        for (const char *form : {"RSA_PEM_PUBLIC_KEY_PKCS8", "RSA_PEM_PUBLIC_KEY_PKCS1", "RSA_PEM_CERTIFICATE"})
            QVERIFY(publicKey(bytes(keys, form)).verifySha256(message, fromBase64(bytes(vector, "expected_signature"))));
    }
}

void TestPaymentVectors::verification(const QJsonObject &vector, const QJsonObject &keys)
{
    const PublicKey key = publicKey(bytes(keys, bytes(vector, "key").constData()));
    const bool valid = key.verifySha256(bytes(vector, "message"), fromBase64(bytes(vector, "signature")));
    const QByteArray id = bytes(vector, "id");
    if (id == "go-verify-bad-2" || id == "go-verify-bad-6") { // right signatures under a wrong serial: the key is looked up by it
        QVERIFY(valid);
        QVERIFY(Certificate::fromPem(bytes(keys, bytes(vector, "key").constData()))->serial() != vector.value(u"serial").toString());
        return;
    }
    QCOMPARE(valid, bytes(vector, "expect") == "valid");
    if (id == "go-verify-cert")
        QCOMPARE(Certificate::fromPem(bytes(keys, "platform_cert_F5765756002FDD77_pem"))->serial(), vector.value(u"serial").toString());
}

void TestPaymentVectors::response(const QJsonObject &vector, const QJsonObject &keys)
{
    const PublicKey key = publicKey(bytes(keys, bytes(vector, "public_key").constData()));
    const QJsonObject headers = vector.value(u"inputs")[u"headers"].toObject();
    QVERIFY(key.verifySha256(bytes(vector, "message"), fromBase64(bytes(headers, "Wechatpay-Signature"))));
}

void TestPaymentVectors::symmetric(const QJsonObject &vector)
{
    const QByteArray key = bytes(vector, "api_v3_key");
    const QByteArray nonce = bytes(vector, "nonce");
    const QByteArray associated = bytes(vector, "associated_data");
    const auto opened = aesGcmDecrypt(key, nonce, associated, fromBase64(bytes(vector, "ciphertext")));
    if (vector.contains(u"expect")) {
        QVERIFY(!opened);
        return;
    }
    QVERIFY(opened);
    QCOMPARE(*opened, bytes(vector, "expected_plaintext"));
    QCOMPARE(aesGcmEncrypt(key, nonce, associated, *opened)->toBase64(), bytes(vector, "ciphertext"));
}

void TestPaymentVectors::notification(const QJsonObject &vector, const QJsonObject &keys)
{
    const QJsonObject headers = vector.value(u"headers").toObject();
    const QByteArray body = bytes(vector, "body");
    const auto certificate = Certificate::fromPem(bytes(keys, bytes(vector, "key").constData()));
    QVERIFY(certificate);
    QCOMPARE(certificate->serial(), headers.value(u"Wechatpay-Serial").toString());
    const QByteArray message = bytes(headers, "Wechatpay-Timestamp") + '\n' + bytes(headers, "Wechatpay-Nonce") + '\n' + body + '\n';
    QVERIFY(certificate->publicKey().verifySha256(message, fromBase64(bytes(headers, "Wechatpay-Signature"))));
    const QJsonObject resource = QJsonDocument::fromJson(body).object().value(u"resource").toObject();
    const auto opened = aesGcmDecrypt(bytes(vector, "api_v3_key"), bytes(resource, "nonce"), bytes(resource, "associated_data"),
                                      fromBase64(bytes(resource, "ciphertext")));
    QVERIFY(opened);
    QCOMPARE(*opened, bytes(vector, "expected_plaintext"));
}

void TestPaymentVectors::oaep(const QJsonObject &vector, const QJsonObject &keys)
{
    const auto key = PrivateKey::fromPem(bytes(keys, bytes(vector, "key").constData()));
    QVERIFY(key);
    const auto opened = key->decryptOaepSha1(fromBase64(bytes(vector, "ciphertext")));
    QVERIFY(opened);
    QCOMPARE(*opened, bytes(vector, "expected_plaintext"));
    const auto closed = key->publicKey().encryptOaepSha1(*opened);
    QVERIFY(closed);
    QVERIFY(closed->toBase64() != bytes(vector, "ciphertext")); // padded with fresh random bytes each time
    QCOMPARE(*key->decryptOaepSha1(*closed), *opened);
}

void TestPaymentVectors::certificates(const QJsonObject &vector)
{
    const QJsonObject entry = QJsonDocument::fromJson(bytes(vector, "response_body")).object().value(u"data")[0].toObject();
    const QJsonObject sealed = entry.value(u"encrypt_certificate").toObject();
    const auto pem = aesGcmDecrypt(bytes(vector, "api_v3_key"), bytes(sealed, "nonce"), bytes(sealed, "associated_data"),
                                   fromBase64(bytes(sealed, "ciphertext")));
    QVERIFY(pem);
    QCOMPARE(pem->trimmed(), bytes(vector, "expected_certificate_pem").trimmed());
    const auto certificate = Certificate::fromPem(*pem);
    QVERIFY(certificate);
    QCOMPARE(certificate->serial(), vector.value(u"expected_serial").toString());
    QCOMPARE(certificate->serial(), entry.value(u"serial_no").toString());
    const auto when = [&entry](const char *name) {
        return QDateTime::fromString(entry.value(QLatin1String(name)).toString(), Qt::ISODate);
    };
    QCOMPARE(certificate->notBefore(), when("effective_time"));
    QCOMPARE(certificate->notAfter(), when("expire_time"));
}

void TestPaymentVectors::dates(const QJsonObject &vector, const QJsonObject &keys)
{
    const auto certificate = Certificate::fromPem(bytes(keys, bytes(vector, "key").constData()));
    QVERIFY(certificate);
    QCOMPARE(certificate->serial(), vector.value(u"expected_serial").toString());
    // The vector's hours are Beijing's in spite of their names: the certificate itself says 18:37:48 GMT the evening before.
    const auto beijing = [&vector](const char *name) {
        const QDateTime written = QDateTime::fromString(vector.value(QLatin1String(name)).toString(), Qt::ISODate);
        return QDateTime(written.date(), written.time(), Qt::OffsetFromUTC, 8 * 3600).toUTC();
    };
    QCOMPARE(certificate->notBefore(), beijing("not_before_utc"));
    QCOMPARE(certificate->notAfter(), beijing("not_after_utc"));
    QCOMPARE(certificate->notBefore(), QDateTime(QDate(2021, 11, 25), QTime(18, 37, 48), Qt::UTC)); // openssl x509 -dates
}

void TestPaymentVectors::refusesTheChangedAnswers()
{
    const QJsonObject whole = file(QStringLiteral("01-official-doc.json"));
    const QJsonArray vectors = whole.value(u"vectors").toArray();
    const QJsonObject base = vectors.last().toObject();
    QCOMPARE(bytes(base, "id"), QByteArray("doc-resp-native"));
    QCOMPARE(whole.value(u"negative").toArray().size(), 4);
    const PublicKey key = publicKey(bytes(whole, "wechatpay_public_key_pem"));
    const QByteArray message = bytes(base, "message");
    const QByteArray text = bytes(base.value(u"inputs")[u"headers"].toObject(), "Wechatpay-Signature");
    QVERIFY(key.verifySha256(message, fromBase64(text)));
    QVERIFY(!key.verifySha256(QByteArray(message).replace("JyC91EIz1", "JyC91EIz2"), fromBase64(text)));
    QVERIFY(!key.verifySha256(QByteArray(message).replace("cd22ef\n", "cd22ee\n"), fromBase64(text)));
    QVERIFY(!key.verifySha256(QByteArray(message + '\n'), fromBase64(text)));
    QVERIFY(!key.verifySha256(message, fromBase64("WECHATPAY/SIGNTEST/" + text)));
    QVERIFY(!key.verifySha256(message, QByteArray::fromBase64("WECHATPAY/SIGNTEST/" + text))); // decoded however leniently
}

QTEST_GUILESS_MAIN(TestPaymentVectors)
#include "tst_paymentvectors.moc"
