#pragma once

#include "content/article.h"

#include <QSize>

namespace yiren {

// Parts of a picture of a fixed shape: `ratio` is width to height, in pixels of the picture.
[[nodiscard]] Crop largestCrop(QSize picture, double ratio); // in its middle
// Moved by fractions of the picture, never out of it.
[[nodiscard]] Crop movedCrop(const Crop &crop, double right, double down);
// Around its middle, `factor` times as wide, never larger than the picture or than a tenth of it.
[[nodiscard]] Crop scaledCrop(const Crop &crop, QSize picture, double ratio, double factor);

} // namespace yiren
