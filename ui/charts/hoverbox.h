#pragma once

#include <QStringList>

class QPainter;
class QPointF;
class QRectF;

namespace yiren {

// The small card beside the hovered place of a chart: its first line is the heading. Kept inside `room`.
void paintHoverBox(QPainter &painter, const QRectF &room, const QPointF &place, const QStringList &lines);

} // namespace yiren
