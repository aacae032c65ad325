#pragma once

#include "base/result.h"
#include "http/requestreader.h"

#include <QHostAddress>
#include <QTcpServer>

#include <chrono>
#include <functional>

namespace yiren {

struct GatewayReply {
    int status = 200;
    QByteArray contentType; // empty where there is no body
    QByteArray body;
};

// What is asked, and where its answer goes: once, now or later. False: the connection has gone, and the answer with it.
using GatewayAnswer = std::function<bool(GatewayReply)>;
using GatewayRoute = std::function<void(ReceivedRequest request, GatewayAnswer answer)>;

// How much a stranger may take. The tunnel or relay before it is open to everybody.
struct GatewayLimits {
    RequestLimits request{16 * 1024, 64 * 1024, {}, 0};
    int connections = 256;                   // more are closed at once
    std::chrono::milliseconds whole{5000};   // from a request's first byte to its last, however it drips: WeChat waits no longer
    std::chrono::milliseconds idle{60'000};  // between two requests of one connection
    std::chrono::milliseconds answer{10000}; // for us; then the connection is closed
};

// A server of HTTP/1.1 on this computer, with connections kept alive. Serves in the thread that it lives in.
class GatewayServer final : public QTcpServer
{
    Q_OBJECT

public:
    GatewayServer(GatewayRoute route, GatewayLimits limits = {});

    // Loopback only. Usage "gateway.listen" for another address; Network "gateway.port" when it is taken.
    [[nodiscard]] Done start(const QHostAddress &address, quint16 port);
    int connectionCount() const { return m_connections; }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    GatewayRoute m_route;
    GatewayLimits m_limits;
    int m_connections = 0;
};

} // namespace yiren
