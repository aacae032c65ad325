#pragma once

#include "sandbox/delivery.h"
#include "http/requestreader.h"

#include <QObject>
#include <QSslSocket>
#include <QTimer>

#include <functional>

namespace yiren::sandbox {

using RequestHandler = std::function<Delivery(const ReceivedRequest &)>;

// One client's connection: reads requests one after the other and delivers what the handler says.
class Connection final : public QObject
{
    Q_OBJECT

public:
    Connection(QSslSocket *socket, RequestHandler handler, QObject *parent);

private:
    void read();
    void deliver(Delivery delivery);
    void drip();
    void fill();
    void finishDelivery();

    QSslSocket *m_socket; // a child of this
    RequestHandler m_handler;
    RequestReader m_reader{{32 * 1024, 1024 * 1024, "/cgi-bin/", 12 * 1024 * 1024}}; // the official account takes videos of 10 MB
    Delivery m_delivery;
    qsizetype m_dripped = 0;
    QTimer m_dripTimer;
    bool m_delivering = false;
};

} // namespace yiren::sandbox
