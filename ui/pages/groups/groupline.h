#pragma once

#include "broadcasts/broadcastdeedjob.h"
#include "broadcasts/broadcastjob.h"
#include "broadcasts/broadcastsjob.h"
#include "frame/pageservices.h"
#include "groups/groupsjob.h"
#include "groups/joincodejob.h"

#include <QObject>

namespace yiren {

// What the page asks of 企业微信. Opens the keys first, with the person's help where that is needed. One thing at a time.
class GroupLine : public QObject
{
    Q_OBJECT

public:
    GroupLine(const PageServices &services, QObject *parent);
    ~GroupLine() override;

    bool isBusy() const { return m_reading || m_looking || m_broadcast || m_code; }
    bool isConnected() const { return !m_services.account.corpid.isEmpty(); } // a corporation is set up
    void read();                                                              // groups, then what was sent to many
    void ask(qint64 broadcast);                                               // for the task of a draft
    void look(qint64 broadcast);
    void doTo(qint64 broadcast, BroadcastDeed::Kind kind);
    void makeCode(const JoinCodeWish &wish);
    void removeCode(qint64 code);
    void fetchPicture(const JoinCode &code);

signals:
    void changed(); // isBusy()
    void wasRead(const GroupsReport &report);
    void stands(const Broadcast &broadcast); // how it stands now
    void codeStands(const JoinCode &code);
    void failed(const Error &error, const std::function<void()> &again);

private:
    using Use = std::function<void(CorpLine &)>;
    using Again = std::function<void()>;
    void withCorp(const Use &use, const Again &again);
    void run(const std::function<JobHandle<Broadcast>(const BroadcastSetup &)> &make, const Again &again);
    void runCode(const std::function<JobHandle<JoinCode>(const GroupSetup &)> &make, const Again &again);
    void lookAtAll(const GroupsReport &report);

    PageServices m_services;
    CorpConnection m_connection; // before its jobs: it outlives them
    JobHandle<GroupsReport> m_reading;
    JobHandle<BroadcastsReport> m_looking;
    JobHandle<Broadcast> m_broadcast;
    JobHandle<JoinCode> m_code;
};

} // namespace yiren
