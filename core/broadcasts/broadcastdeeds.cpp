#include "broadcasts/broadcastdeeds.h"

#include "audit/auditstore.h"
#include "broadcasts/broadcasts.h"
#include "storage/transaction.h"
#include "time/durations.h"

#include <algorithm>

namespace yiren {

namespace {

using DeedKind = BroadcastDeed::Kind;

bool hasTask(const Broadcast &broadcast, DeedKind kind)
{
    const bool isOpen = broadcast.state == BroadcastState::Waiting || broadcast.state == BroadcastState::Confirmed;
    return isOpen && !broadcast.task.isEmpty() && (kind == DeedKind::Cancel || broadcast.kind != BroadcastKind::Moment);
}

Done checkReminders(const std::vector<BroadcastDeed> &deeds, qint64 now)
{
    std::vector<qint64> counted;
    for (const BroadcastDeed &deed : deeds) {
        if (deed.kind == DeedKind::Remind && deed.state != BroadcastDeed::State::Failed && deed.at > now - dayMs)
            counted.push_back(deed.at);
    }
    if (static_cast<qsizetype>(counted.size()) < remindersADay)
        return {};
    Error error = makeError(ErrorKind::RateLimited, "broadcast.reminded");
    error.place.expected = QString::number(std::ranges::min(counted) + dayMs);
    return failure(error);
}

} // namespace

Result<BroadcastDeed> beginBroadcastDeed(Database &database, AccountId account, qint64 broadcast, DeedKind kind, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    const auto about = BroadcastStore(database).broadcast(account, broadcast);
    if (!about)
        return failure(about.error());
    if (!hasTask(*about, kind))
        return failure(ErrorKind::Refused, "broadcast.no_task", QString::number(broadcast));
    BroadcastDeedStore store(database);
    const auto before = store.deeds(broadcast);
    if (!before)
        return failure(before.error());
    if (auto may = kind == DeedKind::Remind ? checkReminders(*before, now) : Done(); !may)
        return failure(may.error());
    BroadcastDeed deed{0, broadcast, kind, now, BroadcastDeed::State::Sending, {}};
    const auto id = store.add(account, deed);
    if (!id)
        return failure(id.error());
    deed.id = *id;
    const QString action = kind == DeedKind::Remind ? QStringLiteral("broadcast.reminded") : QStringLiteral("broadcast.cancelling");
    if (auto noted = AuditStore(database).append({0, now, account, action, QStringLiteral("broadcast %1").arg(broadcast), {}, {}}); !noted)
        return failure(noted.error());
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return deed;
}

Result<Broadcast> settleBroadcastDeed(Database &database, AccountId account, const BroadcastDeed &deed, qint64 now)
{
    if (auto settled = BroadcastDeedStore(database).settle(deed.id, deed.state, deed.failure); !settled)
        return failure(settled.error());
    auto broadcast = BroadcastStore(database).broadcast(account, deed.broadcast);
    if (!broadcast || deed.kind == DeedKind::Remind || deed.state != BroadcastDeed::State::Done)
        return broadcast;
    broadcast->cancelledAt = now;
    if (broadcast->kind == BroadcastKind::Moment)
        broadcast->state = BroadcastState::Cancelled;
    return keepStanding(database, account, std::move(*broadcast), {}, now);
}

} // namespace yiren
