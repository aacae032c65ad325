#include "sandbox/listener.h"

#include <QSslCertificate>
#include <QSslKey>

namespace yiren::sandbox {

Listener::Listener(const QByteArray &certificatePem, const QByteArray &keyPem, RequestHandler handler) : m_handler(std::move(handler))
{
    m_configuration = QSslConfiguration::defaultConfiguration();
    m_configuration.setLocalCertificateChain(QSslCertificate::fromData(certificatePem));
    m_configuration.setPrivateKey(QSslKey(keyPem, QSsl::Rsa));
}

void Listener::incomingConnection(qintptr descriptor)
{
    auto socket = std::make_unique<QSslSocket>();
    if (!socket->setSocketDescriptor(descriptor))
        return;
    socket->setSslConfiguration(m_configuration);
    auto *connection = new Connection(socket.get(), m_handler, this);
    Q_UNUSED(connection)
    socket.release()->startServerEncryption();
}

} // namespace yiren::sandbox
