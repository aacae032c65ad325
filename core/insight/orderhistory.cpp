#include "insight/orderhistory.h"

#include "complaints/complaintstore.h"
#include "bills/fundrowstore.h"
#include "orders/refundstore.h"
#include "reconcile/settlementstore.h"

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
    return {row.happenedAt(), EventKind::RefundBilled, row.appliedRefund, row.outRefundNo.toString(), {}};
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
    for (const TradeRow &row : history.billRows)
        events.push_back(eventOf(row));
    for (const auto &[account, row] : history.movements)
        events.push_back({row.bookedAt, EventKind::Booked, row.signedAmount(), row.businessNo, row.businessType});
    for (const Refund &refund : history.refunds)
        addRefund(events, refund);
    for (const Settlement &decision : history.decisions)
        events.push_back({decision.settledAt, EventKind::Decided, Money(), decision.key.subject, decision.reason});
    std::stable_sort(events.begin(), events.end(),
                     [](const OrderEvent &a, const OrderEvent &b) { return std::tie(a.at, a.kind) < std::tie(b.at, b.kind); });
    return events;
}

} // namespace yiren
