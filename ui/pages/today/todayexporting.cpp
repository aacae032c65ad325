// What the page writes into a file: each part of it that has rows.

#include "formatting/format.h"
#include "models/shownrows.h"
#include "pages/today/attributioncard.h"
#include "pages/today/audiencefigures.h"
#include "pages/today/insightcards.h"
#include "pages/today/morningfigures.h"
#include "pages/today/nextactionscard.h"
#include "pages/today/todayexport.h"
#include "pages/today/todaypage.h"
#include "time/clock.h"

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

TableExport::Words TodayPage::exportWords()
{
    return {[] { return tr("Export today"); }, [] { return tr("Exporting today"); },
            [](qint64 rows, const QString &path) { return tr("%n row(s) written to %1", nullptr, static_cast<int>(rows)).arg(path); }};
}

void TodayPage::chooseFile(TodayPart part)
{
    const QString day = format::fullDay(BusinessDay::of(m_services.clock.now()));
    m_exports->ask(partWord(part) + u'-' + day, [this, part](const QString &path) { exportTo(path, part); });
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
        m_exports->write(exportOf(part), path);
}

} // namespace yiren
