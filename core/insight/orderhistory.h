#pragma once

#include "bills/traderow.h"
#include "pay/complaints.h"
#include "orders/ordereventstore.h"
#include "orders/orderliststore.h"
#include "orders/refund.h"
#include "products/booking.h"
#include "products/orderlinestore.h"
#include "products/owedappointmentstore.h"
#include "reconcile/fundmovement.h"
#include "reconcile/settlement.h"
#include "selling/payrequest.h"
#include "selling/refundrequest.h"

namespace yiren {

// Everything that the data file knows of one order.
struct OrderHistory {
    ListedOrder listed;
    std::vector<Refund> refunds;         // by number
    std::vector<TradeRow> billRows;      // oldest first
    std::vector<FundMovement> movements; // by account, then oldest first
    std::vector<Settlement> decisions;   // about the order or its refunds, oldest first
    std::vector<Complaint> complaints{}; // about the order, newest first
    std::vector<StatusChange> changes{}; // of its status, oldest first
    std::vector<OrderLine> lines{};      // what was sold; none: an amount with a text
    std::vector<Booking> bookings{};     // appointments that it paid for, by their beginning
    std::vector<OwedAppointment> owed{}; // and those that have no time yet
    std::optional<PayRequest> request{}; // to WeChat Pay; nothing: it was not asked for here
    std::vector<RefundRequest> unsent{}; // that WeChat Pay is not known to have accepted, oldest first
};

// For StorageThread::read(). NotFound "order.not_found".
[[nodiscard]] Result<OrderHistory> loadOrderHistory(Database &database, AccountId account, const OutTradeNo &number, int occurrence);

// One thing that happened to an order. What moved in the fund accounts stands in `movements` alone.
struct OrderEvent {
    enum class Kind {
        Created,
        Paid,
        PaymentBilled, // a payment row of the trade bill that the order does not tell of
        RefundBilled,  // a refund or a reversal in it, of which there is no record
        RefundAsked,
        RefundSucceeded,
        RefundFailed, // CLOSED or ABNORMAL; the moment of the last news
        Changed,      // the status became another one, and nothing else here says so
        Decided,      // a difference was settled
    };

    qint64 at = 0; // UTC ms
    Kind kind = Kind::Created;
    Money amount;
    QString number; // of the refund, of the payment, of what was decided about
    QString words;  // decisions: the reason
    // The change of status that this is: why it was written, by whom, and when we learned of it, which may be later than `at`.
    std::optional<StatusChange> change{};

    friend bool operator==(const OrderEvent &, const OrderEvent &) = default;
};

// Each thing once, by time; what has the same time in the order of the kinds.
[[nodiscard]] std::vector<OrderEvent> timelineOf(const OrderHistory &history);

} // namespace yiren
