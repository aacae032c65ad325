#include "broadcasts/broadcasts.h"

#include "audit/auditstore.h"
#include "base/crashpoint.h"
#include "broadcasts/broadcastcheck.h"
#include "broadcasts/broadcaststanding.h"
#include "storage/settingstore.h"
#include "storage/transaction.h"
#include "time/durations.h"
#include "wecom/moments.h"

#include <algorithm>

namespace yiren {

namespace {

QString ownLimitKey(AccountId account)
{
    return QStringLiteral("broadcast.most_a_month.%1").arg(toInteger(account));
}

qint64 beginningOfMonth(qint64 now)
{
    const QDate day = BusinessDay::ofMs(now).date();
    return BusinessDay(QDate(day.year(), day.month(), 1)).start().toMSecsSinceEpoch();
}

Done noteBroadcast(Database &database, AccountId account, const char *action, const Broadcast &broadcast, qint64 now)
{
    const QString detail = broadcastKindName(broadcast.kind) + u' ' + broadcastStateName(broadcast.state) + u' ' + broadcast.failure;
    return AuditStore(database).append(
        {0, now, account, QLatin1String(action), QStringLiteral("broadcast %1").arg(broadcast.id), detail.trimmed(), {}});
}

Result<Broadcast> asDraft(Database &database, AccountId account, qint64 id)
{
    auto found = BroadcastStore(database).broadcast(account, id);
    if (found && found->state != BroadcastState::Draft)
        return failure(ErrorKind::Refused, "broadcast.begun", QString::number(id));
    return found;
}

Done checkMonth(Database &database, AccountId account, const QStringList &targets, qint64 now)
{
    const auto full = targetsAtLimit(database, account, targets, now);
    const auto own = ownLimit(database, account);
    if (!full || !own)
        return failure(full ? own.error() : full.error());
    if (full->isEmpty())
        return {};
    Error error = makeError(ErrorKind::Refused, "broadcast.month");
    error.place.found = QString::number(full->size());
    error.place.expected = QString::number(mostInMonth(now, *own));
    return failure(error);
}

Done checkPace(Database &database, AccountId account, qint64 now)
{
    const auto begun = BroadcastStore(database).momentsBegunSince(account, now - minuteMs);
    if (!begun)
        return failure(begun.error());
    return *begun < momentsAMinute ? Done() : failure(ErrorKind::RateLimited, "broadcast.pace");
}

Result<std::vector<BroadcastPicture>> picturesOf(Database &database, AccountId account, const Broadcast &broadcast)
{
    std::vector<BroadcastPicture> pictures;
    for (const BroadcastAttachment &attachment : broadcast.attachments) {
        const bool isThere = std::ranges::find(pictures, attachment.picture, &BroadcastPicture::digest) != pictures.end();
        if (attachment.picture.isEmpty() || isThere)
            continue;
        auto picture = BroadcastStore(database).picture(account, attachment.picture);
        if (!picture)
            return failure(picture.error());
        pictures.push_back(std::move(*picture));
    }
    return pictures;
}

} // namespace

Result<qint64> addBroadcast(Database &database, AccountId account, const Broadcast &draft, const QStringList &targets, qint64 now)
{
    Broadcast made = draft;
    made.madeAt = now;
    const auto id = BroadcastStore(database).add(account, made);
    if (!id)
        return id;
    if (auto put = BroadcastTargetStore(database).put(account, *id, targets); !put)
        return failure(put.error());
    return id;
}

Done changeDraft(Database &database, AccountId account, const Broadcast &draft, const QStringList &targets)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    if (auto found = asDraft(database, account, draft.id); !found)
        return failure(found.error());
    if (auto put = BroadcastStore(database).putDraft(draft); !put)
        return put;
    if (auto put = BroadcastTargetStore(database).put(account, draft.id, targets); !put)
        return put;
    return transaction->commit();
}

Done removeDraft(Database &database, AccountId account, qint64 id)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    if (auto found = asDraft(database, account, id); !found)
        return failure(found.error());
    if (auto removed = BroadcastStore(database).removeDraft(id); !removed)
        return removed;
    return transaction->commit();
}

