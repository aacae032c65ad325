// How the page writes what it lists.

#include "formatting/format.h"
#include "models/tableview.h"
#include "pages/orders/orderspage.h"
#include "time/clock.h"

namespace yiren {

namespace {

std::vector<ShownColumn> shownColumns(const TableView &view, const OrdersModel &model)
{
    std::vector<ShownColumn> columns;
    for (const int column : view.chosenColumns())
        columns.push_back({model.columnFacts(column).name, model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()});
    return columns;
}

} // namespace

TableExport::Words OrdersPage::exportWords()
{
    return {[] { return tr("Export orders"); }, [] { return tr("Exporting orders"); },
            [](qint64 rows, const QString &path) {
                return tr("%1 order(s) written to %2", nullptr, static_cast<int>(rows)).arg(format::count(rows), path);
            }};
}

void OrdersPage::chooseExportFile()
{
    const QString day = format::fullDay(BusinessDay::of(m_services.clock.now()));
    m_exports->ask(tr("orders") + u'-' + day, [this](const QString &path) { exportTo(path); });
}

void OrdersPage::exportTo(const QString &path)
{
    m_exports->write([account = m_services.account.id, filter = filter(), columns = shownColumns(*m_table, *m_model),
                      now = m_services.clock.now().toMSecsSinceEpoch()](
                         Database &database, const StopSign &stop) { return shownOrders(database, account, filter, columns, now, stop); },
                     path);
}

} // namespace yiren
