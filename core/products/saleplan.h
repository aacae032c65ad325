#pragma once

#include "customers/customerid.h"
#include "products/orderlinestore.h"

namespace yiren {

// What is to be sold, as a person says it.
struct SaleWish {
    std::optional<ProductId> product; // nothing: an amount without a product
    qint64 quantity = 1;
    Money amount;                       // before the coupon; what it is below the price is a discount
    std::optional<CustomerId> customer; // whom it is for; nothing: `name`, and without one whoever pays
    QString name;
    QString coupon;                       // its code; empty: none
    std::optional<MembershipId> renews{}; // instead of customer and name: whose membership this is
};

// The same, as it goes into the books.
struct Sale {
    std::vector<OrderLine> lines; // none: an amount without a product
    std::optional<CustomerId> customer;
    std::optional<MembershipId> renews; // of somebody of whom only a name is known
    QString coupon;
    Money beforeCoupon;
    Money couponOff;

    Money amount() const { return beforeCoupon - couponOff; } // that is paid
    bool isPlain() const { return lines.empty() && coupon.isEmpty(); }
};

// Nothing is written. NotFound "product.not_found" (also one that is not for sale any more); Input "sale.quantity", "sale.above_price"
// (detail: the price), "sale.no_customer" (detail: the name; nobody, or several); NotFound "membership.not_found"; the refusals of
// CouponStore::use(). What is in stock is asked when the order is kept.
[[nodiscard]] Result<Sale> planSale(Database &database, AccountId account, const SaleWish &wish, qint64 now);

// The product with exactly this name whose price is `amount`, if it is for sale.
[[nodiscard]] Result<std::optional<ProductId>> productSoldAs(Database &database, AccountId account, const QString &name, Money amount);

// What the payer reads: "青瓷杯 × 2，木盘", shortened to so many bytes of UTF-8.
[[nodiscard]] QString saleText(const std::vector<OrderLine> &lines, qsizetype mostBytes);

} // namespace yiren
