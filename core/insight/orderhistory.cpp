#include "insight/orderhistory.h"

#include "complaints/complaintstore.h"
#include "bills/fundrowstore.h"
#include "orders/refundstore.h"
#include "products/bookingstore.h"
#include "reconcile/settlementstore.h"
#include "selling/payrequeststore.h"
#include "selling/refundrequeststore.h"

#include <tuple>

namespace yiren {

namespace {

using EventKind = OrderEvent::Kind;

// Under which WeChat books the order's money: its transaction and its refunds, as our records and as the bill name them.
QStringList businessNumbers(const OrderHistory &history)
{
    QStringList numbers{history.listed.order.transactionId.toString()};
    for (const Refund &refund : history.refunds)
        numbers.append(refund.refundId.toString());
    for (const TradeRow &row : history.billRows)
        numbers.append({row.transactionId.toString(), row.refundId.toString()});
    numbers.removeAll(QString());
    numbers.removeDuplicates();
    return numbers;
}

// What a decision about the order may name.
QStringList subjects(const OrderHistory &history)
{
    QStringList numbers{history.listed.order.outTradeNo.toString()};
    for (const Refund &refund : history.refunds)
        numbers.append(refund.outRefundNo.toString());
    for (const TradeRow &row : history.billRows)
        numbers.append(row.outRefundNo.toString());
    numbers.removeAll(QString());
    numbers.removeDuplicates();
    return numbers;
}

Done loadMovements(Database &database, AccountId account, OrderHistory &history)
{
    for (const FundAccount fundAccount : {FundAccount::Basic, FundAccount::Operation, FundAccount::Fees}) {
        const auto rows = FundRowStore(database).rowsOfBusiness(account, fundAccount, businessNumbers(history));
        if (!rows)
            return failure(rows.error());
        for (const FundRow &row : *rows)
            history.movements.push_back({fundAccount, row});
    }
    return {};
}

Done loadSold(Database &database, AccountId account, const OutTradeNo &number, OrderHistory &history)
{
    auto lines = OrderLineStore(database, account).lines(number);
    auto bookings = BookingStore(database).ofOrder(account, number);
    auto owed = OwedAppointmentStore(database, account).ofOrder(number);
    if (!lines || !bookings)
        return failure(lines ? bookings.error() : lines.error());
    if (!owed)
        return failure(owed.error());
    history.lines = std::move(*lines);
    history.bookings = std::move(*bookings);
    history.owed = std::move(*owed);
    return {};
}

Done loadRequests(Database &database, AccountId account, const OutTradeNo &number, OrderHistory &history)
{
    auto request = PayRequestStore(database).request(account, number);
    auto refunds = RefundRequestStore(database).ofOrder(account, number);
    if (!request || !refunds)
        return failure(request ? refunds.error() : request.error());
    std::erase_if(*refunds, [](const RefundRequest &refund) { return refund.state != RefundRequestState::Sending; });
    history.request = std::move(*request);
    history.unsent = std::move(*refunds);
    return {};
}

void addRefund(std::vector<OrderEvent> &events, const Refund &refund)
{
    const QString &number = refund.outRefundNo.toString();
    if (refund.createdAt)
        events.push_back({*refund.createdAt, EventKind::RefundAsked, refund.amount, number, {}});
    if (refund.status == RefundStatus::Success && refund.succeededAt)
        events.push_back({*refund.succeededAt, EventKind::RefundSucceeded, refund.amount, number, {}});
    if (refund.status == RefundStatus::Closed || refund.status == RefundStatus::Abnormal)
        events.push_back({refund.updatedAt, EventKind::RefundFailed, refund.amount, number, {}});
}

OrderEvent eventOf(const TradeRow &row)
{
    if (row.kind == TradeKind::Payment)
        return {row.happenedAt(), EventKind::PaymentBilled, row.amount, row.transactionId.toString(), {}};
    return {row.happenedAt(), EventKind::RefundBilled, row.takenBack(), row.refundNo().toString(), {}};
}

// Whether the order or one of its refunds says the same as this row of a bill.
bool isTold(const OrderHistory &history, const TradeRow &row)
{
    const Order &order = history.listed.order;
    if (row.kind == TradeKind::Payment)
        return order.paidAt && order.amount == row.amount && (order.transactionId.isEmpty() || order.transactionId == row.transactionId);
    return std::any_of(history.refunds.begin(), history.refunds.end(), [&row](const Refund &refund) {
        return refund.createdAt && refund.outRefundNo == row.refundNo() && refund.amount == row.takenBack();
    });
}

// The event that says the same as the change; nothing: the change is a thing of its own. An order that is first heard of when it was paid
// back already was paid.
OrderEvent *sameAs(std::vector<OrderEvent> &events, const StatusChange &change)
{
    if (change.cause == orderCauseName(OrderCause::Undo))
        return nullptr;
    const bool wasPaid = change.from == OrderStatus::Paid;
    const auto isSame = [&](const OrderEvent &event) {
        if (event.change)
            return false;
        if (change.to == OrderStatus::Paid || (change.to == OrderStatus::Refunded && !wasPaid))
            return event.kind == EventKind::Paid;
        const bool isRefund = event.kind == EventKind::RefundAsked || event.kind == EventKind::RefundSucceeded;
        return change.to == OrderStatus::Refunded && (isRefund || event.kind == EventKind::RefundBilled);
    };
    const auto first = std::find_if(events.begin(), events.end(), isSame);
    return first == events.end() ? nullptr : &*first;
}

void sortByTime(std::vector<OrderEvent> &events)
{
    std::stable_sort(events.begin(), events.end(),
                     [](const OrderEvent &a, const OrderEvent &b) { return std::tie(a.at, a.kind) < std::tie(b.at, b.kind); });
}

} // namespace

Result<OrderHistory> loadOrderHistory(Database &database, AccountId account, const OutTradeNo &number, int occurrence)
{
    const auto order = OrderListStore(database).order(account, number, occurrence);
    if (!order)
        return failure(order.error());
    if (!*order)
        return failure(ErrorKind::NotFound, "order.not_found", number.toString());
    auto refunds = RefundStore(database).ofOrders(account, {number});
    auto rows = TradeRowStore(database).rowsOfOrder(account, number);
    if (!refunds || !rows)
        return failure(refunds ? rows.error() : refunds.error());
    OrderHistory history{**order, std::move(*refunds), std::move(*rows), {}, {}};
    if (auto loaded = loadMovements(database, account, history); !loaded)
        return failure(loaded.error());
    auto decisions = SettlementStore(database).ofSubjects(account, subjects(history));
    if (!decisions)
        return failure(decisions.error());
    history.decisions = std::move(*decisions);
    const auto complaints = ComplaintStore(database).ofOrder(account, number);
    if (!complaints)
        return failure(complaints.error());
    for (const KeptComplaint &kept : *complaints)
        history.complaints.push_back(kept.complaint);
    auto changes = OrderEventStore(database).eventsOf(history.listed.order.id);
    if (!changes)
        return failure(changes.error());
    history.changes = std::move(*changes);
    if (auto loaded = loadSold(database, account, number, history); !loaded)
        return failure(loaded.error());
    if (auto loaded = loadRequests(database, account, number, history); !loaded)
        return failure(loaded.error());
    return history;
}

std::vector<OrderEvent> timelineOf(const OrderHistory &history)
{
    const Order &order = history.listed.order;
    std::vector<OrderEvent> events;
    if (order.createdAt)
        events.push_back({*order.createdAt, EventKind::Created, order.amount, {}, {}});
    if (order.paidAt)
        events.push_back({*order.paidAt, EventKind::Paid, order.amount, {}, {}});
    for (const TradeRow &row : history.billRows) {
        if (!isTold(history, row))
            events.push_back(eventOf(row));
    }
    for (const Refund &refund : history.refunds)
        addRefund(events, refund);
    for (const Settlement &decision : history.decisions)
        events.push_back({decision.settledAt, EventKind::Decided, Money(), decision.key.subject, decision.reason});
    sortByTime(events);
    for (const StatusChange &change : history.changes) {
        if (OrderEvent *same = sameAs(events, change))
            same->change = change;
        else
            events.push_back({change.at, EventKind::Changed, Money(), {}, {}, change});
    }
    sortByTime(events);
    return events;
}

} // namespace yiren
