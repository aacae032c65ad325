#pragma once

#include <QTcpSocket>
#include <QTest>

namespace yiren {

// A client that knows nothing of HTTP: it sends bytes and keeps what comes.
class GatewayClient
{
public:
    explicit GatewayClient(quint16 port) { m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port); }

    void send(const QByteArray &bytes)
    {
        (void)QTest::qWaitFor([this] { return m_socket.state() == QAbstractSocket::ConnectedState || isClosed(); });
        m_socket.write(bytes);
        m_socket.flush();
    }

    bool isClosed() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }
    bool waitForClosing()
    {
        return QTest::qWaitFor([this] { return isClosed(); }, 30'000);
    }

    // The next whole answer, taken from what has come; empty when the connection ends before it is there.
    QByteArray answer()
    {
        (void)QTest::qWaitFor([this] { return endOfAnswer() > 0 || isClosed(); }, 30'000);
        const qsizetype end = endOfAnswer();
        const QByteArray whole = m_bytes.left(std::max<qsizetype>(0, end));
        m_bytes.remove(0, whole.size());
        return whole;
    }
    int status() { return answer().mid(9, 3).toInt(); }

    QByteArray rest()
    {
        m_bytes += m_socket.readAll();
        return m_bytes;
    }

private:
    qsizetype endOfAnswer()
    {
        m_bytes += m_socket.readAll();
        const qsizetype head = m_bytes.indexOf("\r\n\r\n");
        if (head < 0)
            return -1;
        const qsizetype at = m_bytes.left(head).indexOf("Content-Length: ");
        const qsizetype length = at < 0 ? 0 : m_bytes.mid(at + 16, m_bytes.indexOf('\r', at) - at - 16).toLongLong();
        return m_bytes.size() >= head + 4 + length ? head + 4 + length : -1;
    }

    QTcpSocket m_socket;
    QByteArray m_bytes;
};

inline QByteArray httpPost(const QByteArray &target, const QByteArray &body, const QByteArray &headers = {})
{
    return "POST " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers + "Content-Length: " + QByteArray::number(body.size())
        + "\r\n\r\n" + body;
}

inline QByteArray httpGet(const QByteArray &target)
{
    return "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
}

inline QByteArray bodyOfAnswer(const QByteArray &answer)
{
    return answer.mid(answer.indexOf("\r\n\r\n") + 4);
}

} // namespace yiren
