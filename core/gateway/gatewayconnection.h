#pragma once

#include "gateway/gatewayserver.h"

#include <QTcpSocket>
#include <QTimer>

namespace yiren {

// One client's connection: requests one after the other, each answered before the next is looked at.
class GatewayConnection final : public QObject
{
    Q_OBJECT

public:
    GatewayConnection(QTcpSocket *socket, GatewayRoute route, const GatewayLimits &limits, QObject *parent);

private:
    enum class Waits { ForARequest, ForItsRest, ForOurAnswer, ForItsLeaving };

    void read();
    void take();
    void wait(Waits what);
    void timeOut();
    void answer(const GatewayReply &reply, bool isLast);
    void leave();

    QTcpSocket *m_socket; // a child of this
    GatewayRoute m_route;
    const GatewayLimits m_limits;
    RequestReader m_reader;
    Waits m_waits = Waits::ForItsLeaving;
    QTimer m_deadline;
};

} // namespace yiren
