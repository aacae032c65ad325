#pragma once

#include "charts/scale.h"

#include <QFont>
#include <QString>

#include <functional>
#include <vector>

class QPainter;

namespace yiren {

// The small letters on axes and lines.
[[nodiscard]] QFont axisFont(const QFont &base);

// A hairline at each tick with its words left of the box, in `room` pixels.
void paintHeights(QPainter &painter, const PlotScale &plot, const std::vector<double> &ticks, double room,
                  const std::function<QString(double)> &words);

// The frame that shows where the keyboard is.
void paintKeyboardFrame(QPainter &painter, const QRectF &room);

} // namespace yiren
