#pragma once

#include "sandbox/connection.h"

#include <QSslConfiguration>
#include <QTcpServer>

namespace yiren::sandbox {

// Accepts connections and starts TLS on each. Lives in the server's thread.
class Listener final : public QTcpServer
{
    Q_OBJECT

public:
    Listener(const QByteArray &certificatePem, const QByteArray &keyPem, RequestHandler handler);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    QSslConfiguration m_configuration;
    RequestHandler m_handler;
};

} // namespace yiren::sandbox
