#include "charts/daychart.h"

#include "charts/axis.h"
#include "charts/hoverbox.h"
#include "formatting/format.h"
#include "theme/metrics.h"

#include <QPainter>

#include <algorithm>

namespace yiren {

namespace {

constexpr double leftRoom = 48;
constexpr double rightRoom = 16;
constexpr double topRoom = 18;
constexpr double bottomRoom = 24;
constexpr double dayLabelRoom = 64;

} // namespace

PlotScale DayChart::scale() const
{
    PlotScale scale;
    scale.box = QRectF(rect()).adjusted(leftRoom, topRoom, -rightRoom, -bottomRoom);
    if (!m_days.empty()) {
        scale.firstX = placeOf(m_days.front());
        scale.lastX = placeOf(m_days.back());
    }
    scale.low = m_ticks.empty() ? 0 : m_ticks.front();
    scale.high = m_ticks.empty() ? 1 : m_ticks.back();
    return scale;
}

void DayChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_days.empty()) {
        painter.setPen(color(Role::Faint));
        painter.drawText(rect(), Qt::AlignCenter, tr("No data yet."));
        return;
    }
    const PlotScale plot = scale();
    paintAxes(painter, plot);
    paintForecast(painter, plot);
    for (const DaySeries &series : m_data.series)
        paintBand(painter, plot, series);
    paintThresholds(painter, plot);
    for (const DaySeries &series : m_data.series)
        paintSeries(painter, plot, series);
    paintEvents(painter, plot);
    paintHover(painter, plot);
    if (hasFocus())
        paintKeyboardFrame(painter, rect());
}

void DayChart::paintAxes(QPainter &painter, const PlotScale &plot) const
{
    paintHeights(painter, plot, m_ticks, leftRoom,
                 [this](double tick) { return m_data.axis ? m_data.axis(tick) : format::axisNumber(tick, currentLanguage()); });
    const auto labels = std::clamp<qint64>(static_cast<qint64>(plot.box.width() / dayLabelRoom), 1, 12);
    const qint64 days = m_days.front().daysTo(m_days.back());
    const qint64 step = std::max<qint64>(1, (days + labels - 1) / labels);
    const auto label = [&](BusinessDay day, const QString &text) {
        const QRectF room(std::min(plot.xOf(placeOf(day)) - dayLabelRoom / 2, width() - dayLabelRoom), plot.box.bottom() + 5, dayLabelRoom,
                          16);
        painter.drawText(room, Qt::AlignCenter, text);
    };
    painter.setPen(color(Role::Faint));
    for (qint64 i = 0; i <= days; i += step) {
        const BusinessDay day = m_days.front().plusDays(i);
        if (!m_data.today || std::abs(plot.xOf(placeOf(day)) - plot.xOf(placeOf(*m_data.today))) >= dayLabelRoom)
            label(day, format::day(day));
    }
    if (m_data.today && *m_data.today >= m_days.front() && *m_data.today <= m_days.back()) {
        painter.setPen(QPen(color(Role::Line), 1));
        painter.drawLine(plot.at(placeOf(*m_data.today), plot.low), plot.at(placeOf(*m_data.today), plot.high));
        painter.setPen(color(Role::Secondary));
        label(*m_data.today, tr("today"));
    }
}

void DayChart::paintForecast(QPainter &painter, const PlotScale &plot) const
{
    if (!m_data.forecast || m_data.forecast->points.empty())
        return;
    QPolygonF band;
    QPolygonF middle;
    if (!m_data.series.empty() && !m_data.series.front().values.empty()) {
        const DayValue &last = m_data.series.front().values.back();
        band << plot.at(placeOf(last.day), last.value);
        middle << band.front();
    }
    for (const auto &point : m_data.forecast->points) {
        band << plot.at(placeOf(point.day), point.high);
        middle << plot.at(placeOf(point.day), point.middle);
    }
    for (auto it = m_data.forecast->points.rbegin(); it != m_data.forecast->points.rend(); ++it)
        band << plot.at(placeOf(it->day), it->low);
    const Meaning meaning = m_data.series.empty() ? Meaning::Good : m_data.series.front().meaning;
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(softRole(meaning)));
    painter.drawPolygon(band);
    painter.setPen(QPen(color(strongRole(meaning)), 2, Qt::DotLine, Qt::RoundCap));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(middle);
}

