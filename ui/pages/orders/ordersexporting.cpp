// How the page writes what it lists.

#include "base/stoppablejob.h"
#include "exporting/exportfile.h"
#include "formatting/format.h"
#include "models/tableview.h"
#include "pages/orders/orderspage.h"
#include "storage/storagethread.h"
#include "time/clock.h"
#include "widgets/runningjobs.h"

#include <QDir>
#include <QFileDialog>

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

void OrdersPage::chooseExportFile()
{
    auto *dialog = new QFileDialog(this, tr("Export orders"), {}, tr("CSV (*.csv);;Excel (*.xlsx)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(tr("orders") + QStringLiteral(".csv"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &chosen) {
        dialog->setDefaultSuffix(chosen.contains(u"xlsx") ? QStringLiteral("xlsx") : QStringLiteral("csv"));
    });
    connect(dialog, &QFileDialog::fileSelected, this, &OrdersPage::exportTo);
    dialog->open();
}

void OrdersPage::exportTo(const QString &path)
{
    write(path, filter(), shownColumns(*m_table, *m_model));
}

void OrdersPage::write(const QString &path, const OrderFilter &filter, const std::vector<ShownColumn> &columns)
{
    const StopSign stop;
    m_exportJob = stoppable(
        m_services.storage.read<qint64>([account = m_services.account.id, filter, path, columns,
                                         now = m_services.clock.now().toMSecsSinceEpoch(), stop](Database &database) -> Result<qint64> {
            const auto table = shownOrders(database, account, filter, columns, now, stop);
            if (!table)
                return failure(table.error());
            if (auto written = exportFile(*table, path, stop); !written)
                return failure(written.error());
            return static_cast<qint64>(table->rows.size());
        }),
        stop);
    m_services.jobs.watch(*m_exportJob, [] { return tr("Exporting orders"); });
    m_exportJob->then(this, [this, path, filter, columns](const Result<qint64> &rows) {
        if (rows)
            emit noticed(
                tr("%1 order(s) written to %2", nullptr, static_cast<int>(*rows)).arg(format::count(*rows), QDir::toNativeSeparators(path)),
                {});
        else if (rows.error().kind != ErrorKind::Cancelled)
            showDeedFailed(m_services.words(rows.error()), [this, path, filter, columns] { write(path, filter, columns); });
    });
    m_exportJob->start();
}

} // namespace yiren
