#include "charts/axis.h"

#include "theme/palette.h"

#include <QPainter>

namespace yiren {

QFont axisFont(const QFont &base)
{
    QFont font = base;
    font.setPixelSize(11);
    return font;
}

void paintHeights(QPainter &painter, const PlotScale &plot, const std::vector<double> &ticks, double room,
                  const std::function<QString(double)> &words)
{
    painter.setFont(axisFont(painter.font()));
    for (double tick : ticks) {
        const double y = plot.yOf(tick);
        painter.setPen(color(Role::Hairline));
        painter.drawLine(QPointF(plot.box.left(), y), QPointF(plot.box.right(), y));
        painter.setPen(color(Role::Faint));
        painter.drawText(QRectF(plot.box.left() - room, y - 9, room - 8, 18), Qt::AlignRight | Qt::AlignVCenter, words(tick));
    }
}

void paintKeyboardFrame(QPainter &painter, const QRectF &room)
{
    painter.setPen(color(Role::Accent));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(room.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace yiren
