#pragma once

#include "conversations/inboxstore.h"

namespace yiren {

// So long before a window closes it is told that somebody still waits in it.
inline constexpr qint64 talkRemindedMs = qint64{60} * 60'000;

// Whether it is to be told now: somebody waits there, its window closes within talkRemindedMs, and of this window it was not told yet.
// toldAt: when it was told last, UTC ms; 0: never.
[[nodiscard]] bool isReminderDue(const TalkSide &side, qint64 toldAt, qint64 now);

class TalkReminderStore
{
public:
    explicit TalkReminderStore(Database &database) : m_database(database) {}

    // Those of whom it is to be told, what closes first first, whatever came over another channel since: answerPeer and window are those
    // that close. They count as told from then on. One transaction, for StorageThread::write().
    [[nodiscard]] Result<std::vector<TalkThread>> take(AccountId account, qint64 now);

private:
    Result<qint64> toldAt(qint64 peer);
    Done noteTold(qint64 peer, qint64 now);

    Database &m_database;
};

} // namespace yiren
