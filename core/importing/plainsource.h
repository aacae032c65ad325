#pragma once

#include "bills/bytesource.h"

#include <functional>

namespace yiren {

// The plain bytes of a file, gzip or not, in the encoding that they have: what is hashed and archived; of an XLSX file the rows of its
// first sheet as CSV. Input "file.missing", "gzip.damaged", "xlsx.damaged", "xlsx.empty", "xlsx.too_large", "xlsx.old_format"; Storage
// "file.read".
[[nodiscard]] Result<std::unique_ptr<ByteSource>> openPlainBytes(const QString &path);

// The same as UTF-8 text.
[[nodiscard]] Result<std::unique_ptr<ByteSource>> openText(const QString &path);

// Hands on what another source gives and shows it to `look` in passing.
class TapSource final : public ByteSource
{
public:
    using Look = std::function<void(const char *bytes, size_t count)>;
    TapSource(std::unique_ptr<ByteSource> source, Look look) : m_source(std::move(source)), m_look(std::move(look)) {}

    [[nodiscard]] Result<size_t> read(char *target, size_t most) override;

private:
    std::unique_ptr<ByteSource> m_source;
    Look m_look;
};

// UTF-8 text of a file whose plain bytes are shown to `look` in passing.
[[nodiscard]] Result<std::unique_ptr<ByteSource>> openTapped(const QString &path, TapSource::Look look);

} // namespace yiren
