#include "pay/paysigner.h"
#include "pay/payverifier.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

#include <functional>

using namespace yiren;

// Signing and verifying against the vectors that WeChat Pay's documents and two independent clients publish, and what must be refused.
class TestPaySigning : public QObject
{
    Q_OBJECT

private slots:
    void signsAsTheDocumentsDo_data();
    void signsAsTheDocumentsDo();
    void writesTheCanonicalTextOfTheGoClient_data();
    void writesTheCanonicalTextOfTheGoClient();
    void verifiesTheRealAnswer();
    void refusesTheRealAnswerChanged();
    void refusesTheRealAnswerFiveMinutesLater_data();
    void refusesTheRealAnswerFiveMinutesLater();
    void verifiesTheGoClientsCallback();
    void refusesChangedHeaders_data();
    void refusesChangedHeaders();
    void refusesEveryRandomChange();
    void verifiesAnEmptyBody();

private:
    static HttpHeaders signedHeaders(const QByteArray &body, qint64 seconds);
};

namespace {

constexpr qint64 realAnswerTime = 1722850421;

QJsonObject vectorFile(const char *name)
{
    QFile source(QStringLiteral(SHARED_DIR "/samples/vectors/") + QLatin1String(name));
    if (!source.open(QIODevice::ReadOnly))
        qFatal("missing %s", qPrintable(source.fileName()));
    return QJsonDocument::fromJson(source.readAll()).object();
}

const QJsonObject &official()
{
    static const QJsonObject file = vectorFile("01-official-doc.json");
    return file;
}

QByteArray bytesOf(const QJsonValue &value)
{
    return value.toString().toUtf8();
}

PrivateKey merchantKey()
{
    return *PrivateKey::fromPem(bytesOf(official()[u"merchant_private_key_pem"]));
}

QJsonObject vectorNamed(const QJsonObject &file, const QString &id)
{
    const QJsonArray vectors = file[u"vectors"].toArray();
    for (const QJsonValue &vector : vectors) {
        if (vector[u"id"].toString() == id)
            return vector.toObject();
    }
    qFatal("no vector %s", qPrintable(id));
}

HttpHeaders headersOf(const QJsonObject &written)
{
    HttpHeaders headers;
    for (auto it = written.begin(); it != written.end(); ++it)
        headers.append(it.key().toLatin1(), it.value().toString().toLatin1());
    return headers;
}

QDateTime at(qint64 seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
}

QString codeOf(const Done &done)
{
    return done ? QString() : done.error().code;
}

// The vector names no serial, which is not signed: any will do that the table knows.
HttpHeaders realHeaders()
{
    HttpHeaders headers = headersOf(vectorNamed(official(), QStringLiteral("doc-resp-native"))[u"inputs"][u"headers"].toObject());
    headers.append("Wechatpay-Serial", "PUB_KEY_ID_0");
    return headers;
}

QByteArray realBody()
{
    return bytesOf(vectorNamed(official(), QStringLiteral("doc-resp-native"))[u"inputs"][u"body"]);
}

KeyTable realKeys()
{
    KeyTable keys;
    keys.add(QStringLiteral("PUB_KEY_ID_0"), *PublicKey::fromPem(bytesOf(official()[u"wechatpay_public_key_pem"])));
    return keys;
}

HttpHeaders replaced(const HttpHeaders &headers, const QByteArray &name, const std::optional<QByteArray> &value)
{
    HttpHeaders result;
    for (const auto &[one, old] : headers.lines()) {
        if (one != name)
            result.append(one, old);
        else if (value)
            result.append(one, *value);
    }
    return result;
}

const PrivateKey &platformKey()
{
    static const PrivateKey key = *PrivateKey::generate();
    return key;
}

KeyTable platformKeys()
{
    KeyTable keys;
    keys.add(QStringLiteral("PUB_KEY_ID_01"), platformKey().publicKey());
    keys.add(QStringLiteral("ABCDEF"), merchantKey().publicKey()); // known, but not the one that signs
    return keys;
}

} // namespace

