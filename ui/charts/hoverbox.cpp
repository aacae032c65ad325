#include "charts/hoverbox.h"

#include "theme/metrics.h"
#include "theme/palette.h"

#include <QFontMetricsF>
#include <QPainter>

namespace yiren {

namespace {

constexpr double lineHeight = 19;
constexpr double padding = 8;
constexpr double distance = 12; // from the hovered place

} // namespace

void paintHoverBox(QPainter &painter, const QRectF &room, const QPointF &place, const QStringList &lines)
{
    QFont text = painter.font();
    text.setPixelSize(metrics::secondarySize);
    QFont heading = text;
    heading.setWeight(QFont::DemiBold);
    double widest = QFontMetricsF(heading).horizontalAdvance(lines.value(0));
    for (const QString &line : lines)
        widest = std::max(widest, QFontMetricsF(text).horizontalAdvance(line));
    QRectF box(0, 0, widest + 2 * padding, static_cast<double>(lines.size()) * lineHeight + padding);
    box.moveTopLeft({place.x() + distance, room.top() + 4});
    if (box.right() > room.right())
        box.moveRight(place.x() - distance);
    box.moveLeft(std::max(room.left(), box.left()));
    painter.setPen(color(Role::Line));
    painter.setBrush(color(Role::Card));
    painter.drawRoundedRect(box, 8, 8);
    for (int i = 0; i < static_cast<int>(lines.size()); ++i) {
        painter.setFont(i == 0 ? heading : text);
        painter.setPen(color(i == 0 ? Role::Ink : Role::Secondary));
        painter.drawText(QRectF(box.left() + padding, box.top() + padding / 2 + i * lineHeight, widest + 1, lineHeight), Qt::AlignVCenter,
                         lines[i]);
    }
}

} // namespace yiren
