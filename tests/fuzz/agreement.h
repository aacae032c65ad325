#pragma once

#include "support/piecesource.h"

#include <cstdint>
#include <cstdlib>
#include <optional>

namespace yiren {

// A file's bytes unpacked and in UTF-8. Nothing if they can't be, or hold a NUL: how many rows come before that error is a matter of
// blocks.
inline std::optional<QByteArray> plainBytes(const QByteArray &file)
{
    const auto source = openBytes(file);
    QByteArray plain;
    for (QByteArray block(64 * 1024, Qt::Uninitialized);;) {
        const auto count = source->read(block.data(), static_cast<size_t>(block.size()));
        if (!count)
            return {};
        if (*count == 0)
            return plain.contains('\0') ? std::nullopt : std::optional(plain);
        plain.append(block.constData(), static_cast<qsizetype>(*count));
    }
}

// The same in pieces of 1 to 64 bytes, so that lines cross the window's edge in files of a few hundred bytes, too. The last byte says how
// long the pieces are: the fuzzer decides.
inline PieceSource inPieces(const QByteArray &plain)
{
    return {plain, plain.isEmpty() ? 1 : static_cast<unsigned char>(plain.back()) % size_t(64) + 1};
}

// Ends the process, so that libFuzzer keeps the input, when two readings that must be the same are not.
inline void mustAgree(bool isSame)
{
    if (!isSame)
        std::abort();
}

} // namespace yiren
