#pragma once

#include "orders/order.h"
#include "orders/putoutcome.h"
#include "orders/refund.h"

#include <QSet>

namespace yiren {

// What becomes of a record that is there when the same one comes from outside. Pure. Result Changed: `merged` is to be written.
template <typename Record>
struct LedgerMerge {
    Record merged;
    PutOutcome outcome;
};

// Contradictions: another amount, another day of payment, another transaction, paid back to unpaid, a smaller sum of refunds. Everything
// else is life going on or a gap filled; an empty field erases nothing. Another minute of the same day is no contradiction and changes
// nothing.
[[nodiscard]] LedgerMerge<Order> mergeRecords(const Order &there, const Order &given, ConflictPolicy policy);
// Contradictions: another amount, another day, another order, another end: SUCCESS and CLOSED are final (contract/wechat-pay.md 10.3).
[[nodiscard]] LedgerMerge<Refund> mergeRecords(const Refund &there, const Refund &given, ConflictPolicy policy);

// Whether writing `after` over `before` (nothing: adding it) would change a closed day, as the database's triggers see it. What comes from
// a WeChat Shop is no part of a day.
[[nodiscard]] bool touchesLockedDay(const Order *before, const Order &after, const QSet<QString> &lockedDays);
[[nodiscard]] bool touchesLockedDay(const Refund *before, const Refund &after, const QSet<QString> &lockedDays);

} // namespace yiren
