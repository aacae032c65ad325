#include "pages/orders/orderexport.h"

#include "pages/orders/orderwords.h"

namespace yiren {

namespace {

constexpr int rowsAtOnce = 2000;

bool isMoney(const ShownColumn &column)
{
    return column.name.endsWith("_fen");
}

ExportTable::Cell cellOf(const ListedOrder &row, const QByteArray &column, qint64 now)
{
    if (column == "out_trade_no")
        return row.order.outTradeNo.toString();
    if (column == "product")
        return row.order.product;
    if (column == "openid") // as the list shows it
        return payerText(row);
    if (column == "amount_fen")
        return row.order.amount.fen();
    if (column == "refunded_fen")
        return row.refunded.fen();
    if (column == "status")
        return orderStateWord(row, now);
    if (column == "source")
        return orderSourceWord(row.order.source);
    if (column == "created_at" && row.listedAt() != 0)
        return msToBeijingText(row.listedAt());
    return {};
}

} // namespace

Result<ExportTable> shownOrders(Database &database, AccountId account, const OrderFilter &filter, const std::vector<ShownColumn> &columns,
                                qint64 now, const StopSign &stop)
{
    ExportTable table;
    table.title = QStringLiteral("orders");
    for (const ShownColumn &column : columns)
        table.columns.push_back({column.title, isMoney(column) ? ExportTable::Kind::Yuan : ExportTable::Kind::Text});
    std::optional<OrderListStore::Place> after;
    bool more = true;
    while (more) {
        if (auto wanted = stop.look(); !wanted)
            return failure(wanted.error());
        const auto page = OrderListStore(database).page(account, filter, after, rowsAtOnce);
        if (!page)
            return failure(page.error());
        for (const ListedOrder &row : *page) {
            std::vector<ExportTable::Cell> cells;
            for (const ShownColumn &column : columns)
                cells.push_back(cellOf(row, column.name, now));
            table.rows.push_back(std::move(cells));
        }
        more = page->size() == static_cast<size_t>(rowsAtOnce);
        if (more)
            after = OrderListStore::placeOf(page->back(), filter.sorting);
    }
    return table;
}

} // namespace yiren
