#include "window/lookpace.h"

#include "importing/syncplan.h"
#include "time/durations.h"

namespace yiren {

namespace {

constexpr std::chrono::minutes lookEvery{1};

} // namespace

LookPace::LookPace(const Clock &clock, std::function<void()> look) : m_clock(clock), m_look(std::move(look))
{
    m_timer.setInterval(lookEvery);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, m_look);
}

void LookPace::start()
{
    m_timer.start();
    m_look();
}

void LookPace::again()
{
    m_notBeforeMs = 0;
    m_look();
}

bool LookPace::mayLook()
{
    if (!m_timer.isActive())
        return false;
    const qint64 now = nowMs();
    if (now < m_lookedMs) // the clock was set back
        m_notBeforeMs = 0;
    m_lookedMs = now;
    return now >= m_notBeforeMs;
}

void LookPace::restAfter(const std::optional<Error> &failure, qint64 usualMs, qint64 repairMs)
{
    if (!failure)
        noteSuccess();
    restUntil(nowMs() + (failure ? noteFailure(*failure).value_or(repairMs) : usualMs));
}

std::optional<qint64> LookPace::noteFailure(const Error &error)
{
    const auto wait = syncRetryAfter(error.kind, ++m_failures);
    return wait ? std::optional(wait->count() * minuteMs) : std::nullopt;
}

} // namespace yiren
