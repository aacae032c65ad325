#pragma once

#include <QByteArray>
#include <QString>

namespace yiren {

// When something is to happen, as a person said it. The instant is worked out anew when the rules of a zone change: what was promised is
// the wall time.
struct PlannedTime {
    QString wall;    // "2026-11-20T20:30", to the minute
    QByteArray zone; // IANA, "Asia/Shanghai"
    qint64 atMs = 0; // UTC ms

    friend bool operator==(const PlannedTime &, const PlannedTime &) = default;
};

} // namespace yiren
