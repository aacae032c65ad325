#include "gateway/handlepushesjob.h"

#include "gateway/pushedtalk.h"
#include "storage/transaction.h"
#include "subscriptions/subscriptionpush.h"
#include "time/durations.h"

namespace yiren {

namespace {

constexpr int pushesAtOnce = 100;

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

Done keepTalkOf(Database &database, AccountId account, const HeardMessage &talk, qint64 push, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    if (auto kept = keepTalk(database, account, {{talk}, {}, {}}, now); !kept)
        return failure(kept.error());
    if (auto handled = PushStore(database).setHandled(push, now); !handled)
        return handled;
    return transaction->commit();
}

Done keepSubscriptionsOf(Database &database, AccountId account, const SubscriptionNews &news, qint64 push, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    if (auto kept = keepSubscriptionNews(database, account, news, now); !kept)
        return kept;
    if (auto handled = PushStore(database).setHandled(push, now); !handled)
        return handled;
    return transaction->commit();
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

void HandlePushesJob::next()
{
    if (m_waiting.empty())
        return read();
    const ArrivedPush push = std::move(m_waiting.front());
    m_waiting.pop_front();
    deal(push);
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
    m_step->then(this, [this, push](const Done &done) { note(push, done); });
    m_step->start();
}

void HandlePushesJob::keepTalk(const ArrivedPush &push, const InboundPush &inbound)
{
    const bool isMini = push.entrance == PushEntrance::Mini;
    const QString app = isMini ? m_dealing.miniAppid : m_dealing.appid;
    if (const SubscriptionNews news = subscriptionNews(inbound, app); !news.isEmpty())
        return settle([account = m_dealing.account, news, id = push.id,
                       now = m_dealing.now()](Database &database) { return keepSubscriptionsOf(database, account, news, id, now); },
                      &PushTally::handled);
    const auto talk = talkOf(inbound, isMini ? TalkPeer::Channel::Mini : TalkPeer::Channel::Official, app);
    if (!talk)
        return note(push, {});
    settle([account = m_dealing.account, talk = *talk, id = push.id,
            now = m_dealing.now()](Database &database) { return keepTalkOf(database, account, talk, id, now); },
           &PushTally::handled);
}

void HandlePushesJob::note(const ArrivedPush &push, const Done &outcome)
{
    const qint64 now = m_dealing.now();
    const QString code = outcome ? QString() : outcome.error().code;
    if (!outcome && mayPass(outcome.error()) && now - push.arrivedAt < dayMs)
        return settle([id = push.id, code](Database &database) { return PushStore(database).setFailure(id, code); }, &PushTally::waiting);
    settle([id = push.id, now, code](Database &database) { return PushStore(database).setHandled(id, now, code); },
           outcome ? &PushTally::handled : &PushTally::failed);
}

void HandlePushesJob::settle(std::function<Result<void>(Database &)> write, int PushTally::*counts)
{
    m_write = m_dealing.storage.write<void>(std::move(write));
    m_write->then(this, [this, counts](const Done &done) {
        if (!done)
            return fail(done.error());
        ++(m_tally.*counts);
        next();
    });
    m_write->start();
}

} // namespace yiren