HttpHeaders TestPaySigning::signedHeaders(const QByteArray &body, qint64 seconds)
{
    const QByteArray time = QByteArray::number(seconds);
    const QByteArray text = time + "\nnonce1\n" + body + '\n';
    return {{"Wechatpay-Timestamp", time},
            {"Wechatpay-Nonce", "nonce1"},
            {"Wechatpay-Signature", platformKey().signSha256(text).toBase64()},
            {"Wechatpay-Serial", "PUB_KEY_ID_01"},
            {"Wechatpay-Signature-Type", "WECHATPAY2-SHA256-RSA2048"}};
}

void TestPaySigning::signsAsTheDocumentsDo_data()
{
    QTest::addColumn<QJsonObject>("vector");
    for (const char *id : {"doc-req-post-jsapi", "doc-req-get-path", "doc-jsapi-paysign", "doc-app-sign"})
        QTest::newRow(id) << vectorNamed(official(), QLatin1String(id));
}

void TestPaySigning::signsAsTheDocumentsDo()
{
    QFETCH(QJsonObject, vector);
    const QJsonObject in = vector[u"inputs"].toObject();
    const QByteArray expected = bytesOf(vector[u"expected_signature"]);
    const qint64 timestamp = in[u"timestamp"].toString().toLongLong();
    const QByteArray nonce = bytesOf(in[u"nonce"]);
    const QString appid = in[u"appid"].toString();
    if (vector[u"kind"] == QStringLiteral("jsapi_paysign"))
        QCOMPARE(jsapiSignature(merchantKey(), appid, timestamp, nonce, bytesOf(in[u"package"])), expected);
    if (vector[u"kind"] == QStringLiteral("app_sign"))
        QCOMPARE(appSignature(merchantKey(), appid, timestamp, nonce, bytesOf(in[u"prepay_id"])), expected);
    if (vector[u"kind"] != QStringLiteral("request_signature"))
        return;
    const QByteArray text = requestText(bytesOf(in[u"method"]), bytesOf(in[u"url"]), timestamp, nonce, bytesOf(in[u"body"]));
    QCOMPARE(text, bytesOf(vector[u"message"]));
    const SigningIdentity identity{MerchantId(QStringLiteral("1900007291")), QStringLiteral("408B07E79B8269FEC3D5D3E6AB8ED163A6A380DB"),
                                   merchantKey()};
    QCOMPARE(authorization(identity, text, timestamp, nonce),
             "WECHATPAY2-SHA256-RSA2048 mchid=\"1900007291\",nonce_str=\"593BEC0C930BF1AFEB40B4A08C8FB242\",signature=\"" + expected
                 + "\",timestamp=\"1554208460\",serial_no=\"408B07E79B8269FEC3D5D3E6AB8ED163A6A380DB\"");
}

void TestPaySigning::writesTheCanonicalTextOfTheGoClient_data()
{
    QTest::addColumn<QJsonObject>("vector");
    const QJsonObject go = vectorFile("02-wechatpay-go.json");
    for (const char *id : {"go-canonical-1", "go-canonical-2"})
        QTest::newRow(id) << vectorNamed(go, QLatin1String(id));
}

void TestPaySigning::writesTheCanonicalTextOfTheGoClient()
{
    QFETCH(QJsonObject, vector);
    const QJsonObject in = vector[u"inputs"].toObject();
    const QJsonValue written = in[u"timestamp"];
    const qint64 timestamp = written.isString() ? written.toString().toLongLong() : written.toInteger();
    QCOMPARE(requestText(bytesOf(in[u"method"]), bytesOf(in[u"url"]), timestamp, bytesOf(in[u"nonce"]), bytesOf(in[u"body"])),
             bytesOf(vector[u"expected_message"]));
}

void TestPaySigning::verifiesTheRealAnswer()
{
    QCOMPARE(codeOf(verifySignature(realHeaders(), realBody(), realKeys(), at(realAnswerTime))), QString());
    QCOMPARE(codeOf(verifySignature(realHeaders(), realBody(), {}, at(realAnswerTime))), QStringLiteral("sign.unknown_serial"));
}

