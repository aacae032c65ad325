#include "charts/intervalchart.h"

#include "charts/axis.h"
#include "charts/hoverbox.h"
#include "formatting/format.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace yiren {

namespace {

constexpr double axisRoom = 24;
constexpr double valueRoom = 64; // right of the widest interval
constexpr double mostRowHeight = 44;
constexpr double thickness = 5;

} // namespace

IntervalChart::IntervalChart(QWidget *parent) : Chart(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void IntervalChart::setData(IntervalChartData numbers)
{
    m_data = std::move(numbers);
    m_hover = -1;
    m_ticks.clear();
    if (!m_data.values.empty()) {
        double low = m_data.values.front().low;
        double high = m_data.values.front().high;
        for (const IntervalValue &value : m_data.values) {
            low = std::min(low, value.low);
            high = std::max(high, value.high);
        }
        m_ticks = niceTicks(low, high, 4);
    }
    updateGeometry();
    announce();
}

QSize IntervalChart::sizeHint() const
{
    return {420, std::max(120, static_cast<int>(axisRoom + 32 * static_cast<double>(m_data.values.size())))};
}

QString IntervalChart::exact(double value) const
{
    return m_data.exact ? m_data.exact(value) : format::percent(value);
}

QString IntervalChart::intervalText(const IntervalValue &value) const
{
    return m_data.exact ? exact(value.low) + QStringLiteral(" – ") + exact(value.high) : format::percentInterval(value.low, value.high);
}

QString IntervalChart::summary() const
{
    if (m_data.values.empty())
        return tr("No data yet.");
    QStringList parts;
    for (const IntervalValue &value : m_data.values)
        parts.append(tr("%1 %2 (%3)").arg(value.name, exact(value.estimate), intervalText(value)));
    return tr("%1 with its %2 interval: %3.").arg(m_data.subject, m_data.interval, parts.join(QStringLiteral("; ")));
}

ChartTable IntervalChart::table() const
{
    ChartTable table{{tr("Name"), m_data.subject, tr("Interval %1").arg(m_data.interval), tr("Counts")}, {}};
    for (const IntervalValue &value : m_data.values)
        table.rows.push_back({value.name, exact(value.estimate), intervalText(value), format::orDash(value.counts)});
    return table;
}

QStringList IntervalChart::wordsOf(int row) const
{
    const IntervalValue &value = m_data.values[static_cast<size_t>(row)];
    QStringList lines{value.name, QStringLiteral("%1  %2").arg(m_data.subject, exact(value.estimate)),
                      tr("%1 interval  %2").arg(m_data.interval, intervalText(value))};
    if (!value.counts.isEmpty())
        lines.append(value.counts);
    return lines;
}

double IntervalChart::rowHeight() const
{
    return std::min(mostRowHeight, (height() - axisRoom) / std::max<double>(1, static_cast<double>(m_data.values.size())));
}

PlotScale IntervalChart::scale() const
{
    const QFontMetricsF metrics(axisFont(font()));
    double names = 40;
    for (const IntervalValue &value : m_data.values)
        names = std::max(names, metrics.horizontalAdvance(value.name));
    PlotScale plot;
    const double left = std::min(names + 16, width() * 0.36);
    plot.box = QRectF(left, 0, std::max(10.0, width() - left - valueRoom), rowHeight() * static_cast<double>(m_data.values.size()));
    plot.firstX = m_ticks.empty() ? 0 : m_ticks.front();
    plot.lastX = m_ticks.empty() ? 1 : m_ticks.back();
    return plot;
}

void IntervalChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_data.values.empty()) {
        painter.setPen(color(Role::Faint));
        painter.drawText(rect(), Qt::AlignCenter, tr("No data yet."));
        return;
    }
    const PlotScale plot = scale();
    paintAxis(painter, plot);
    for (int row = 0; row < static_cast<int>(m_data.values.size()); ++row)
        paintValue(painter, plot, row);
    if (m_hover >= 0) {
        painter.setFont(font());
        paintHoverBox(painter, rect(), QPointF(plot.xOf(m_data.values[static_cast<size_t>(m_hover)].high), 0), wordsOf(m_hover));
    }
}

