#pragma once

#include "time/plannedtime.h"

#include <vector>

namespace yiren {

// From one sign that the computer was awake to the last one without a gap. UTC ms.
struct AwakeInterval {
    qint64 fromMs = 0;
    qint64 toMs = 0;

    friend bool operator==(const AwakeInterval &, const AwakeInterval &) = default;
};

// Older ones are forgotten: four weeks are asked about.
inline constexpr qint64 awakeLogMs = qint64(35) * 86'400'000;

// The log with one more sign of life. Signs come every five minutes (lookEveryMs) or more often; after ten minutes without one the computer
// is taken to have slept. A sign from before the last one (a clock set back) changes nothing.
[[nodiscard]] std::vector<AwakeInterval> withSignOfLife(std::vector<AwakeInterval> log, qint64 nowMs);

// "Awake at that hour on 3 of the last 4 Sundays."
struct AwakeHabit {
    int awake = 0;
    int known = 0; // of the last four such weekdays those that the log goes back to

    friend bool operator==(const AwakeHabit &, const AwakeHabit &) = default;
};

// Whether the computer was awake within the half hour from the same wall time on, in which a post would have gone out.
[[nodiscard]] AwakeHabit awakeHabit(const std::vector<AwakeInterval> &log, const PlannedTime &when, qint64 nowMs);

} // namespace yiren
