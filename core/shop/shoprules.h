#pragma once

#include "orders/order.h"
#include "orders/refund.h"
#include "products/orderlinestore.h"
#include "wechat/shop.h"

#include <optional>

namespace yiren {

// What an order of the WeChat Shop is in the ledger (contract/wechat-official-account.md 10.2.2, 10.2.5). Pure.

// A window begins that long before the end of the one that was read last (10.2.1).
inline constexpr qint64 shopOverlapMs = 10 * 60'000;
// The first reading begins three years before now.
inline constexpr qint64 shopHistoryMs = 3 * 365 * 24 * 60 * 60'000LL;

// What is read next, up to `until`, in whole seconds and at most seven days. Nothing: `from` is there.
[[nodiscard]] std::optional<ShopWindow> nextShopWindow(qint64 from, qint64 until);
// The first half of a window that WeChat finds too much in (31042). Nothing: a second can't be halved.
[[nodiscard]] std::optional<ShopWindow> firstHalf(const ShopWindow &window);

// 20, 21: what waits to be shipped.
[[nodiscard]] bool waitsToBeShipped(int status);

// An order as the shop tells it with its after-sales.
struct ToldShopOrder {
    ShopOrder order;
    std::vector<ShopAftersale> aftersales;
};
// Refunded is what its after-sales paid back; an order that was cancelled after all of it was refunded (190, 200) and says no sum, all of
// it. A status that is not known yet is paid where it has a time of payment.
[[nodiscard]] Order ledgerOrderOf(const ToldShopOrder &told);
// Nothing: no money has moved yet, or never will.
[[nodiscard]] std::optional<Refund> ledgerRefundOf(const ShopAftersale &aftersale);
// Whether something may still come of it: a person or the shop has yet to act, or the money is on its way.
[[nodiscard]] bool isOpen(const ShopAftersale &aftersale);
// Its goods as the buyer paid for them; freight is in none of them. A line that was made dearer has the dearer price.
[[nodiscard]] std::vector<OrderLine> linesOf(const ShopOrder &order);

} // namespace yiren