void DayChart::paintBand(QPainter &painter, const PlotScale &plot, const DaySeries &series) const
{
    std::vector<QPointF> above;
    std::vector<QPointF> below;
    for (const DayBand &band : series.band) {
        above.push_back(plot.at(placeOf(band.day), band.high));
        below.push_back(plot.at(placeOf(band.day), band.low));
    }
    above = thinned(above, static_cast<int>(plot.box.width()));
    below = thinned(below, static_cast<int>(plot.box.width()));
    QPolygonF outline(QList<QPointF>(above.begin(), above.end()));
    std::for_each(below.rbegin(), below.rend(), [&outline](const QPointF &point) { outline << point; });
    QColor soft = color(strongRole(series.meaning));
    soft.setAlpha(36);
    painter.setPen(Qt::NoPen);
    painter.setBrush(soft);
    painter.drawPolygon(outline);
}

// Its words stand at the left, where lines that settle in the end have not come to yet.
void DayChart::paintThresholds(QPainter &painter, const PlotScale &plot) const
{
    painter.setFont(axisFont(font()));
    for (const DayThreshold &threshold : m_data.thresholds) {
        const double y = plot.yOf(threshold.value);
        painter.setPen(QPen(color(strongRole(threshold.meaning)), 1, Qt::DashLine));
        painter.drawLine(QPointF(plot.box.left(), y), QPointF(plot.box.right(), y));
        painter.setPen(color(textRole(threshold.meaning)));
        painter.drawText(QRectF(plot.box.left() + 4, y - 17, plot.box.width() - 8, 16), Qt::AlignLeft | Qt::AlignVCenter, threshold.name);
    }
}

void DayChart::paintSeries(QPainter &painter, const PlotScale &plot, const DaySeries &series) const
{
    if (series.values.empty())
        return;
    std::vector<QPointF> points;
    points.reserve(series.values.size());
    for (const DayValue &value : series.values)
        points.push_back(plot.at(placeOf(value.day), value.value));
    points = thinned(points, static_cast<int>(plot.box.width()));
    QPolygonF line(QList<QPointF>(points.begin(), points.end()));
    if (series.area) {
        QPolygonF area = line;
        area << QPointF(line.back().x(), plot.box.bottom()) << QPointF(line.front().x(), plot.box.bottom());
        QColor soft = color(strongRole(series.meaning));
        soft.setAlpha(16);
        painter.setPen(Qt::NoPen);
        painter.setBrush(soft);
        painter.drawPolygon(area);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color(strongRole(series.meaning)), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (line.size() == 1)
        painter.drawEllipse(line.front(), 2, 2);
    painter.drawPolyline(line);
    if (m_data.series.size() < 2)
        return;
    painter.setFont(axisFont(font()));
    painter.setPen(color(textRole(series.meaning)));
    painter.drawText(QRectF(line.back().x() - 160, line.back().y() - 18, 156, 16), Qt::AlignRight | Qt::AlignVCenter, series.name);
}

void DayChart::paintEvents(QPainter &painter, const PlotScale &plot) const
{
    painter.setFont(axisFont(font()));
    double isFreeFrom = plot.box.left(); // names never stand on each other; those that find no room are read by hovering
    for (const DayEvent &event : m_data.events) {
        if (event.day < m_days.front() || event.day > m_days.back())
            continue;
        const QPointF place(plot.xOf(placeOf(event.day)), plot.box.bottom());
        painter.setPen(QPen(color(Role::Card), 1.5));
        painter.setBrush(color(Role::Attention));
        painter.drawEllipse(place, 4, 4);
        painter.setPen(color(Role::AttentionText));
        const QFontMetrics metrics(painter.font());
        const QString name = metrics.elidedText(event.name, Qt::ElideRight, 150);
        const QRectF room(std::min(place.x() + 7, plot.box.right() - 150), place.y() - 19, 150, 16);
        if (room.left() < isFreeFrom)
            continue;
        painter.drawText(room, Qt::AlignVCenter, name);
        isFreeFrom = room.left() + metrics.horizontalAdvance(name) + 8;
    }
}

void DayChart::paintHover(QPainter &painter, const PlotScale &plot) const
{
    if (!m_hover)
        return;
    const double x = plot.xOf(placeOf(*m_hover));
    painter.setPen(QPen(color(Role::Faint), 1));
    painter.drawLine(QPointF(x, plot.box.top()), QPointF(x, plot.box.bottom()));
    for (const DaySeries &series : m_data.series) {
        for (const DayValue &value : series.values) {
            if (value.day != *m_hover)
                continue;
            painter.setPen(QPen(color(Role::Card), 1.5));
            painter.setBrush(color(strongRole(series.meaning)));
            painter.drawEllipse(plot.at(placeOf(value.day), value.value), 4, 4);
        }
    }
    painter.setFont(font());
    paintHoverBox(painter, rect(), QPointF(x, plot.box.top()), wordsOf(*m_hover));
}

} // namespace yiren
