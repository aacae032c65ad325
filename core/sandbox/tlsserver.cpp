#include "sandbox/tlsserver.h"

#include "sandbox/listener.h"

#include <QHostAddress>

namespace yiren::sandbox {

TlsServer::TlsServer(QByteArray certificatePem, QByteArray keyPem, RequestHandler handler)
    : m_certificatePem(std::move(certificatePem)), m_keyPem(std::move(keyPem)), m_handler(std::move(handler))
{
}

TlsServer::~TlsServer()
{
    stop();
}

Result<quint16> TlsServer::start(quint16 port)
{
    stop();
    std::promise<Result<quint16>> started;
    auto outcome = started.get_future();
    m_thread = std::thread([this, port, started = std::move(started)]() mutable { serve(port, started); });
    auto result = outcome.get();
    if (!result)
        stop();
    return result;
}

// Runs in the server's thread until stop().
void TlsServer::serve(quint16 port, std::promise<Result<quint16>> &started)
{
    QEventLoop loop;
    Listener listener(m_certificatePem, m_keyPem, m_handler);
    if (!listener.listen(QHostAddress::LocalHost, port)) {
        started.set_value(failure(ErrorKind::Network, "sandbox.listen", listener.errorString()));
        return;
    }
    m_loop = &loop;
    started.set_value(listener.serverPort());
    loop.exec();
}

void TlsServer::stop()
{
    if (!m_thread.joinable())
        return;
    if (m_loop)
        QMetaObject::invokeMethod(m_loop, &QEventLoop::quit, Qt::QueuedConnection);
    m_thread.join();
    m_loop = nullptr;
}

} // namespace yiren::sandbox
