#pragma once

#include "sandbox/official/deskanswer.h"

#include <algorithm>
#include <vector>

namespace yiren::sandbox {

// `offset` and `count` of a list of drafts, publications or material.
struct PageRange {
    qint64 offset = 0;
    qint64 count = 0;       // 1 to 20
    bool hasContent = true; // no_content is not 1

    template <typename T>
    [[nodiscard]] std::vector<T> of(const std::vector<T> &all) const
    {
        const auto size = static_cast<qint64>(all.size());
        const qint64 from = std::min(offset, size);
        return {all.begin() + from, all.begin() + std::min(from + count, size)};
    }
};

// 47001 for members that are no integers, 40035 for a count or an offset out of range.
[[nodiscard]] std::optional<DeskAnswer> pageProblem(const QJsonObject &body, PageRange &page);

} // namespace yiren::sandbox
