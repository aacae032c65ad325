#pragma once

#include "bills/bytesource.h"

#include <QByteArray>

#include <algorithm>

namespace yiren {

// Gives bytes in pieces of a chosen size, so that a block ends at every place of a text once.
class PieceSource final : public ByteSource
{
public:
    PieceSource(QByteArray bytes, size_t pieceSize) : m_bytes(std::move(bytes)), m_pieceSize(pieceSize) {}

    Result<size_t> read(char *target, size_t most) override
    {
        const size_t left = static_cast<size_t>(m_bytes.size()) - m_given;
        const size_t count = std::min({left, m_pieceSize, most});
        std::copy_n(m_bytes.constData() + m_given, count, target);
        m_given += count;
        return count;
    }

private:
    QByteArray m_bytes;
    size_t m_pieceSize;
    size_t m_given = 0;
};

} // namespace yiren
