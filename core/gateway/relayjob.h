#pragma once

#include "gateway/gatewaydoors.h"
#include "gateway/pushstore.h"
#include "gateway/relaycall.h"
#include "gateway/relayseal.h"
#include "storage/storagethread.h"

namespace yiren {

// All of it outlives the job.
struct RelaySetup {
    HttpClient &http;
    StorageThread &storage;
    AccountId account;
    const GatewayDoors &doors;
    const Relay &relay;
};

struct RelayReport {
    int kept = 0;       // new ones
    int repeated = 0;   // here already
    int refused = 0;    // not genuine
    int unreadable = 0; // not sealed to this key

    friend bool operator==(const RelayReport &, const RelayReport &) = default;
};

// Collects what the relay holds, page after page: opened, proved as if it had come in here at that time, kept in one transaction, and only
// then acknowledged, whereupon the relay forgets it. Stopping anywhere loses nothing and keeps nothing twice. Unauthorized "relay.secret",
// Credential "relay.other_key" when nothing of a page can be opened, "relay.shut" (detail: entrance) when nothing of it can be proved for
// want of keys: in both nothing of it is acknowledged. Errors of relayAccepted().
class RelayJob final : public Job<RelayReport>
{
public:
    explicit RelayJob(const RelaySetup &setup) : m_setup(setup) {}

protected:
    void doStart() override { collect(); }
    void doStop() override;

private:
    void collect();
    void take(const HttpReply &reply);
    void keep(std::vector<ArrivedPush> pushes);
    void acknowledge();

    const RelaySetup m_setup;
    RelayReport m_report;
    QStringList m_done; // ids of this page that are to be acknowledged
    bool m_hasMore = false;
    JobHandle<HttpReply> m_call;
    JobHandle<std::vector<KeptPush>> m_keep;
};

} // namespace yiren
