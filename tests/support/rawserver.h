#pragma once

#include "http/httpheaders.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QTimer>
#include <QUrl>

#include <algorithm>
#include <functional>
#include <memory>
#include <vector>

namespace yiren {

// A request as it stood on the wire.
struct RawRequest {
    QByteArray method;
    QByteArray target;
    HttpHeaders headers;
    QByteArray body;
};

struct TlsIdentity {
    QByteArray certificatePem;
    QByteArray keyPem;
};

// A server that a test scripts byte by byte, on the loopback address, plain or with TLS, in the test's own thread. It counts each request
// that reaches it, answered or not.
class RawServer : public QTcpServer
{
public:
    using Answer = std::function<void(QTcpSocket &, const RawRequest &)>;

    RawServer() { listen(QHostAddress::LocalHost); }
    explicit RawServer(TlsIdentity identity) : m_identity(std::move(identity)) { listen(QHostAddress::LocalHost); }

    QUrl url(const QString &path = {}) const
    {
        const QString scheme = m_identity.keyPem.isEmpty() ? QStringLiteral("http") : QStringLiteral("https");
        return QUrl(QStringLiteral("%1://127.0.0.1:%2%3").arg(scheme).arg(serverPort()).arg(path));
    }

    Answer answer;                              // for a whole request
    std::function<void(QTcpSocket &)> onHead;   // as soon as the headers are there
    std::function<void(QTcpSocket &)> onAccept; // before anything
    std::vector<RawRequest> requests;           // from the moment their headers are there
    int connections = 0;
    QSsl::SslProtocol protocol = QSsl::SecureProtocols;

    int count(const QByteArray &method) const
    {
        return static_cast<int>(std::count_if(requests.begin(), requests.end(), [&](const RawRequest &r) { return r.method == method; }));
    }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        ++connections;
        QTcpSocket *socket = m_identity.keyPem.isEmpty() ? new QTcpSocket(this) : secureSocket();
        socket->setSocketDescriptor(descriptor);
        if (auto *secure = qobject_cast<QSslSocket *>(socket))
            secure->startServerEncryption();
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        auto state = std::make_shared<State>();
        connect(socket, &QTcpSocket::readyRead, socket, [this, socket, state] { take(*socket, *state); });
        if (onAccept)
            onAccept(*socket);
    }

private:
    struct State {
        QByteArray bytes;
        qsizetype bodyStart = 0;
        qsizetype bodyLength = 0;
        size_t number = 0;
        bool isAnswered = false;
    };

    QSslSocket *secureSocket()
    {
        auto *socket = new QSslSocket(this);
        socket->setLocalCertificate(QSslCertificate(m_identity.certificatePem));
        socket->setPrivateKey(QSslKey(m_identity.keyPem, QSsl::Rsa));
        socket->setPeerVerifyMode(QSslSocket::VerifyNone);
        socket->setProtocol(protocol);
        return socket;
    }

    void take(QTcpSocket &socket, State &state)
    {
        state.bytes += socket.readAll();
        if (state.bodyStart == 0 && !readHead(socket, state))
            return;
        if (state.isAnswered || state.bytes.size() - state.bodyStart < state.bodyLength)
            return;
        state.isAnswered = true;
        requests[state.number].body = state.bytes.mid(state.bodyStart, state.bodyLength);
        if (answer)
            answer(socket, requests[state.number]);
    }

    bool readHead(QTcpSocket &socket, State &state)
    {
        const qsizetype end = state.bytes.indexOf("\r\n\r\n");
        if (end < 0)
            return false;
        state.bodyStart = end + 4;
        RawRequest request;
        const QList<QByteArray> lines = state.bytes.left(end).split('\n');
        const QList<QByteArray> first = lines.first().trimmed().split(' ');
        request.method = first.value(0);
        request.target = first.value(1);
        for (qsizetype i = 1; i < lines.size(); ++i) {
            const qsizetype colon = lines[i].indexOf(':');
            request.headers.append(lines[i].left(colon), lines[i].mid(colon + 1).trimmed());
        }
        state.bodyLength = request.headers.value("Content-Length").toLongLong();
        state.number = requests.size();
        requests.push_back(std::move(request));
        if (onHead)
            onHead(socket);
        return true;
    }

    TlsIdentity m_identity;
};

// An HTTP answer with its right Content-Length, unless a header says otherwise.
inline QByteArray httpAnswer(int status, const QByteArray &body, const HttpHeaders &headers = {})
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(status) + " X\r\n";
    if (!headers.find("Content-Length") && !headers.find("Transfer-Encoding") && status != 204)
        bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    for (const auto &[name, value] : headers.lines())
        bytes += name + ": " + value + "\r\n";
    return bytes + "\r\n" + body;
}

// Writes and ends the connection properly.
inline void writeAndClose(QTcpSocket &socket, const QByteArray &bytes)
{
    socket.write(bytes);
    socket.disconnectFromHost();
}

} // namespace yiren
