#pragma once

#include "accounts/account.h"
#include "alerts/alertsjob.h"
#include "alerts/robotof.h"
#include "broadcasts/broadcastsjob.h"
#include "groups/groupsjob.h"
#include "vault/vault.h"
#include "wecom/corpconnection.h"
#include "window/lookpace.h"

namespace yiren {

// While the window is open and the keys are: looks how mass messages and moments stand that wait to be confirmed, when a look is due, reads
// the customer groups once a day, and tells the robot of an internal group of what was chosen. It shows nothing, asks for no keys and sends
// nothing to a customer.
class ReachWatch : public QObject
{
    Q_OBJECT

public:
    struct Setup {
        StorageThread &storage;
        const Clock &clock;
        const Vault &vault;
        std::function<CorpConnection(Corp)> connectCorp;
    };
    ReachWatch(Setup setup, Account account);
    ~ReachWatch() override;

    void start();
    void tick(); // one look at the clock
    void setAccount(Account account);

signals:
    void changed();    // a broadcast stands differently
    void groupsRead(); // those of the day

private:
    void look();
    void tell();
    void read();
    void readGroups(const Result<bool> &isDue);
    void rest(LookPace &pace, const std::optional<Error> &failure);

    const Setup m_setup;
    Account m_account;
    LookPace m_lookPace, m_tellPace, m_readPace;
    CorpConnection m_corp, m_groupsCorp; // before its job: it outlives it; the next likewise
    RobotConnection m_robot;
    JobHandle<BroadcastsReport> m_looking;
    JobHandle<std::vector<RobotAlert>> m_telling;
    JobHandle<bool> m_planning;
    JobHandle<GroupsReport> m_reading;
};

} // namespace yiren
