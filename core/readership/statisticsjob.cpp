#include "readership/statisticsjob.h"

#include "accounts/capabilitystore.h"
#include "readership/statisticsanswerstore.h"
#include "wechat/officialerrors.h"

#include <algorithm>

namespace yiren {

namespace {

QString statisticsName()
{
    return QStringLiteral("wechat.statistics");
}

StatisticsStatus statusOf(const Error &error)
{
    if (isNotYet(error))
        return StatisticsStatus::NotReady;
    return reactionTo(error) == Reaction::Permission ? StatisticsStatus::NotPermitted : StatisticsStatus::Failed;
}

// What is wrong with one answer may be right with the next; without network, rights or disk it will not be.
bool concernsOneAnswer(ErrorKind kind)
{
    return kind == ErrorKind::Refused || kind == ErrorKind::BadReply || kind == ErrorKind::NotFound || kind == ErrorKind::NotReady;
}

} // namespace

StatisticsJob::StatisticsJob(StorageThread &storage, OfficialLine &line, const Clock &clock, AccountId account, Period period)
    : m_storage(storage), m_line(line), m_clock(clock), m_account(account), m_period(period)
{
}

void StatisticsJob::doStart()
{
    look();
}

void StatisticsJob::doStop()
{
    m_looking.reset();
    m_call.reset();
    m_keeping.reset();
    m_noting.reset();
}

void StatisticsJob::look()
{
    m_looking = m_storage.read<StatisticsOnHand>([account = m_account, days = statisticsDays(nowMs())](Database &database) {
        return StatisticsAnswerStore(database).onHand(account, days);
    });
    m_looking->then(this, [this](const Result<StatisticsOnHand> &onHand) { onHand ? take(*onHand) : fail(onHand.error()); });
    m_looking->start();
}

void StatisticsJob::take(const StatisticsOnHand &onHand)
{
    m_onHand = onHand;
    std::vector<StatisticsAsk> asks = statisticsPlan(onHand, m_period, nowMs());
    std::erase_if(
        asks, [this](const StatisticsAsk &ask) { return m_ended.contains(ask.kind) || std::ranges::find(m_tried, ask) != m_tried.end(); });
    const auto tried = static_cast<qint64>(m_tried.size());
    emit progressed(tried, tried + static_cast<qint64>(asks.size()));
    if (isFinished()) // cancelled by whoever heard of the progress
        return;
    if (m_isOver || asks.empty())
        return endRun();
    m_tried.push_back(asks.front());
    ask(asks.front());
}

void StatisticsJob::ask(const StatisticsAsk &ask)
{
    m_asked = {m_account, ask, nowMs()};
    switch (ask.kind) {
    case StatisticsKind::Articles:
        return call(articleTotalsCall(ask.range.from, m_asked.atMs),
                    [this](const OfficialAnswer &answer) { keep(articleTotals(answer), keepArticles); });
    case StatisticsKind::Account:
        return call(accountDaysCall(ask.range, m_asked.atMs),
                    [this](const OfficialAnswer &answer) { keep(accountDays(answer), keepAccountDays); });
    case StatisticsKind::Followers:
        return call(followerMovementCall(ask.range, m_asked.atMs), [this](const OfficialAnswer &answer) { askFollowerCounts(answer); });
    }
}

void StatisticsJob::call(Result<OfficialCall> call, std::function<void(const OfficialAnswer &)> read)
{
    if (!call)
        return endAsk(call.error());
    m_call = m_line.call(std::move(*call));
    m_call->then(this, [this, read = std::move(read)](const Result<OfficialAnswer> &answer) {
        if (!answer)
            return endAsk(answer.error());
        const OfficialAnswer came = *answer; // the next call takes this one's place
        read(came);
    });
    m_call->start();
}

void StatisticsJob::askFollowerCounts(const OfficialAnswer &answer)
{
    auto movements = followerMovements(answer);
    if (!movements)
        return endAsk(movements.error());
    m_movements = std::move(*movements);
    call(followerCountCall(m_asked.ask.range, m_asked.atMs), [this](const OfficialAnswer &counted) {
        auto counts = followerCounts(counted);
        keep(counts ? Result<FollowersCame>(FollowersCame{m_movements, std::move(*counts)}) : failure(counts.error()), keepFollowers);
    });
}

template <typename T>
void StatisticsJob::keep(const Result<T> &came, KeptEntries (*work)(Database &, const StatisticsAsked &, const T &))
{
    if (!came)
        return endAsk(came.error());
    m_keeping = m_storage.write<std::vector<StatisticsEntry>>(
        [asked = m_asked, rows = *came, work](Database &database) { return work(database, asked, rows); });
    m_keeping->then(this, [this](const KeptEntries &kept) {
        if (!kept)
            return fail(kept.error());
        m_report.entries.insert(m_report.entries.end(), kept->begin(), kept->end());
        m_onHand.refusedAt ? notePermission({statisticsName(), Capability::State::Ok, {}}) : look();
    });
    m_keeping->start();
}

// The account's page of what it may do says the same, and after a refusal nobody asks again by itself today.
void StatisticsJob::notePermission(const Capability &found)
{
    m_noting = m_storage.write<void>(
        [account = m_account, found, now = nowMs()](Database &database) { return CapabilityStore(database).keep(account, {found}, now); });
    m_noting->then(this, [this](const Done &noted) { noted ? look() : fail(noted.error()); });
    m_noting->start();
}

void StatisticsJob::endAsk(const Error &error)
{
    const StatisticsStatus status = statusOf(error);
    const StatisticsRange &range = m_asked.ask.range;
    for (BusinessDay day = range.from; day <= range.to; day = day.next())
        m_report.entries.push_back({day, m_asked.ask.kind, status, 0, error});
    if (status == StatisticsStatus::NotPermitted || error.kind == ErrorKind::RateLimited)
        m_ended.insert(m_asked.ask.kind);
    else if (status == StatisticsStatus::Failed && !concernsOneAnswer(error.kind))
        m_isOver = true;
    status == StatisticsStatus::NotPermitted ? notePermission({statisticsName(), Capability::State::NotPermitted, error}) : look();
}

void StatisticsJob::endRun()
{
    const Period days{std::max(m_period.first, statisticsDays(nowMs()).first), std::min(m_period.last, statisticsDays(nowMs()).last)};
    for (BusinessDay day = days.first; day < days.last; day = day.next()) {
        for (const StatisticsKind kind : statisticsKinds) {
            const bool isSaid =
                std::ranges::any_of(m_report.entries, [&](const StatisticsEntry &entry) { return entry.kind == kind && entry.day == day; });
            if (const StatisticsAnswer *answer = m_onHand.find(kind, day); answer && !isSaid)
                m_report.entries.push_back({day, kind, StatisticsStatus::Unchanged, answer->rows, {}});
        }
    }
    std::ranges::stable_sort(m_report.entries, [](const StatisticsEntry &a, const StatisticsEntry &b) {
        return a.day == b.day ? a.kind < b.kind : a.day > b.day;
    });
    finish(std::move(m_report));
}

} // namespace yiren
