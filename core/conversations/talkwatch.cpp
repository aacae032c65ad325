#include "conversations/talkwatch.h"

#include "time/durations.h"

#include <algorithm>

namespace yiren {

namespace {

constexpr qint64 mendedByPersonMs = 5 * minuteMs;
constexpr int mediaAtOnce = 5;

bool isForAPerson(const Error &error)
{
    return error.kind == ErrorKind::Unauthorized || error.kind == ErrorKind::Credential;
}

Result<qint64> nextTurn(Database &database, AccountId account, qint64 now)
{
    const auto pace = TalkPaceStore(database).pace(account);
    return pace ? Result<qint64>(askAgainAt(*pace, now)) : failure(pace.error());
}

} // namespace

TalkWatch::TalkWatch(TalkSetup setup) : m_setup(setup)
{
    m_timer.setInterval(static_cast<int>(secondMs));
    connect(&m_timer, &QTimer::timeout, this, &TalkWatch::look);
}

void TalkWatch::start()
{
    m_timer.start();
    look();
    if (!m_setup.corp) // else behind its messages
        lookForMedia();
}

void TalkWatch::look()
{
    lookAtRecords();
    if (!m_setup.corp || m_reading || m_pacing)
        return;
    if (!m_dueAt)
        return askPace();
    if (now() >= *m_dueAt || *m_dueAt - now() > dayMs) // a clock that was set back waits for no instant of the future
        ask({false, {}, {}, m_turn++});
}

void TalkWatch::lookAtRecords()
{
    const bool isDue = now() >= m_recordsDueAt || m_recordsDueAt - now() > dayMs;
    if (!m_setup.official || m_records || !isDue)
        return;
    m_records.reset(new RecordsJob(m_setup));
    m_records->then(this, [this](const Result<RecordsReport> &report) { takeRecords(report); });
    m_records->start();
}

void TalkWatch::takeRecords(const Result<RecordsReport> &report)
{
    // The job goes now.
    const qint64 nextAt = report ? report->nextAt : 0;
    const std::vector<qint64> fresh = report ? report->fresh : std::vector<qint64>();
    const std::vector<qint64> fromCustomers = report ? report->fromCustomers : std::vector<qint64>();
    const bool isRead = report && report->status == RecordsReport::Status::Read;
    const std::optional<Error> why = !report              ? std::optional(report.error())
        : report->status == RecordsReport::Status::Failed ? report->failure
                                                          : std::nullopt;
    m_records.reset();
    m_recordsDueAt = std::max(nextAt, now() + talkDistanceMs);
    if (!fresh.empty())
        emit changed();
    if (!fromCustomers.empty())
        emit came(fromCustomers);
    if (isRead)
        emit read(now());
    if (m_isMediaLeft)
        fetchMedia();
    if (why)
        emit failed(*why);
}

// While some are being fetched, there may be more behind them.
void TalkWatch::lookForMedia()
{
    m_isMediaLeft = true;
    fetchMedia();
}

void TalkWatch::askPace()
{
    m_pacing = m_setup.storage.read<qint64>(
        [account = m_setup.account, now = now()](Database &database) { return nextTurn(database, account, now); });
    m_pacing->then(this, [this](const Result<qint64> &turn) {
        m_dueAt = turn ? *turn + (m_failures > 1 ? talkDistanceMs : 0) : now() + mendedByPersonMs;
        m_pacing.reset();
    });
    m_pacing->start();
}

void TalkWatch::ask(const MessagesJob::Wish &wish)
{
    auto *job = new MessagesJob(m_setup, wish);
    m_reading.reset(job);
    connect(job, &MessagesJob::kept, this, &TalkWatch::changed);
    job->then(this, [this](const Result<MessagesReport> &report) { take(report); });
    job->start();
}

void TalkWatch::take(const Result<MessagesReport> &report)
{
    const Result<MessagesReport> result = report; // its job goes now
    m_reading.reset();
    plan(result);
    if (!result)
        return emit failed(result.error());
    if (!result->fromCustomers.empty())
        emit came(result->fromCustomers);
    if (!result->welcomes.empty())
        emit entered(result->welcomes);
    emit read(now());
    if (result->failure)
        emit failed(*result->failure);
    if (m_isMediaLeft || !result->fresh.empty())
        fetchMedia();
}

void TalkWatch::plan(const Result<MessagesReport> &report)
{
    m_failures = report ? 0 : m_failures + 1;
    if (!report && isForAPerson(report.error()))
        m_dueAt = now() + mendedByPersonMs;
    else if (report)
        m_dueAt = report->nextAt;
    else
        m_dueAt.reset();
    if (!m_dueAt)
        askPace();
}

void TalkWatch::fetchMedia()
{
    if (m_media)
        return;
    m_isMediaLeft = false;
    m_media.reset(new TalkMediaJob(m_setup, mediaAtOnce));
    m_media->then(this, [this](const Result<int> &came) {
        const bool isOver = came.has_value(), isAnyHere = came && *came > 0;
        m_isMediaLeft = m_isMediaLeft || !came || *came == mediaAtOnce;
        m_media.reset();
        if (isOver && m_isMediaLeft)
            fetchMedia();
        if (isAnyHere)
            emit changed();
    });
    m_media->start();
}

} // namespace yiren
