#pragma once

#include <QtGlobal>

namespace yiren {

// Lengths of time in milliseconds. A business day is always dayMs long: China has no daylight saving (time/businessday.h).
inline constexpr qint64 secondMs = 1000;
inline constexpr qint64 minuteMs = 60 * secondMs;
inline constexpr qint64 hourMs = 60 * minuteMs;
inline constexpr qint64 dayMs = 24 * hourMs;

// So far China's clocks are ahead of UTC.
inline constexpr qint64 beijingOffsetMs = 8 * hourMs;

} // namespace yiren
