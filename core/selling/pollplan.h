#pragma once

#include <QtGlobal>

namespace yiren {

// When WeChat Pay is asked again (contract/wechat-pay.md 9.4). All in milliseconds.

// Of an order whose code has been looked at for `shown`: every 2.5 s in the first ten minutes, so that a payment shows within 3 s while
// somebody waits for it, then after 30 s, 1, 3, 5, 10 and each further 30 min.
[[nodiscard]] qint64 nextOrderQuery(qint64 shown);

// How long to wait for the next turn of a code that is due for a new one in `untilRenewal` (none or less: it is due). The new code is never
// late, and where WeChat Pay could not be reached for it, it is tried again every 30 s.
[[nodiscard]] qint64 nextTurn(qint64 shown, qint64 untilRenewal);

// A code can be scanned for two hours; it is renewed before that, with the same parameters (7.2).
inline constexpr qint64 codeLifeMs = 2 * 3'600'000;
inline constexpr qint64 renewBeforeMs = 5 * 60'000;

} // namespace yiren
