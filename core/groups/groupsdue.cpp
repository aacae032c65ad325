#include "groups/groupsdue.h"

#include "time/businessday.h"

#include <algorithm>

namespace yiren {

Result<bool> groupsDue(Database &database, AccountId account, qint64 now)
{
    GroupStore store(database);
    const auto unread = store.unread(account, BusinessDay::ofMs(now).start().toMSecsSinceEpoch());
    const auto groups = store.groups(account, now);
    if (!unread || !groups)
        return failure(unread ? groups.error() : unread.error());
    const bool isAnyThere = std::ranges::any_of(*groups, [](const CustomerGroup &group) { return !group.goneAt; });
    return !isAnyThere || !unread->isEmpty();
}

} // namespace yiren