Result<BroadcastDraft> keptDraft(Database &database, AccountId account, qint64 id)
{
    auto found = asDraft(database, account, id);
    if (!found)
        return failure(found.error());
    const auto targets = BroadcastTargetStore(database).targets(id);
    if (!targets)
        return failure(targets.error());
    BroadcastDraft draft{std::move(*found), {}, {}};
    for (const BroadcastTarget &target : *targets)
        draft.targets.append(target.target);
    auto pictures = picturesOf(database, account, draft.broadcast);
    if (!pictures)
        return failure(pictures.error());
    draft.pictures = std::move(*pictures);
    return draft;
}

Result<BroadcastDraft> checkedDraft(Database &database, AccountId account, qint64 id, qint64 now)
{
    auto draft = keptDraft(database, account, id);
    if (!draft)
        return draft;
    if (const auto problem = whatForbidsBroadcast(draft->broadcast, draft->targets.size()))
        return failure(*problem);
    const bool isMoment = draft->broadcast.kind == BroadcastKind::Moment;
    if (auto may = isMoment ? checkPace(database, account, now) : checkMonth(database, account, draft->targets, now); !may)
        return failure(may.error());
    return draft;
}

Result<QStringList> targetsAtLimit(Database &database, AccountId account, const QStringList &targets, qint64 now)
{
    const auto own = ownLimit(database, account);
    if (!own)
        return failure(own.error());
    return BroadcastTargetStore(database).had(account, targets, beginningOfMonth(now), mostInMonth(now, *own));
}

Result<qint64> ownLimit(Database &database, AccountId account)
{
    const auto set = SettingStore(database).value(ownLimitKey(account));
    if (!set)
        return failure(set.error());
    return set->isEmpty() ? courtesyAMonth : std::clamp<qint64>(set->toLongLong(), 1, 31);
}

Done setOwnLimit(Database &database, AccountId account, qint64 most)
{
    return SettingStore(database).set(ownLimitKey(account), QString::number(std::clamp<qint64>(most, 1, 31)));
}

Result<Broadcast> beginBroadcast(Database &database, AccountId account, qint64 id, const QByteArray &body, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    if (auto draft = checkedDraft(database, account, id, now); !draft)
        return failure(draft.error());
    BroadcastStore store(database);
    if (auto begun = store.begin(id, body, now); !begun)
        return failure(begun.error());
    auto broadcast = store.broadcast(account, id);
    if (!broadcast)
        return broadcast;
    if (auto noted = noteBroadcast(database, account, "broadcast.begun", *broadcast, now); !noted)
        return failure(noted.error());
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    crashPoint("broadcast.begun");
    return broadcast;
}

Result<Broadcast> keepStanding(Database &database, AccountId account, Broadcast broadcast, const std::vector<BroadcastTarget> &results,
                               qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    BroadcastStore store(database);
    const auto before = store.broadcast(account, broadcast.id);
    if (!before)
        return before;
    BroadcastTargetStore targets(database);
    if (auto settled = targets.settle(broadcast.id, results); !settled)
        return failure(settled.error());
    const bool isTask = !broadcast.task.isEmpty() && broadcast.kind != BroadcastKind::Moment;
    if (isTask && broadcast.state != BroadcastState::Failed) {
        const auto counts = targets.counts(broadcast.id);
        if (!counts)
            return failure(counts.error());
        broadcast.state = standingOf(*counts, broadcast.confirmedAt.has_value(), broadcast.cancelledAt.has_value());
    }
    broadcast.nextLookAt = nextLookAt(broadcast.state, broadcast.begunAt, now);
    if (auto put = store.putStanding(broadcast); !put)
        return failure(put.error());
    if (before->state != broadcast.state) {
        if (auto noted = noteBroadcast(database, account, "broadcast.stands", broadcast, now); !noted)
            return failure(noted.error());
    }
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return broadcast;
}

} // namespace yiren
