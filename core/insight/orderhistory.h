#pragma once

#include "bills/traderow.h"
#include "pay/complaints.h"
#include "orders/orderliststore.h"
#include "orders/refund.h"
#include "reconcile/fundmovement.h"
#include "reconcile/settlement.h"

namespace yiren {

// Everything that the data file knows of one order.
struct OrderHistory {
    ListedOrder listed;
    std::vector<Refund> refunds;         // by number
    std::vector<TradeRow> billRows;      // oldest first
    std::vector<FundMovement> movements; // by account, then oldest first
    std::vector<Settlement> decisions;   // about the order or its refunds, oldest first
    std::vector<Complaint> complaints{}; // about the order, newest first
};

// For StorageThread::read(). NotFound "order.not_found".
[[nodiscard]] Result<OrderHistory> loadOrderHistory(Database &database, AccountId account, const OutTradeNo &number, int occurrence);

// One thing that happened to an order.
struct OrderEvent {
    enum class Kind {
        Created,
        Paid,
        PaymentBilled, // a payment row of the trade bill
        RefundBilled,  // a refund or a reversal in it
        Booked,        // a movement of a fund account
        RefundAsked,
        RefundSucceeded,
        RefundFailed, // CLOSED or ABNORMAL; the moment of the last news
        Decided,      // a difference was settled
    };

    qint64 at = 0; // UTC ms
    Kind kind = Kind::Created;
    Money amount;   // of bookings: what the account gains
    QString number; // of the refund, of the booking, of what was decided about
    QString words;  // bookings: WeChat's word; decisions: the reason

    friend bool operator==(const OrderEvent &, const OrderEvent &) = default;
};

// By time; what has the same time in the order of the kinds.
[[nodiscard]] std::vector<OrderEvent> timelineOf(const OrderHistory &history);

} // namespace yiren
