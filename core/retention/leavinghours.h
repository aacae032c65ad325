#pragma once

#include "stats/outcome.h"

#include <QtGlobal>

#include <array>
#include <span>

namespace yiren {

// When followers leave after something was sent (取关高峰). Only from moments that are known to the hour: what a daily reading of followers
// noticed has none.
inline constexpr int hoursWatched = 48;

struct LeavingHours {
    std::array<qint64, hoursWatched> left{}; // in the hour 0, 1 … after a post
    qint64 posts = 0;
    qint64 total = 0;
    int peak = 0; // the hour with the most
};
// Each leaving belongs to the last post before it. Refuses where no moment is known (NotIdentified "moments"), without posts (NoData
// "posts"), fewer than 20 within the hours watched (TooFew "left"), and where no hour stands out: its exact lower limit, taken over all the
// hours, is not above the mean (Degenerate "peak").
[[nodiscard]] stats::Outcome<LeavingHours> leavingHours(std::span<const qint64> leftAt, std::span<const qint64> sentAt);

} // namespace yiren
