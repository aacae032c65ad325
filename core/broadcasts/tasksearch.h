#pragma once

#include "broadcasts/broadcaststore.h"

namespace yiren {

// A task that WeChat lists from about the time when a broadcast was asked for.
struct ListedTask {
    QString task;
    bool isSame = false; // the words, and as many attachments
};

// Which of them may be that broadcast's.
struct TaskSearch {
    QStringList same;     // of no other broadcast, with the same words
    qint64 others = 0;    // of no other broadcast, with other words
    bool hasTwin = false; // another broadcast of the same kind and words waits to be found too
};
[[nodiscard]] Result<TaskSearch> weighTasks(Database &database, AccountId account, const Broadcast &broadcast,
                                            const std::vector<ListedTask> &listed);

} // namespace yiren
