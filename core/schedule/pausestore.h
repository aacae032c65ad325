#pragma once

#include "storage/database.h"

#include <optional>

namespace yiren {

inline constexpr qint64 longestPauseMs = 2 * 86'400'000LL; // a longer one is a clock that was set, and does not hold

// Until when (UTC ms) the founder wants nothing to leave by itself, whoever would send it; nothing: no pause holds at `now`.
[[nodiscard]] Result<std::optional<qint64>> pausedUntil(Database &database, qint64 now);
[[nodiscard]] Done setPausedUntil(Database &database, std::optional<qint64> until);

} // namespace yiren
