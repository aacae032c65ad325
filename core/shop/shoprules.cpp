#include "shop/shoprules.h"

#include "time/durations.h"

#include <QStringList>

#include <algorithm>

namespace yiren {

namespace {

enum ShopStatus { PartToShip = 21, ToShip = 20, OversoldCancelled = 190, RefundedCancelled = 200, UnpaidCancelled = 250 };

bool isOneOf(const QString &status, std::initializer_list<const char *> names)
{
    return std::any_of(names.begin(), names.end(), [&](const char *name) { return status == QLatin1String(name); });
}

bool hasPaidBack(const ShopAftersale &aftersale)
{
    return isOneOf(aftersale.status, {"MERCHANT_REFUND_SUCCESS", "MERCHANT_RETURN_SUCCESS"});
}

OrderStatus ledgerStatus(const ShopOrder &order, Money refunded)
{
    if (!order.paidAt) {
        const bool isCancelled = order.status == OversoldCancelled || order.status == RefundedCancelled || order.status == UnpaidCancelled;
        return isCancelled ? OrderStatus::Closed : OrderStatus::NotPaid;
    }
    return refunded > Money() ? OrderStatus::Refunded : OrderStatus::Paid;
}

Money refundedOf(const ToldShopOrder &told)
{
    Money refunded;
    for (const ShopAftersale &aftersale : told.aftersales)
        refunded += hasPaidBack(aftersale) ? aftersale.amount : Money();
    const bool isAllBack = told.order.status == OversoldCancelled || told.order.status == RefundedCancelled;
    return isAllBack && told.order.paidAt && refunded == Money() ? told.order.paid : refunded;
}

} // namespace

std::optional<ShopWindow> nextShopWindow(qint64 from, qint64 until)
{
    const ShopWindow window{from / secondMs * secondMs,
                            std::min(from / secondMs * secondMs + longestShopWindowMs, until / secondMs * secondMs)};
    return window.toMs > window.fromMs ? std::optional(window) : std::nullopt;
}

std::optional<ShopWindow> firstHalf(const ShopWindow &window)
{
    const qint64 half = (window.toMs - window.fromMs) / 2 / secondMs * secondMs;
    return half > 0 ? std::optional(ShopWindow{window.fromMs, window.fromMs + half}) : std::nullopt;
}

bool waitsToBeShipped(int status)
{
    return status == ToShip || status == PartToShip;
}

Order ledgerOrderOf(const ToldShopOrder &told)
{
    QStringList titles;
    for (const ShopLine &line : told.order.lines)
        titles.append(line.title);
    titles.removeDuplicates();
    Order order;
    order.outTradeNo = told.order.id;
    order.transactionId = told.order.transaction;
    order.openid = told.order.buyer;
    order.createdAt = told.order.createdAt;
    order.paidAt = told.order.paidAt;
    order.amount = told.order.paid;
    order.refunded = refundedOf(told);
    order.status = ledgerStatus(told.order, order.refunded);
    order.product = titles.join(QStringLiteral("、"));
    order.source = RecordSource::Shop;
    return order;
}

std::optional<Refund> ledgerRefundOf(const ShopAftersale &aftersale)
{
    if (aftersale.amount <= Money())
        return std::nullopt;
    Refund refund;
    refund.outRefundNo = OutRefundNo(aftersale.id);
    refund.outTradeNo = aftersale.order;
    refund.amount = aftersale.amount;
    refund.createdAt = aftersale.createdAt;
    refund.source = RecordSource::Shop;
    if (hasPaidBack(aftersale)) {
        refund.status = RefundStatus::Success;
        refund.succeededAt = aftersale.changedAt;
        return refund;
    }
    if (isOneOf(aftersale.status, {"PLATFORM_REFUND_FAIL", "MERCHANT_REFUND_RETRY_FAIL", "MERCHANT_FAIL"})) {
        refund.status = RefundStatus::Abnormal;
        return refund;
    }
    if (aftersale.status != u"PLATFORM_REFUNDING")
        return std::nullopt;
    refund.status = RefundStatus::Processing;
    return refund;
}

bool isOpen(const ShopAftersale &aftersale)
{
    return !hasPaidBack(aftersale)
        && !isOneOf(aftersale.status, {"USER_CANCELD", "RETURN_CLOSED", "MERCHANT_REJECT_REFUND", "MERCHANT_REJECT_RETURN"});
}

std::vector<OrderLine> linesOf(const ShopOrder &order)
{
    std::vector<OrderLine> lines;
    for (const ShopLine &line : order.lines) {
        if (line.quantity < 1)
            continue;
        const qint64 dearer = (line.paid.fen() + line.quantity - 1) / line.quantity; // rounded up: a discount can't be below 0
        OrderLine made;
        made.name = line.title;
        made.quantity = line.quantity;
        made.price = std::max(line.price, Money::fromFen(dearer));
        made.discount = Money::fromFen(made.price.fen() * line.quantity) - line.paid;
        lines.push_back(std::move(made));
    }
    return lines;
}

} // namespace yiren
