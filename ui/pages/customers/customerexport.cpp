#include "pages/customers/customerexport.h"

#include "pages/customers/customerwords.h"

namespace yiren {

namespace {

constexpr int customersAtOnce = 2000;

ExportTable::Kind exportKindOf(const QByteArray &column)
{
    if (column == "orders")
        return ExportTable::Kind::Integer;
    return column == "kept_fen" ? ExportTable::Kind::Yuan : ExportTable::Kind::Text;
}

ExportTable::Cell customerCell(const ListedCustomer &row, const QByteArray &column)
{
    const CustomerFigures &figures = row.customer.figures;
    if (column == "name")
        return customerNameText(row);
    if (column == "source")
        return customerSourceText(row.customer);
    if (column == "rfm_group" && row.group)
        return rfmGroupWord(*row.group);
    if (column == "orders")
        return figures.orders;
    if (column == "kept_fen")
        return figures.kept().fen();
    if (column == "last_event_at" && figures.lastEventAt)
        return msToBeijingText(*figures.lastEventAt);
    if (column == "first_seen_at")
        return BusinessDay::ofMs(row.customer.firstSeenAt).toText();
    return {};
}

} // namespace

Result<ExportTable> shownCustomers(CustomerListStore store, const CustomerFilter &filter, CustomerListStore::Page order,
                                   const std::vector<ShownCustomerColumn> &columns, const StopSign &stop)
{
    ExportTable table;
    table.title = QStringLiteral("customers");
    for (const ShownCustomerColumn &column : columns)
        table.columns.push_back({column.title, exportKindOf(column.name)});
    order.after.reset();
    order.limit = customersAtOnce;
    for (bool more = true; more;) {
        if (auto wanted = stop.look(); !wanted)
            return failure(wanted.error());
        const auto page = store.page(filter, order);
        if (!page)
            return failure(page.error());
        for (const ListedCustomer &row : *page) {
            std::vector<ExportTable::Cell> cells;
            for (const ShownCustomerColumn &column : columns)
                cells.push_back(customerCell(row, column.name));
            table.rows.push_back(std::move(cells));
        }
        more = page->size() == static_cast<size_t>(customersAtOnce);
        if (more)
            order.after = page->back();
    }
    return table;
}

} // namespace yiren
