#include "conversations/talkpace.h"

#include "time/durations.h"

#include <algorithm>

namespace yiren {

namespace {

constexpr qint64 firstDistanceMs = minuteMs;
constexpr qint64 longestDistanceMs = 30 * minuteMs;

// A call of the future is of a clock that was set back.
qint64 lastCallOf(const TalkPace &pace, qint64 now)
{
    return pace.calls.empty() || pace.calls.back() > now ? 0 : pace.calls.back();
}

} // namespace

qint64 mayCallAt(const TalkPace &pace, qint64 now)
{
    const qint64 blocked = std::min(pace.blockedUntil, now + longestDistanceMs);
    std::vector<qint64> recent;
    std::ranges::copy_if(pace.calls, std::back_inserter(recent), [now](qint64 at) { return at <= now && at > now - minuteMs; });
    if (recent.size() < talkCallsAMinute)
        return std::max(now, blocked);
    return std::max(recent[recent.size() - talkCallsAMinute] + minuteMs, blocked);
}

qint64 askAgainAt(const TalkPace &pace, qint64 now)
{
    return std::max(lastCallOf(pace, now) + std::max(pace.distanceMs, talkDistanceMs), mayCallAt(pace, now));
}

TalkPace afterCall(TalkPace pace, qint64 now)
{
    std::erase_if(pace.calls, [now](qint64 at) { return at > now || at <= now - minuteMs; });
    pace.calls.push_back(now);
    return pace;
}

TalkPace afterAnswer(TalkPace pace)
{
    pace.blockedUntil = 0;
    pace.distanceMs = pace.distanceMs / 2 < firstDistanceMs ? 0 : pace.distanceMs / 2;
    return pace;
}

TalkPace afterRefusal(TalkPace pace, qint64 now)
{
    pace.distanceMs = pace.distanceMs == 0 ? firstDistanceMs : std::min(2 * pace.distanceMs, longestDistanceMs);
    pace.blockedUntil = now + pace.distanceMs;
    return pace;
}

} // namespace yiren
