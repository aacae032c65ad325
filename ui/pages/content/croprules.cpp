#include "pages/content/croprules.h"

#include <algorithm>

namespace yiren {

namespace {

constexpr double smallest = 0.1;

Crop around(double x, double y, double width, double height)
{
    const double left = std::clamp(x - width / 2, 0.0, 1 - width);
    const double top = std::clamp(y - height / 2, 0.0, 1 - height);
    return {left, top, left + width, top + height};
}

// Width and height of the largest part, as fractions.
std::pair<double, double> largestPart(QSize picture, double ratio)
{
    const double shape = picture.isEmpty() ? ratio : double(picture.width()) / picture.height();
    return shape > ratio ? std::pair(ratio / shape, 1.0) : std::pair(1.0, shape / ratio);
}

} // namespace

Crop largestCrop(QSize picture, double ratio)
{
    const auto [width, height] = largestPart(picture, ratio);
    return around(0.5, 0.5, width, height);
}

Crop movedCrop(const Crop &crop, double right, double down)
{
    const double width = crop.right - crop.left;
    const double height = crop.bottom - crop.top;
    return around((crop.left + crop.right) / 2 + right, (crop.top + crop.bottom) / 2 + down, width, height);
}

Crop scaledCrop(const Crop &crop, QSize picture, double ratio, double factor)
{
    const auto [widest, highest] = largestPart(picture, ratio);
    const double part = std::clamp((crop.right - crop.left) / widest * factor, smallest, 1.0);
    return around((crop.left + crop.right) / 2, (crop.top + crop.bottom) / 2, widest * part, highest * part);
}

} // namespace yiren
