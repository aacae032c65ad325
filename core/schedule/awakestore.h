#pragma once

#include "schedule/awakehabit.h"
#include "storage/database.h"

namespace yiren {

// When this computer was awake, as far as the window, the agent and the command line looked for what is due.
class AwakeStore
{
public:
    explicit AwakeStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::vector<AwakeInterval>> log(); // oldest first
    [[nodiscard]] Done noteSignOfLife(qint64 now);          // in a transaction of its own
    // Since when it has been awake without a gap; `now` when it just woke.
    [[nodiscard]] Result<qint64> awakeSince(qint64 now);

private:
    Database &m_database;
};

} // namespace yiren
