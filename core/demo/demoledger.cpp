#include "demo/demoledger.h"

#include <QHash>

namespace yiren {

namespace {

OrderStatus statusOf(sandbox::LedgerOrder::Status status)
{
    using Status = sandbox::LedgerOrder::Status;
    switch (status) {
    case Status::Unpaid:
        return OrderStatus::NotPaid;
    case Status::Paid:
        return OrderStatus::Paid;
    case Status::Refunded:
    case Status::PartiallyRefunded:
        return OrderStatus::Refunded;
    case Status::Closed:
        return OrderStatus::Closed;
    }
    return OrderStatus::NotPaid;
}

RefundStatus statusOf(sandbox::LedgerRefund::Status status)
{
    using Status = sandbox::LedgerRefund::Status;
    switch (status) {
    case Status::Processing:
        return RefundStatus::Processing;
    case Status::Success:
        return RefundStatus::Success;
    case Status::Closed:
        return RefundStatus::Closed;
    case Status::Abnormal:
        return RefundStatus::Abnormal;
    }
    return RefundStatus::Processing;
}

} // namespace

std::vector<Order> demoOrders(const sandbox::Studio &studio)
{
    std::vector<Order> orders;
    QHash<OutTradeNo, int> seen;
    for (const sandbox::LedgerOrder &record : studio.ledgerOrders) {
        Order order;
        order.outTradeNo = record.outTradeNo;
        order.occurrence = ++seen[record.outTradeNo];
        order.transactionId = record.transactionId;
        order.openid = record.openid;
        order.createdAt = record.createdAtMs;
        if (record.paidAtMs != 0)
            order.paidAt = record.paidAtMs;
        order.amount = record.amount;
        order.refunded = record.refunded;
        order.status = statusOf(record.status);
        order.product = record.product;
        order.source = RecordSource::Demo;
        orders.push_back(std::move(order));
    }
    return orders;
}

std::vector<Refund> demoRefunds(const sandbox::Studio &studio)
{
    std::vector<Refund> refunds;
    QHash<OutRefundNo, int> seen;
    for (const sandbox::LedgerRefund &record : studio.ledgerRefunds) {
        Refund refund;
        refund.outRefundNo = record.outRefundNo;
        refund.occurrence = ++seen[record.outRefundNo];
        refund.outTradeNo = record.outTradeNo;
        refund.amount = record.refund;
        refund.status = statusOf(record.status);
        refund.createdAt = record.createdAtMs;
        refund.source = RecordSource::Demo;
        refunds.push_back(std::move(refund));
    }
    return refunds;
}

} // namespace yiren
