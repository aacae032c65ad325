#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace yiren {

// Ranges [first, last] of rows, as item models count them.
struct RowRange {
    int first = 0;
    int last = 0;

    friend bool operator==(const RowRange &, const RowRange &) = default;
};

// How a list of rows, named by unique keys, becomes another one: remove, then reorder what stays, then insert.
struct RowDiff {
    std::vector<RowRange> removed;  // in the old list, last range first: to be removed in this order
    bool reordered = false;         // whether what stays has to change its order
    std::vector<RowRange> inserted; // in the new list, first range first: to be inserted in this order
};

[[nodiscard]] RowDiff rowDiff(const QStringList &before, const QStringList &after);

} // namespace yiren