void IntervalChart::paintAxis(QPainter &painter, const PlotScale &plot) const
{
    painter.setFont(axisFont(font()));
    const double room = plot.box.width() / std::max<double>(1, static_cast<double>(m_ticks.size()) - 1);
    for (double tick : m_ticks) {
        const double x = plot.xOf(tick);
        painter.setPen(color(Role::Hairline));
        painter.drawLine(QPointF(x, plot.box.top()), QPointF(x, plot.box.bottom()));
        painter.setPen(color(Role::Faint));
        painter.drawText(QRectF(x - room / 2, plot.box.bottom() + 4, room, 16), Qt::AlignCenter, exact(tick));
    }
}

void IntervalChart::paintValue(QPainter &painter, const PlotScale &plot, int row) const
{
    const IntervalValue &value = m_data.values[static_cast<size_t>(row)];
    const double height = rowHeight();
    const double y = (row + 0.5) * height;
    if (row == m_hover) {
        painter.setPen(hasFocus() ? QPen(color(Role::Accent)) : QPen(Qt::NoPen));
        painter.setBrush(color(Role::Hover));
        painter.drawRoundedRect(QRectF(1, row * height + 2, width() - 2, height - 4), 6, 6);
    }
    painter.setFont(axisFont(font()));
    painter.setPen(color(Role::Ink));
    painter.drawText(QRectF(6, y - 10, plot.box.left() - 12, 20), Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(value.name, Qt::ElideRight, static_cast<int>(plot.box.left()) - 14));
    QColor bar = color(strongRole(value.meaning));
    bar.setAlpha(value.meaning == Meaning::Neutral ? 90 : 96);
    painter.setPen(Qt::NoPen);
    painter.setBrush(bar);
    const double left = plot.xOf(value.low);
    painter.drawRoundedRect(QRectF(left, y - thickness / 2, std::max(thickness, plot.xOf(value.high) - left), thickness), 2.5, 2.5);
    painter.setBrush(color(strongRole(value.meaning)));
    painter.drawEllipse(QPointF(plot.xOf(value.estimate), y), thickness, thickness);
    painter.setPen(color(Role::Secondary));
    painter.drawText(QRectF(plot.xOf(value.high) + 8, y - 10, valueRoom, 20), Qt::AlignVCenter | Qt::TextSingleLine, exact(value.estimate));
}

void IntervalChart::mouseMoveEvent(QMouseEvent *event)
{
    const int row = static_cast<int>(event->position().y() / std::max(1.0, rowHeight()));
    m_hover = row >= 0 && row < static_cast<int>(m_data.values.size()) ? row : -1;
    update();
}

void IntervalChart::leaveEvent(QEvent *event)
{
    m_hover = -1;
    update();
    Chart::leaveEvent(event);
}

void IntervalChart::moveHover(int rows)
{
    if (m_data.values.empty())
        return;
    m_hover = std::clamp(m_hover + rows, 0, static_cast<int>(m_data.values.size()) - 1);
    setAccessibleDescription(wordsOf(m_hover).join(QStringLiteral(", ")));
    update();
}

// The keyboard's place is seen, and said, before the first arrow key.
void IntervalChart::focusInEvent(QFocusEvent *event)
{
    Chart::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason)
        moveHover(0);
}

void IntervalChart::focusOutEvent(QFocusEvent *event)
{
    m_hover = -1;
    setAccessibleDescription(summary());
    Chart::focusOutEvent(event);
}

void IntervalChart::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)
        moveHover(event->key() == Qt::Key_Up ? -1 : 1);
    else
        Chart::keyPressEvent(event);
}

} // namespace yiren
