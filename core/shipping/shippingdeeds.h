#pragma once

#include "shipping/shippingdeedstore.h"
#include "shipping/shippingstore.h"

#include <optional>

namespace yiren {

// All that is known of the shipping of one order.
struct ShippingCase {
    ManagedOrder order;
    std::vector<ShippingDeed> deeds; // as they were sent

    const ShippingDeed *underWay() const; // nullptr: nothing is
};
[[nodiscard]] Result<ShippingCase> loadShippingCase(Database &database, AccountId account, const TransactionId &order);

// What keeps these data from being sent now; nothing: they may be. Locked "shipping.under_way"; Refused "shipping.not_open" (received,
// refunded), "shipping.shipped_already" (it would be the one correction, and the person did not mean that), "shipping.correction_used",
// "shipping.changed" (a correction of what is not shipped), "shipping.partly_shipped" (parcels went already: the rest is a part too),
// "shipping.same_parcel" (its number is there), "shipping.too_many_parcels"; those of checkShipment().
[[nodiscard]] std::optional<Error> whatKeepsBack(const ShippingCase &about, const ShippingWish &wish);

// Each one transaction with its row of the audit log, for StorageThread::write().
// Writes the data down as sending, if nothing keeps them back. Gives them with their id.
[[nodiscard]] Result<ShippingDeed> beginShipping(Database &database, AccountId account, const ShippingWish &wish, qint64 now);
// What came of them. WeChat's word changes the order too. What is settled already stays as it is.
[[nodiscard]] Done settleShipping(Database &database, AccountId account, const ShippingDeed &deed, ShippingDeed::State state,
                                  const QString &failure, qint64 now);
// Orders as WeChat shows them, kept; what is under way of them is settled by that. How many are new or differ. `run`: how far the reading
// has come with them.
[[nodiscard]] Result<qint64> keepManagedOrders(Database &database, AccountId account, const std::vector<ManagedOrder> &orders, qint64 now,
                                               const std::optional<ShippingRun> &run = {});
// An erased person's orders and what was sent of them, inside the caller's transaction: the number of orders. Locked "shipping.under_way"
// while something of them is on its way.
[[nodiscard]] Result<qint64> forgetShippingOf(Database &database, AccountId account, const QStringList &openIds);

} // namespace yiren
