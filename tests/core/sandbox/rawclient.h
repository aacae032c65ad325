#pragma once

#include "crypto/random.h"
#include "sandbox/sandbox.h"

#include <QFile>
#include <QJsonDocument>
#include <QSslConfiguration>
#include <QSslSocket>

#include <memory>

namespace yiren {

// A clock that stands still; safe to read from any thread because it never changes.
class FrozenClock final : public Clock
{
public:
    explicit FrozenClock(const QString &rfc3339) : m_now(QDateTime::fromMSecsSinceEpoch(*rfc3339ToMs(rfc3339), Qt::UTC)) {}
    QDateTime now() const override { return m_now; }

private:
    QDateTime m_now;
};

// What came back, as bytes.
struct RawReply {
    int status = 0; // 0: no answer
    std::vector<ReceivedHeader> headers;
    QByteArray body;
    bool isWhole = false; // as many bytes as Content-Length says

    QByteArray header(QByteArrayView name) const { return headerValue(headers, name); }
    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    QString code() const { return json()[u"code"].toString(); }
};

// A request in the making: everything can be bent before it is sent.
struct RawRequest {
    QByteArray method = "GET";
    QByteArray target;
    QByteArray body;
    QByteArray scheme = "WECHATPAY2-SHA256-RSA2048";
    QByteArray mchid;
    QByteArray merchantSerial;
    QByteArray nonce;
    qint64 timestamp = 0;
    QByteArray payserial; // Wechatpay-Serial; empty: not sent
    std::vector<ReceivedHeader> headers{{"Accept", "application/json"}, {"User-Agent", "raw-client"}, {"Host", "127.0.0.1"}};
    QByteArray signedTarget; // what is signed instead of the target, when set
};

// A plain TLS client that knows nothing of core/pay; it signs with crypto/ directly, after contract/wechat-pay.md 3.
class RawClient
{
public:
    explicit RawClient(const sandbox::Sandbox &sandbox) : m_sandbox(sandbox), m_credentials(sandbox.credentials())
    {
        m_key = std::make_unique<PrivateKey>(*PrivateKey::fromPem(m_credentials.merchantKeyPem));
    }

    RawRequest request(const QByteArray &method, const QByteArray &target, const QByteArray &body = {}) const
    {
        RawRequest made;
        made.method = method;
        made.target = target;
        made.body = body;
        made.mchid = m_credentials.mchid.toLatin1();
        made.merchantSerial = m_credentials.merchantSerial.toLatin1();
        made.nonce = randomNonce(32).toLatin1();
        made.timestamp = m_sandbox.clock().now().toSecsSinceEpoch();
        made.payserial = m_credentials.publicKeyId.toLatin1();
        if (!body.isEmpty())
            made.headers.push_back({"Content-Type", "application/json"});
        return made;
    }

    QByteArray toBytes(const RawRequest &request) const
    {
        const QByteArray target = request.signedTarget.isEmpty() ? request.target : request.signedTarget;
        const QByteArray timestamp = QByteArray::number(request.timestamp);
        const QByteArray message = request.method + '\n' + target + '\n' + timestamp + '\n' + request.nonce + '\n' + request.body + '\n';
        QByteArray bytes = request.method + ' ' + request.target + " HTTP/1.1\r\n";
        for (const ReceivedHeader &header : request.headers)
            bytes += header.name + ": " + header.value + "\r\n";
        if (!request.payserial.isEmpty())
            bytes += "Wechatpay-Serial: " + request.payserial + "\r\n";
        bytes += "Authorization: " + request.scheme + " mchid=\"" + request.mchid + "\",nonce_str=\"" + request.nonce + "\",signature=\""
            + m_key->signSha256(message).toBase64() + "\",timestamp=\"" + timestamp + "\",serial_no=\"" + request.merchantSerial + "\"\r\n";
        if (request.method == "POST")
            bytes += "Content-Length: " + QByteArray::number(request.body.size()) + "\r\n";
        return bytes + "\r\n" + request.body;
    }

    RawReply send(const RawRequest &request) { return exchange(toBytes(request)); }
    RawReply get(const QByteArray &target) { return send(request("GET", target)); }
    RawReply post(const QByteArray &target, const QByteArray &body) { return send(request("POST", target, body)); }

    bool connectToSandbox()
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setCaCertificates(QSslCertificate::fromData(m_sandbox.authorityPem()));
        m_socket = std::make_unique<QSslSocket>();
        m_socket->setSslConfiguration(configuration);
        m_socket->connectToHostEncrypted(QStringLiteral("127.0.0.1"), static_cast<quint16>(m_sandbox.baseUrl().port()));
        return m_socket->waitForEncrypted(5000);
    }

