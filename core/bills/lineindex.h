#pragma once

#include "bills/bytesource.h"

#include <limits>
#include <vector>

namespace yiren {

// Where the records of a long file begin, one in 32: a few of them are found again without reading all of it. 16 bytes for each that is
// noted.
class LineIndex
{
public:
    struct Start {
        qint64 line = 0;   // 1-based line on which a record begins
        qint64 offset = 0; // of its first byte in the plain bytes
    };

    // Of each record in the file's order, the header first.
    void note(qint64 line, qint64 offset)
    {
        if (line < m_next)
            return;
        m_starts.push_back({line, offset});
        m_next = line + step;
    }
    // What follows is not under the first header and is not found again.
    void endAt(qint64 line, qint64 offset)
    {
        if (m_isEnded)
            return;
        m_starts.push_back({line, offset});
        m_next = std::numeric_limits<qint64>::max();
        m_isEnded = true;
    }
    const std::vector<Start> &starts() const { return m_starts; }
    bool isEnded() const { return m_isEnded; } // the last start is the end

private:
    static constexpr qint64 step = 32;

    std::vector<Start> m_starts;
    qint64 m_next = 0;
    bool m_isEnded = false;
};

// Some parts of a file as a small file of their own.
class PickedLines
{
public:
    const QByteArray &bytes() const { return m_bytes; } // whole records, the header first
    qint64 lineOf(qint64 picked) const;                 // which line of the file the small one's line is; both from 1

    // Whole records around the wanted lines, which are sorted. `source` is the file from its beginning on. Its errors.
    [[nodiscard]] static Result<PickedLines> read(ByteSource &source, const LineIndex &index, const std::vector<qint64> &lines);

private:
    struct Part {
        qint64 picked = 0; // its first line in the small file
        qint64 line = 0;   // in the file
    };

    Done append(ByteSource &source, qint64 length);

    QByteArray m_bytes;
    std::vector<Part> m_parts;
};

} // namespace yiren
