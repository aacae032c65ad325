#include "window/knockjob.h"

namespace yiren {

namespace {

using namespace std::chrono_literals;

constexpr auto answerWithin = 5s;
constexpr auto knockAgainAfter = 200ms; // the other may be just between its lock and its socket

} // namespace

KnockJob::KnockJob(QString socketName, QByteArray message, qint64 owner)
    : m_socketName(std::move(socketName)), m_message(std::move(message)), m_owner(owner)
{
    m_retry.setSingleShot(true);
    m_deadline.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &KnockJob::connectAgain);
    connect(&m_deadline, &QTimer::timeout, this, &KnockJob::giveUp);
    connect(&m_socket, &QLocalSocket::connected, this, [this] { m_socket.write(m_message); });
    connect(&m_socket, &QLocalSocket::readyRead, this, &KnockJob::read);
    connect(&m_socket, &QLocalSocket::errorOccurred, this, [this] { m_retry.start(knockAgainAfter); });
}

void KnockJob::doStart()
{
    m_deadline.start(answerWithin);
    connectAgain();
}

void KnockJob::doStop()
{
    m_retry.stop();
    m_deadline.stop();
    m_socket.disconnect(this);
    m_socket.abort();
}

void KnockJob::connectAgain()
{
    m_socket.abort();
    m_socket.connectToServer(m_socketName);
}

void KnockJob::read()
{
    if (!m_socket.canReadLine())
        return;
    const bool isHeard = m_socket.readLine(16) == "ok\n";
    doStop();
    if (isHeard)
        finish({});
    else
        giveUp();
}

void KnockJob::giveUp()
{
    fail(makeError(ErrorKind::Timeout, "window.not_answering", QString::number(m_owner)));
}

} // namespace yiren
