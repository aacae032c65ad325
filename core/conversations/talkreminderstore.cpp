#include "conversations/talkreminderstore.h"

#include "storage/transaction.h"

namespace yiren {

namespace {

constexpr int remindersLookedThrough = 500;

} // namespace

// A later message opens a window that closes later: that one is told of again.
bool isReminderDue(const TalkThread &thread, qint64 toldAt, qint64 now)
{
    if (thread.waiting == 0 || !thread.window.isOpen(now) || thread.window.closesAt - now > talkRemindedMs)
        return false;
    return toldAt < thread.window.closesAt - talkRemindedMs;
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
        const auto told = toldAt(thread.lastPeer.id);
        if (!told)
            return failure(told.error());
        if (!isReminderDue(thread, *told, now))
            continue;
        if (auto noted = noteTold(thread.lastPeer.id, now); !noted)
            return failure(noted.error());
        due.push_back(thread);
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
