#pragma once

#include "schedule/awakehabit.h"
#include "schedule/plannedpost.h"

namespace yiren {

// A post that only goes out if this computer is awake then, and how often it was at that hour.
struct WakeNeed {
    PlannedPost post;
    AwakeHabit habit;
};

// Scheduled posts from now on that the program carries out itself, earliest first. Texts for 朋友圈 and groups are copied by hand.
[[nodiscard]] std::vector<WakeNeed> wakeNeeds(const std::vector<PlannedPost> &posts, const std::vector<AwakeInterval> &log, qint64 nowMs);

} // namespace yiren
