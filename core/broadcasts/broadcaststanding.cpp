#include "broadcasts/broadcaststanding.h"

#include "time/durations.h"

namespace yiren {

BroadcastState standingOf(const BroadcastCounts &counts, bool isConfirmed, bool isCancelled)
{
    using State = BroadcastState;
    if (counts.sent == counts.all() && counts.sent > 0)
        return State::Sent;
    if (counts.open == 0)
        return counts.sent > 0 ? State::Partly : State::Failed;
    if (isCancelled)
        return counts.sent > 0 ? State::Partly : State::Cancelled;
    return isConfirmed || counts.sent > 0 ? State::Confirmed : State::Waiting;
}

bool isOver(BroadcastState state)
{
    using State = BroadcastState;
    return state == State::Sent || state == State::Partly || state == State::Failed || state == State::Cancelled;
}

std::optional<qint64> nextLookAt(BroadcastState state, qint64 begunAt, qint64 now)
{
    if (state == BroadcastState::Draft || isOver(state))
        return std::nullopt;
    const bool isSoonKnown = state == BroadcastState::Unknown || state == BroadcastState::Making;
    if (now < begunAt + hourMs)
        return now + (isSoonKnown ? settlingMs : 5 * minuteMs);
    return now < begunAt + 2 * dayMs ? std::optional(now + hourMs) : std::nullopt;
}

} // namespace yiren
