#include "sandbox/connection.h"

namespace yiren::sandbox {

namespace {

constexpr qint64 fillerBlock = 256 * 1024;

QByteArray plainRefusal(int status)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Refused\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
}

} // namespace

Connection::Connection(QSslSocket *socket, RequestHandler handler, QObject *parent)
    : QObject(parent), m_socket(socket), m_handler(std::move(handler))
{
    m_socket->setParent(this);
    connect(m_socket, &QSslSocket::readyRead, this, &Connection::read);
    connect(m_socket, &QSslSocket::encryptedBytesWritten, this, &Connection::fill);
    connect(m_socket, &QSslSocket::disconnected, this, &QObject::deleteLater);
    connect(m_socket, &QSslSocket::errorOccurred, this, [this] {
        m_socket->abort();
        deleteLater();
    });
    connect(&m_dripTimer, &QTimer::timeout, this, &Connection::drip);
}

void Connection::read()
{
    m_reader.add(m_socket->readAll());
    while (!m_delivering) {
        switch (m_reader.state()) {
        case RequestReader::State::NeedsMore:
            return;
        case RequestReader::State::Refused:
            deliver({plainRefusal(m_reader.refusedStatus()), Delivery::Ending::Close});
            return;
        case RequestReader::State::Complete:
            deliver(m_handler(m_reader.take()));
            break;
        }
    }
}

void Connection::deliver(Delivery delivery)
{
    m_delivery = std::move(delivery);
    m_delivering = true;
    if (m_delivery.ending == Delivery::Ending::Abort) {
        m_socket->abort();
        return;
    }
    if (m_delivery.perByte.count() > 0) {
        m_dripped = 0;
        m_dripTimer.start(m_delivery.perByte);
        return;
    }
    m_socket->write(m_delivery.bytes);
    if (m_delivery.fillerBytes > 0)
        fill();
    else
        finishDelivery();
}

void Connection::drip()
{
    m_socket->write(m_delivery.bytes.mid(m_dripped, 1));
    if (++m_dripped < m_delivery.bytes.size())
        return;
    m_dripTimer.stop();
    finishDelivery();
    read(); // a next request may have come meanwhile
}

void Connection::fill()
{
    if (!m_delivering || m_delivery.fillerBytes == 0 || m_socket->encryptedBytesToWrite() > fillerBlock)
        return;
    const qint64 count = qMin(fillerBlock, m_delivery.fillerBytes);
    m_delivery.fillerBytes -= count;
    m_socket->write(QByteArray(count, 'x'));
    if (m_delivery.fillerBytes == 0)
        finishDelivery();
}

void Connection::finishDelivery()
{
    if (m_delivery.ending == Delivery::Ending::Stall)
        return;
    if (m_delivery.ending == Delivery::Ending::Close) {
        m_socket->disconnectFromHost();
        return;
    }
    m_delivering = false;
}

} // namespace yiren::sandbox
