#include "broadcasts/tasksearch.h"

#include <algorithm>

namespace yiren {

Result<TaskSearch> weighTasks(Database &database, AccountId account, const Broadcast &broadcast, const std::vector<ListedTask> &listed)
{
    BroadcastStore store(database);
    const auto all = store.broadcasts(account);
    if (!all)
        return failure(all.error());
    TaskSearch search;
    search.hasTwin = std::ranges::any_of(*all, [&broadcast](const Broadcast &other) {
        const bool isOpen = other.state == BroadcastState::Creating || other.state == BroadcastState::Unknown;
        return other.id != broadcast.id && isOpen && other.kind == broadcast.kind && other.text == broadcast.text;
    });
    for (const ListedTask &one : listed) {
        const auto isKnown = store.knowsTask(account, one.task);
        if (!isKnown)
            return failure(isKnown.error());
        if (*isKnown)
            continue;
        if (one.isSame)
            search.same.append(one.task);
        else
            ++search.others;
    }
    return search;
}

} // namespace yiren
