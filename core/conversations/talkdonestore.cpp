#include "conversations/talkdonestore.h"

namespace yiren {

Done TalkDoneStore::takeBack(qint64 peer, qint64 upTo, qint64 before)
{
    auto set = m_database.prepare(QStringLiteral("UPDATE talk_peer SET done_up_to = ? WHERE id = ? AND done_up_to = ?"));
    if (!set)
        return failure(set.error());
    set->bind(0, before);
    set->bind(1, peer);
    set->bind(2, upTo);
    return set->run();
}

} // namespace yiren
