#include "charts/daychart.h"

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

QFont labelFont(const QFont &base)
{
    QFont font = base;
    font.setPixelSize(11);
    return font;
}

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
        paintSeries(painter, plot, series);
    paintEvents(painter, plot);
    paintHover(painter, plot);
    if (hasFocus()) {
        painter.setPen(color(Role::Accent));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }
}

void DayChart::paintAxes(QPainter &painter, const PlotScale &plot) const
{
    painter.setFont(labelFont(font()));
    for (double tick : m_ticks) {
        const double y = plot.yOf(tick);
        painter.setPen(color(Role::Hairline));
        painter.drawLine(QPointF(plot.box.left(), y), QPointF(plot.box.right(), y));
        painter.setPen(color(Role::Faint));
        painter.drawText(QRectF(0, y - 9, leftRoom - 8, 18), Qt::AlignRight | Qt::AlignVCenter,
                         format::axisNumber(tick, currentLanguage()));
    }
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
    painter.setFont(labelFont(font()));
    painter.setPen(color(textRole(series.meaning)));
    painter.drawText(QRectF(line.back().x() - 160, line.back().y() - 18, 156, 16), Qt::AlignRight | Qt::AlignVCenter, series.name);
}

void DayChart::paintEvents(QPainter &painter, const PlotScale &plot) const
{
    painter.setFont(labelFont(font()));
    for (const DayEvent &event : m_data.events) {
        if (event.day < m_days.front() || event.day > m_days.back())
            continue;
        const QPointF place(plot.xOf(placeOf(event.day)), plot.box.bottom());
        painter.setPen(QPen(color(Role::Card), 1.5));
        painter.setBrush(color(Role::Attention));
        painter.drawEllipse(place, 4, 4);
        painter.setPen(color(Role::AttentionText));
        const QString name = QFontMetrics(painter.font()).elidedText(event.name, Qt::ElideRight, 150);
        painter.drawText(QRectF(std::min(place.x() + 7, plot.box.right() - 150), place.y() - 19, 150, 16), Qt::AlignVCenter, name);
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
