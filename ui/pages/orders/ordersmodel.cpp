#include "pages/orders/ordersmodel.h"

#include "formatting/format.h"
#include "pages/orders/orderwords.h"
#include "time/clock.h"

#include <QCoreApplication>

namespace yiren {

namespace {

using Row = ListedOrder;
using Column = OrdersModel::Column;

struct Words {
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

QString orDash(const QString &text)
{
    return text.isEmpty() ? QStringLiteral("—") : text;
}

std::vector<Column> whatWasBought()
{
    return {
        Column(
            "out_trade_no", [] { return Words::tr("Order number"); }, [](const Row &row) { return row.order.outTradeNo.toString(); })
            .wide(156)
            .givingWay(4),
        Column(
            "product", [] { return Words::tr("Product"); }, [](const Row &row) { return orDash(row.order.product); })
            .copiedAs([](const Row &row) { return row.order.product; })
            .wide(120)
            .stretched(),
        Column(
            "openid", [] { return Words::tr("Customer"); }, [](const Row &row) { return orDash(row.order.openid.toString()); })
            .copiedAs([](const Row &row) { return row.order.openid.toString(); })
            .looks(TableBase::CellLook::Secondary)
            .wide(96)
            .givingWay(2),
    };
}

std::vector<Column> moneyAndState()
{
    return {
        Column(
            "amount_fen", [] { return Words::tr("Amount, ¥"); }, [](const Row &row) { return format::plainMoney(row.order.amount); })
            .looks(TableBase::CellLook::Strong)
            .asNumber()
            .wide(88),
        Column(
            "refunded_fen", [] { return Words::tr("Refunded, ¥"); }, refundedText)
            .looks(TableBase::CellLook::Secondary)
            .asNumber()
            .wide(88)
            .givingWay(3),
        Column(
            "status", [] { return Words::tr("State"); }, [](const Row &row) { return orderStateWord(row.state); })
            .asChip([](const Row &row) { return orderStateMeaning(row.state); })
            .wide(96),
        Column(
            "source", [] { return Words::tr("Source"); }, [](const Row &row) { return orderSourceWord(row.order.source); })
            .looks(TableBase::CellLook::Secondary)
            .wide(84)
            .givingWay(1),
    };
}

} // namespace

std::unique_ptr<OrdersModel> makeOrdersModel(const Clock &clock)
{
    std::vector<Column> columns = whatWasBought();
    for (Column &column : moneyAndState())
        columns.push_back(std::move(column));
    columns.push_back(Column(
                          "created_at", [] { return Words::tr("Time"); }, [&clock](const Row &row) { return momentText(row, clock); })
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
