#include "pages/orders/ordersmodel.h"

#include "formatting/format.h"
#include "pages/orders/orderwords.h"
#include "time/clock.h"

#include <QCoreApplication>

namespace yiren {

namespace {

using Row = ListedOrder;
using OrdersColumn = OrdersModel::Column;

struct OrdersModelWords {
    Q_DECLARE_TR_FUNCTIONS(Orders)
};

QString refundedText(const Row &row)
{
    return row.refunded == Money() ? QString() : format::plainMoney(row.refunded);
}

QString momentText(const Row &row, const Clock &clock)
{
    if (row.listedAt() == 0)
        return QStringLiteral("—");
    return format::momentSeenFrom(row.listedAt(), clock.now().toMSecsSinceEpoch(), currentLanguage());
}

std::vector<OrdersColumn> whatWasBought()
{
    return {
        OrdersColumn(
            "out_trade_no", [] { return OrdersModelWords::tr("Order number"); },
            [](const Row &row) { return row.order.outTradeNo.toString(); })
            .wide(156)
            .givingWay(4),
        OrdersColumn(
            "product", [] { return OrdersModelWords::tr("Product"); }, [](const Row &row) { return format::orDash(row.order.product); })
            .copiedAs([](const Row &row) { return row.order.product; })
            .wide(120)
            .stretched(),
        OrdersColumn(
            "openid", [] { return OrdersModelWords::tr("Customer"); }, [](const Row &row) { return format::orDash(payerText(row)); })
            .copiedAs([](const Row &row) { return payerText(row); })
            .looks(TableBase::CellLook::Secondary)
            .wide(96)
            .givingWay(2),
    };
}

std::vector<OrdersColumn> moneyAndState(const Clock &clock)
{
    const auto now = [&clock] { return clock.now().toMSecsSinceEpoch(); };
    return {
        OrdersColumn(
            "amount_fen", [] { return OrdersModelWords::tr("Amount, ¥"); },
            [](const Row &row) { return format::plainMoney(row.order.amount); })
            .sortedBy([](const Row &a, const Row &b) { return a.order.amount < b.order.amount; })
            .looks(TableBase::CellLook::Strong)
            .asNumber()
            .wide(88),
        OrdersColumn(
            "refunded_fen", [] { return OrdersModelWords::tr("Refunded, ¥"); }, refundedText)
            .looks(TableBase::CellLook::Secondary)
            .asNumber()
            .wide(88)
            .givingWay(3),
        OrdersColumn(
            "status", [] { return OrdersModelWords::tr("State"); }, [now](const Row &row) { return orderStateWord(row, now()); })
            .asChip([now](const Row &row) { return orderStateMeaning(row, now()); })
            .wide(96),
        OrdersColumn(
            "source", [] { return OrdersModelWords::tr("Source"); }, [](const Row &row) { return orderSourceWord(row.order.source); })
            .looks(TableBase::CellLook::Secondary)
            .wide(84)
            .givingWay(1),
    };
}

} // namespace

std::unique_ptr<OrdersModel> makeOrdersModel(const Clock &clock)
{
    std::vector<OrdersColumn> columns = whatWasBought();
    for (OrdersColumn &column : moneyAndState(clock))
        columns.push_back(std::move(column));
    columns.push_back(
        OrdersColumn(
            "created_at", [] { return OrdersModelWords::tr("Time"); }, [&clock](const Row &row) { return momentText(row, clock); })
            .sortedBy([](const Row &a, const Row &b) { return a.listedAt() < b.listedAt(); })
            .copiedAs([](const Row &row) { return row.listedAt() == 0 ? QString() : msToBeijingText(row.listedAt()); })
            .looks(TableBase::CellLook::Secondary)
            .wide(126));
    return std::make_unique<OrdersModel>(std::move(columns), [](const Row &row) { return orderKey(row.order); });
}

QString orderKey(const Order &order)
{
    return order.outTradeNo.toString() + u'#' + QString::number(order.occurrence);
}

} // namespace yiren
