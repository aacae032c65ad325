#pragma once

#include "products/coupon.h"
#include "storage/database.h"

#include <vector>

namespace yiren {

struct CouponChange {
    qint64 at = 0; // UTC ms
    QString kind;  // "issued", "used", "returned"
    OutTradeNo order;
    BusinessDay last{QDate()}; // from then on

    friend bool operator==(const CouponChange &, const CouponChange &) = default;
};

// Coupons and what became of them. Functions that write stand inside the caller's transaction.
class CouponStore
{
public:
    CouponStore(Database &database, AccountId account) : m_database(database), m_account(account) {}

    [[nodiscard]] Result<Coupon> coupon(const QString &code); // NotFound "coupon.not_found"
    // Those that end first come first, with those of persons that were joined into this one.
    [[nodiscard]] Result<std::vector<Coupon>> ofCustomer(CustomerId customer);
    [[nodiscard]] Result<std::vector<Coupon>> open(BusinessDay today);    // that can be used; the same order
    [[nodiscard]] Result<std::vector<CouponChange>> changes(CouponId id); // oldest first

    // Input "coupon.code" (empty, or there is one), "coupon.amount" (nothing off, or more than the least order), "coupon.expired".
    [[nodiscard]] Result<Coupon> issue(Coupon coupon, qint64 now);
    // Takes a coupon back that was not used, or gives it again. Refused "coupon.used".
    [[nodiscard]] Done setWithdrawn(CouponId id, std::optional<qint64> at);
    // What it takes off that order. Refused "coupon.used", "coupon.withdrawn", "coupon.expired", "coupon.too_little" (the order),
    // "coupon.not_yours". The same order may ask again.
    struct Use {
        QString code;
        OutTradeNo order;
        Money amount; // of the order, before the coupon
        std::optional<CustomerId> customer;
    };
    [[nodiscard]] Result<Money> use(const Use &use, qint64 now);
    // What use() would take off; nothing is written.
    [[nodiscard]] Result<Money> offered(const Use &use, qint64 now);
    // The order is closed without payment: what it used can be used again, as if it never had.
    [[nodiscard]] Done release(const OutTradeNo &order, qint64 now);
    // The order was refunded: brings back what the rule of the coupon says. Nothing: no coupon came back.
    [[nodiscard]] Result<std::optional<Coupon>> refund(const OutTradeNo &order, bool isWhole, qint64 now);

private:
    Result<std::vector<Coupon>> select(const QString &condition, const QString &value);
    Done put(const Coupon &coupon, const char *change, const OutTradeNo &order, qint64 now);

    Database &m_database;
    AccountId m_account;
};

} // namespace yiren
