#pragma once

#include "base/job.h"
#include "gateway/gatewaydoors.h"
#include "gateway/relaycall.h"

namespace yiren {

struct RelayCheck {
    int waiting = 0;      // items on the first page, all of which can be opened and proved here
    bool hasMore = false; // than that page

    friend bool operator==(const RelayCheck &, const RelayCheck &) = default;
};

// Looks at what the relay holds and takes nothing: whether it is there, knows the secret, seals to this computer's key, and holds nothing
// whose entrance is shut here. Errors of relayAccepted(); BadReply json.* where something else answers; Credential "relay.other_key",
// "relay.shut" (detail: entrance), those of faultOfDoor().
class RelayCheckJob final : public Job<RelayCheck>
{
public:
    // All of it outlives the job.
    RelayCheckJob(HttpClient &http, const GatewayDoors &doors, const Relay &relay) : m_http(http), m_doors(doors), m_relay(relay) {}

protected:
    void doStart() override;
    void doStop() override { m_call.reset(); }

private:
    void look(const HttpReply &reply);

    HttpClient &m_http;
    const GatewayDoors &m_doors;
    const Relay &m_relay;
    JobHandle<HttpReply> m_call;
};

} // namespace yiren
