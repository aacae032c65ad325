#pragma once

#include "autoreply/gatewayserving.h"
#include "autoreply/rulework.h"
#include "autoreply/welcomework.h"
#include "gateway/gatewayserver.h"
#include "gateway/passiverules.h"
#include "gateway/pushdesk.h"
#include "gateway/pushwork.h"
#include "gateway/relayjob.h"

#include <QLockFile>

#include <map>

namespace yiren {

// What a gateway runs on; what is pointed to and referred to outlives it.
struct GatewaySetup {
    PushDealing dealing; // its `kf` and `heard` are not used: desks of 微信客服 are read over `talk`, and heard() says what came
    TalkSetup talk;
    const WorkCalendar &calendar;
    PayApi *pay = nullptr;      // for rules that make orders; nullptr: WeChat Pay is not connected
    HttpClient *http = nullptr; // to the relay; as the next nullptr: there is none
    const Relay *relay = nullptr;
    QString folder; // of the data: one process serves at a time

    [[nodiscard]] GatewayServing serving() const; // what comes, by the doors that are open
};

// The gateway while it serves: receives, keeps, lets rules answer, deals with what came and collects once a minute what a relay took
// meanwhile. It ends with this object; what is under way then is gone on with by the next.
class RunningGateway final : public QObject
{
    Q_OBJECT

public:
    explicit RunningGateway(GatewaySetup setup);
    ~RunningGateway() override;

    // Locked "gateway.serves_elsewhere" (detail: the process' id) when another process serves this data; errors of GatewayServer::start().
    [[nodiscard]] Done start(const QHostAddress &address, quint16 port);
    QHostAddress address() const { return m_server.serverAddress(); }
    quint16 port() const { return m_server.serverPort(); }
    qint64 arrivedAt() const { return m_arrivedAt; } // UTC ms, of the last push that was kept; 0: none since the start
    // Why one of its parts does not get on, or an entrance refuses what may be WeChat's (faultOfDoor()), or something is left at the relay,
    // until that gets on again; nothing: all do.
    std::optional<Error> trouble() const;

signals:
    void arrived(); // something was kept that was not here
    void refused(PushEntrance entrance, const QString &code);
    void worked(const PushTally &tally);
    void answered();                           // a rule did
    void collected(const RelayReport &report); // from the relay
    void failed(const Error &why);             // the data file, or the relay; it goes on by itself
    void recovered();                          // what had failed gets on again
    // Ids of messages that customers wrote, all that one batch of pushes brought at once, each in one batch only.
    void heard(const std::vector<qint64> &fromCustomers);

private:
    enum class Part { Pushes, Rules, Relay };

    [[nodiscard]] PushDealing dealing();
    void connectParts();
    void connectRules();
    void fail(Part part, const Error &why);
    void noteRefused(PushEntrance entrance, const QString &code);
    void noteKept(PushEntrance entrance);
    void recover(Part part);
    void gather(const std::vector<qint64> &fromCustomers);
    void tellWhatCame();
    void lookAtRules();
    void sayServing();
    void collect();
    void takeCollected(const RelayReport &report);

    const GatewaySetup m_setup;
    QLockFile m_lock;
    WelcomeWork m_welcomes;
    PassiveRules m_rules;
    RuleWork m_ruleWork;
    PushKeeper m_keeper;
    PushDesk m_desk;
    PushWork m_work;
    GatewayServer m_server;
    QTimer m_minute;
    qint64 m_arrivedAt = 0;
    bool m_isLookWanted = false; // messages came
    std::vector<qint64> m_came;  // not told yet
    std::map<Part, Error> m_troubles;
    std::map<PushEntrance, Error> m_refusals; // what each entrance has refused since it last let something in
    RelayLeft m_left;                         // passed over when the relay is asked, for an hour
    qint64 m_leftAt = 0;                      // UTC ms: when it was found
    JobHandle<void> m_saying;
    JobHandle<RelayReport> m_collecting;
};

} // namespace yiren
