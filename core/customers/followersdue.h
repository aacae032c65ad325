#pragma once

#include <QtGlobal>

#include <optional>

namespace yiren {

// What is here of the followers before WeChat is asked.
struct FollowersOnHand {
    std::optional<qint64> finishedAt; // the last whole reading, UTC ms
    bool isUnfinished = false;        // one was stopped
    std::optional<qint64> refusedAt;  // when WeChat last said that this account may not ask (48001), UTC ms
};

// Whether to read them by itself: once a Beijing day, what was stopped at once, and not again on the day of a refusal.
[[nodiscard]] bool followersDue(const FollowersOnHand &onHand, qint64 nowMs);

} // namespace yiren
