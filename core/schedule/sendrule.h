#pragma once

#include "content/postid.h"
#include "time/plannedtime.h"

#include <optional>
#include <vector>

namespace yiren {

// The timer of the system looks every five minutes (agenttimer.h), so nothing is late before that.
inline constexpr qint64 lookEveryMs = 5 * 60'000;
// Posts whose time passed while the computer slept leave one by one.
inline constexpr qint64 lateSendEveryMs = 60'000;

// What the founder has set for posts whose time has passed.
struct LateRules {
    qint64 graceMs = 30 * 60'000; // so late a post may still go out by itself; less than lookEveryMs counts as that
    bool sendsAtNight = false;    // late ones, too, from 22:00 to 07:00 of the post's zone. A time at night was chosen and holds anyway
};

// The moment of a look.
struct SendMoment {
    qint64 nowMs = 0;
    qint64 awakeSinceMs = 0;          // when the computer woke or the program started, whichever is later
    std::optional<qint64> lastSentMs; // when a post last left by itself, from whichever process
};

// Wait: not yet. Send: now. Ask: it was missed; the founder decides (send now, another time, give up) and nothing happens by itself.
enum class SendDecision { Wait, Send, Ask };

// Pure: the same values give the same answer whatever happened before, so a clock that jumps or a process that dies changes nothing. That a
// post that was sent or missed is not asked about again is the post's state.
[[nodiscard]] SendDecision decide(const PlannedTime &due, const SendMoment &moment, const LateRules &rules);

struct DuePost {
    PostId id{};
    PlannedTime due;
};

// What one look at all scheduled posts comes to.
struct SendRound {
    std::vector<PostId> send;         // in this order
    std::vector<PostId> missed;       //
    std::optional<qint64> nextLookMs; // when something may change by time alone; nothing: no post waits
};
[[nodiscard]] SendRound sendRound(std::vector<DuePost> posts, SendMoment moment, const LateRules &rules);

} // namespace yiren