    // Uses the open connection, or a new one; reads one answer or until the connection ends or falls silent for `patienceMs`.
    RawReply exchange(const QByteArray &bytes, int patienceMs = 5000)
    {
        if (!isConnected() && !connectToSandbox())
            return {};
        m_socket->write(bytes);
        m_socket->flush();
        QByteArray received;
        RawReply reply;
        while (!reply.isWhole) {
            if (m_socket->bytesAvailable() == 0 && !m_socket->waitForReadyRead(patienceMs) && m_socket->bytesAvailable() == 0)
                break;
            received += m_socket->readAll();
            reply = parsed(received);
        }
        return reply;
    }

    bool isConnected() const { return m_socket && m_socket->state() == QAbstractSocket::ConnectedState; }
    QSslSocket &socket() { return *m_socket; }

    // Whether an answer is rightly signed by that key (contract/wechat-pay.md 4).
    static bool isSignedBy(const RawReply &reply, const PublicKey &key)
    {
        const QByteArray message = reply.header("Wechatpay-Timestamp") + '\n' + reply.header("Wechatpay-Nonce") + '\n' + reply.body + '\n';
        return key.verifySha256(message, QByteArray::fromBase64(reply.header("Wechatpay-Signature")));
    }

private:
    static RawReply parsed(const QByteArray &bytes)
    {
        RawReply reply;
        const qsizetype end = bytes.indexOf("\r\n\r\n");
        if (end < 0)
            return reply;
        const QList<QByteArray> lines = bytes.left(end).split('\n');
        reply.status = lines.first().split(' ').value(1).toInt();
        for (const QByteArray &line : lines.mid(1)) {
            const qsizetype colon = line.indexOf(':');
            reply.headers.push_back({line.left(colon), line.mid(colon + 1).trimmed()});
        }
        const qint64 length = reply.header("Content-Length").toLongLong();
        reply.body = bytes.mid(end + 4, length);
        reply.isWhole = reply.body.size() == length;
        return reply;
    }

    const sandbox::Sandbox &m_sandbox;
    sandbox::Credentials m_credentials;
    std::unique_ptr<PrivateKey> m_key;
    std::unique_ptr<QSslSocket> m_socket;
};

// A started sandbox with its client, on a day of its own.
struct RunningSandbox {
    explicit RunningSandbox(sandbox::Sandbox::Options options = {}, const QString &now = QStringLiteral("2026-11-24T15:00:00+08:00"))
        : clock(now)
    {
        if (!options.keys)
            options.keys = sharedKeys();
        sandbox = std::move(*sandbox::Sandbox::create(clock, options));
        const auto started = sandbox->start();
        Q_ASSERT(started);
        client = std::make_unique<RawClient>(*sandbox);
    }

    // Making keys takes a while, so all sandboxes of a test program share them.
    static std::shared_ptr<const sandbox::KeyRing> sharedKeys()
    {
        static const auto keys = std::make_shared<const sandbox::KeyRing>(
            *sandbox::KeyRing::generate(QStringLiteral("1900012345"), QDateTime(QDate(2026, 11, 24), QTime(0, 0), Qt::UTC)));
        return keys;
    }

    sandbox::Control &control() { return sandbox->control(); }
    RawReply get(const QByteArray &target) { return client->get(target); }
    RawReply post(const QByteArray &target, const QByteArray &body) { return client->post(target, body); }
    RawReply order(const QByteArray &number, int fen = 12800)
    {
        return post("/v3/pay/transactions/native", orderBody(number, QByteArray::number(fen)));
    }
    static QByteArray orderBody(const QByteArray &number, const QByteArray &fen)
    {
        return R"({"appid":"wx0123456789abcdef","mchid":"1900012345","description":"手作陶杯","out_trade_no":")" + number
            + R"(","notify_url":"https://studio.example.com/paid","amount":{"total":)" + fen + R"(,"currency":"CNY"}})";
    }
    static QByteArray refundBody(const QByteArray &number, const QByteArray &refundNumber, int refund, int total)
    {
        return R"({"out_trade_no":")" + number + R"(","out_refund_no":")" + refundNumber + R"(","reason":"时间不合适","amount":{"refund":)"
            + QByteArray::number(refund) + R"(,"total":)" + QByteArray::number(total) + R"(,"currency":"CNY"}})";
    }
    void inject(const QString &faults) { control().addFaults(*sandbox::FaultScript::fromText(faults)); }

    FrozenClock clock;
    std::unique_ptr<sandbox::Sandbox> sandbox;
    std::unique_ptr<RawClient> client;
};

} // namespace yiren
