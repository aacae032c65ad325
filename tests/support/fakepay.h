#pragma once

#include "crypto/aesgcm.h"
#include "support/fakeclock.h"
#include "http/httpclient.h"
#include "pay/payapi.h"
#include "support/testauthority.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QThreadPool>

#include <deque>

namespace yiren {

// A WeChat Pay of a few lines for tests of the client: plain HTTP on the loopback address, checks each signature, answers what the test
// says. What it knows of signing is written here once more, from the contract, not taken from core/pay.
class FakePay
{
public:
    using Step = std::function<void(QTcpSocket &, const RawRequest &)>;

    FakePay()
    {
        server.answer = [this](QTcpSocket &socket, const RawRequest &request) { take(socket, request); };
        settings.retry.waits = {std::chrono::milliseconds(5)};
        settings.callsPerSecond = 1000;
        settings.deadline = std::chrono::milliseconds(3000);
        settings.downloadDeadline = std::chrono::milliseconds(5000);
        settings.random = [] { return 0.5; };
    }

    RawServer server;
    FakeClock clock;                                           // this computer's
    qint64 skewSeconds = 0;                                    // of WeChat's clock to it
    QString signingSerial = QStringLiteral("PUB_KEY_ID_0111"); // names the key of answers
    PaySettings settings;
    QString publicKeyId = QStringLiteral("PUB_KEY_ID_0111"); // what the client is configured with; empty: certificates
    QByteArray apiV3Key = "0123456789abcdefghijklmnopqrstuv";
    std::deque<Step> steps; // one for each request
    Step otherwise;         // when they are used up
    int badRequests = 0;    // requests with a wrong signature or missing headers

    PayApi &api()
    {
        if (!m_api) {
            m_http = std::make_unique<HttpClient>(HttpSetup{HostAllowList(baseUrls()), {}, {}}, clock);
            m_api = std::make_unique<PayApi>(*m_http, merchant(), clock, m_pool, settings);
        }
        return *m_api;
    }
    HttpClient &http() { return *m_http; }
    QThreadPool &pool() { return m_pool; }
    QList<QUrl> furtherUrls; // of other hosts, behind the own one

    QList<QUrl> baseUrls() const { return QList<QUrl>{server.url()} + furtherUrls; }
    Merchant merchant() const
    {
        Merchant result{.id = MerchantId(QStringLiteral("1900000109")),
                        .appid = {},
                        .serial = QStringLiteral("5157F09E"),
                        .key = testKey(),
                        .apiV3Key = Secret(apiV3Key),
                        .platformKeys = {},
                        .publicKeyId = publicKeyId,
                        .baseUrls = baseUrls(),
                        .caPem = {},
                        .notifyUrl = {}};
        if (!publicKeyId.isEmpty())
            result.platformKeys.add(publicKeyId, platformKey().publicKey());
        return result;
    }
    static const PrivateKey &platformKey()
    {
        static const PrivateKey key = *PrivateKey::generate();
        return key;
    }

