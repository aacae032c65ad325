#include "charts/stepchart.h"

#include "formatting/format.h"

#include <QKeyEvent>

#include <algorithm>
#include <cmath>

namespace yiren {

namespace {

const StepPoint *pointAt(const StepGroup &group, double at)
{
    if (at > group.until)
        return nullptr;
    const auto after = std::upper_bound(group.points.begin(), group.points.end(), at,
                                        [](double wanted, const StepPoint &point) { return wanted < point.at; });
    return after == group.points.begin() ? nullptr : &*(after - 1);
}

double longest(const StepChartData &data)
{
    double until = 0;
    for (const StepGroup &group : data.groups)
        until = std::max(until, group.until);
    return until;
}

} // namespace

StepChart::StepChart(QWidget *parent) : Chart(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void StepChart::setData(StepChartData numbers)
{
    m_data = std::move(numbers);
    std::erase_if(m_data.groups, [](const StepGroup &group) { return group.points.empty(); });
    m_times = m_data.groups.empty() ? std::vector<double>{} : niceTicks(0, longest(m_data), 6);
    m_hover.reset();
    announce();
}

QString StepChart::words(const StepGroup &group, double at) const
{
    const StepPoint *point = pointAt(group, at);
    if (!point)
        return QStringLiteral("—");
    return m_data.interval.isEmpty() ? format::percent(point->value)
                                     : tr("%1 (%2)").arg(format::percent(point->value), format::percentInterval(point->low, point->high));
}

QString StepChart::summary() const
{
    if (m_data.groups.empty())
        return tr("No data yet.");
    QStringList parts;
    for (const StepGroup &group : m_data.groups) {
        const QString name = group.note.isEmpty() ? group.name : tr("%1 (%2)").arg(group.name, group.note);
        parts.append(tr("%1: %2 after %3").arg(name, words(group, group.until), format::count(qRound64(group.until))));
    }
    return tr("Shares that are left, by %1. %2.").arg(m_data.axis, parts.join(QStringLiteral("; ")));
}

ChartTable StepChart::table() const
{
    ChartTable table{{m_data.axis}, {}};
    for (const StepGroup &group : m_data.groups)
        table.titles.append(m_data.interval.isEmpty() ? group.name : tr("%1 (%2 interval)").arg(group.name, m_data.interval));
    if (m_data.groups.empty())
        return table;
    std::vector<double> times{0};
    for (const StepGroup &group : m_data.groups) {
        for (const StepPoint &point : group.points)
            times.push_back(point.at);
        times.push_back(group.until);
    }
    std::sort(times.begin(), times.end());
    times.erase(std::unique(times.begin(), times.end()), times.end());
    for (double at : times) {
        QStringList row{format::count(qRound64(at))};
        for (const StepGroup &group : m_data.groups)
            row.append(words(group, at));
        table.rows.push_back(row);
    }
    return table;
}

QStringList StepChart::wordsAt(double at) const
{
    QStringList lines{QStringLiteral("%1  %2").arg(m_data.axis, format::count(qRound64(at)))};
    for (const StepGroup &group : m_data.groups)
        lines.append(QStringLiteral("%1  %2").arg(group.name, words(group, at)));
    return lines;
}

double StepChart::step() const
{
    return std::max(1.0, std::round(longest(m_data) / 60));
}

void StepChart::moveHover(double by)
{
    if (m_data.groups.empty())
        return;
    m_hover = std::clamp(m_hover.value_or(0) + by, 0.0, std::floor(longest(m_data)));
    setAccessibleDescription(wordsAt(*m_hover).join(QStringLiteral(", ")));
    update();
}

// The keyboard's place is seen, and said, before the first arrow key.
void StepChart::focusInEvent(QFocusEvent *event)
{
    Chart::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason)
        moveHover(0);
}

void StepChart::focusOutEvent(QFocusEvent *event)
{
    m_hover.reset();
    setAccessibleDescription(summary());
    Chart::focusOutEvent(event);
}

void StepChart::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)
        moveHover(event->key() == Qt::Key_Left ? -step() : step());
    else if (event->key() == Qt::Key_Home || event->key() == Qt::Key_End)
        moveHover(event->key() == Qt::Key_Home ? -longest(m_data) : longest(m_data));
    else
        Chart::keyPressEvent(event);
}

void StepChart::mouseMoveEvent(QMouseEvent *event)
{
    if (m_data.groups.empty())
        return;
    const PlotScale plot = scale();
    const double share = (event->position().x() - plot.box.left()) / plot.box.width();
    m_hover = std::clamp(std::round(share * plot.lastX), 0.0, std::floor(longest(m_data)));
    update();
}

void StepChart::leaveEvent(QEvent *event)
{
    m_hover.reset();
    update();
    Chart::leaveEvent(event);
}

} // namespace yiren
