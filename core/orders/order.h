#pragma once

#include "base/id.h"
#include "base/money.h"
#include "time/businessday.h"

#include <optional>

namespace yiren {

// WeChat's words: NOTPAY, SUCCESS, REFUND (wholly or partly refunded), CLOSED.
enum class OrderStatus { NotPaid, Paid, Refunded, Closed };
// Where a record of the ledger comes from. Shop: a WeChat Shop (微信小店), whose money is in no bill of the merchant.
enum class RecordSource { Import, Query, Bill, Hand, Demo, Shop };
// Test: an order that was only a test. Outside: money that did not come through the shop. Both are the founder's decision.
enum class OrderMark { None, Test, Outside };

[[nodiscard]] QString orderStatusName(OrderStatus status);                      // "NOTPAY", "SUCCESS", "REFUND", "CLOSED"
[[nodiscard]] std::optional<OrderStatus> orderStatusFromName(QStringView name); // these four only; files use more words
[[nodiscard]] QString recordSourceName(RecordSource source);                    // "import", "query", "bill", "hand", "demo", "shop"
[[nodiscard]] RecordSource recordSourceFromName(QStringView name);
[[nodiscard]] QString orderMarkName(OrderMark mark); // "", "test", "outside"
[[nodiscard]] OrderMark orderMarkFromName(QStringView name);

// One order as the founder's own records have it.
struct Order {
    qint64 id = 0;   // in the database, 0 when it does not come from there
    qint64 line = 0; // in the file it was read from, 0 otherwise
    OutTradeNo outTradeNo;
    int occurrence = 1; // 2, 3, … when one file held the number several times: a ledger that counts an order twice must show it
    TransactionId transactionId;
    OpenId openid;
    std::optional<qint64> createdAt; // UTC ms
    std::optional<qint64> paidAt;    // UTC ms
    Money amount;
    Money refunded;
    OrderStatus status = OrderStatus::NotPaid;
    QString product;
    RecordSource source = RecordSource::Import;
    OrderMark mark = OrderMark::None;
    std::optional<qint64> batchId;
    qint64 updatedAt = 0; // UTC ms

    std::optional<BusinessDay> paidDay() const { return paidAt ? std::optional(BusinessDay::ofMs(*paidAt)) : std::nullopt; }
    bool isPaid() const { return status == OrderStatus::Paid || status == OrderStatus::Refunded; }

    friend bool operator==(const Order &, const Order &) = default;
};

} // namespace yiren
