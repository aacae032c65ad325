// What is chosen on the page of retention: whom it is about, a file to export to, the rows behind a figure.
#include "charts/barchart.h"
#include "charts/cohortmap.h"
#include "charts/stepchart.h"
#include "customers/segment.h"
#include "formatting/format.h"
#include "pages/retention/funnelcard.h"
#include "models/shownrows.h"
#include "pages/retention/retentionpage.h"
#include "pages/retention/retentionreader.h"
#include "pages/retention/winbackcard.h"
#include "storage/storagethread.h"

#include <QMenu>
#include <QPushButton>

namespace yiren {

namespace {

constexpr std::array retentionParts{RetentionPart::Figures, RetentionPart::Cohorts,        RetentionPart::Survival, RetentionPart::Check,
                                    RetentionPart::WinBack, RetentionPart::WinBackResults, RetentionPart::Funnel};

QString ruleTarget(std::vector<SegmentCondition> conditions)
{
    return QStringLiteral("rule:") + segmentJson({SegmentRule::Match::All, std::move(conditions)});
}

SegmentCondition atLeastOrders(qint64 orders)
{
    return {SegmentField::Orders, SegmentOperator::AtLeast, orders};
}

} // namespace

// The customers behind a figure, as near as conditions of customers come to it.
void RetentionPage::openRows(RetentionFigure figure)
{
    if (figure == RetentionFigure::Peak)
        return emit leadTo("content", QStringLiteral("calendar"));
    if (figure == RetentionFigure::Alive || figure == RetentionFigure::Revenue)
        return emit leadTo("customers", ruleTarget({atLeastOrders(1)}));
    if (m_kind == RetentionKind::Members)
        return emit leadTo("orders", QStringLiteral("section:members"));
    if (m_kind == RetentionKind::Buyers)
        return emit leadTo("customers", ruleTarget({atLeastOrders(figure == RetentionFigure::Loss ? 1 : 2)}));
    emit leadTo("customers", ruleTarget({{SegmentField::Following, SegmentOperator::Is, QStringLiteral("no")}}));
}

// Who was seen first in the days of the cohort.
void RetentionPage::openCohort(int row)
{
    const RetentionReading *reading = m_reader->reading();
    if (!reading || !reading->cohorts || row >= static_cast<int>(reading->cohorts->lines.size()))
        return;
    constexpr int weekDays = 7;
    const BusinessDay first = reading->cohorts->lines[static_cast<size_t>(row)].first;
    const BusinessDay after =
        reading->cohorts->length == stats::CohortLength::Month ? BusinessDay(first.date().addMonths(1)) : first.plusDays(weekDays);
    std::vector<SegmentCondition> conditions{{SegmentField::FirstSeen, SegmentOperator::Within, first.daysTo(reading->today)}};
    if (after <= reading->today)
        conditions.push_back({SegmentField::FirstSeen, SegmentOperator::NotWithin, after.daysTo(reading->today)});
    emit leadTo("customers", ruleTarget(std::move(conditions)));
}

void RetentionPage::openCustomer(CustomerId customer)
{
    emit leadTo("customers", QStringLiteral("customer:%1").arg(toInteger(customer)));
}

void RetentionPage::openKinds()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const RetentionKind kind : {RetentionKind::Followers, RetentionKind::Members, RetentionKind::Buyers}) {
        QAction *entry = menu->addAction(retentionKindWord(kind), this, [this, kind] { setKind(kind); });
        entry->setCheckable(true);
        entry->setChecked(m_kind == kind);
    }
    menu->popup(m_kindChoice->mapToGlobal(QPoint(0, m_kindChoice->height() + 4)));
}

void RetentionPage::openExports()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const RetentionPart part : retentionParts)
        menu->addAction(partWord(part), this, [this, part] { chooseFile(part); });
    menu->popup(m_export->mapToGlobal(QPoint(0, m_export->height() + 4)));
}

QString RetentionPage::partWord(RetentionPart part) const
{
    switch (part) {
    case RetentionPart::Figures:
        return tr("Key figures");
    case RetentionPart::Cohorts:
        return tr("Cohorts");
    case RetentionPart::Survival:
        return tr("Survival curves");
    case RetentionPart::Check:
        return tr("Expected and actual");
    case RetentionPart::WinBackResults:
        return tr("Results of winning back");
    case RetentionPart::Funnel:
        return tr("From reached to paid again");
    case RetentionPart::WinBack:
        break;
    }
    return tr("Whom to win back");
}

TableExport::Words RetentionPage::exportWords()
{
    return {[] { return tr("Export retention"); }, [] { return tr("Exporting retention"); },
            [](qint64 rows, const QString &path) { return tr("%n row(s) written to %1", nullptr, static_cast<int>(rows)).arg(path); }};
}

void RetentionPage::chooseFile(RetentionPart part)
{
    const QString day = format::fullDay(BusinessDay::of(m_services.clock.now()));
    m_exports->ask(partWord(part) + u'-' + day, [this, part](const QString &path) { exportTo(path, part); });
}

ExportTable RetentionPage::exportOf(RetentionPart part) const
{
    switch (part) {
    case RetentionPart::Figures:
        return m_reader->reading() ? figuresTable(retentionFigures(*m_reader->reading())) : ExportTable{QStringLiteral("figures"), {}, {}};
    case RetentionPart::Cohorts:
        return shownChart(QStringLiteral("cohorts"), m_cohorts->table());
    case RetentionPart::Survival:
        return shownChart(QStringLiteral("survival"), m_survival->table());
    case RetentionPart::Check:
        return shownChart(QStringLiteral("expected_actual"), m_check->table());
    case RetentionPart::WinBackResults:
        return winBackResultsTable(m_winBack->results());
    case RetentionPart::Funnel:
        return shownChart(QStringLiteral("funnel"), m_funnel->numbers());
    case RetentionPart::WinBack:
        break;
    }
    return shownRows(QStringLiteral("win_back"), *m_winBack->table());
}

void RetentionPage::exportTo(const QString &path, RetentionPart part)
{
    m_exports->write(exportOf(part), path);
}

} // namespace yiren
