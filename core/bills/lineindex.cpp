#include "bills/lineindex.h"

#include <algorithm>

namespace yiren {

namespace {

constexpr qint64 pickedBlock = 64 * 1024;
constexpr qint64 toTheEnd = std::numeric_limits<qint64>::max();

} // namespace

qint64 PickedLines::lineOf(qint64 picked) const
{
    const auto after =
        std::upper_bound(m_parts.begin(), m_parts.end(), picked, [](qint64 line, const Part &part) { return line < part.picked; });
    return after == m_parts.begin() ? picked : std::prev(after)->line + (picked - std::prev(after)->picked);
}

Result<PickedLines> PickedLines::read(ByteSource &source, const LineIndex &index, const std::vector<qint64> &lines)
{
    PickedLines result;
    const auto &starts = index.starts();
    const size_t count = index.isEnded() ? starts.size() - 1 : starts.size();
    qint64 at = 0, picked = 1;
    for (size_t i = 0; i < count; ++i) {
        const bool isLast = i + 1 == starts.size();
        const qint64 end = isLast ? toTheEnd : starts[i + 1].line;
        const auto wanted = std::lower_bound(lines.begin(), lines.end(), starts[i].line);
        if (i > 0 && (wanted == lines.end() || *wanted >= end)) // the first part has the header
            continue;
        if (auto skipped = source.skip(starts[i].offset - at); !skipped)
            return failure(skipped.error());
        const qsizetype before = result.m_bytes.size();
        if (auto added = result.append(source, isLast ? toTheEnd : starts[i + 1].offset - starts[i].offset); !added)
            return failure(added.error());
        at = starts[i].offset + (result.m_bytes.size() - before);
        result.m_parts.push_back({picked, starts[i].line});
        picked += std::count(result.m_bytes.begin() + before, result.m_bytes.end(), '\n');
    }
    return result;
}

Done PickedLines::append(ByteSource &source, qint64 length)
{
    while (length > 0) {
        const qsizetype before = m_bytes.size();
        m_bytes.resize(before + std::min(length, pickedBlock));
        const auto read = source.read(m_bytes.data() + before, static_cast<size_t>(m_bytes.size() - before));
        if (!read)
            return failure(read.error());
        m_bytes.resize(before + static_cast<qsizetype>(*read));
        if (*read == 0)
            break;
        length -= static_cast<qint64>(*read);
    }
    return {};
}

} // namespace yiren
