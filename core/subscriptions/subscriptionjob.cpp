#include "subscriptions/subscriptionjob.h"

#include "audit/auditstore.h"
#include "base/crashpoint.h"
#include "storage/transaction.h"
#include "subscriptions/noticetext.h"
#include "time/durations.h"

#include <algorithm>

namespace yiren {

namespace {

constexpr qint64 lostSendMs = 5 * minuteMs; // far longer than a call may take
const QString receiverRefuses = QStringLiteral("wechat.43101");

Error withDetailOf(const SubscriptionStanding &standing)
{
    Error error = makeError(ErrorKind::Refused, "subscription.not_accepted");
    error.place.found = standing.refusedAt ? QStringLiteral("refused") : QString::number(standing.left());
    return error;
}

bool isOpen(const SubscriptionSend &send, qint64 now)
{
    using State = SubscriptionSend::State;
    return (send.state == State::Sending || send.state == State::Unknown) && now - send.at < lostSendMs;
}

Done appended(Database &database, AccountId account, const QString &action, const SubscriptionSend &send, qint64 now)
{
    const QString detail = subscriptionStateName(send.state) + u' ' + send.failure;
    return AuditStore(database).append({0, now, account, action, QStringLiteral("send %1").arg(send.id), detail.trimmed(), {}});
}

// In one transaction: another window of this program may have used up the last one.
Result<SubscriptionSend> beginSend(Database &database, AccountId account, const SubscriptionWish &wish, SubscriptionSend send)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    SubscriptionStore store(database);
    if (auto lost = store.noteLost(account, send.at - lostSendMs); !lost)
        return failure(lost.error());
    const auto standing = store.standing(account, send.key);
    const auto sends = store.sends(account, send.key);
    if (!standing || !sends)
        return failure(standing ? sends.error() : standing.error());
    if (std::ranges::any_of(*sends, [&send](const SubscriptionSend &other) { return isOpen(other, send.at); }))
        return failure(ErrorKind::Locked, "subscription.under_way");
    if (!standing->maySend())
        return failure(withDetailOf(*standing));
    const auto id = store.addSend(account, send);
    if (!id)
        return failure(id.error());
    send.id = *id;
    if (wish.alongside) {
        if (auto done = wish.alongside(database, send.id); !done)
            return failure(done.error());
    }
    if (auto noted = appended(database, account, QStringLiteral("subscription.send"), send, send.at); !noted)
        return failure(noted.error());
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    crashPoint("subscription.begun");
    return send;
}

Done settleSend(Database &database, AccountId account, const SubscriptionSend &send, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    SubscriptionStore store(database);
    if (auto settled = store.settle(send.id, send.state, send.failure, send.messageId, now); !settled)
        return settled;
    if (send.failure == receiverRefuses) {
        const SubscriptionEvent none{send.key, SubscriptionEvent::Kind::NoneLeft, 1, now, SubscriptionEvent::Origin::Answer, {}};
        if (auto added = store.add(account, none, now); !added)
            return failure(added.error());
    }
    if (auto noted = appended(database, account, QStringLiteral("subscription.settled"), send, now); !noted)
        return noted;
    return transaction->commit();
}

} // namespace

OfficialApi *SubscriptionJob::api() const
{
    if (isNotice())
        return m_setup.official;
    return m_setup.mini && m_setup.mini->appid() == m_wish.key.app ? m_setup.mini : nullptr;
}

void SubscriptionJob::doStart()
{
    if (const auto problem = noticeError(noticeProblems(m_wish.values)))
        return fail(*problem);
    if (!api())
        return fail(makeError(ErrorKind::Credential, "subscription.channel_off"));
    SubscriptionSend send;
    send.key = m_wish.key;
    send.at = m_setup.now();
    send.body = subscribeMessageBody({m_wish.key.openid, m_wish.key.templateId, m_wish.page, m_wish.values}, isNotice());
    m_beginning = m_setup.storage.write<SubscriptionSend>(
        [account = m_setup.account, wish = m_wish, send](Database &database) { return beginSend(database, account, wish, send); });
    m_beginning->then(this, [this](const Result<SubscriptionSend> &begun) {
        if (!begun)
            return fail(begun.error());
        m_send = *begun;
        this->send();
    });
    m_beginning->start();
}

void SubscriptionJob::doStop()
{
    m_beginning.reset();
    m_call.reset();
    m_settling.reset();
}

void SubscriptionJob::send()
{
    using State = SubscriptionSend::State;
    auto call = isNotice() ? subscribeNoticeCall(m_send.body) : subscribeMessageCall(m_send.body);
    m_call = api()->ask<QString>(std::move(call), subscribeMessageSent);
    m_call->then(this, [this](const Result<QString> &answer) {
        crashPoint("subscription.answered");
        if (answer)
            return settle(State::Sent, {}, *answer, {});
        const Error error = answer.error();
        const bool isUnknown = error.kind == ErrorKind::OutcomeUnknown;
        settle(isUnknown ? State::Unknown : State::Failed, error.code, {}, isUnknown ? std::nullopt : std::optional(error));
    });
    m_call->start();
}

void SubscriptionJob::settle(SubscriptionSend::State state, const QString &failureCode, const QString &messageId,
                             std::optional<Error> refusal)
{
    m_send.state = state;
    m_send.failure = failureCode;
    m_send.messageId = messageId;
    m_settling = m_setup.storage.write<void>([account = m_setup.account, send = m_send, now = m_setup.now()](Database &database) {
        return settleSend(database, account, send, now);
    });
    m_settling->then(this, [this, refusal](const Done &settled) {
        if (!settled || refusal)
            return fail(settled ? *refusal : settled.error());
        finish(m_send);
    });
    m_settling->start();
}

} // namespace yiren
