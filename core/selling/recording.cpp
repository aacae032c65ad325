#include "selling/recording.h"

#include "base/crashpoint.h"
#include "customers/customerfiguresstore.h"
#include "orders/orderstore.h"
#include "selling/followsale.h"
#include "selling/payrequeststore.h"
#include "selling/pollplan.h"
#include "selling/recordingsteps.h"

namespace yiren {

namespace {

PayRequestState payStateOf(const OrderState &state)
{
    if (state.isPaid())
        return PayRequestState::Paid;
    return state.state == OrderState::State::Closed ? PayRequestState::Closed : PayRequestState::Open;
}

// The ledger's order as the answer has it; without an amount, the ledger's own.
Order orderAsAnswered(const OrderState &state, const Order &known, RecordSource source)
{
    Order order;
    order.outTradeNo = state.outTradeNo;
    order.amount = state.total.value_or(known.amount);
    order.source = source;
    if (state.isPaid()) {
        order.status = state.state == OrderState::State::Refund ? OrderStatus::Refunded : OrderStatus::Paid;
        order.transactionId = state.transactionId;
        order.openid = state.openid;
        order.paidAt = state.paidAt;
    } else if (state.state == OrderState::State::Closed) {
        order.status = OrderStatus::Closed;
    }
    return order;
}

Done putState(Database &database, AccountId account, const OrderState &state, RecordSource source, qint64 at)
{
    OrderStore orders(database);
    const auto known = orders.ordersOf(account, {state.outTradeNo});
    if (!known)
        return failure(known.error());
    if (known->empty())
        return {};
    const Order given = orderAsAnswered(state, known->front(), source);
    if (given.status == OrderStatus::NotPaid)
        return {};
    const bool isNews = known->front().status != given.status && !(known->front().isPaid() && given.isPaid());
    if (auto put = putOne(orders.put(account, {given}, {ConflictPolicy::KeepExisting, {}, at})); !put)
        return put;
    if (auto followed = CustomerFiguresStore(database).followLedger(account, {}, at); !followed)
        return followed;
    if (!isNews)
        return {};
    if (auto followed = followSale(database, account, state.outTradeNo, at); !followed)
        return followed;
    crashPoint("order.followed");
    const QString deed = given.isPaid() ? QStringLiteral("order.paid") : QStringLiteral("order.closed");
    return noteDeed(database, account, deed, state.outTradeNo.toString(), state.transactionId.toString(), at);
}

} // namespace

Done keepNewOrder(Database &database, AccountId account, const PayRequest &request, qint64 at, const Sale &sale)
{
    return inTransaction(database, [&]() -> Done {
        OrderStore orders(database);
        const auto known = orders.ordersOf(account, {request.outTradeNo});
        if (!known)
            return failure(known.error());
        if (!known->empty())
            return failure(ErrorKind::Usage, "order.number_taken", request.outTradeNo.toString());
        if (auto added = PayRequestStore(database).add(account, request); !added)
            return added;
        Order order;
        order.outTradeNo = request.outTradeNo;
        order.createdAt = request.createdAt;
        order.amount = request.amount;
        order.product = request.description;
        order.source = RecordSource::Hand;
        if (auto put = putOne(orders.put(account, {order}, {ConflictPolicy::KeepExisting, {}, at})); !put)
            return put;
        if (auto kept = keepSale(database, account, request, sale, at); !kept)
            return kept;
        return noteDeed(database, account, QStringLiteral("order.asked"), request.outTradeNo.toString(), request.amount.toYuanText(), at);
    });
}

Result<PayRequest> keepCode(Database &database, AccountId account, const OutTradeNo &number, const QString &codeUrl, qint64 at)
{
    PayRequestStore requests(database);
    const Done kept = inTransaction(database, [&] { return requests.setCode(account, number, codeUrl, at + codeLifeMs); });
    if (!kept)
        return failure(kept.error());
    const auto request = requests.request(account, number);
    if (!request)
        return failure(request.error());
    return *request ? Result<PayRequest>(**request) : failure(ErrorKind::NotFound, "order.not_found", number.toString());
}

Done keepOrderState(Database &database, AccountId account, const OrderState &state, RecordSource source, qint64 at)
{
    const auto keepRequest = [&]() -> Done {
        PayRequestStore requests(database);
        const auto request = requests.request(account, state.outTradeNo);
        if (!request)
            return failure(request.error());
        if (!*request)
            return {};
        PayRequestState next = payStateOf(state);
        if (next == PayRequestState::Open && (*request)->codeUrl.isEmpty())
            next = PayRequestState::Sending; // it is placed, but its code did not come
        const bool isOlderNews = (*request)->isFinal() && next != PayRequestState::Paid;
        return isOlderNews ? Done() : requests.setState(account, state.outTradeNo, next, at);
    };
    return withLedger(database, keepRequest, [&] { return putState(database, account, state, source, at); });
}

Done keepNeverPlaced(Database &database, AccountId account, const OutTradeNo &number, const QString &why, qint64 at)
{
    return inTransaction(database, [&]() -> Done {
        if (auto set = PayRequestStore(database).setState(account, number, PayRequestState::Refused, at); !set)
            return set;
        OrderStore orders(database);
        const auto known = orders.ordersOf(account, {number});
        if (!known)
            return failure(known.error());
        if (known->empty() || known->front().status != OrderStatus::NotPaid)
            return {};
        Order order;
        order.outTradeNo = number;
        order.amount = known->front().amount;
        order.status = OrderStatus::Closed;
        order.source = RecordSource::Query;
        if (auto put = putOne(orders.put(account, {order}, {ConflictPolicy::KeepExisting, {}, at})); !put)
            return put;
        if (auto followed = followSale(database, account, number, at); !followed)
            return followed;
        return noteDeed(database, account, QStringLiteral("order.not_placed"), number.toString(), why, at);
    });
}

} // namespace yiren
