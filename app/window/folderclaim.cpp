#include "window/folderclaim.h"

#include "window/knock.h"

#include <QLocalSocket>
#include <QLoggingCategory>
#include <QTimer>

namespace yiren {

namespace {

using namespace std::chrono_literals;

constexpr auto longestVisit = 5s;

} // namespace

FolderClaim::FolderClaim(const DataDir &folder) : m_socketName(knock::socketName(folder)), m_lock(folder.windowLockPath())
{
    m_lock.setStaleLockTime(0ms); // a long day is not stale; a dead process's lock is
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *visitor = m_server.nextPendingConnection())
            greet(*visitor);
    });
}

bool FolderClaim::take()
{
    if (m_lock.tryLock(0ms)) {
        listen();
        return true;
    }
    return m_lock.error() != QLockFile::LockFailedError;
}

qint64 FolderClaim::owner() const
{
    qint64 pid = 0;
    QString host, program;
    m_lock.getLockInfo(&pid, &host, &program);
    return pid;
}

// The lock is ours, so a socket that is there is a dead process's.
void FolderClaim::listen()
{
    QLocalServer::removeServer(m_socketName);
    if (!m_server.listen(m_socketName))
        qWarning("no later start will be heard: %s", qUtf8Printable(m_server.errorString()));
}

void FolderClaim::greet(QLocalSocket &visitor)
{
    visitor.setReadBufferSize(knock::longestMessage + 1);
    connect(&visitor, &QLocalSocket::readyRead, this, [this, &visitor] { answer(visitor); });
    connect(&visitor, &QLocalSocket::disconnected, &visitor, &QObject::deleteLater);
    QTimer::singleShot(longestVisit, &visitor, &QLocalSocket::abort);
    if (visitor.bytesAvailable() > 0)
        answer(visitor);
}

void FolderClaim::answer(QLocalSocket &visitor)
{
    if (!visitor.canReadLine()) {
        if (visitor.bytesAvailable() > knock::longestMessage)
            visitor.abort();
        return;
    }
    const auto files = knock::filesOf(visitor.readLine(knock::longestMessage + 1));
    visitor.write(files ? "ok\n" : "no\n");
    visitor.disconnectFromServer(); // once that is written
    if (files)
        emit knocked(*files);
}

} // namespace yiren
