#include "pages/customers/tagflow.h"

#include "accounts/officialof.h"
#include "frame/vaultdoor.h"
#include "storage/storagethread.h"
#include "time/clock.h"
#include "widgets/runningjobs.h"

namespace yiren {

TagFlow::TagFlow(const PageServices &services, QObject *parent) : QObject(parent), m_services(services) {}

TagFlow::~TagFlow() = default;

qint64 TagFlow::nowMs() const
{
    return m_services.clock.now().toMSecsSinceEpoch();
}

JobBase *TagFlow::running() const
{
    if (m_state == State::Reading)
        return m_reading.get();
    return m_state == State::Working ? static_cast<JobBase *>(m_working.get()) : nullptr;
}

void TagFlow::setState(State state)
{
    m_state = state;
    emit changed();
}

void TagFlow::fail(const Error &error)
{
    m_error = error;
    setState(State::Failed);
}

void TagFlow::connectAnd(std::function<void()> then)
{
    m_services.door.whenOpen(this, [this, then = std::move(then)] {
        if (!m_line) {
            auto official = officialOf(m_services.account, m_services.vault);
            if (!official)
                return fail(official.error());
            m_connection = m_services.connectOfficial(std::move(*official));
            m_line = std::make_unique<ApiLine>(*m_connection.api);
        }
        then();
    });
}

void TagFlow::compare(std::optional<SegmentTag> wish)
{
    m_wish = std::move(wish);
    connectAnd([this] { read(); });
}

void TagFlow::read()
{
    m_reading.reset(new TagReadingJob(m_services.storage, *m_line, m_services.account.id));
    m_services.jobs.watch(*m_reading, [] { return tr("Reading WeChat's tags"); });
    m_reading->then(this, [this](const Result<TagComparison> &comparison) {
        if (!comparison)
            return comparison.error().kind == ErrorKind::Cancelled ? setState(State::Idle) : fail(comparison.error());
        m_comparison = *comparison;
        m_wish ? compareWish() : setState(State::Compared);
    });
    m_reading->start();
    setState(State::Reading);
}

void TagFlow::compareWish()
{
    m_reading =
        m_services.storage.write<TagComparison>([account = m_services.account.id, wish = *m_wish, now = nowMs()](Database &database) {
            return compareSegmentTag(database, account, wish, now);
        });
    m_reading->then(this, [this](const Result<TagComparison> &comparison) {
        if (!comparison)
            return fail(comparison.error());
        m_comparison = *comparison;
        setState(State::Compared);
    });
    m_reading->start();
}

void TagFlow::decide(const std::vector<TagDirection> &directions)
{
    std::vector<TagChoice> choices;
    for (size_t i = 0; i < m_comparison.differences.size() && i < directions.size(); ++i) {
        const TagDifference &one = m_comparison.differences[i];
        choices.push_back({one.tag, one.isHere, one.wasAgreed, directions[i]});
    }
    m_deciding =
        m_services.storage.write<void>([account = m_services.account.id, choices, wish = m_wish, now = nowMs()](Database &database) {
            return wish ? decideSegmentTag(database, account, *wish, now) : decideTags(database, account, choices, now);
        });
    m_deciding->then(this, [this](const Done &decided) {
        if (!decided)
            return fail(decided.error());
        emit customersChanged();
        goOn();
    });
    m_deciding->start();
}

void TagFlow::goOn()
{
    connectAnd([this] { work(); });
}

void TagFlow::work()
{
    m_working.reset(new TagDeedJob(m_services.storage, *m_line, m_services.clock, m_services.account.id));
    m_services.jobs.watch(*m_working, [] { return tr("Bringing tags to WeChat"); });
    m_working->then(this, [this](const Result<TagDeedReport> &report) {
        if (!report)
            return report.error().kind == ErrorKind::Cancelled ? recall() : fail(report.error());
        m_report = *report;
        setState(State::Ended);
        askKnownTags();
    });
    m_working->start();
    setState(State::Working);
}

// What is left after a stop: shown without asking WeChat again.
void TagFlow::recall()
{
    m_reading = m_services.storage.read<TagComparison>(
        [account = m_services.account.id](Database &database) { return TagSyncStore(database).comparison(account); });
    m_reading->then(this, [this](const Result<TagComparison> &comparison) {
        if (!comparison)
            return fail(comparison.error());
        m_comparison = *comparison;
        setState(State::Compared);
    });
    m_reading->start();
}

// A mass send is offered the tags as they are now. That they can't be had now changes nothing here: the page of posts asks again.
void TagFlow::askKnownTags()
{
    m_known = fetchTags(*m_connection.api, m_services.storage, m_services.clock);
    m_known->start();
}

void TagFlow::drop()
{
    m_deciding = m_services.storage.write<void>(
        [account = m_services.account.id, now = nowMs()](Database &database) { return dropTagDeeds(database, account, now); });
    m_deciding->then(this, [this](const Done &dropped) {
        if (!dropped)
            return fail(dropped.error());
        compare(m_wish);
    });
    m_deciding->start();
}

// A call that is under way has left: it is made again when somebody goes on.
void TagFlow::stop()
{
    if (auto *job = running())
        job->cancel();
}

} // namespace yiren
