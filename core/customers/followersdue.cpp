#include "customers/followersdue.h"

#include "time/businessday.h"

namespace yiren {

bool followersDue(const FollowersOnHand &onHand, qint64 nowMs)
{
    const auto isToday = [today = BusinessDay::ofMs(nowMs)](const std::optional<qint64> &at) {
        return at && BusinessDay::ofMs(*at) == today;
    };
    if (isToday(onHand.refusedAt))
        return false;
    return onHand.isUnfinished || !isToday(onHand.finishedAt);
}

} // namespace yiren
