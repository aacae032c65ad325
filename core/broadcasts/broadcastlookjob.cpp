#include "broadcasts/broadcastlookjob.h"

#include "broadcasts/broadcaststanding.h"
#include "time/durations.h"

#include <algorithm>

namespace yiren {

namespace {

TargetState stateOfResult(MassResult::State state)
{
    using State = MassResult::State;
    switch (state) {
    case State::Sent:
        return TargetState::Sent;
    case State::NotFriend:
        return TargetState::NotFriend;
    case State::Limit:
        return TargetState::Limit;
    default:
        return TargetState::Open;
    }
}

std::optional<qint64> instantOr(qint64 at)
{
    return at > 0 ? std::optional(at) : std::nullopt;
}

constexpr auto notMade = "broadcast.not_made";
constexpr qsizetype attachmentsNotTold = -1; // of moments

} // namespace

template <typename T>
void BroadcastLookJob::follow(JobHandle<T> &handle, JobHandle<T> job, void (BroadcastLookJob::*then)(const Result<T> &))
{
    handle = std::move(job);
    handle->then(this, [this, then](const Result<T> &result) { (this->*then)(result); });
    handle->start();
}

BroadcastLookJob::BroadcastLookJob(BroadcastSetup setup, qint64 id) : m_setup(setup), m_id(id) {}

void BroadcastLookJob::doStart()
{
    m_reading = m_setup.storage.read<Broadcast>(
        [account = m_setup.account, id = m_id](Database &database) { return BroadcastStore(database).broadcast(account, id); });
    m_reading->then(this, [this](const Result<Broadcast> &found) {
        if (!found)
            return fail(found.error());
        m_broadcast = *found;
        look();
    });
    m_reading->start();
}

void BroadcastLookJob::doStop()
{
    m_reading.reset();
    m_masses.reset();
    m_moments.reset();
    m_weighing.reset();
    m_making.reset();
    m_tasks.reset();
    m_page.reset();
    m_touches.reset();
    m_keeping.reset();
}

void BroadcastLookJob::look()
{
    using State = BroadcastState;
    const qint64 age = m_setup.now() - m_broadcast.begunAt;
    switch (m_broadcast.state) {
    case State::Draft:
        return finish(m_broadcast);
    case State::Creating: // another process asks just now, or died
        return std::abs(age) < lostBroadcastMs ? finish(m_broadcast) : searchFor({});
    case State::Unknown:
        return searchFor({});
    case State::Making:
        return age < dayMs ? askMaking() : searchFor({}); // a jobid lives for a day
    case State::Failed:
        return m_broadcast.task.isEmpty() ? finish(m_broadcast) : askTasks({});
    default:
        return askTasks({});
    }
}

// What was made of it stands in the list of tasks, with the same words, at about the time when it was asked for.
void BroadcastLookJob::searchFor(const QString &cursor)
{
    const qint64 from = m_broadcast.begunAt - arrivalMs, until = m_broadcast.begunAt + 2 * arrivalMs;
    if (m_broadcast.kind == BroadcastKind::Moment) {
        m_moments = m_setup.corp.ask<CorpPage<ListedMoment>>(momentListCall(from, until, cursor), momentList);
        m_moments->then(this, [this, cursor](const Result<CorpPage<ListedMoment>> &page) {
            if (!page)
                return refuse(page.error());
            for (const ListedMoment &one : page->rows) {
                if (one.isOfApi)
                    takeListed(one.text, one.momentId, attachmentsNotTold);
            }
            page->nextCursor.isEmpty() || page->nextCursor == cursor ? weigh() : searchFor(page->nextCursor);
        });
        return m_moments->start();
    }
    const auto to = m_broadcast.kind == BroadcastKind::Customers ? MassMessage::To::Customers : MassMessage::To::Groups;
    m_masses = m_setup.corp.ask<CorpPage<ListedMass>>(massListCall(to, from, until, cursor), massList);
    m_masses->then(this, [this, cursor](const Result<CorpPage<ListedMass>> &page) {
        if (!page)
            return refuse(page.error());
        for (const ListedMass &one : page->rows) {
            if (one.isOfApi)
                takeListed(one.text, one.msgid, one.attachments);
        }
        page->nextCursor.isEmpty() || page->nextCursor == cursor ? weigh() : searchFor(page->nextCursor);
    });
    m_masses->start();
}

void BroadcastLookJob::takeListed(const QString &text, const QString &task, qsizetype attachments)
{
    const auto attached = static_cast<qsizetype>(m_broadcast.attachments.size());
    m_candidates.push_back({task, text == m_broadcast.text && (attachments < 0 || attachments == attached)});
}

// One that is left is this one. Where another of ours with the same words is open too, or a task with other words is nobody's, nobody can
// say which is meant: it stays unknown, since what is called not made is written once more.
void BroadcastLookJob::weigh()
{
    m_weighing = m_setup.storage.read<TaskSearch>([account = m_setup.account, broadcast = m_broadcast, candidates = m_candidates](
                                                      Database &database) { return weighTasks(database, account, broadcast, candidates); });
    m_weighing->then(this, [this](const Result<TaskSearch> &search) {
        if (!search)
            return fail(search.error());
        m_broadcast.state = BroadcastState::Unknown;
        if (search->same.size() == 1 && !search->hasTwin) {
            m_broadcast.state = BroadcastState::Waiting;
            m_broadcast.task = search->same.front();
            m_broadcast.failure.clear();
        } else if (search->same.isEmpty() && search->others == 0 && m_setup.now() > m_broadcast.begunAt + arrivalMs) {
            m_broadcast.state = BroadcastState::Failed;
            m_broadcast.failure = QLatin1String(notMade);
        }
        keep();
    });
    m_weighing->start();
}

void BroadcastLookJob::askMaking()
{
    follow(m_making, m_setup.corp.ask<MomentMaking>(momentMakingCall(m_broadcast.job), momentMaking), &BroadcastLookJob::takeMaking);
}

void BroadcastLookJob::takeMaking(const Result<MomentMaking> &making)
{
    if (!making)
        return refuse(making.error());
    if (making->isDone && !making->momentId.isEmpty()) {
        m_broadcast.state = BroadcastState::Waiting;
        m_broadcast.task = making->momentId;
    } else if (making->isDone) {
        m_broadcast.state = BroadcastState::Failed;
        m_broadcast.failure = QStringLiteral("wecom.%1").arg(making->refusal);
    }
    keep();
}

void BroadcastLookJob::askTasks(const QString &cursor)
{
    m_cursor = cursor;
    auto call = m_broadcast.kind == BroadcastKind::Moment
        ? m_setup.corp.ask<CorpPage<MassTask>>(momentTasksCall(m_broadcast.task, cursor), momentTasks)
        : m_setup.corp.ask<CorpPage<MassTask>>(massTasksCall(m_broadcast.task, cursor), massTasks);
    follow(m_tasks, std::move(call), &BroadcastLookJob::takeTasks);
}

void BroadcastLookJob::takeTasks(const Result<CorpPage<MassTask>> &page)
{
    if (!page)
        return refuse(page.error());
    const bool isMoment = m_broadcast.kind == BroadcastKind::Moment;
    for (const MassTask &task : page->rows) {
        if (!isMoment || task.isConfirmed)
            m_senders.append(task.userid);
        if (task.isConfirmed && !m_broadcast.confirmedAt)
            m_broadcast.confirmedAt = task.sentAt > 0 ? task.sentAt : m_setup.now();
    }
    if (!page->nextCursor.isEmpty() && page->nextCursor != m_cursor)
        return askTasks(page->nextCursor);
    m_cursor.clear();
    isMoment ? askTouches() : askResults();
}

void BroadcastLookJob::askResults()
{
    if (m_senders.isEmpty())
        return keep();
    follow(m_page, m_setup.corp.ask<CorpPage<MassResult>>(massResultsCall(m_broadcast.task, m_senders.front(), m_cursor), massResults),
           &BroadcastLookJob::takeResults);
}

void BroadcastLookJob::takeResults(const Result<CorpPage<MassResult>> &page)
{
    if (!page)
        return refuse(page.error());
    for (const MassResult &row : page->rows)
        m_results.push_back(
            {row.target, stateOfResult(row.state), row.state == MassResult::State::Sent ? instantOr(row.sentAt) : std::nullopt});
    const bool goesOn = !page->nextCursor.isEmpty() && page->nextCursor != m_cursor;
    m_cursor = goesOn ? page->nextCursor : QString();
    if (!goesOn)
        m_senders.removeFirst();
    askResults();
}

// A moment that was published is out; who sees it WeChat decides.
void BroadcastLookJob::askTouches()
{
    if (m_senders.isEmpty())
        return keep();
    m_broadcast.state = BroadcastState::Sent;
    m_touches = m_setup.corp.ask<MomentTouches>(momentTouchesCall(m_broadcast.task, m_senders.front()), momentTouches);
    m_touches->then(this, [this](const Result<MomentTouches> &touches) {
        if (!touches)
            return refuse(touches.error());
        m_broadcast.likes = touches->likes;
        m_broadcast.comments = touches->comments;
        keep();
    });
    m_touches->start();
}

void BroadcastLookJob::keep()
{
    m_broadcast.lookedAt = m_setup.now();
    m_keeping =
        m_setup.storage.write<Broadcast>([account = m_setup.account, broadcast = m_broadcast, results = m_results, now = m_setup.now()](
                                             Database &database) { return keepStanding(database, account, broadcast, results, now); });
    m_keeping->then(this, [this](const Result<Broadcast> &kept) {
        if (!kept || m_refusal)
            return fail(kept ? *m_refusal : kept.error());
        finish(*kept);
    });
    m_keeping->start();
}

// What was learned before is kept, and the next look is due later; results that are not there yet are waited for.
void BroadcastLookJob::refuse(const Error &error)
{
    if (error.kind != ErrorKind::NotReady)
        m_refusal = error;
    keep();
}

} // namespace yiren
