// What the page writes into a file: each part of it that has rows.

#include "base/futurejob.h"
#include "base/stoppablejob.h"
#include "exporting/exportfile.h"
#include "pages/today/attributioncard.h"
#include "pages/today/audiencefigures.h"
#include "pages/today/insightcards.h"
#include "pages/today/morningfigures.h"
#include "pages/today/nextactionscard.h"
#include "pages/today/todayexport.h"
#include "pages/today/todaypage.h"
#include "models/tableview.h"
#include "widgets/runningjobs.h"

#include <QDir>
#include <QFileDialog>
#include <QMenu>
#include <QPushButton>

namespace yiren {

namespace {

constexpr TodayPart todayParts[] = {TodayPart::Figures, TodayPart::Revenue, TodayPart::Orders, TodayPart::Articles, TodayPart::Actions};

} // namespace

QString TodayPage::partWord(TodayPart part)
{
    switch (part) {
    case TodayPart::Figures:
        return tr("Key figures");
    case TodayPart::Revenue:
        return tr("Revenue by day");
    case TodayPart::Orders:
        return tr("Newest orders");
    case TodayPart::Articles:
        return tr("What articles brought");
    case TodayPart::Actions:
        break;
    }
    return tr("What to do next");
}

void TodayPage::openExports()
{
    if (!m_morning)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const TodayPart part : todayParts)
        menu->addAction(partWord(part), this, [this, part] { chooseFile(part); });
    menu->popup(m_export->mapToGlobal(QPoint(0, m_export->height() + 4)));
}

void TodayPage::chooseFile(TodayPart part)
{
    auto *dialog = new QFileDialog(this, tr("Export today"), {}, tr("Excel (*.xlsx);;CSV (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("xlsx"));
    dialog->selectFile(partWord(part) + QStringLiteral(".xlsx"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &chosen) {
        dialog->setDefaultSuffix(chosen.contains(u"xlsx") ? QStringLiteral("xlsx") : QStringLiteral("csv"));
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this, part](const QString &path) { exportTo(path, part); });
    dialog->open();
}

ExportTable TodayPage::exportOf(TodayPart part) const
{
    const TodayInsight *insight = m_insight->insight();
    switch (part) {
    case TodayPart::Figures:
        return shownFigures({m_figures, m_insight->audience()});
    case TodayPart::Revenue:
        return revenueTable(m_morning->revenue, insight && insight->forecast ? &*insight->forecast : nullptr);
    case TodayPart::Orders:
        return shownRows(QStringLiteral("orders"), *m_newestTable);
    case TodayPart::Articles:
        return shownRows(QStringLiteral("articles"), *m_insight->attribution()->table());
    case TodayPart::Actions:
        break;
    }
    return shownRows(QStringLiteral("next"), *m_insight->actions()->table());
}

void TodayPage::exportTo(const QString &path, TodayPart part)
{
    if (m_morning)
        write(exportOf(part), path);
}

void TodayPage::write(const ExportTable &table, const QString &path)
{
    const StopSign stop;
    m_writing = stoppable(runInPool<qint64>(m_services.pool,
                                            [table, path, stop]() -> Result<qint64> {
                                                if (auto written = exportFile(table, path, stop); !written)
                                                    return failure(written.error());
                                                return static_cast<qint64>(table.rows.size());
                                            }),
                          stop);
    m_services.jobs.watch(*m_writing, [] { return tr("Exporting today"); });
    m_writing->then(this, [this, table, path](const Result<qint64> &rows) {
        if (rows)
            emit noticed(tr("%n row(s) written to %1", nullptr, static_cast<int>(*rows)).arg(QDir::toNativeSeparators(path)), {});
        else if (rows.error().kind != ErrorKind::Cancelled)
            showDeedFailed(m_services.words(rows.error()), [this, table, path] { write(table, path); });
    });
    m_writing->start();
}

} // namespace yiren
