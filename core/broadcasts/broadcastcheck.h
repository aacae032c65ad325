#pragma once

#include "broadcasts/broadcast.h"
#include "base/error.h"

namespace yiren {

// What WeChat would refuse, said before anything leaves (contract wecom 2.9, 4.1, 4.2); nothing: it may go. Pure. Input:
// "broadcast.sender", "broadcast.empty", "broadcast.text_long" (bytes; of a moment characters), "broadcast.attachments" (how many),
// "broadcast.mixed" (a moment with two kinds), "broadcast.link", "broadcast.mini_program", "broadcast.picture" (one is missing),
// "broadcast.nobody", "broadcast.many". place.column names what, expected the most, found what there is.
[[nodiscard]] std::optional<Error> whatForbidsBroadcast(const Broadcast &broadcast, qsizetype targets);

// How many mass messages one customer, or one group, may get in the month of that instant: as many as it has days (contract wecom 4.1,
// P20); `own`: the founder's own limit, which is never above that.
[[nodiscard]] qint64 mostInMonth(qint64 at, qint64 own);
inline constexpr qint64 courtesyAMonth = 4; // the founder's own limit as long as none was chosen

} // namespace yiren
