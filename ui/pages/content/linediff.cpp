#include "pages/content/linediff.h"

#include <QStringList>

#include <algorithm>

namespace yiren {

namespace {

constexpr qsizetype mostCells = 4'000'000; // of the table of common lines

using LineKind = DiffLine::Kind;

// lengths[i][j]: common lines of before from i on and after from j on.
std::vector<std::vector<int>> commonLengths(const QStringList &before, const QStringList &after)
{
    const auto rows = static_cast<size_t>(before.size());
    const auto columns = static_cast<size_t>(after.size());
    std::vector<std::vector<int>> lengths(rows + 1, std::vector<int>(columns + 1, 0));
    for (size_t i = rows; i-- > 0;) {
        for (size_t j = columns; j-- > 0;)
            lengths[i][j] =
                before[qsizetype(i)] == after[qsizetype(j)] ? lengths[i + 1][j + 1] + 1 : std::max(lengths[i + 1][j], lengths[i][j + 1]);
    }
    return lengths;
}

void append(std::vector<DiffLine> &lines, LineKind kind, const QStringList &texts)
{
    for (const QString &text : texts)
        lines.push_back({kind, text});
}

void appendDiff(std::vector<DiffLine> &lines, const QStringList &before, const QStringList &after)
{
    if (before.size() * after.size() > mostCells) {
        append(lines, LineKind::Gone, before);
        append(lines, LineKind::New, after);
        return;
    }
    const auto lengths = commonLengths(before, after);
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < before.size() && j < after.size()) {
        if (before[i] == after[j]) {
            lines.push_back({LineKind::Same, before[i++]});
            ++j;
        } else if (lengths[size_t(i) + 1][size_t(j)] >= lengths[size_t(i)][size_t(j) + 1]) {
            lines.push_back({LineKind::Gone, before[i++]});
        } else {
            lines.push_back({LineKind::New, after[j++]});
        }
    }
    append(lines, LineKind::Gone, before.mid(i));
    append(lines, LineKind::New, after.mid(j));
}

} // namespace

// What both begin and end with needs no table.
std::vector<DiffLine> lineDiff(const QString &before, const QString &after)
{
    const QStringList old = before.split(u'\n');
    const QStringList now = after.split(u'\n');
    const qsizetype shorter = std::min(old.size(), now.size());
    qsizetype head = 0;
    while (head < shorter && old[head] == now[head])
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && old[old.size() - 1 - tail] == now[now.size() - 1 - tail])
        ++tail;
    std::vector<DiffLine> lines;
    append(lines, LineKind::Same, old.mid(0, head));
    appendDiff(lines, old.mid(head, old.size() - head - tail), now.mid(head, now.size() - head - tail));
    append(lines, LineKind::Same, old.mid(old.size() - tail));
    return lines;
}

} // namespace yiren
