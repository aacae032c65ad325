#pragma once

#include "bills/accountid.h"
#include "products/points.h"
#include "storage/database.h"

#include <vector>

namespace yiren {

// The ledger of points. What somebody has is its sum, at any instant; no row is ever changed. A customer's rows are those of the persons
// that were joined into this one too. Functions that write stand inside the caller's transaction and do nothing when asked again for the
// same order or refund.
class PointStore
{
public:
    PointStore(Database &database, AccountId account) : m_database(database), m_account(account) {}

    [[nodiscard]] Result<qint64> balance(CustomerId customer, qint64 at);       // up to and with this UTC ms
    [[nodiscard]] Result<std::vector<PointEntry>> history(CustomerId customer); // newest first

    [[nodiscard]] Done earn(CustomerId customer, const OutTradeNo &order, Money paid, qint64 now);
    // Takes back what this refund of an order costs; the balance may fall below 0 where the points were spent. `leftAfter`: of the order's
    // money, when this refund is paid out. Returns the points.
    struct Refunded {
        OutTradeNo order;
        QString refund; // its out_refund_no
        Money amount;
        Money leftAfter;
    };
    [[nodiscard]] Result<qint64> takeBack(const Refunded &refunded, qint64 now);
    // What takeBack() would take.
    [[nodiscard]] Result<qint64> previewTakeBack(const Refunded &refunded);
    [[nodiscard]] Done spend(CustomerId customer, qint64 points, const OutTradeNo &order, qint64 now); // Refused "points.short"
    [[nodiscard]] Done give(CustomerId customer, qint64 points, qint64 now);                           // Input "points.none" for 0

private:
    struct OrderPoints {
        std::optional<CustomerId> customer; // nothing: the order earned none
        qint64 earned = 0;
        qint64 reversed = 0;
    };
    Result<OrderPoints> pointsOf(const OutTradeNo &order);
    Result<bool> isKnown(PointKind kind, const QString &reference);
    Done add(const PointEntry &entry);

    Database &m_database;
    AccountId m_account;
};

} // namespace yiren
