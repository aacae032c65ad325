#pragma once

#include <QImage>

namespace yiren {

// A picture of a payer, no larger than 1,280 pixels a side; null for what is none or claims to be larger than 50 megapixels. Does not need
// the thread of the window.
[[nodiscard]] QImage pictureOf(const QByteArray &bytes);

} // namespace yiren
