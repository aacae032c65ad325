#pragma once

#include "autoreply/answering.h"
#include "base/job.h"
#include "conversations/talksetup.h"
#include "pay/payapi.h"
#include "selling/placeorderjob.h"
#include "storage/storagethread.h"
#include "time/clock.h"

#include <functional>

namespace yiren {

// What rules answer with; all of it outlives the pass.
struct AutoReplySetup {
    StorageThread &storage;
    const Clock &clock;
    AccountId account;
    const WorkCalendar &calendar;
    std::function<JobHandle<TalkMessage>(const ReplyWish &)> send; // a ReplyJob
    PayApi *pay = nullptr;                                         // nullptr: WeChat Pay is not connected, orders can't be made
};

// Sends by ReplyJob.
[[nodiscard]] AutoReplySetup autoReplySetup(const TalkSetup &talk, const WorkCalendar &calendar, PayApi *pay);

struct AutoReplyReport {
    int decided = 0;                 // messages that were looked at
    int answered = 0;                // answers that went out whole
    int dropped = 0;                 // because something came between
    int failed = 0;                  //
    int postponed = 0;               // of which a reply could not leave, and is tried again
    std::optional<qint64> nextDueAt; // UTC ms, when the next answer's delay is over
    std::optional<Error> failure;    // of the last that failed

    friend bool operator==(const AutoReplyReport &one, const AutoReplyReport &other)
    {
        return one.decided == other.decided && one.answered == other.answered && one.dropped == other.dropped && one.failed == other.failed
            && one.postponed == other.postponed && one.nextDueAt == other.nextDueAt;
    }
};

// To be run after messages were read, and when nextDueAt has come: decides about what is new, and answers what is due, one after the other.
// A message is answered by one rule at most and each of its replies begun once, whatever dies when: both are written down before. An order
// has its number before it is made, and is made once under it. Errors: of storage only.
class AutoReplyPass final : public Job<AutoReplyReport>
{
    Q_OBJECT

public:
    explicit AutoReplyPass(AutoReplySetup setup) : m_setup(std::move(setup)) {}

protected:
    void doStart() override { decideOn(); }
    void doStop() override;

private:
    void decideOn();
    void readDue();
    void nextAnswer();
    void step(const ReplyAnswer &answer);
    void perform(const BegunStep &begun);
    void placeOrder(const BegunStep &begun);
    void takeOrder(const BegunStep &begun, const Result<PayRequest> &request);
    void send(const BegunStep &begun, const ReplyWish &wish);
    void giveUp(const ReplyAnswer &answer, const Error &error);
    void tryLater(const ReplyAnswer &answer, const Error &error);
    void end();
    SellingLine line() const { return {*m_setup.pay, m_setup.storage, m_setup.clock, m_setup.account}; }
    qint64 now() const { return m_setup.clock.now().toMSecsSinceEpoch(); }

    const AutoReplySetup m_setup;
    AutoReplyReport m_report;
    std::vector<ReplyAnswer> m_due; // the next one last
    JobHandle<DecidedMessages> m_decision;
    JobHandle<std::vector<ReplyAnswer>> m_reading;
    JobHandle<std::optional<BegunStep>> m_step;
    JobHandle<PayRequest> m_order;
    JobHandle<TalkMessage> m_sending;
    JobHandle<void> m_failing;
    JobHandle<bool> m_postponing;
    JobHandle<std::optional<qint64>> m_ending;
};

} // namespace yiren
