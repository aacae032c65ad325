#pragma once

#include "base/id.h"
#include "base/money.h"
#include "customers/customerid.h"

namespace yiren {

// Earned by an order, taken back by its refund, spent, or given by hand (below 0: taken by hand).
enum class PointKind { Earned, Reversed, Spent, Given };

struct PointEntry {
    CustomerId customer{};
    qint64 at = 0; // UTC ms
    PointKind kind = PointKind::Earned;
    qint64 points = 0; // below 0: they went
    OutTradeNo order;
    QString reference; // what makes it happen once: the order, the refund

    friend bool operator==(const PointEntry &, const PointEntry &) = default;
};

// One point for each whole yuan that was paid.
[[nodiscard]] qint64 pointsFor(Money paid);

// Points that a refund takes back: one for each whole yuan of it, never more than the order has left, and all of these when nothing of the
// order's money is left after it. `earned` and `reversed` are the order's before this refund, both at least 0.
[[nodiscard]] qint64 pointsTakenBack(Money refund, Money leftAfter, qint64 earned, qint64 reversed);

} // namespace yiren
