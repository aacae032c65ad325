#pragma once

#include "base/error.h"
#include "time/clock.h"

#include <QTimer>

#include <functional>
#include <optional>

namespace yiren {

// The pace of what asks WeChat by itself while the window is open: a look at the wall clock every minute, so that sleep loses nothing, and
// a rest after each asking, longer after each failure. A clock that is set back ends a rest.
class LookPace
{
public:
    LookPace(const Clock &clock, std::function<void()> look);

    void start();   // looks now and from then on
    void again();   // without the rest that was left, and looks
    bool mayLook(); // whether it was started and the rest is over
    void restUntil(qint64 atMs) { m_notBeforeMs = atMs; }
    // After an asking: rests `usualMs` where nothing failed, else longer with each failure in a row; `repairMs` where only a person can
    // mend it.
    void restAfter(const std::optional<Error> &failure, qint64 usualMs, qint64 repairMs);
    void noteSuccess() { m_failures = 0; }
    // One more failure in a row: how long to rest for it, in ms; nothing: only a person can mend it.
    std::optional<qint64> noteFailure(const Error &error);
    qint64 nowMs() const { return m_clock.now().toMSecsSinceEpoch(); }

private:
    const Clock &m_clock;
    const std::function<void()> m_look;
    QTimer m_timer;
    qint64 m_lookedMs = 0;    // UTC
    qint64 m_notBeforeMs = 0; // UTC
    int m_failures = 0;       // in a row
};

} // namespace yiren
