#pragma once

#include "broadcasts/broadcast.h"

namespace yiren {

// How a task stands by what WeChat said of it, and when to ask next. Pure.

// `isConfirmed`: a colleague has confirmed. Of groups WeChat names only those that got it: the others stay open.
[[nodiscard]] BroadcastState standingOf(const BroadcastCounts &counts, bool isConfirmed, bool isCancelled);
[[nodiscard]] bool isOver(BroadcastState state); // nothing more is to be learned of its receivers
// Every five minutes in the first hour after it was asked for, every hour for two days, then not by itself any more (contract wecom 4.1);
// what is not known yet, every half minute in the first hour.
[[nodiscard]] std::optional<qint64> nextLookAt(BroadcastState state, qint64 begunAt, qint64 now);

inline constexpr qint64 lostBroadcastMs = qint64{5} * 60'000; // a process that has not answered for so long is no more
inline constexpr qint64 arrivalMs = qint64{10} * 60'000;      // so long a request may still arrive: what is in no list then was not made
inline constexpr qint64 settlingMs = qint64{30} * 1000;       // results are not there before (41063)

} // namespace yiren
