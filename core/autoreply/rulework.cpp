#include "autoreply/rulework.h"

#include "time/durations.h"

#include <algorithm>

namespace yiren {

namespace {

constexpr qint64 looksAtLeastEachMs = minuteMs; // a clock may be set, a process may have died

} // namespace

RuleWork::RuleWork(AutoReplySetup setup) : m_setup(std::move(setup))
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &RuleWork::look);
}

void RuleWork::look()
{
    m_isMoreThere = true;
    if (!m_pass)
        run();
}

void RuleWork::run()
{
    m_isMoreThere = false;
    m_again.stop();
    m_pass.reset(new AutoReplyPass(m_setup));
    m_pass->then(this, [this](const Result<AutoReplyReport> &report) { take(report); });
    m_pass->start();
}

void RuleWork::take(const Result<AutoReplyReport> &report)
{
    // The pass takes its report along.
    const bool isRead = report.has_value();
    const bool isAnySaid = isRead && (report->answered + report->failed + report->postponed > 0);
    const qint64 now = m_setup.clock.now().toMSecsSinceEpoch();
    const qint64 waits = isRead && report->nextDueAt ? *report->nextDueAt - now : looksAtLeastEachMs;
    const std::optional<Error> why = isRead ? std::nullopt : std::optional(report.error());
    m_pass.reset();
    m_again.start(static_cast<int>(std::clamp(waits, qint64{0}, looksAtLeastEachMs)));
    if (isAnySaid)
        emit answered();
    why ? emit stopped(*why) : emit looked();
    if (m_isMoreThere)
        run();
}

} // namespace yiren
