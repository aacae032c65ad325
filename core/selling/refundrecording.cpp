#include "base/crashpoint.h"
#include "customers/customerfiguresstore.h"
#include "orders/orderstore.h"
#include "orders/refundstore.h"
#include "selling/followsale.h"
#include "selling/recording.h"
#include "selling/recordingsteps.h"
#include "selling/refundrequeststore.h"

namespace yiren {

namespace {

RefundRequestState refundStateOf(RefundState::Status status)
{
    switch (status) {
    case RefundState::Status::Success:
        return RefundRequestState::Arrived;
    case RefundState::Status::Closed:
        return RefundRequestState::Closed;
    case RefundState::Status::Abnormal:
        return RefundRequestState::Abnormal;
    case RefundState::Status::Processing:
    case RefundState::Status::Other:
        break;
    }
    return RefundRequestState::Accepted;
}

Refund ledgerRefund(const RefundState &state)
{
    Refund refund;
    refund.outRefundNo = state.outRefundNo;
    refund.outTradeNo = state.outTradeNo;
    refund.refundId = state.refundId;
    refund.amount = state.refund;
    refund.status = refundStatusFromName(state.statusName).value_or(RefundStatus::Processing);
    refund.createdAt = state.createdAt;
    refund.succeededAt = state.succeededAt;
    refund.source = RecordSource::Query;
    return refund;
}

// What has arrived; what is under way may still come to nothing.
Result<Money> arrivedOf(Database &database, AccountId account, const OutTradeNo &number)
{
    const auto refunds = RefundStore(database).ofOrders(account, {number});
    if (!refunds)
        return failure(refunds.error());
    Money sum;
    for (const Refund &refund : *refunds) {
        if (refund.status == RefundStatus::Success)
            sum += refund.amount;
    }
    return sum;
}

// An order of which money is paid back is "refunded", also in part, as soon as WeChat Pay has accepted it.
Done putRefundedOrder(Database &database, AccountId account, const OutTradeNo &number, qint64 at)
{
    OrderStore orders(database);
    const auto known = orders.ordersOf(account, {number});
    const auto arrived = arrivedOf(database, account, number);
    if (!known || !arrived)
        return failure(known ? arrived.error() : known.error());
    if (known->empty())
        return {};
    Order order;
    order.outTradeNo = number;
    order.amount = known->front().amount;
    order.status = OrderStatus::Refunded;
    order.source = RecordSource::Query;
    order.refunded = std::max(*arrived, known->front().refunded);
    if (auto put = putOne(orders.put(account, {order}, {ConflictPolicy::KeepExisting, {}, at})); !put)
        return put;
    if (auto followed = CustomerFiguresStore(database).followLedger(account, {}, at); !followed || known->front().isPaid())
        return followed;
    return followSale(database, account, number, at); // that it was paid is heard of by its refund
}

// The refund as the ledger has it by now; takes back what it has to when this is the news that it has arrived.
Done putRefund(Database &database, AccountId account, const Refund &refund, qint64 at)
{
    RefundStore refunds(database);
    const auto before = refunds.refundsOf(account, {refund.outRefundNo});
    if (!before)
        return failure(before.error());
    if (auto put = putOne(refunds.put(account, {refund}, {ConflictPolicy::KeepExisting, {}, at})); !put)
        return put;
    if (auto put = putRefundedOrder(database, account, refund.outTradeNo, at); !put)
        return put;
    const bool hadArrived = !before->empty() && before->front().status == RefundStatus::Success;
    if (refund.status != RefundStatus::Success || hadArrived)
        return {};
    auto followed = followRefund(database, account, refund, at);
    crashPoint("refund.followed");
    return followed;
}

} // namespace

Done keepRefundState(Database &database, AccountId account, const RefundState &state, qint64 at)
{
    const auto keepRequest = [&]() -> Done {
        RefundRequestStore requests(database);
        const auto before = requests.request(account, state.outRefundNo);
        if (!before)
            return failure(before.error());
        const RefundRequestState now = refundStateOf(state.status);
        if (!*before)
            return {};
        if (auto set = requests.setState(account, state.outRefundNo, now, at); !set || (*before)->state == now)
            return set;
        return noteDeed(database, account, QLatin1String("refund.") + refundRequestStateName(now), state.outRefundNo.toString(),
                        state.refundId.toString(), at);
    };
    return withLedger(database, keepRequest, [&] { return putRefund(database, account, ledgerRefund(state), at); });
}

Done keepNeverRefunded(Database &database, AccountId account, const OutRefundNo &number, const QString &why, qint64 at)
{
    return inTransaction(database, [&]() -> Done {
        if (auto set = RefundRequestStore(database).setState(account, number, RefundRequestState::Refused, at); !set)
            return set;
        return noteDeed(database, account, QStringLiteral("refund.refused"), number.toString(), why, at);
    });
}

} // namespace yiren
