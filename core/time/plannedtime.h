#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace yiren {

// When something is to happen, as a person said it. The instant is worked out anew when the rules of a zone change: what was promised is
// the wall time.
struct PlannedTime {
    QString wall;    // "2026-11-20T20:30", to the minute
    QByteArray zone; // IANA, "Asia/Shanghai"
    qint64 atMs = 0; // UTC ms

    friend bool operator==(const PlannedTime &, const PlannedTime &) = default;
};

// Where readers are, whatever zone the computer is in.
inline constexpr const char *chinaZone = "Asia/Shanghai";

// What a wall time comes to. Good: usable. Twice: usable; clocks are set back and show it twice, the first is taken. Gap: clocks are set
// forward over it, `time` is the first minute after. Past: `time` is before now. Gap and Past are no times to plan for.
struct TimeReading {
    enum class Kind { Good, Twice, Gap, Past };
    Kind kind = Kind::Good;
    PlannedTime time;

    bool isUsable() const { return kind == Kind::Good || kind == Kind::Twice; }
    friend bool operator==(const TimeReading &, const TimeReading &) = default;
};

// `wall` is "2026-11-20T20:30" or with a space for the T. Input "time.unreadable" for other texts and days that are in no calendar,
// "time.no_such_zone" for a zone that this computer does not know.
[[nodiscard]] Result<TimeReading> readTime(const QString &wall, const QByteArray &zone, qint64 nowMs);

// The wall time that a clock in `zone` shows at an instant (seconds are cut off). A zone that is not known here is taken for chinaZone.
[[nodiscard]] PlannedTime plannedAt(qint64 utcMs, const QByteArray &zone = chinaZone);

// The same wall time under the rules that this computer knows now, when that is another instant than the one noted; nothing when it holds.
// A wall time that has fallen into a gap becomes the first minute after it.
[[nodiscard]] std::optional<PlannedTime> heldToWallTime(const PlannedTime &time);

} // namespace yiren