    QDateTime now() const { return clock.now().addSecs(skewSeconds); }
    HttpHeaders dated() const
    {
        return {{"Date", QLocale::c().toString(now(), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'")).toLatin1()},
                {"Request-ID", "08E6-1"}};
    }
    HttpHeaders signature(const QByteArray &body) const
    {
        const QByteArray time = QByteArray::number(now().toSecsSinceEpoch());
        const QByteArray text = time + "\nc5ac7061fccab6bf\n" + body + '\n';
        HttpHeaders headers = dated();
        headers.append("Wechatpay-Timestamp", time);
        headers.append("Wechatpay-Nonce", "c5ac7061fccab6bf");
        headers.append("Wechatpay-Serial", signingSerial.toLatin1());
        headers.append("Wechatpay-Signature", platformKey().signSha256(text).toBase64());
        return headers;
    }

    // Answers.
    Step says(const QByteArray &body) const
    {
        return [this, body](QTcpSocket &socket, const RawRequest &) { socket.write(httpAnswer(200, body, signature(body))); };
    }
    Step saysUnsigned(int status, const QByteArray &body, const HttpHeaders &more = {}) const
    {
        return [this, status, body, more](QTcpSocket &socket, const RawRequest &) {
            HttpHeaders headers = dated();
            for (const auto &[name, value] : more.lines())
                headers.append(name, value);
            socket.write(httpAnswer(status, body, headers));
        };
    }
    Step refuses(int status, const char *code) const
    {
        return saysUnsigned(status, QByteArray("{\"code\":\"") + code + "\",\"message\":\"m\"}");
    }
    Step saysBadlySigned(const QByteArray &body) const
    {
        return [this, body](QTcpSocket &socket, const RawRequest &) { socket.write(httpAnswer(200, body, signature(body + ' '))); };
    }
    static Step drops()
    {
        return [](QTcpSocket &socket, const RawRequest &) { socket.abort(); };
    }
    static Step staysSilent()
    {
        return [](QTcpSocket &, const RawRequest &) {};
    }
    // The answer to GET /v3/certificates with these, sealed with the APIv3 key.
    QByteArray certificatesBody(const std::vector<Certificate> &certificates) const
    {
        QJsonArray data;
        for (const Certificate &one : certificates) {
            const QByteArray sealed = *aesGcmEncrypt(apiV3Key, "61f9c719728a", "certificate", one.toPem());
            const QJsonObject resource{{QStringLiteral("algorithm"), QStringLiteral("AEAD_AES_256_GCM")},
                                       {QStringLiteral("nonce"), QStringLiteral("61f9c719728a")},
                                       {QStringLiteral("associated_data"), QStringLiteral("certificate")},
                                       {QStringLiteral("ciphertext"), QString::fromLatin1(sealed.toBase64())}};
            data.append(QJsonObject{{QStringLiteral("serial_no"), one.serial()},
                                    {QStringLiteral("effective_time"), QStringLiteral("2026-06-08T10:34:56+08:00")},
                                    {QStringLiteral("expire_time"), QStringLiteral("2031-06-08T10:34:56+08:00")},
                                    {QStringLiteral("encrypt_certificate"), resource}});
        }
        return QJsonDocument(QJsonObject{{QStringLiteral("data"), data}}).toJson(QJsonDocument::Compact);
    }
    // A platform certificate for the key that signs answers.
    Certificate platformCertificate() const
    {
        return *Certificate::issue({QStringLiteral("Tenpay.com sign"), {}, clock.now().addDays(-100), clock.now().addDays(1000), false},
                                   platformKey().publicKey(), testKey());
    }

private:
    void take(QTcpSocket &socket, const RawRequest &request)
    {
        if (!isRightlySigned(request))
            ++badRequests;
        Step step = otherwise;
        if (!steps.empty()) {
            step = steps.front();
            steps.pop_front();
        }
        if (step)
            step(socket, request);
        else
            socket.abort();
    }

    bool isRightlySigned(const RawRequest &request) const
    {
        const QByteArray header = request.headers.value("Authorization");
        const auto member = [&header](const QByteArray &name) {
            const QByteArray begin = name + "=\"";
            const qsizetype start = header.indexOf(begin) + begin.size();
            return header.mid(start, header.indexOf('"', start) - start);
        };
        const QByteArray text =
            request.method + '\n' + request.target + '\n' + member("timestamp") + '\n' + member("nonce_str") + '\n' + request.body + '\n';
        return header.startsWith("WECHATPAY2-SHA256-RSA2048 ") && member("mchid") == "1900000109" && member("serial_no") == "5157F09E"
            && member("nonce_str").size() == 32 && request.headers.value("Accept") == "application/json"
            && !request.headers.value("User-Agent").isEmpty() && request.headers.value("Wechatpay-Serial") == publicKeyId.toLatin1()
            && testKey().publicKey().verifySha256(text, QByteArray::fromBase64(member("signature")));
    }

    QThreadPool m_pool;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<PayApi> m_api;
};

} // namespace yiren
