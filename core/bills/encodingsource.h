#pragma once

#include "bills/bytesource.h"

#include <QStringDecoder>

namespace yiren {

// UTF-8 whatever stood in the file. Decided where the first byte beyond ASCII stands: in a block that is UTF-8, but for a rare broken
// sequence (shops cut names in the middle of a character), everything passes untouched; otherwise it is GB18030, as Excel saves CSV on
// Chinese Windows, and is converted. Input "text.encoding" when it is neither.
class EncodingSource final : public ByteSource
{
public:
    explicit EncodingSource(std::unique_ptr<ByteSource> source) : m_source(std::move(source)) {}

    [[nodiscard]] Result<size_t> read(char *target, size_t most) override;
    [[nodiscard]] Done skip(qint64 count) override;

private:
    enum class Encoding { AsciiSoFar, Utf8, Gb18030 };

    [[nodiscard]] Result<size_t> readUndecided(char *target, size_t most);
    [[nodiscard]] Result<size_t> readConverted(char *target, size_t most);
    [[nodiscard]] Done convert(QByteArrayView bytes);

    std::unique_ptr<ByteSource> m_source;
    Encoding m_encoding = Encoding::AsciiSoFar;
    QStringDecoder m_decoder;
    QByteArray m_converted;
    qsizetype m_given = 0; // of m_converted
};

// Whether bytes are UTF-8 with at most one sequence in ten broken; one cut by the end is whole.
[[nodiscard]] bool looksLikeUtf8(QByteArrayView bytes);

} // namespace yiren
