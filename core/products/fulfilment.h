#pragma once

#include "products/coupon.h"
#include "products/holder.h"
#include "storage/database.h"

#include <vector>

namespace yiren {

// What an order brings when it is paid and what its refund takes away. What it is made of are its lines (OrderLineStore). Each may be told
// any number of times and is done once.

struct PaidOrder {
    AccountId account{};
    OutTradeNo number;
    Holder holder; // who is to have it
    Money paid;
    std::optional<CustomerId> payer{}; // has the points where of the holder only a name is known
};
// Places in courses, memberships and, for a known customer, points. An order without lines brings points only. Inside the caller's
// transaction, together with the order's state.
[[nodiscard]] Done fulfilOrder(Database &database, const PaidOrder &order, qint64 now);

struct RefundedOrder {
    AccountId account{};
    OutTradeNo number;
    QString refund; // its out_refund_no
    Money amount;
    Money leftAfter;           // of the order's money; nothing left: a whole refund
    bool goodsComeBack = true; // into the stock, of a whole refund
    qint64 piecesBack = 0;     // into the stock, of a refund of a part
};
struct RefundEffects {
    qint64 pointsTaken = 0;
    std::optional<Coupon> couponBack; // as it can be used again
    qint64 placesTaken = 0;           // in courses
    qint64 membershipsTaken = 0;
    qint64 appointmentsCancelled = 0; // those that are still to come
    qint64 piecesBack = 0;

    friend bool operator==(const RefundEffects &, const RefundEffects &) = default;
};
// A refund of a part takes points, and brings the pieces back that it names. Inside the caller's transaction, together with the refund's
// state.
[[nodiscard]] Result<RefundEffects> takeBackOrder(Database &database, const RefundedOrder &order, qint64 now);
// What takeBackOrder() would do, once it was done for `before`: it does it and rolls back, so that both can't differ. For the lane that
// writes; in no transaction.
[[nodiscard]] Result<RefundEffects> previewTakeBack(Database &database, const RefundedOrder &order, qint64 now,
                                                    const std::vector<RefundedOrder> &before = {});

} // namespace yiren
