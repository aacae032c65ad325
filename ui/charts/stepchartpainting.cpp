#include "charts/stepchart.h"

#include "charts/axis.h"
#include "charts/hoverbox.h"
#include "formatting/format.h"

#include <QPainter>

#include <algorithm>

namespace yiren {

namespace {

constexpr double shareRoom = 44;
constexpr double nameWidth = 190;

// The corners of the steps up to the end of what was watched, at most four points a pixel.
QPolygonF corners(const PlotScale &plot, const StepGroup &group, double StepPoint::*height)
{
    std::vector<QPointF> points;
    points.reserve(2 * group.points.size() + 1);
    for (const StepPoint &point : group.points) {
        if (!points.empty())
            points.push_back({plot.xOf(point.at), points.back().y()});
        points.push_back(plot.at(point.at, point.*height));
    }
    points.push_back({plot.xOf(group.until), points.back().y()});
    points = thinned(points, static_cast<int>(plot.box.width()));
    return QPolygonF(QList<QPointF>(points.begin(), points.end()));
}

double heightAt(const StepGroup &group, double at, double StepPoint::*height = &StepPoint::value)
{
    double value = 1;
    for (const StepPoint &point : group.points) {
        if (point.at <= at)
            value = point.*height;
    }
    return value;
}

} // namespace

PlotScale StepChart::scale() const
{
    PlotScale plot;
    plot.box = QRectF(rect()).adjusted(shareRoom, 12, -14, -40);
    plot.lastX = m_times.empty() ? 1 : m_times.back();
    return plot;
}

void StepChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_data.groups.empty()) {
        painter.setPen(color(Role::Faint));
        painter.drawText(rect(), Qt::AlignCenter, tr("No data yet."));
        return;
    }
    const PlotScale plot = scale();
    paintAxis(painter, plot);
    for (const StepGroup &group : m_data.groups)
        paintBand(painter, plot, group);
    for (const StepGroup &group : m_data.groups)
        paintLine(painter, plot, group);
    paintNames(painter, plot);
    paintHover(painter, plot);
    if (hasFocus())
        paintKeyboardFrame(painter, rect());
}

void StepChart::paintAxis(QPainter &painter, const PlotScale &plot) const
{
    paintHeights(painter, plot, {0, 0.25, 0.5, 0.75, 1}, shareRoom,
                 [](double share) { return QStringLiteral("%1%").arg(qRound(100 * share)); });
    painter.setPen(color(Role::Faint));
    for (double at : m_times)
        painter.drawText(QRectF(plot.xOf(at) - 30, plot.box.bottom() + 5, 60, 14), Qt::AlignCenter, format::count(qRound64(at)));
    painter.drawText(QRectF(plot.box.left(), plot.box.bottom() + 20, plot.box.width(), 16), Qt::AlignCenter, m_data.axis);
}

void StepChart::paintBand(QPainter &painter, const PlotScale &plot, const StepGroup &group) const
{
    if (m_data.interval.isEmpty())
        return;
    QPolygonF band = corners(plot, group, &StepPoint::high);
    const QPolygonF under = corners(plot, group, &StepPoint::low);
    for (auto it = under.crbegin(); it != under.crend(); ++it)
        band << *it;
    QColor soft = color(strongRole(group.meaning));
    soft.setAlpha(28);
    painter.setPen(Qt::NoPen);
    painter.setBrush(soft);
    painter.drawPolygon(band);
}

void StepChart::paintLine(QPainter &painter, const PlotScale &plot, const StepGroup &group) const
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color(strongRole(group.meaning)), 2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.drawPolyline(corners(plot, group, &StepPoint::value));
}

// Where the names lie over no line: below all of them at the left, where they are still high, or above them at the right, where they have
// fallen; where neither has room, in the one with more of it.
QRectF StepChart::freeRoom(const PlotScale &plot, QSizeF size) const
{
    constexpr double distance = 8;
    const QRectF box = plot.box.adjusted(distance, distance, -distance, -distance);
    double lowest = box.top(), highest = box.bottom(); // of the bands beside the two corners, in pixels
    for (const StepGroup &group : m_data.groups) {
        for (const StepPoint &point : group.points) {
            if (plot.xOf(point.at) <= box.left() + size.width())
                lowest = std::max(lowest, plot.yOf(point.low));
        }
        const double begins = plot.lastX * (1 - size.width() / plot.box.width());
        if (group.until >= begins)
            highest = std::min(highest, plot.yOf(heightAt(group, begins, &StepPoint::high)));
    }
    const double below = box.bottom() - lowest, above = highest - box.top();
    const bool isBelow = below >= size.height() || below >= above;
    return isBelow ? QRectF(QPointF(box.left(), box.bottom() - size.height()), size)
                   : QRectF(QPointF(box.right() - size.width(), box.top()), size);
}

// A line of its colour before each name, the highest curve first.
void StepChart::paintNames(QPainter &painter, const PlotScale &plot) const
{
    constexpr double lineHeight = 18, sample = 16, gap = 6;
    std::vector<const StepGroup *> byHeight;
    for (const StepGroup &group : m_data.groups)
        byHeight.push_back(&group);
    std::stable_sort(byHeight.begin(), byHeight.end(), [](const StepGroup *a, const StepGroup *b) {
        const double there = std::min(a->until, b->until) / 2;
        return heightAt(*a, there) > heightAt(*b, there);
    });
    painter.setFont(axisFont(font()));
    QStringList names;
    double widest = 0;
    for (const StepGroup *group : byHeight) {
        const QString text = group->note.isEmpty() ? group->name : group->name + QStringLiteral(" · ") + group->note;
        names.append(painter.fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(nameWidth)));
        widest = std::max<double>(widest, painter.fontMetrics().horizontalAdvance(names.last()));
    }
    QRectF row = freeRoom(plot, {sample + gap + widest, lineHeight * static_cast<double>(byHeight.size())});
    row.setHeight(lineHeight);
    for (size_t i = 0; i < byHeight.size(); ++i, row.translate(0, lineHeight)) {
        painter.setPen(QPen(color(strongRole(byHeight[i]->meaning)), 2));
        painter.drawLine(QPointF(row.left(), row.center().y()), QPointF(row.left() + sample, row.center().y()));
        painter.setPen(color(textRole(byHeight[i]->meaning)));
        painter.drawText(row.adjusted(sample + gap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         names[static_cast<qsizetype>(i)]);
    }
}

void StepChart::paintHover(QPainter &painter, const PlotScale &plot) const
{
    if (!m_hover)
        return;
    const double x = plot.xOf(*m_hover);
    painter.setPen(QPen(color(Role::Faint), 1));
    painter.drawLine(QPointF(x, plot.box.top()), QPointF(x, plot.box.bottom()));
    for (const StepGroup &group : m_data.groups) {
        if (*m_hover > group.until)
            continue;
        painter.setPen(QPen(color(Role::Card), 1.5));
        painter.setBrush(color(strongRole(group.meaning)));
        painter.drawEllipse(plot.at(*m_hover, heightAt(group, *m_hover)), 4, 4);
    }
    painter.setFont(font());
    paintHoverBox(painter, rect(), QPointF(x, plot.box.top()), wordsAt(*m_hover));
}

} // namespace yiren
