#include "window/figurefetcher.h"

#include "readership/statisticsanswerstore.h"

#include <algorithm>

namespace yiren {

namespace {

// When the figures after the newest ones are there.
qint64 nextMorningMs(qint64 nowMs)
{
    return statisticsReadyAt(newestStatisticsDay(nowMs).next()).toMSecsSinceEpoch();
}

} // namespace

FigureFetcher::FigureFetcher(Setup setup, AccountId account)
    : m_setup(std::move(setup)), m_account(account), m_pace(m_setup.clock, [this] { tick(); })
{
}

FigureFetcher::~FigureFetcher() = default;

void FigureFetcher::setAccount(AccountId account)
{
    m_account = account;
    m_pace.again();
}

void FigureFetcher::tick()
{
    if (m_looking || m_job || !m_pace.mayLook())
        return;
    m_looking = m_setup.storage.read<StatisticsOnHand>([account = m_account, days = statisticsDays(m_pace.nowMs())](Database &database) {
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
    const qint64 now = m_pace.nowMs();
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
    m_job.reset(new StatisticsJob(m_setup.storage, *m_line, m_setup.clock, m_account, statisticsDays(m_pace.nowMs())));
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
    const qint64 now = m_pace.nowMs();
    const qint64 morning = nextMorningMs(now);
    if (failure)
        return m_pace.restUntil(std::min(morning, now + m_pace.noteFailure(*failure).value_or(morning - now)));
    m_pace.noteSuccess();
    m_pace.restUntil(isAnyLate ? std::min(morning, nextStatisticsTry(newestStatisticsDay(now), now)) : morning);
}

} // namespace yiren