// The changes that the vector file lists under "negative".
void TestPaySigning::refusesTheRealAnswerChanged()
{
    const auto code = [](const HttpHeaders &headers, const QByteArray &body) {
        return codeOf(verifySignature(headers, body, realKeys(), at(realAnswerTime)));
    };
    const QByteArray nonce = realHeaders().value("Wechatpay-Nonce");
    const QByteArray signature = realHeaders().value("Wechatpay-Signature");
    QByteArray otherBody = realBody();
    otherBody.replace("pr=", "pr=J");
    QVERIFY(otherBody != realBody());
    QCOMPARE(code(realHeaders(), otherBody), QStringLiteral("sign.mismatch"));
    QCOMPARE(code(realHeaders(), realBody() + '\n'), QStringLiteral("sign.mismatch"));
    QVERIFY(nonce.endsWith('f'));
    QCOMPARE(code(replaced(realHeaders(), "Wechatpay-Nonce", nonce.chopped(1) + 'e'), realBody()), QStringLiteral("sign.mismatch"));
    QCOMPARE(code(replaced(realHeaders(), "Wechatpay-Signature", "WECHATPAY/SIGNTEST/" + signature), realBody()),
             QStringLiteral("sign.probe"));
}

void TestPaySigning::refusesTheRealAnswerFiveMinutesLater_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("code");
    for (const int seconds : {-299, -1, 0, 1, 299})
        QTest::addRow("%+d s", seconds) << seconds << QString();
    for (const int seconds : {-301, -300, 300, 301, 864'000})
        QTest::addRow("%+d s", seconds) << seconds << QStringLiteral("sign.stale");
}

void TestPaySigning::refusesTheRealAnswerFiveMinutesLater()
{
    QFETCH(int, seconds);
    QFETCH(QString, code);
    QCOMPARE(codeOf(verifySignature(realHeaders(), realBody(), realKeys(), at(realAnswerTime + seconds))), code);
}

void TestPaySigning::verifiesTheGoClientsCallback()
{
    const QJsonObject file = vectorFile("02-wechatpay-go.json");
    const QJsonObject vector = vectorNamed(file, QStringLiteral("go-notify-payscore"));
    const Certificate certificate = *Certificate::fromPem(bytesOf(file[u"keys"][u"platform_cert_D7CE59D1F522D701_pem"]));
    KeyTable keys;
    keys.add(certificate);
    const HttpHeaders headers = headersOf(vector[u"headers"].toObject());
    const QByteArray body = bytesOf(vector[u"body"]);
    const QDateTime now = at(headers.value("Wechatpay-Timestamp").toLongLong());
    QCOMPARE(codeOf(verifySignature(headers, body, keys, now)), QString());
    QCOMPARE(codeOf(verifySignature(headers, body.chopped(1), keys, now)), QStringLiteral("sign.mismatch"));
}

void TestPaySigning::refusesChangedHeaders_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<HttpHeaders>("headers");
    QTest::addColumn<QString>("code");
    const QString missing = QStringLiteral("sign.missing_header"), mismatch = QStringLiteral("sign.mismatch"),
                  stale = QStringLiteral("sign.stale");
    const QByteArray names[] = {"Wechatpay-Timestamp", "Wechatpay-Nonce", "Wechatpay-Signature", "Wechatpay-Serial"};
    for (const QByteArray &body : {QByteArray("{\"a\":1}"), QByteArray(), QByteArray("{\"名\":\"形象店\"}\n")}) {
        const HttpHeaders good = signedHeaders(body, realAnswerTime);
        const QByteArray signature = good.value("Wechatpay-Signature");
        const auto row = [&](const char *what, const HttpHeaders &headers, const QString &code) {
            QTest::addRow("%s, body of %d", what, int(body.size())) << body << headers << code;
        };
        for (const QByteArray &name : names) {
            row(QByteArray("no " + name).constData(), replaced(good, name, std::nullopt), missing);
            row(QByteArray("empty " + name).constData(), replaced(good, name, QByteArray()), missing);
            HttpHeaders twice = good;
            twice.append(name.toLower(), good.value(name));
            row(QByteArray("two of " + name).constData(), twice, missing);
        }
        row("another second", replaced(good, names[0], QByteArray::number(realAnswerTime + 1)), mismatch);
        row("leading zero", replaced(good, names[0], '0' + QByteArray::number(realAnswerTime)), mismatch);
        row("no number", replaced(good, names[0], "now"), stale);
        row("number beyond 64 bits", replaced(good, names[0], "99999999999999999999999999"), stale);
        row("least number", replaced(good, names[0], "-9223372036854775808"), stale);
        row("ten minutes old", signedHeaders(body, realAnswerTime - 600), stale);
        row("ten minutes ahead", signedHeaders(body, realAnswerTime + 600), stale);
        row("another nonce", replaced(good, names[1], "nonce2"), mismatch);
        row("another key's serial", replaced(good, names[3], "ABCDEF"), mismatch);
        row("unknown serial", replaced(good, names[3], "1234"), QStringLiteral("sign.unknown_serial"));
        row("probe", replaced(good, names[2], "WECHATPAY/SIGNTEST/" + signature.mid(19)), QStringLiteral("sign.probe"));
        row("not Base64", replaced(good, names[2], "!" + signature.mid(1)), mismatch);
        row("half", replaced(good, names[2], signature.left(100)), mismatch);
        row("a byte short", replaced(good, names[2], QByteArray::fromBase64(signature).chopped(1).toBase64()), mismatch);
        row("merged by a proxy", replaced(good, names[2], signature + ", " + signature), mismatch);
        row("other body", signedHeaders(body + ' ', realAnswerTime), mismatch);
        row("national cipher", replaced(good, "Wechatpay-Signature-Type", "WECHATPAY2-SM2-WITH-SM3"), QStringLiteral("sign.type"));
    }
}

