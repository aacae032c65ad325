#include "gateway/handlepushesjob.h"

#include "gateway/pushedtalk.h"
#include "storage/transaction.h"
#include "time/durations.h"

namespace yiren {

namespace {

constexpr int pushesAtOnce = 32; // what is kept waits meanwhile

// What the next attempt may do better.
bool mayPass(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::NotFound:
    case ErrorKind::Refused:
    case ErrorKind::BadReply:
    case ErrorKind::Usage:
    case ErrorKind::Input:
    case ErrorKind::Damaged:
        return false;
    default:
        return true;
    }
}

// Ids of what customers wrote that was not here.
Result<std::vector<qint64>> writeOutcomes(Database &database, AccountId account, const std::vector<PushOutcome> &outcomes,
                                          const QString &eraseTask, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    TalkNews news; // in the order in which it came
    std::vector<HandledPush> handled;
    std::vector<PushedDeed> deeds;
    PushStore store(database);
    for (const PushOutcome &outcome : outcomes) {
        if (auto kept = keepSubscriptionNews(database, account, outcome.subscriptions, now); !kept)
            return failure(kept.error());
        if (outcome.talk)
            news.heard.push_back(*outcome.talk);
        if (outcome.deed)
            deeds.push_back(*outcome.deed);
        if (outcome.isOver)
            handled.push_back({outcome.push, outcome.failure});
        else if (auto noted = store.setFailure(outcome.push, outcome.failure); !noted)
            return failure(noted.error());
    }
    auto kept = keepTalk(database, account, news, now);
    if (!kept)
        return failure(kept.error());
    if (auto noted = keepPushedDeeds(database, account, deeds, eraseTask, now); !noted)
        return failure(noted.error());
    if (auto written = store.setHandled(handled, now); !written)
        return failure(written.error());
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return std::move(kept->fromCustomers);
}

} // namespace

void HandlePushesJob::doStop()
{
    m_read.reset();
    m_step.reset();
    m_write.reset();
}

void HandlePushesJob::read()
{
    m_read = m_dealing.storage.read<std::vector<ArrivedPush>>([account = m_dealing.account, after = m_after](Database &database) {
        return PushStore(database).waiting(account, after, pushesAtOnce);
    });
    m_read->then(this, [this](const Result<std::vector<ArrivedPush>> &pushes) {
        if (!pushes)
            return fail(pushes.error());
        if (pushes->empty())
            return finish(m_tally);
        m_after = pushes->back().id;
        m_waiting.assign(pushes->begin(), pushes->end());
        next();
    });
    m_read->start();
}

// What needs nobody to be asked is found out at once and written together, before anybody is asked: nothing waits for the network that need
// not.
void HandlePushesJob::next()
{
    while (!m_waiting.empty() && !m_step) {
        const ArrivedPush push = std::move(m_waiting.front());
        m_waiting.pop_front();
        deal(push);
    }
    if (!m_outcomes.empty())
        return write();
    m_step ? askStep() : read();
}

void HandlePushesJob::deal(const ArrivedPush &push)
{
    if (push.kind.isEmpty()) // it could not be read when it came
        return note(push, failure(ErrorKind::BadReply, push.failure.toLatin1().constData()));
    if (push.entrance == PushEntrance::Pay)
        return dealWithNotice(push);
    const auto inbound = readAgain(m_dealing.doors, push);
    if (!inbound)
        return note(push, failure(inbound.error()));
    dealWithMessage(push, *inbound);
}

void HandlePushesJob::dealWithNotice(const ArrivedPush &push)
{
    if (m_dealing.doors.pay == nullptr)
        return note(push, failure(ErrorKind::Credential, "account.not_connected"));
    const auto notice = m_dealing.doors.pay->readNotice(push.raw);
    if (!notice)
        return note(push, failure(notice.error()));
    const bool isOfMoney = notice->about == PayNotice::About::Order || notice->about == PayNotice::About::Refund;
    if (isOfMoney && notice->merchant != m_dealing.doors.pay->merchant())
        return note(push, failure(ErrorKind::Refused, "push.other_merchant", notice->merchant.toString()));
    run(push, isOfMoney && m_dealing.pay ? m_dealing.pay(*notice) : nullptr);
}

void HandlePushesJob::dealWithMessage(const ArrivedPush &push, const InboundPush &inbound)
{
    const auto *news = std::get_if<pushed::KfNews>(&inbound.content);
    if (push.entrance != PushEntrance::Wecom)
        return keepTalk(push, inbound);
    if (!news || !m_dealing.kf)
        return run(push, nullptr);
    const bool isFresh = m_dealing.now() - push.arrivedAt < 10 * minuteMs; // contract/wecom.md 6.2
    run(push, m_dealing.kf({isFresh ? news->token : QString(), news->openKfId}));
}

void HandlePushesJob::run(const ArrivedPush &push, JobHandle<void> job)
{
    if (!job)
        return note(push, {});
    m_step = std::move(job);
    m_stepOf = push;
}

void HandlePushesJob::askStep()
{
    m_step->then(this, [this](const Done &done) {
        const Done outcome = done; // the job goes
        m_step.reset();
        note(m_stepOf, outcome);
        next();
    });
    m_step->start();
}

void HandlePushesJob::keepTalk(const ArrivedPush &push, const InboundPush &inbound)
{
    const bool isMini = push.entrance == PushEntrance::Mini;
    const QString app = isMini ? m_dealing.miniAppid : m_dealing.appid;
    m_outcomes.push_back({push.id, talkOf(inbound, isMini ? TalkPeer::Channel::Mini : TalkPeer::Channel::Official, app),
                          subscriptionNews(inbound, app), deedOf(inbound)});
    ++m_tally.handled;
}

void HandlePushesJob::note(const ArrivedPush &push, const Done &outcome)
{
    const QString code = outcome ? QString() : outcome.error().code;
    const bool isOver = outcome || !mayPass(outcome.error()) || m_dealing.now() - push.arrivedAt >= dayMs;
    m_outcomes.push_back({push.id, {}, {}, {}, code, isOver});
    ++(!isOver ? m_tally.waiting : outcome ? m_tally.handled : m_tally.failed);
}

void HandlePushesJob::write()
{
    m_write = m_dealing.storage.write<std::vector<qint64>>(
        [account = m_dealing.account, outcomes = std::exchange(m_outcomes, {}), task = m_dealing.eraseTask,
         now = m_dealing.now()](Database &database) { return writeOutcomes(database, account, outcomes, task, now); });
    m_write->then(this, [this](const Result<std::vector<qint64>> &fromCustomers) {
        if (!fromCustomers)
            return fail(fromCustomers.error());
        if (m_dealing.heard && !fromCustomers->empty())
            m_dealing.heard(*fromCustomers);
        m_step ? askStep() : next();
    });
    m_write->start();
}

} // namespace yiren
