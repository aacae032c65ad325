#include "schedule/deliverydeeds.h"

#include "audit/auditstore.h"
#include "base/crashpoint.h"
#include "content/postdeeds.h"
#include "content/poststore.h"
#include "content/postversionstore.h"
#include "schedule/deliverystore.h"
#include "storage/transaction.h"

#include <algorithm>

namespace yiren {

namespace {

// What a row of the audit log says of it: run, state, and of each call state, attempt and WeChat's name for it.
QString detailOf(const Delivery &delivery)
{
    QStringList parts{QStringLiteral("run %1").arg(delivery.run), postStateName(delivery.post.state)};
    for (const OutboxCall &call : delivery.calls)
        parts.append(
            QStringLiteral("%1 %2 %3 %4").arg(sendStepName(call.step), callStateName(call.state)).arg(call.attempt).arg(call.reference));
    if (!delivery.post.failure.isEmpty())
        parts.append(delivery.post.failure);
    return parts.join(QLatin1String("; "));
}

Result<Delivery> writeDown(Database &database, Transaction &transaction, Delivery delivery, const char *action, qint64 now)
{
    if (auto put = DeliveryStore(database).put(delivery, now); !put)
        return failure(put.error());
    const AuditEntry entry{0,
                           now,
                           delivery.post.account,
                           QLatin1String(action),
                           QStringLiteral("post %1").arg(toInteger(delivery.post.id)),
                           detailOf(delivery),
                           {}};
    if (auto noted = AuditStore(database).append(entry); !noted)
        return failure(noted.error());
    if (auto committed = transaction.commit(); !committed)
        return failure(committed.error());
    crashPoint(action);
    return delivery;
}

Error notDue(PostId post)
{
    return makeError(ErrorKind::Refused, "post.not_due", QString::number(toInteger(post)));
}

// Whether the post's text is the one that went to WeChat last. Clocks may be wrong, so times don't tell.
Result<bool> isAsSent(Database &database, const Post &post)
{
    const auto versions = PostVersionStore(database).versions(post.id);
    if (!versions)
        return failure(versions.error());
    const auto sent = std::ranges::find(*versions, SaveCause::Sent, &PostVersion::cause); // the newest
    return sent != versions->end() && sent->article == post.article;
}

// The draft of this text that an earlier run left in the box. It goes out now: a second one beside it might be published by hand later.
// Where reading it back failed, it is not there any more.
std::vector<OutboxCall> usableDraft(const Delivery &delivery)
{
    const OutboxCall *draft = delivery.call(SendStep::DraftAdd);
    const auto outward = outwardStep(delivery.post.kind);
    const OutboxCall *call = outward ? delivery.call(*outward) : nullptr;
    const bool isUsedUp = call && call->state == CallState::Sent;
    if (!draft || draft->state != CallState::Sent || !delivery.losses || isUsedUp)
        return {};
    OutboxCall again = *draft;
    again.id = 0;
    return {again};
}

Done beginRun(Database &database, Delivery &delivery)
{
    const auto isSame = isAsSent(database, delivery.post);
    if (!isSame)
        return failure(isSame.error());
    delivery.calls = *isSame ? usableDraft(delivery) : std::vector<OutboxCall>();
    ++delivery.run;
    delivery.waitUntil = 0;
    delivery.looks = 0;
    delivery.losses.reset();
    delivery.post.state = PostState::Sending;
    delivery.post.failure.clear();
    return {};
}

void goOnAsking(Delivery &delivery)
{
    delivery.post.state = PostState::Sending;
    delivery.waitUntil = 0;
}

// An answer is missing, or what goes outward was accepted.
bool mayBeWithReaders(const Delivery &delivery)
{
    const auto outward = outwardStep(delivery.post.kind);
    return std::ranges::any_of(delivery.calls, [outward](const OutboxCall &call) {
        return call.state == CallState::Sending || isUnclear(call) || (call.step == outward && call.state == CallState::Sent);
    });
}

// A change that no pass makes: whichever has the post in hand loses it.
Done note(Database &database, const DeliveryKey &key, const char *action, Done (*change)(Delivery &), qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    auto delivery = DeliveryStore(database).delivery(key.account, key.post);
    if (!delivery)
        return failure(delivery.error());
    if (auto changed = change(*delivery); !changed)
        return changed;
    delivery->claim.clear();
    const auto done = writeDown(database, *transaction, std::move(*delivery), action, now);
    return done ? Done() : failure(done.error());
}

} // namespace

Result<Delivery> claimDelivery(Database &database, const DeliveryKey &key, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    auto delivery = DeliveryStore(database).delivery(key.account, key.post);
    if (!delivery)
        return delivery;
    const Post &post = delivery->post;
    if (post.state == PostState::Scheduled && post.due && post.due->atMs <= now) {
        if (auto begun = beginRun(database, *delivery); !begun)
            return failure(begun.error());
    } else if (isStillAsked(*delivery, now)) {
        goOnAsking(*delivery);
    } else if (!isOnItsWay(*delivery)) {
        return failure(notDue(key.post));
    }
    for (OutboxCall &call : delivery->calls) {
        if (call.state == CallState::Sending)
            call.state = CallState::Unknown;
    }
    showState(*delivery);
    delivery->claim = key.claim;
    return writeDown(database, *transaction, std::move(*delivery), "post.claimed", now);
}

Result<Delivery> changeDelivery(Database &database, const DeliveryKey &key, const DeliveryChange &change, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    auto delivery = DeliveryStore(database).delivery(key.account, key.post);
    if (!delivery)
        return delivery;
    if (delivery->claim != key.claim)
        return failure(ErrorKind::Locked, "post.claimed", QString::number(toInteger(key.post)));
    change.apply(*delivery);
    showState(*delivery);
    return writeDown(database, *transaction, std::move(*delivery), change.action, now);
}

Result<Post> takeBack(Database &database, AccountId account, PostId id, qint64 now)
{
    const auto post = PostStore(database).post(account, id);
    if (!post)
        return post;
    if (post->state != PostState::Sending && post->state != PostState::Unknown)
        return planPost(database, account, id, {post->kind, post->tagId, {}}, now);
    const auto stop = [](Delivery &delivery) {
        if (!isOnItsWay(delivery) || mayBeWithReaders(delivery))
            return Done(failure(ErrorKind::Refused, "post.on_its_way", delivery.post.article.title));
        delivery.post.state = PostState::Draft;
        delivery.post.due.reset();
        delivery.post.failure.clear();
        delivery.waitUntil = 0;
        return Done();
    };
    const auto stopped = note(database, {account, id, {}}, "post.stopped", stop, now);
    return stopped ? post : failure(stopped.error());
}

Done noteMissed(Database &database, AccountId account, PostId post, qint64 now)
{
    const auto miss = [](Delivery &delivery) {
        if (delivery.post.state != PostState::Scheduled)
            return Done(failure(notDue(delivery.post.id)));
        delivery.post.state = PostState::Missed;
        return Done();
    };
    return note(database, {account, post, {}}, "post.missed", miss, now);
}

Done noteDueAgain(Database &database, AccountId account, PostId post, qint64 now)
{
    const auto again = [](Delivery &delivery) {
        if (delivery.post.state != PostState::Missed || !delivery.calls.empty())
            return Done(failure(notDue(delivery.post.id)));
        delivery.post.state = PostState::Scheduled;
        return Done();
    };
    return note(database, {account, post, {}}, "post.due_again", again, now);
}

Done noteDraftLeft(Database &database, const DeliveryKey &key, qint64 now)
{
    const auto leave = [](Delivery &delivery) {
        if (delivery.post.state != PostState::WaitingForYou)
            return Done(failure(ErrorKind::Refused, "post.not_waiting", delivery.post.article.title));
        delivery.post.failure = QStringLiteral("post.left_box");
        return Done();
    };
    return note(database, key, "post.draft_left_box", leave, now);
}

} // namespace yiren
