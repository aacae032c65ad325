#include "gateway/gatewayconnection.h"

#include <QPointer>

namespace yiren {

namespace {

QByteArray reasonOf(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 204:
        return "No Content";
    default:
        return status < 500 ? "Refused" : "Failed";
    }
}

QByteArray bytesOfReply(const GatewayReply &reply, bool isLast)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(reply.status) + ' ' + reasonOf(reply.status) + "\r\n";
    if (reply.status != 204)
        bytes += "Content-Length: " + QByteArray::number(reply.body.size()) + "\r\n";
    if (!reply.contentType.isEmpty())
        bytes += "Content-Type: " + reply.contentType + "\r\n";
    bytes += QByteArray("X-Content-Type-Options: nosniff\r\nConnection: ") + (isLast ? "close" : "keep-alive") + "\r\n\r\n";
    return bytes + reply.body;
}

} // namespace

GatewayConnection::GatewayConnection(QTcpSocket *socket, GatewayRoute route, const GatewayLimits &limits, QObject *parent)
    : QObject(parent), m_socket(socket), m_route(std::move(route)), m_limits(limits), m_reader(limits.request)
{
    m_socket->setParent(this);
    // What a client sends before its turn waits in its own buffers.
    m_socket->setReadBufferSize(m_limits.request.headerBytes + m_limits.request.bodyBytes);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &GatewayConnection::timeOut);
    connect(m_socket, &QTcpSocket::readyRead, this, &GatewayConnection::read);
    connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    connect(m_socket, &QTcpSocket::errorOccurred, this, &GatewayConnection::leave);
    wait(Waits::ForARequest);
}

// The time for a whole request runs from its first byte and is not begun anew by the next.
void GatewayConnection::wait(Waits what)
{
    if (what == m_waits)
        return;
    m_waits = what;
    switch (what) {
    case Waits::ForARequest:
        return m_deadline.start(m_limits.idle);
    case Waits::ForItsRest:
    case Waits::ForItsLeaving:
        return m_deadline.start(m_limits.whole);
    case Waits::ForOurAnswer:
        return m_deadline.start(m_limits.answer);
    }
}

void GatewayConnection::timeOut()
{
    if (m_waits == Waits::ForItsRest)
        return answer({408, {}, {}}, true);
    leave();
}

void GatewayConnection::read()
{
    if (m_waits == Waits::ForOurAnswer || m_waits == Waits::ForItsLeaving)
        return;
    m_reader.add(m_socket->readAll());
    take();
}

void GatewayConnection::take()
{
    switch (m_reader.state()) {
    case RequestReader::State::NeedsMore:
        return wait(m_reader.isIdle() ? Waits::ForARequest : Waits::ForItsRest);
    case RequestReader::State::Refused:
        return answer({m_reader.refusedStatus(), {}, {}}, true);
    case RequestReader::State::Complete:
        break;
    }
    wait(Waits::ForOurAnswer);
    ReceivedRequest request = m_reader.take();
    const bool isLast = request.header("Connection").compare("close", Qt::CaseInsensitive) == 0;
    m_route(std::move(request), [self = QPointer(this), isLast](const GatewayReply &reply) {
        if (!self || self->m_waits != Waits::ForOurAnswer)
            return false;
        self->answer(reply, isLast);
        return true;
    });
}

void GatewayConnection::answer(const GatewayReply &reply, bool isLast)
{
    m_socket->write(bytesOfReply(reply, isLast));
    if (isLast) {
        wait(Waits::ForItsLeaving);
        return m_socket->disconnectFromHost();
    }
    wait(Waits::ForARequest);
    // Not from here: a client that sends many at once must not make the stack grow.
    QMetaObject::invokeMethod(this, &GatewayConnection::read, Qt::QueuedConnection);
}

void GatewayConnection::leave()
{
    m_deadline.stop();
    m_socket->abort();
    deleteLater();
}

} // namespace yiren
