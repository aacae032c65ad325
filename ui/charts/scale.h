#pragma once

#include <QPointF>
#include <QRectF>

#include <vector>

namespace yiren {

// Where values stand in a box: x from firstX to lastX, y from low (bottom) to high (top).
struct PlotScale {
    QRectF box;
    double firstX = 0;
    double lastX = 1;
    double low = 0;
    double high = 1;

    double xOf(double x) const { return box.left() + (lastX > firstX ? (x - firstX) / (lastX - firstX) : 0.5) * box.width(); }
    double yOf(double y) const { return box.bottom() - (high > low ? (y - low) / (high - low) : 0.5) * box.height(); }
    QPointF at(double x, double y) const { return {xOf(x), yOf(y)}; }
};

// Round numbers (1, 2, 2.5 or 5 times a power of ten apart) whose first lies at or below low and whose last at or above high, with at most
// `most` intervals. Values that are all the same get room around them.
[[nodiscard]] std::vector<double> niceTicks(double low, double high, int most);

// A line of at most four points a pixel that looks the same: of each bucket its first, lowest, highest and last point, in order.
[[nodiscard]] std::vector<QPointF> thinned(const std::vector<QPointF> &points, int pixels);

} // namespace yiren
