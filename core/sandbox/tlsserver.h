#pragma once

#include "base/result.h"
#include "sandbox/connection.h"

#include <QEventLoop>

#include <future>
#include <thread>

namespace yiren::sandbox {

// HTTP/1.1 over TLS on the loopback address, in a thread of its own so that a client in the calling thread can talk to it. The handler
// runs in that thread, one request at a time.
class TlsServer
{
public:
    TlsServer(QByteArray certificatePem, QByteArray keyPem, RequestHandler handler);
    ~TlsServer();

    // Port 0 takes a free one; returns the port. Network, "sandbox.listen" when the port is taken.
    [[nodiscard]] Result<quint16> start(quint16 port);
    void stop(); // breaks all connections and waits for the thread

private:
    void serve(quint16 port, std::promise<Result<quint16>> &started);

    QByteArray m_certificatePem;
    QByteArray m_keyPem;
    RequestHandler m_handler;
    // Not a QThread: joining must also wait for what OpenSSL frees when a thread ends.
    std::thread m_thread;
    QEventLoop *m_loop = nullptr; // the thread's own, while it serves
};

} // namespace yiren::sandbox
