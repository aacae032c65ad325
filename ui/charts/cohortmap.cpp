#include "charts/cohortmap.h"

#include "formatting/format.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

#include <algorithm>

namespace yiren {

CohortMap::CohortMap(QWidget *parent) : Chart(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void CohortMap::setData(CohortMapData numbers)
{
    m_data = std::move(numbers);
    if (!cellAt(m_current))
        m_current = {};
    updateGeometry();
    announce();
}

int CohortMap::periods() const
{
    size_t most = 0;
    for (const CohortRow &row : m_data.rows)
        most = std::max(most, row.cells.size());
    return static_cast<int>(most);
}

const CohortCell *CohortMap::cellAt(Place place) const
{
    if (place.row < 0 || place.row >= static_cast<int>(m_data.rows.size()) || place.period < 0)
        return nullptr;
    const std::vector<CohortCell> &cells = m_data.rows[static_cast<size_t>(place.row)].cells;
    return place.period < static_cast<int>(cells.size()) ? &cells[static_cast<size_t>(place.period)] : nullptr;
}

QString CohortMap::wordsOf(Place place) const
{
    const CohortCell *cell = cellAt(place);
    if (!cell)
        return {};
    const CohortRow &row = m_data.rows[static_cast<size_t>(place.row)];
    if (!cell->hasShare)
        return tr("%1, %2 %3: not over yet for all of the %4")
            .arg(row.label, m_data.period, format::count(place.period), format::count(row.size));
    QString words = tr("%1, %2 %3: %4 of %5, %6 (%7 interval %8)")
                        .arg(row.label, m_data.period, format::count(place.period), format::count(cell->kept), format::count(row.size),
                             format::percent(cell->share), m_data.interval, format::percentInterval(cell->low, cell->high));
    if (cell->inProgress)
        words += QStringLiteral("; ") + tr("the period is not over yet");
    if (row.isSmall)
        words += QStringLiteral("; ") + tr("too few to compare");
    return words;
}

// The latest period that is over for the largest cohort is what a reader would look for first; the sentence says the outline instead.
QString CohortMap::summary() const
{
    if (m_data.rows.empty())
        return tr("No data yet.");
    qint64 all = 0;
    for (const CohortRow &row : m_data.rows)
        all += row.size;
    QString sentence = tr("%1 cohorts from %2 to %3, %4 persons, up to %5 periods.")
                           .arg(format::count(static_cast<qint64>(m_data.rows.size())), m_data.rows.front().label, m_data.rows.back().label,
                                format::count(all), format::count(periods()));
    double share = 0;
    qint64 sizes = 0;
    for (const CohortRow &row : m_data.rows) {
        if (row.cells.size() > 1 && !row.cells[1].inProgress) {
            share += row.cells[1].share * static_cast<double>(row.size);
            sizes += row.size;
        }
    }
    if (sizes > 0)
        sentence += u' '
            + tr("After one period %1 of %2 are there.").arg(format::percent(share / static_cast<double>(sizes)), format::count(sizes));
    return sentence;
}

ChartTable CohortMap::table() const
{
    ChartTable table{{m_data.subject, tr("Persons")}, {}};
    for (int period = 0; period < periods(); ++period)
        table.titles.append(format::count(period));
    for (const CohortRow &row : m_data.rows) {
        QStringList cells{row.label, format::count(row.size)};
        for (const CohortCell &cell : row.cells)
            cells.append(!cell.hasShare        ? QString()
                             : cell.inProgress ? tr("%1 so far").arg(format::percent(cell.share))
                                               : format::percent(cell.share));
        table.rows.push_back(cells);
    }
    return table;
}

std::optional<CohortMap::Place> CohortMap::placeAt(QPoint point) const
{
    for (int row = 0; row < static_cast<int>(m_data.rows.size()); ++row) {
        for (int period = 0; period < periods(); ++period) {
            if (cellAt({row, period}) && cellOf({row, period}).contains(point))
                return Place{row, period};
        }
    }
    return {};
}

void CohortMap::moveTo(Place place)
{
    if (!cellAt(place))
        return;
    m_current = place;
    setAccessibleDescription(wordsOf(place));
    update();
}

// The keyboard's place is seen, and said, before the first arrow key.
void CohortMap::focusInEvent(QFocusEvent *event)
{
    Chart::focusInEvent(event);
    moveTo(m_current);
    update();
}

void CohortMap::focusOutEvent(QFocusEvent *event)
{
    setAccessibleDescription(summary());
    update();
    Chart::focusOutEvent(event);
}

void CohortMap::keyPressEvent(QKeyEvent *event)
{
    const std::pair<int, Place> steps[] = {{Qt::Key_Left, {0, -1}}, {Qt::Key_Right, {0, 1}}, {Qt::Key_Up, {-1, 0}}, {Qt::Key_Down, {1, 0}}};
    for (const auto &[key, by] : steps) {
        if (event->key() == key)
            return moveTo({m_current.row + by.row, m_current.period + by.period});
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space) && cellAt(m_current))
        emit chosen(m_current.row, m_current.period);
    else
        Chart::keyPressEvent(event);
}

void CohortMap::mousePressEvent(QMouseEvent *event)
{
    const auto place = placeAt(event->pos());
    if (!place || event->button() != Qt::LeftButton)
        return;
    moveTo(*place);
    emit chosen(place->row, place->period);
}

bool CohortMap::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return Chart::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto place = placeAt(help->pos());
    QToolTip::showText(help->globalPos(), place ? u"<span>" + wordsOf(*place).toHtmlEscaped() + u"</span>" : QString(), this);
    return true;
}

} // namespace yiren
