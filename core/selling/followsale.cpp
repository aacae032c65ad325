#include "selling/followsale.h"

#include "orders/orderstore.h"
#include "orders/refundstore.h"
#include "products/couponstore.h"
#include "products/membershipstore.h"
#include "products/productstore.h"
#include "products/stockstore.h"
#include "selling/payrequeststore.h"
#include "selling/recipient.h"
#include "storage/settingstore.h"

namespace yiren {

namespace {

Result<std::vector<Reservation>> reservationsOf(Database &database, AccountId account, const std::vector<OrderLine> &lines)
{
    std::vector<Reservation> reservations;
    for (const OrderLine &line : lines) {
        if (!line.product)
            continue;
        const auto product = ProductStore(database).product(account, *line.product);
        if (!product)
            return failure(product.error());
        if (product->kind == ProductKind::Goods)
            reservations.push_back({product->id, line.quantity});
    }
    return reservations;
}

Result<Money> useCoupon(Database &database, AccountId account, const PayRequest &request, const Sale &sale, qint64 at)
{
    if (sale.coupon.isEmpty())
        return Money();
    return CouponStore(database, account).use({sale.coupon, request.outTradeNo, sale.beforeCoupon, sale.customer}, at);
}

Done bringWhatWasPaid(Database &database, AccountId account, const PayRequest &request, const Order &order, qint64 at)
{
    const auto recipient = recipientNow(database, account, request, order.openid);
    if (!recipient)
        return failure(recipient.error());
    auto taken = StockStore(database).takeAgain(order.outTradeNo, at);
    return taken ? fulfilOrder(database, {account, order.outTradeNo, recipient->holder, order.amount, recipient->payer}, at) : taken;
}

Done freeWhatWasHeld(Database &database, AccountId account, const OutTradeNo &number, qint64 at)
{
    auto released = StockStore(database).release(number, at);
    return released ? CouponStore(database, account).release(number, at) : released;
}

Result<Order> ledgerOrder(Database &database, AccountId account, const OutTradeNo &number)
{
    const auto orders = OrderStore(database).ordersOf(account, {number});
    if (!orders)
        return failure(orders.error());
    return orders->empty() ? Result<Order>(failure(ErrorKind::NotFound, "order.not_found", number.toString())) : orders->front();
}

// What has arrived of the order's money: the larger of what its refunds and what the order itself say.
Money arrivedSoFar(const Order &order, const std::vector<Refund> &refunds)
{
    Money sum;
    for (const Refund &refund : refunds) {
        if (refund.status == RefundStatus::Success)
            sum += refund.amount;
    }
    return std::max(sum, order.refunded);
}

QString goodsStayKey(AccountId account, const OutRefundNo &refund)
{
    return QStringLiteral("refund.goods_stay.%1.%2").arg(toInteger(account)).arg(refund.toString());
}

QString piecesBackKey(AccountId account, const OutRefundNo &refund)
{
    return QStringLiteral("refund.pieces_back.%1.%2").arg(toInteger(account)).arg(refund.toString());
}

// The refund as takeBackOrder() knows it, when so much of the order's money is left after it.
Result<RefundedOrder> takingBack(Database &database, AccountId account, const Refund &refund, Money left)
{
    const auto stay = SettingStore(database).value(goodsStayKey(account, refund.outRefundNo));
    const auto pieces = piecesBackOf(database, account, refund.outRefundNo);
    if (!stay || !pieces)
        return failure(stay ? pieces.error() : stay.error());
    return RefundedOrder{account, refund.outTradeNo, refund.outRefundNo.toString(), refund.amount, left, stay->isEmpty(), *pieces};
}

Result<SoldLine> soldLine(Database &database, AccountId account, const OrderLine &line, const Holder &holder)
{
    auto product = ProductStore(database).product(account, *line.product);
    if (!product)
        return failure(product.error());
    SoldLine sold{line, std::move(*product), {}};
    if (sold.product.kind != ProductKind::Membership)
        return sold;
    const auto until = MembershipStore(database).lastDay(account, holder, sold.product.level);
    if (!until)
        return failure(until.error());
    sold.runsUntil = *until;
    return sold;
}

} // namespace

Done keepSale(Database &database, AccountId account, const PayRequest &request, const Sale &sale, qint64 at)
{
    if (sale.isPlain())
        return {};
    const auto off = useCoupon(database, account, request, sale, at);
    const auto reservations = reservationsOf(database, account, sale.lines);
    if (!off || !reservations)
        return failure(off ? reservations.error() : off.error());
    Money lines;
    for (const OrderLine &line : sale.lines)
        lines += line.amount();
    const bool addsUp = (sale.lines.empty() || lines == sale.beforeCoupon) && sale.beforeCoupon - *off == request.amount;
    if (!addsUp)
        return failure(ErrorKind::Refused, "sale.changed", request.amount.toYuanText());
    if (auto added = OrderLineStore(database, account).add(request.outTradeNo, sale.lines); !added)
        return added;
    return StockStore(database).reserve(request.outTradeNo, *reservations, at);
}

Done followSale(Database &database, AccountId account, const OutTradeNo &number, qint64 at)
{
    const auto request = PayRequestStore(database).request(account, number);
    if (!request)
        return failure(request.error());
    if (!*request)
        return {};
    const auto order = ledgerOrder(database, account, number);
    if (!order)
        return failure(order.error());
    if (order->isPaid())
        return bringWhatWasPaid(database, account, **request, *order, at);
    return order->status == OrderStatus::Closed ? freeWhatWasHeld(database, account, number, at) : Done();
}

Done followRefund(Database &database, AccountId account, const Refund &refund, qint64 at)
{
    const auto order = ledgerOrder(database, account, refund.outTradeNo);
    if (!order && order.error().kind == ErrorKind::NotFound)
        return {}; // of an order that the ledger does not have
    const auto refunds = RefundStore(database).ofOrders(account, {refund.outTradeNo});
    if (!order || !refunds)
        return failure(order ? refunds.error() : order.error());
    const auto back = takingBack(database, account, refund, order->amount - arrivedSoFar(*order, *refunds));
    if (!back)
        return failure(back.error());
    const auto taken = takeBackOrder(database, *back, at);
    return taken ? Done() : failure(taken.error());
}

Done followSales(Database &database, AccountId account, qint64 at)
{
    const auto numbers = PayRequestStore(database).writtenInLedger(account, at);
    if (!numbers)
        return failure(numbers.error());
    for (const OutTradeNo &number : *numbers) {
        if (auto followed = followSale(database, account, number, at); !followed)
            return followed;
        const auto refunds = RefundStore(database).ofOrders(account, {number});
        if (!refunds)
            return failure(refunds.error());
        for (const Refund &refund : *refunds) {
            const bool isNews = refund.updatedAt == at && refund.status == RefundStatus::Success;
            if (auto taken = isNews ? followRefund(database, account, refund, at) : Done(); !taken)
                return taken;
        }
    }
    return {};
}

Result<RefundEffects> previewRefundEffects(Database &database, AccountId account, const WantedRefund &wanted, qint64 now)
{
    const auto order = ledgerOrder(database, account, wanted.order);
    const auto refunds = RefundStore(database).ofOrders(account, {wanted.order});
    if (!order || !refunds)
        return failure(order ? refunds.error() : order.error());
    Money left = order->amount - arrivedSoFar(*order, *refunds);
    std::vector<RefundedOrder> before; // they arrive first
    for (const Refund &refund : *refunds) {
        if (refund.status != RefundStatus::Processing && refund.status != RefundStatus::Abnormal)
            continue;
        left -= refund.amount;
        const auto back = takingBack(database, account, refund, left);
        if (!back)
            return failure(back.error());
        before.push_back(*back);
    }
    return previewTakeBack(database,
                           {account, wanted.order, QStringLiteral("preview"), wanted.amount, left - wanted.amount, true, wanted.pieces},
                           now, before);
}

Done keepPiecesBack(Database &database, AccountId account, const OutRefundNo &refund, qint64 pieces)
{
    return SettingStore(database).set(piecesBackKey(account, refund), QString::number(pieces));
}

Result<qint64> piecesBackOf(Database &database, AccountId account, const OutRefundNo &refund)
{
    const auto pieces = SettingStore(database).value(piecesBackKey(account, refund));
    return pieces ? Result<qint64>(pieces->toLongLong()) : failure(pieces.error());
}

Done keepGoodsWithPayer(Database &database, AccountId account, const OutRefundNo &refund)
{
    return SettingStore(database).set(goodsStayKey(account, refund), QStringLiteral("1"));
}

Result<std::optional<SaleBrings>> loadSaleBrings(Database &database, AccountId account, const OutTradeNo &number, qint64 now)
{
    const auto request = PayRequestStore(database).request(account, number);
    const auto order = ledgerOrder(database, account, number);
    const auto lines = OrderLineStore(database, account).lines(number);
    if (!request || !order || !lines)
        return failure(!request ? request.error() : !order ? order.error() : lines.error());
    if (!*request)
        return std::optional<SaleBrings>();
    const auto recipient = recipientNow(database, account, **request, order->openid);
    if (!recipient)
        return failure(recipient.error());
    std::vector<SoldLine> sold;
    for (const OrderLine &line : *lines) {
        if (!line.product)
            continue;
        auto one = soldLine(database, account, line, recipient->holder);
        if (!one)
            return failure(one.error());
        sold.push_back(std::move(*one));
    }
    return std::optional(saleBrings(sold, order->amount, BusinessDay::ofMs(now)));
}

} // namespace yiren
