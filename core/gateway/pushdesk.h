#pragma once

#include "gateway/gatewaydoors.h"
#include "gateway/gatewayserver.h"
#include "gateway/passiveturn.h"
#include "gateway/pushkeeper.h"
#include "time/clock.h"

namespace yiren {

// Answers what comes in at the entrances: what is not genuine is refused (403), what is genuine is kept and then answered. What could not
// be kept is answered with 500, and WeChat brings it again.
class PushDesk final : public QObject
{
    Q_OBJECT

public:
    PushDesk(PushKeeper &keeper, const GatewayDoors &doors, const Clock &clock, PassiveDesk passive = {});

    void receive(ReceivedRequest request, GatewayAnswer answer);

signals:
    void kept(PushEntrance entrance); // something is there that was not
    void refused(PushEntrance entrance, const QString &code);

private:
    struct Visit; // one request on its way

    void greet(const std::shared_ptr<Visit> &visit);
    void receivePush(const std::shared_ptr<Visit> &visit);
    void keep(const std::shared_ptr<Visit> &visit, ArrivedPush push);
    void answerKept(const std::shared_ptr<Visit> &visit, bool isNew);
    void answerPassively(const std::shared_ptr<Visit> &visit, const std::optional<PassiveReply> &reply);
    void hand(const std::shared_ptr<Visit> &visit, const PassiveReply &reply);
    void refuse(const std::shared_ptr<Visit> &visit, const Error &error);

    PushKeeper &m_keeper;
    const GatewayDoors &m_doors;
    const Clock &m_clock;
    PassiveDesk m_passive;
};

} // namespace yiren
