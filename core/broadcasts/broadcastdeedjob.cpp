#include "broadcasts/broadcastdeedjob.h"

#include "base/crashpoint.h"
#include "wecom/corperrors.h"
#include "wecom/moments.h"

namespace yiren {

namespace {

constexpr int cancelledAlready = 41093;

} // namespace

BroadcastDeedJob::BroadcastDeedJob(BroadcastSetup setup, qint64 broadcast, BroadcastDeed::Kind kind)
    : m_setup(setup), m_id(broadcast), m_kind(kind)
{
}

void BroadcastDeedJob::doStart()
{
    m_reading = m_setup.storage.read<Broadcast>(
        [account = m_setup.account, id = m_id](Database &database) { return BroadcastStore(database).broadcast(account, id); });
    m_reading->then(this, [this](const Result<Broadcast> &found) {
        if (!found)
            return fail(found.error());
        m_broadcast = *found;
        begin();
    });
    m_reading->start();
}

void BroadcastDeedJob::doStop()
{
    m_reading.reset();
    m_beginning.reset();
    m_call.reset();
    m_settling.reset();
}

void BroadcastDeedJob::begin()
{
    m_beginning =
        m_setup.storage.write<BroadcastDeed>([account = m_setup.account, id = m_id, kind = m_kind, now = m_setup.now()](
                                                 Database &database) { return beginBroadcastDeed(database, account, id, kind, now); });
    m_beginning->then(this, [this](const Result<BroadcastDeed> &begun) {
        if (!begun)
            return fail(begun.error());
        m_deed = *begun;
        crashPoint("broadcast.deed_begun");
        send();
    });
    m_beginning->start();
}

void BroadcastDeedJob::send()
{
    const bool isMoment = m_broadcast.kind == BroadcastKind::Moment;
    OfficialCall call = m_kind == BroadcastDeed::Kind::Remind ? massRemindCall(m_broadcast.task)
        : isMoment                                            ? momentCancelCall(m_broadcast.task)
                                                              : massCancelCall(m_broadcast.task);
    m_call = JobHandle<void>(
        new ReadingJob<OfficialAnswer, void>(m_setup.corp.call(std::move(call)), [](const OfficialAnswer &) { return Done(); }));
    m_call->then(this, [this](const Done &answer) { settle(answer); });
    m_call->start();
}

void BroadcastDeedJob::settle(const Done &answer)
{
    using State = BroadcastDeed::State;
    const bool isDone = answer || (m_kind == BroadcastDeed::Kind::Cancel && corpCode(answer.error()) == cancelledAlready);
    m_deed.state = isDone ? State::Done : answer.error().kind == ErrorKind::OutcomeUnknown ? State::Unknown : State::Failed;
    m_deed.failure = isDone ? QString() : answer.error().code;
    const auto refusal = isDone ? std::nullopt : std::optional(answer.error());
    m_settling = m_setup.storage.write<Broadcast>([account = m_setup.account, deed = m_deed, now = m_setup.now()](Database &database) {
        return settleBroadcastDeed(database, account, deed, now);
    });
    m_settling->then(this, [this, refusal](const Result<Broadcast> &settled) {
        if (!settled || refusal)
            return fail(settled ? *refusal : settled.error());
        finish(*settled);
    });
    m_settling->start();
}

} // namespace yiren
