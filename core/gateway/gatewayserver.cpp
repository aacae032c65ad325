#include "gateway/gatewayserver.h"

#include "gateway/gatewayconnection.h"

namespace yiren {

GatewayServer::GatewayServer(GatewayRoute route, GatewayLimits limits) : m_route(std::move(route)), m_limits(std::move(limits)) {}

Done GatewayServer::start(const QHostAddress &address, quint16 port)
{
    if (!address.isLoopback())
        return failure(ErrorKind::Usage, "gateway.listen", address.toString());
    if (!listen(address, port))
        return failure(ErrorKind::Network, "gateway.port", errorString());
    return {};
}

void GatewayServer::incomingConnection(qintptr descriptor)
{
    auto socket = std::make_unique<QTcpSocket>();
    if (!socket->setSocketDescriptor(descriptor))
        return;
    if (m_connections >= m_limits.connections)
        return socket->abort();
    ++m_connections;
    auto *connection = new GatewayConnection(socket.release(), m_route, m_limits, this);
    connect(connection, &QObject::destroyed, this, [this] { --m_connections; });
}

} // namespace yiren
