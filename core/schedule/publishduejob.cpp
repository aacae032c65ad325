#include "schedule/publishduejob.h"

#include "content/postdeeds.h"
#include "content/poststore.h"
#include "schedule/awakestore.h"
#include "schedule/deliverystore.h"
#include "schedule/laterulesstore.h"
#include "schedule/pausestore.h"
#include "schedule/sendingmark.h"
#include "storage/settingstore.h"
#include "time/durations.h"
#include "wechat/drafts.h"
#include "wechat/officialerrors.h"

#include <QUuid>

#include <algorithm>

namespace yiren {

namespace {

constexpr QLatin1String leftBox("post.left_box");
constexpr QLatin1String draftGone("post.draft_gone");
constexpr qint64 boxPauseMs = 4 * 60'000; // less than the five minutes between two passes
constexpr qint64 oldBoxPauseMs = 3'600'000;

// Troubles that the next post would meet too.
bool concernsAll(const Error &error)
{
    return concernsAllCalls(error) || (!reactionTo(error) && error.kind != ErrorKind::Input);
}

void sooner(std::optional<qint64> &look, std::optional<qint64> other)
{
    if (other)
        look = look ? std::min(*look, *other) : *other;
}

// Whether its draft lies in the box for a person to press 发表: nothing that was sent outward may have used it up.
bool isBoxed(const Delivery &delivery)
{
    const OutboxCall *draft = delivery.call(SendStep::DraftAdd);
    const auto outward = outwardStep(delivery.post.kind);
    const OutboxCall *call = outward ? delivery.call(*outward) : nullptr;
    return delivery.post.state == PostState::WaitingForYou && delivery.post.failure != leftBox && delivery.post.failure != draftGone
        && delivery.post.failure != unclearCall && draft && draft->state == CallState::Sent && (!call || call->state == CallState::Failed);
}

QString boxLookKey(AccountId account)
{
    return QStringLiteral("schedule.box_looked_at.%1").arg(toInteger(account));
}

// Every few minutes on the first day of the youngest draft, then once an hour, for window and timer together: WeChat allows 1,000 lists a
// day, and a lost draft must find some left.
Result<bool> isBoxDue(Database &database, AccountId account, qint64 youngest, qint64 now)
{
    const auto looked = SettingStore(database).value(boxLookKey(account));
    if (!looked)
        return failure(looked.error());
    const qint64 last = looked->toLongLong();
    const qint64 pause = now - youngest < dayMs ? boxPauseMs : oldBoxPauseMs;
    return now < last || now - last >= pause;
}

// Zones change their rules; what was promised is the wall time.
Done holdToWallTimes(Database &database, std::vector<Post> &posts, qint64 now)
{
    for (Post &post : posts) {
        const auto held = post.state == PostState::Scheduled && post.due ? heldToWallTime(*post.due) : std::nullopt;
        if (!held)
            continue;
        if (auto kept = keepWallTime(database, post, *held, now); !kept)
            return kept;
        post.due = held;
    }
    return {};
}

// What a clock that ran ahead called missed is planned again once the clock is right.
Done keepDueAgain(Database &database, std::vector<Post> &posts, qint64 now)
{
    for (Post &post : posts) {
        if (post.state != PostState::Missed || !post.due || post.due->atMs <= now)
            continue;
        const auto again = noteDueAgain(database, post.account, post.id, now);
        if (!again && again.error().kind != ErrorKind::Refused)
            return again;
        if (again)
            post.state = PostState::Scheduled;
    }
    return {};
}

} // namespace

PublishDueJob::PublishDueJob(StorageThread &storage, OfficialLine &line, const Clock &clock, Setup setup)
    : m_storage(storage), m_line(line), m_clock(clock), m_setup(std::move(setup)), m_lock(m_setup.lockPath),
      m_claim(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    m_lock.setStaleLockTime(0); // a long pass is not stale; a dead process's lock is
}

PublishDueJob::~PublishDueJob() = default;

void PublishDueJob::doStart()
{
    if (!m_lock.tryLock()) {
        qint64 pid = 0;
        QString host, program;
        m_lock.getLockInfo(&pid, &host, &program);
        return fail(makeError(ErrorKind::Locked, "work.busy", QString::number(pid)));
    }
    m_looking = m_storage.write<Plan>(
        [setup = m_setup, now = m_clock.now().toMSecsSinceEpoch()](Database &database) { return lookUnlessHeld(database, setup, now); });
    m_looking->then(this, [this](const Result<Plan> &plan) {
        if (!plan)
            return end(failure(plan.error()));
        m_plan = *plan;
        m_round.trouble = m_plan.held;
        m_round.nextLookMs = m_plan.nextLookMs;
        m_touched = m_plan.missed;
        m_plan.held ? readBack() : takeNext();
    });
    m_looking->start();
}

Result<PublishDueJob::Plan> PublishDueJob::lookUnlessHeld(Database &database, const Setup &setup, qint64 now)
{
    const SendingMark mark(setup.markPath);
    const auto fits = mark.fits(database);
    if (fits) {
        if (auto begun = mark.begin(database); !begun)
            return failure(begun.error());
        return look(database, setup.account, now);
    }
    const auto isPlanned = DeliveryStore(database).isAnyPlanned(now);
    if (!isPlanned)
        return failure(isPlanned.error());
    if (fits.error().kind != ErrorKind::Refused)
        return failure(fits.error());
    if (*isPlanned) {
        Plan plan;
        plan.held = fits.error();
        return plan;
    }
    if (auto noted = mark.note(database); !noted) // nothing could go out twice
        return failure(noted.error());
    return look(database, setup.account, now);
}

Result<PublishDueJob::Plan> PublishDueJob::look(Database &database, AccountId account, qint64 now)
{
    if (auto noted = AwakeStore(database).noteSignOfLife(now); !noted)
        return failure(noted.error());
    PostFilter filter;
    filter.states = {PostState::Scheduled, PostState::Sending, PostState::Unknown, PostState::WaitingForYou, PostState::Missed};
    auto posts = PostStore(database).posts(account, filter);
    if (!posts)
        return failure(posts.error());
    if (auto held = holdToWallTimes(database, *posts, now); !held)
        return failure(held.error());
    if (auto again = keepDueAgain(database, *posts, now); !again)
        return failure(again.error());
    const auto rules = lateRules(database);
    const auto pause = pausedUntil(database, now);
    if (!rules || !pause)
        return failure(rules ? pause.error() : rules.error());
    Plan plan;
    plan.rules = *rules;
    plan.pausedUntil = *pause;
    sooner(plan.nextLookMs, *pause);
    for (const Post &post : *posts) {
        if (post.state == PostState::Scheduled || post.state == PostState::Missed)
            continue;
        if (auto added = addUnderWay(plan, database, post, now); !added)
            return failure(added.error());
    }
    if (auto left = leaveBoxUntilDue(plan, database, account, now); !left)
        return failure(left.error());
    if (plan.pausedUntil) // what is due is judged after it
        return plan;
    if (auto added = addScheduled(plan, database, *posts, now); !added)
        return failure(added.error());
    return plan;
}

Done PublishDueJob::addUnderWay(Plan &plan, Database &database, const Post &post, qint64 now)
{
    const auto delivery = DeliveryStore(database).delivery(post.account, post.id);
    if (!delivery)
        return failure(delivery.error());
    if (isBoxed(*delivery))
        plan.boxed.push_back({post.id, delivery->call(SendStep::DraftAdd)->reference, post.due ? post.due->atMs : 0});
    if (isStillAsked(*delivery, now) && !isWaiting(*delivery, now))
        plan.work.push_back(post.id);
    if (!isOnItsWay(*delivery))
        return {};
    const bool wouldBegin = beginsAnew(nextStep(*delivery));
    const bool isEarly = post.due && now < post.due->atMs; // the clock was set back since it began
    if (wouldBegin && plan.pausedUntil)
        return {};
    if (isEarly && !delivery->calls.empty() && wouldBegin)
        sooner(plan.nextLookMs, post.due->atMs);
    else if (isWaiting(*delivery, now))
        sooner(plan.nextLookMs, delivery->waitUntil);
    else
        plan.work.push_back(post.id);
    return {};
}

Done PublishDueJob::leaveBoxUntilDue(Plan &plan, Database &database, AccountId account, qint64 now)
{
    if (plan.boxed.empty())
        return {};
    const qint64 youngest = std::ranges::max(plan.boxed, {}, &BoxedPost::dueMs).dueMs;
    const auto isDue = isBoxDue(database, account, youngest, now);
    if (!isDue)
        return failure(isDue.error());
    if (!*isDue)
        plan.boxed.clear();
    return {};
}

Done PublishDueJob::addScheduled(Plan &plan, Database &database, const std::vector<Post> &posts, qint64 now)
{
    const auto awakeSince = AwakeStore(database).awakeSince(now);
    const auto lastSent = DeliveryStore(database).lastSentAt(now);
    if (!awakeSince || !lastSent)
        return failure(awakeSince ? lastSent.error() : awakeSince.error());
    std::vector<DuePost> due;
    for (const Post &post : posts) {
        if (post.state != PostState::Scheduled || !post.due)
            continue;
        if (!isCopied(post.kind))
            due.push_back({post.id, *post.due});
        else if (post.due->atMs <= now) // a reminder is never too late, and sends nothing
            plan.work.push_back(post.id);
        else
            sooner(plan.nextLookMs, post.due->atMs);
    }
    const SendRound round = sendRound(std::move(due), {now, *awakeSince, *lastSent}, plan.rules);
    for (const PostId missed : round.missed) {
        if (auto noted = noteMissed(database, posts.front().account, missed, now); !noted)
            return noted;
        plan.missed.push_back(missed);
    }
    plan.work.insert(plan.work.end(), round.send.begin(), round.send.end());
    sooner(plan.nextLookMs, round.nextLookMs);
    return {};
}

void PublishDueJob::takeNext()
{
    if (m_round.trouble && concernsAll(*m_round.trouble))
        return readBack();
    if (m_next == m_plan.work.size())
        return lookAtBox(0);
    auto *job =
        new DeliverJob(m_storage, m_line, m_clock,
                       {{m_setup.account, m_plan.work[m_next++], m_claim}, m_plan.rules, m_setup.markPath, m_plan.pausedUntil.has_value()});
    m_delivering = JobHandle<Delivery>(job);
    m_delivering->then(this, [this, job](const Result<Delivery> &delivery) { taken(delivery, job->trouble()); });
    m_delivering->start();
}

void PublishDueJob::taken(const Result<Delivery> &delivery, const std::optional<Error> &trouble)
{
    static const QStringList sinceWeLooked = {QStringLiteral("post.not_due"), QStringLiteral("post.not_found"),
                                              QStringLiteral("post.claimed")};
    if (!delivery && !sinceWeLooked.contains(delivery.error().code)) // moved, taken back or deleted by the founder
        return end(failure(delivery.error()));
    if (delivery) {
        m_touched.push_back(delivery->post.id);
        if (isOnItsWay(*delivery)) {
            sooner(m_round.nextLookMs, delivery->waitUntil);
            m_round.trouble = trouble;
        }
    }
    takeNext();
}

// A draft that is not in the box any more was published there, or deleted: the founder knows which (contract 0.5).
void PublishDueJob::lookAtBox(int offset)
{
    if (m_plan.boxed.empty())
        return readBack();
    m_asking = m_line.call(draftListCall(offset, mostListedAtOnce, Contents::Left));
    m_asking->then(this, [this, offset](const Result<OfficialAnswer> &answer) {
        const auto page = answer ? draftPage(*answer) : Result<DraftPage>(failure(answer.error()));
        if (!page)
            return readBack(); // the next pass asks again
        std::erase_if(m_plan.boxed, [&page](const BoxedPost &boxed) {
            return std::ranges::any_of(page->drafts, [&](const ListedDraft &draft) { return draft.id.toString() == boxed.draft; });
        });
        if (!m_plan.boxed.empty() && !page->drafts.empty() && offset + mostListedAtOnce < page->total)
            return lookAtBox(offset + mostListedAtOnce);
        noteLeftBox();
    });
    m_asking->start();
}

void PublishDueJob::noteLeftBox()
{
    m_noting = m_storage.write<std::vector<PostId>>(
        [account = m_setup.account, boxed = m_plan.boxed, claim = m_claim, now = m_clock.now().toMSecsSinceEpoch()](Database &database) {
            std::vector<PostId> noted;
            if (auto looked = SettingStore(database).set(boxLookKey(account), QString::number(now)); !looked)
                return Result<std::vector<PostId>>(failure(looked.error()));
            for (const BoxedPost &one : boxed) {
                if (noteDraftLeft(database, {account, one.post, claim}, now))
                    noted.push_back(one.post);
            }
            return Result<std::vector<PostId>>(noted);
        });
    m_noting->then(this, [this](const Result<std::vector<PostId>> &noted) {
        if (!noted)
            return end(failure(noted.error()));
        m_touched.insert(m_touched.end(), noted->begin(), noted->end());
        readBack();
    });
    m_noting->start();
}

void PublishDueJob::readBack()
{
    m_reading = m_storage.read<std::vector<Post>>([account = m_setup.account, ids = m_touched](Database &database) {
        std::vector<Post> posts;
        for (const PostId id : ids) {
            if (auto post = PostStore(database).post(account, id)) // one that was deleted meanwhile is no news
                posts.push_back(std::move(*post));
        }
        return Result<std::vector<Post>>(posts);
    });
    m_reading->then(this, [this](const Result<std::vector<Post>> &posts) {
        if (!posts)
            return end(failure(posts.error()));
        m_round.posts = *posts;
        end(m_round);
    });
    m_reading->start();
}

void PublishDueJob::end(Result<PublishRound> round)
{
    m_lock.unlock();
    finish(std::move(round));
}

void PublishDueJob::doStop()
{
    m_looking.reset();
    m_delivering.reset();
    m_asking.reset();
    m_noting.reset();
    m_reading.reset();
    m_lock.unlock();
}

} // namespace yiren
