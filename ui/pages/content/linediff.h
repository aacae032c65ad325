#pragma once

#include <QString>

#include <vector>

namespace yiren {

// A line of two texts held against each other.
struct DiffLine {
    enum class Kind { Same, Gone, New };

    Kind kind = Kind::Same;
    QString text;

    friend bool operator==(const DiffLine &, const DiffLine &) = default;
};

// How `after` came from `before`, line by line, with as few changed lines as can be. What is beyond some thousand differing lines is said
// coarsely: all old ones, then all new ones.
[[nodiscard]] std::vector<DiffLine> lineDiff(const QString &before, const QString &after);

} // namespace yiren
