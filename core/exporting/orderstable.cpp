#include "exporting/exports.h"

#include "orders/orderstore.h"

#include <algorithm>

namespace yiren {

namespace {

using Kind = ExportTable::Kind;

ExportTable::Cell instant(const std::optional<qint64> &ms)
{
    if (!ms)
        return {};
    return msToBeijingText(*ms);
}

std::vector<ExportTable::Cell> orderRow(const Order &order)
{
    return {order.outTradeNo.toString(), order.transactionId.toString(), order.openid.toString(),
            instant(order.createdAt),    instant(order.paidAt),          order.amount.fen(),
            order.refunded.fen(),        orderStatusName(order.status),  order.product};
}

} // namespace

Result<ExportTable> ordersTable(Database &database, AccountId account, Period period)
{
    OrderStore store(database);
    auto orders = store.paidIn(account, period);
    const auto created = store.createdIn(account, period);
    if (!orders || !created)
        return failure(orders ? created.error() : orders.error());
    std::copy_if(created->begin(), created->end(), std::back_inserter(*orders), [](const Order &order) { return !order.paidAt; });
    ExportTable table;
    table.title = QStringLiteral("orders");
    table.columns = {{QStringLiteral("out_trade_no"), Kind::Text}, {QStringLiteral("transaction_id"), Kind::Text},
                     {QStringLiteral("openid"), Kind::Text},       {QStringLiteral("created_at"), Kind::Text},
                     {QStringLiteral("paid_at"), Kind::Text},      {QStringLiteral("amount_fen"), Kind::Fen},
                     {QStringLiteral("refunded_fen"), Kind::Fen},  {QStringLiteral("status"), Kind::Text},
                     {QStringLiteral("product"), Kind::Text}};
    for (const Order &order : *orders)
        table.rows.push_back(orderRow(order));
    return table;
}

} // namespace yiren
