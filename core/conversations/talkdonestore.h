#pragma once

#include "storage/database.h"

namespace yiren {

// What the founder said of a conversation: that it needs no answer. It is said by TalkStore::setDone(), which only goes forward.
class TalkDoneStore
{
public:
    explicit TalkDoneStore(Database &database) : m_database(database) {}

    // Takes it back: as it was before, unless something else was said since. Stands inside the caller's transaction.
    [[nodiscard]] Done takeBack(qint64 peer, qint64 upTo, qint64 before);

private:
    Database &m_database;
};

} // namespace yiren
