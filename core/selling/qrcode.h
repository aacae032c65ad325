#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace yiren {

// A QR code as squares, dark or light; without the light margin that it needs around it.
struct QrCode {
    int size = 0;           // squares a side
    std::vector<bool> dark; // row after row

    bool isDark(int x, int y) const { return dark[static_cast<size_t>(y) * static_cast<size_t>(size) + static_cast<size_t>(x)]; }
};

inline constexpr int qrMargin = 4; // squares, ISO/IEC 18004

// Usage "qr.too_long" for a text that no QR code holds.
[[nodiscard]] Result<QrCode> qrCodeOf(const QString &text);
// A grey picture with its margin, `scale` pixels a square.
[[nodiscard]] QByteArray pngOf(const QrCode &code, int scale = 8);

} // namespace yiren
