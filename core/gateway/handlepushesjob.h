#pragma once

#include "gateway/gatewaydoors.h"
#include "conversations/talkkeeping.h"
#include "gateway/pusheddeed.h"
#include "gateway/pushstore.h"
#include "subscriptions/subscriptionpush.h"
#include "storage/storagethread.h"
#include "time/clock.h"

#include <deque>
#include <functional>

namespace yiren {

// How pushes are dealt with. A function that is empty leaves its kind to what asks WeChat anyway; its job ends well when nothing has to be
// done any more. All of it outlives the jobs.
struct PushDealing {
    StorageThread &storage;
    AccountId account;
    const Clock &clock;
    const GatewayDoors &doors;
    QString appid, miniAppid;
    std::function<JobHandle<void>(const PayNotice &notice)> pay;           // about an order or a refund of this merchant
    std::function<JobHandle<void>(const pushed::KfNews &news)> kf;         // the token is empty once it is older than ten minutes
    std::function<void(const std::vector<qint64> &fromCustomers)> heard{}; // ids of messages that customers wrote, after they are kept
    QString eraseTask{}; // the words of the task that somebody who withdrew consent becomes

    qint64 now() const { return clock.now().toMSecsSinceEpoch(); } // UTC ms
};

// What became of those that waited.
struct PushTally {
    int handled = 0;
    int failed = 0;  // handled too: nothing can be done for them
    int waiting = 0; // tried again later

    friend bool operator==(const PushTally &, const PushTally &) = default;
};

// What was found out about one push, to be written.
struct PushOutcome {
    qint64 push = 0;
    std::optional<HeardMessage> talk{}; // it becomes a message of a conversation
    SubscriptionNews subscriptions{};   // and this goes into their ledger
    std::optional<PushedDeed> deed{};   // and this becomes an event or a task of the customer
    QString failure{};
    bool isOver = true; // false: it is tried again later
};

// Deals with what is kept and waits, the oldest first, each alone. What only the moment forbids (no network, no answer) waits on, for a day
// at most. Messages of the official account and of Mini Programs become messages of a conversation, in one transaction with the mark that
// they are handled; what lies between two pushes that somebody has to be asked about is one transaction, because each commit waits for the
// disk. What they say of subscriptions goes into the ledger in the same way, and who follows, leaves, scans or withdraws consent is kept
// with the customer.
class HandlePushesJob final : public Job<PushTally>
{
public:
    explicit HandlePushesJob(const PushDealing &dealing) : m_dealing(dealing) {}

protected:
    void doStart() override { read(); }
    void doStop() override;

private:
    void read();
    void next();
    void deal(const ArrivedPush &push);
    void dealWithNotice(const ArrivedPush &push);
    void dealWithMessage(const ArrivedPush &push, const InboundPush &inbound);
    void run(const ArrivedPush &push, JobHandle<void> job);
    void keepTalk(const ArrivedPush &push, const InboundPush &inbound);
    void note(const ArrivedPush &push, const Done &outcome);
    void askStep();
    void write();

    const PushDealing &m_dealing;
    PushTally m_tally;
    qint64 m_after = 0;
    std::deque<ArrivedPush> m_waiting;
    JobHandle<std::vector<ArrivedPush>> m_read;
    JobHandle<void> m_step; // somebody is asked about m_stepOf, or is to be
    ArrivedPush m_stepOf;
    std::vector<PushOutcome> m_outcomes;    // not written yet
    JobHandle<std::vector<qint64>> m_write; // ids of what customers wrote
};

} // namespace yiren
