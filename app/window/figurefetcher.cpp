#include "window/figurefetcher.h"

#include "importing/syncplan.h"
#include "readership/statisticsanswerstore.h"
#include "time/durations.h"

#include <algorithm>

namespace yiren {

namespace {

using namespace std::chrono_literals;

constexpr auto figuresEvery = 1min;

// When the figures after the newest ones are there.
qint64 nextMorningMs(qint64 nowMs)
{
    return statisticsReadyAt(newestStatisticsDay(nowMs).next()).toMSecsSinceEpoch();
}

} // namespace

FigureFetcher::FigureFetcher(Setup setup, AccountId account) : m_setup(std::move(setup)), m_account(account)
{
    m_timer.setInterval(figuresEvery);
    connect(&m_timer, &QTimer::timeout, this, &FigureFetcher::tick);
}

FigureFetcher::~FigureFetcher() = default;

void FigureFetcher::start()
{
    m_timer.start();
    tick();
}

void FigureFetcher::setAccount(AccountId account)
{
    m_account = account;
    m_notBeforeMs = 0;
    tick();
}

void FigureFetcher::tick()
{
    if (!m_timer.isActive() || m_looking || m_job)
        return;
    const qint64 now = nowMs();
    if (now < m_lookedMs) // the clock was set back
        m_notBeforeMs = 0;
    m_lookedMs = now;
    if (now < m_notBeforeMs)
        return;
    m_looking = m_setup.storage.read<StatisticsOnHand>([account = m_account, days = statisticsDays(now)](Database &database) {
        return StatisticsAnswerStore(database).onHand(account, days);
    });
    m_looking->then(this, [this](const Result<StatisticsOnHand> &onHand) { take(onHand); });
    m_looking->start();
}

void FigureFetcher::take(const Result<StatisticsOnHand> &onHand)
{
    const Result<StatisticsOnHand> result = onHand; // the job and its result go
    m_looking.reset();
    if (!result)
        return rest(result.error(), false);
    const qint64 now = nowMs();
    if (isRefusedToday(*result, now) || statisticsPlan(*result, statisticsDays(now), now).empty())
        return rest({}, false);
    begin();
}

void FigureFetcher::begin()
{
    auto line = m_setup.connect();
    if (!line) // whoever opens the keys is not waited for: the next look sees it
        return;
    m_line = std::move(*line);
    m_job.reset(new StatisticsJob(m_setup.storage, *m_line, m_setup.clock, m_account, statisticsDays(nowMs())));
    m_job->then(this, [this](const Result<StatisticsReport> &report) { end(report); });
    m_job->start();
}

void FigureFetcher::end(const Result<StatisticsReport> &report)
{
    const Result<StatisticsReport> result = report; // the job and its result go
    m_job.reset();
    m_line.reset();
    if (!result)
        return rest(result.error(), false);
    const StatisticsEntry *failed = result->failure();
    const bool isAnyLate =
        std::ranges::find(result->entries, StatisticsStatus::NotReady, &StatisticsEntry::status) != result->entries.end();
    rest(failed ? std::optional(failed->error) : std::nullopt, isAnyLate);
    if (result->hasNews())
        emit changed();
}

void FigureFetcher::rest(const std::optional<Error> &failure, bool isAnyLate)
{
    const qint64 now = nowMs();
    const qint64 morning = nextMorningMs(now);
    m_failures = failure ? m_failures + 1 : 0;
    const auto wait = failure ? syncRetryAfter(failure->kind, m_failures) : std::nullopt;
    if (wait)
        m_notBeforeMs = std::min(morning, now + wait->count() * minuteMs);
    else
        m_notBeforeMs = isAnyLate && !failure ? std::min(morning, nextStatisticsTry(newestStatisticsDay(now), now)) : morning;
}

} // namespace yiren
