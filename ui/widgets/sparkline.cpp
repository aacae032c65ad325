#include "widgets/sparkline.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace yiren {

Sparkline::Sparkline(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Sparkline::set(std::vector<double> values, Meaning meaning)
{
    m_values = std::move(values);
    m_meaning = meaning;
    update();
}

void Sparkline::paintEvent(QPaintEvent *)
{
    if (m_values.size() < 2)
        return;
    const auto [low, high] = std::minmax_element(m_values.begin(), m_values.end());
    const double range = *high > *low ? *high - *low : 1.0;
    const QRectF box = QRectF(rect()).adjusted(1.5, 2.5, -1.5, -2.5);
    QPolygonF line;
    for (size_t i = 0; i < m_values.size(); ++i)
        line << QPointF(box.left() + box.width() * double(i) / double(m_values.size() - 1),
                        box.bottom() - box.height() * (m_values[i] - *low) / range);
    QPolygonF area = line;
    area << QPointF(box.right(), height()) << QPointF(box.left(), height());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(softRole(m_meaning)));
    painter.drawPolygon(area);
    painter.setPen(QPen(color(strongRole(m_meaning)), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
}

} // namespace yiren
