#include "conversations/talkreminderstore.h"

#include "storage/transaction.h"

namespace yiren {

namespace {

constexpr int remindersLookedThrough = 500;

} // namespace

// A later message opens a window that closes later: that one is told of again.
bool isReminderDue(const TalkSide &side, qint64 toldAt, qint64 now)
{
    if (side.waiting == 0 || !side.window.isOpen(now) || side.window.closesAt - now > talkRemindedMs)
        return false;
    return toldAt < side.window.closesAt - talkRemindedMs;
}

Result<std::vector<TalkThread>> TalkReminderStore::take(AccountId account, qint64 now)
{
    const auto waiting = InboxStore(m_database).threads(account, {TalkFilter::Which::Waiting, {}}, now, remindersLookedThrough);
    if (!waiting)
        return waiting;
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction.error());
    std::vector<TalkThread> due;
    for (const TalkThread &thread : *waiting) {
        std::optional<TalkSide> first;
        for (const TalkSide &side : thread.sides) {
            const auto told = toldAt(side.peer.id);
            if (!told)
                return failure(told.error());
            if (!isReminderDue(side, *told, now))
                continue;
            if (auto noted = noteTold(side.peer.id, now); !noted)
                return failure(noted.error());
            if (!first || side.window.closesAt < first->window.closesAt)
                first = side;
        }
        if (!first)
            continue;
        due.push_back(thread);
        due.back().answerPeer = first->peer;
        due.back().window = first->window;
    }
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return due;
}

Result<qint64> TalkReminderStore::toldAt(qint64 peer)
{
    auto query = m_database.prepare(QStringLiteral("SELECT coalesce(told_at, 0) FROM talk_peer WHERE id = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, peer);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? query->integer(0) : 0;
}

Done TalkReminderStore::noteTold(qint64 peer, qint64 now)
{
    auto update = m_database.prepare(QStringLiteral("UPDATE talk_peer SET told_at = ? WHERE id = ?"));
    if (!update)
        return failure(update.error());
    update->bind(0, now);
    update->bind(1, peer);
    return update->run();
}

} // namespace yiren
