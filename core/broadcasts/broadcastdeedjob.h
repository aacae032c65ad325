#pragma once

#include "broadcasts/broadcastdeeds.h"
#include "broadcasts/broadcastsetup.h"

namespace yiren {

// Reminds the colleague once, or cancels what was not sent yet. Written down before it leaves; without an answer the deed is Unknown: a
// reminder then counts as one, a cancelling may be asked for again (WeChat says 41093 where it was done already, which is taken as done).
// Errors: those of beginBroadcastDeed() and the API's.
class BroadcastDeedJob final : public Job<Broadcast>
{
    Q_OBJECT

public:
    BroadcastDeedJob(BroadcastSetup setup, qint64 broadcast, BroadcastDeed::Kind kind);

protected:
    void doStart() override;
    void doStop() override;

private:
    void begin();
    void send();
    void settle(const Done &answer);

    const BroadcastSetup m_setup;
    const qint64 m_id;
    const BroadcastDeed::Kind m_kind;
    Broadcast m_broadcast;
    BroadcastDeed m_deed;
    JobHandle<Broadcast> m_reading;
    JobHandle<BroadcastDeed> m_beginning;
    JobHandle<void> m_call;
    JobHandle<Broadcast> m_settling;
};

} // namespace yiren