void TestPaySigning::refusesChangedHeaders()
{
    QFETCH(QByteArray, body);
    QFETCH(HttpHeaders, headers);
    QFETCH(QString, code);
    QVERIFY(verifySignature(signedHeaders(body, realAnswerTime), body, platformKeys(), at(realAnswerTime)));
    const Done verified = verifySignature(headers, body, platformKeys(), at(realAnswerTime));
    QCOMPARE(codeOf(verified), code);
    QCOMPARE(verified.error().kind, ErrorKind::BadSignature);
}

void TestPaySigning::refusesEveryRandomChange()
{
    const QByteArray body = "{\"amount\":{\"total\":100,\"currency\":\"CNY\"}}";
    const HttpHeaders good = signedHeaders(body, realAnswerTime);
    const KeyTable keys = platformKeys();
    QRandomGenerator random(20261124);
    for (int round = 0; round < 2000; ++round) {
        // One bit of one of the five parts.
        HttpHeaders headers;
        QByteArray changedBody = body;
        const auto flip = [&random](QByteArray &bytes) {
            const qsizetype position = random.bounded(static_cast<int>(bytes.size()));
            bytes[position] = static_cast<char>(bytes.at(position) ^ (1 << random.bounded(8)));
        };
        const int part = random.bounded(5);
        int number = 0;
        for (auto [name, value] : good.lines()) {
            if (number++ == part && part != 4)
                flip(value);
            headers.append(name, value);
        }
        if (part == 4)
            flip(changedBody);
        // A serial that differs by case only is the same serial.
        const bool isSame = part == 3 && headers.value("Wechatpay-Serial").toUpper() == "PUB_KEY_ID_01";
        QCOMPARE(verifySignature(headers, changedBody, keys, at(realAnswerTime)).has_value(), isSame);
    }
}

void TestPaySigning::verifiesAnEmptyBody()
{
    // The text of a 204 ends in two LF (contract/wechat-pay.md 4).
    const QByteArray signature = platformKey().signSha256("1722850421\nn\n\n").toBase64();
    const HttpHeaders headers{{"wechatpay-timestamp", "1722850421"},
                              {"WECHATPAY-NONCE", "n"},
                              {"Wechatpay-signature", signature},
                              {"Wechatpay-Serial", "pub_key_id_01"}};
    QVERIFY(verifySignature(headers, {}, platformKeys(), at(realAnswerTime)));
}

QTEST_GUILESS_MAIN(TestPaySigning)
#include "tst_paysigning.moc"
