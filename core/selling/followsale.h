#pragma once

#include "bills/accountid.h"
#include "orders/refund.h"
#include "products/fulfilment.h"
#include "products/salebrings.h"
#include "products/saleplan.h"
#include "selling/payrequest.h"

namespace yiren {

// What an order that was asked for here does to products, from the moment it is kept. Called where the ledger is written, in its
// transaction; each may be told any number of times. `at`: now, UTC ms.

// The lines of a new order; takes its pieces from the stock and uses its coupon. Refused "sale.changed" when lines and coupon don't add up
// to the amount of the request, "stock.short" (detail: product and what is left), those of CouponStore::use().
[[nodiscard]] Done keepSale(Database &database, AccountId account, const PayRequest &request, const Sale &sale, qint64 at);

// As the ledger has the order now: paid, it brings places, memberships and points to the customer whom it is for, else to the payer;
// closed, it gives back pieces and coupon. An order that was not asked for here brings nothing.
[[nodiscard]] Done followSale(Database &database, AccountId account, const OutTradeNo &number, qint64 at);
// A refund that has arrived takes back what it has to. After the ledger's order knows what of it is paid back.
[[nodiscard]] Done followRefund(Database &database, AccountId account, const Refund &refund, qint64 at);
// The same of all orders and refunds that were written into the ledger at `at` (an import, a decision).
[[nodiscard]] Done followSales(Database &database, AccountId account, qint64 at);

struct WantedRefund {
    OutTradeNo order;
    Money amount;
    qint64 pieces = 0; // that come back with a part; of a whole refund all do

    friend bool operator==(const WantedRefund &, const WantedRefund &) = default;
};
// What a refund would take back; what is under way already is taken as arrived before it. For the lane that writes; in no transaction.
// NotFound "order.not_found".
[[nodiscard]] Result<RefundEffects> previewRefundEffects(Database &database, AccountId account, const WantedRefund &wanted, qint64 now);
// The goods of an order whose refund was just asked for stay with the payer. Inside the caller's transaction.
[[nodiscard]] Done keepGoodsWithPayer(Database &database, AccountId account, const OutRefundNo &refund);
// So many pieces come back when this refund of a part arrives. Inside the caller's transaction.
[[nodiscard]] Done keepPiecesBack(Database &database, AccountId account, const OutRefundNo &refund, qint64 pieces);
[[nodiscard]] Result<qint64> piecesBackOf(Database &database, AccountId account, const OutRefundNo &refund);

// What the order brings if it is paid today; nothing: it was not asked for here.
[[nodiscard]] Result<std::optional<SaleBrings>> loadSaleBrings(Database &database, AccountId account, const OutTradeNo &number, qint64 now);

} // namespace yiren
