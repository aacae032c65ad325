#pragma once

#include "reconcile/difference.h"

#include <QByteArray>
#include <QJsonValue>

#include <vector>

namespace yiren {

// The differences as the JSON array of CLI.md, written straight as bytes: a bill of a million rows has more than ten thousand of them, and
// a tree of values takes ten times as long.
[[nodiscard]] QByteArray differencesJson(const std::vector<Difference> &differences);

// An amount that may be missing: fen, or null.
[[nodiscard]] QJsonValue fenOrNull(std::optional<Money> money);

} // namespace yiren
