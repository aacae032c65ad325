#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QIODevice>

namespace yiren {

[[nodiscard]] QByteArray gzipCompress(const QByteArray &plain);
// Input "gzip.damaged" for anything that is not one whole gzip file with a right checksum; Input "gzip.too_large" beyond `most` plain
// bytes.
[[nodiscard]] Result<QByteArray> gunzip(const QByteArray &packed, qint64 most);

// The same from device to device, for files that should not lie in memory. Storage "gzip.read" / "gzip.write" for the devices' own errors.
[[nodiscard]] Done gzipStream(QIODevice &plain, QIODevice &packed);
[[nodiscard]] Done gunzipStream(QIODevice &packed, QIODevice &plain);

} // namespace yiren
