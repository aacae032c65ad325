#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace yiren {

// Where a file's plain bytes come from, block by block: a file, a gzip file, or bytes in memory. Encoding is UTF-8 from here on.
class ByteSource
{
public:
    virtual ~ByteSource() = default;
    // Fills up to `most` bytes; 0 at the end. Storage for a read error, Input "gzip.damaged" for a broken or half gzip file.
    [[nodiscard]] virtual Result<size_t> read(char *target, size_t most) = 0;
    // Passes over bytes, without reading them where that can be; stops where the source ends. The errors of read().
    [[nodiscard]] virtual Done skip(qint64 count);
};

// Opens a file; gzip is told by its first two bytes, not by its name. Input "file.missing", Storage "file.read".
[[nodiscard]] Result<std::unique_ptr<ByteSource>> openFile(const QString &path);
// Bytes in memory (a downloaded bill), gzip or not. The bytes must outlive the source.
[[nodiscard]] std::unique_ptr<ByteSource> openBytes(const QByteArray &bytes);

} // namespace yiren
