#include "schedule/wakeneed.h"

#include <algorithm>

namespace yiren {

std::vector<WakeNeed> wakeNeeds(const std::vector<PlannedPost> &posts, const std::vector<AwakeInterval> &log, qint64 nowMs)
{
    std::vector<WakeNeed> needs;
    for (const PlannedPost &post : posts) {
        const bool isOurs = post.kind != PostKind::Moments && post.kind != PostKind::Group;
        if (isOurs && post.state == PostState::Scheduled && post.due.atMs >= nowMs)
            needs.push_back({post, awakeHabit(log, post.due, nowMs)});
    }
    std::ranges::stable_sort(needs, {}, [](const WakeNeed &need) { return need.post.due.atMs; });
    return needs;
}

} // namespace yiren
