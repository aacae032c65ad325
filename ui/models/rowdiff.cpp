#include "models/rowdiff.h"

#include <algorithm>

namespace yiren {

namespace {

QHash<QString, int> positions(const QStringList &keys)
{
    QHash<QString, int> places;
    places.reserve(keys.size());
    for (int i = 0; i < static_cast<int>(keys.size()); ++i)
        places.insert(keys[i], i);
    return places;
}

std::vector<RowRange> rangesMissingIn(const QHash<QString, int> &others, const QStringList &keys)
{
    std::vector<RowRange> ranges;
    for (int i = 0; i < static_cast<int>(keys.size()); ++i) {
        if (others.contains(keys[i]))
            continue;
        if (!ranges.empty() && ranges.back().last == i - 1)
            ranges.back().last = i;
        else
            ranges.push_back({i, i});
    }
    return ranges;
}

} // namespace

RowDiff rowDiff(const QStringList &before, const QStringList &after)
{
    const QHash<QString, int> oldPlaces = positions(before);
    const QHash<QString, int> newPlaces = positions(after);
    RowDiff diff;
    diff.removed = rangesMissingIn(newPlaces, before);
    std::reverse(diff.removed.begin(), diff.removed.end());
    diff.inserted = rangesMissingIn(oldPlaces, after);
    int latest = -1;
    for (const QString &key : before) {
        const int place = newPlaces.value(key, -1);
        if (place < 0)
            continue;
        diff.reordered = diff.reordered || place < latest;
        latest = std::max(latest, place);
    }
    return diff;
}

} // namespace yiren
