#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace yiren {

// How long a recording plays, in ms, counted over its frames: an AMR (RFC 4867, 5; 20 ms each) or, by its name, an MP3 (ISO/IEC 11172-3 and
// 13818-3, layer III). Nothing: it is neither, or breaks off.
[[nodiscard]] std::optional<qint64> voiceLengthMs(const QString &fileName, const QByteArray &bytes);
[[nodiscard]] bool isAmr(const QByteArray &bytes);

} // namespace yiren
