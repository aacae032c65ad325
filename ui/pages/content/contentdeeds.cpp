#include "pages/content/contentdeeds.h"

#include "formatting/format.h"
#include "pages/content/calendardays.h"
#include "pages/content/contentwords.h"
#include "schedule/deliverydeeds.h"
#include "storage/storagethread.h"
#include "time/clock.h"

namespace yiren {

ContentDeeds::ContentDeeds(const PageServices &services, QObject *parent) : QObject(parent), m_services(services) {}

// Deeds come one after the other: there is one lane that writes.
void ContentDeeds::run(Work work, std::function<void(const Post &)> after, std::function<void()> again)
{
    std::erase_if(m_jobs, [](const JobHandle<Post> &job) { return job->isFinished(); });
    const qint64 now = m_services.clock.now().toMSecsSinceEpoch();
    m_jobs.push_back(m_services.storage.write<Post>([work = std::move(work), now](Database &database) { return work(database, now); }));
    m_jobs.back()->then(this, [this, after = std::move(after), again = std::move(again)](const Result<Post> &post) {
        if (post)
            after(*post);
        else if (post.error().kind != ErrorKind::Cancelled)
            emit failed(post.error(), again);
        if (post)
            emit changed(post->id);
    });
    m_jobs.back()->start();
}

void ContentDeeds::plan(const Post &post, const PostPlan &plan)
{
    const auto work = [account = m_services.account.id, id = post.id, plan](Database &database, qint64 now) {
        return planPost(database, account, id, plan, now);
    };
    const auto after = [this, plan](const Post &before) {
        Post now = before;
        now.due = plan.due;
        const QString when = format::day(dayOfPost(now)) + u' ' + timeOfPost(now);
        emit done(before.due ? tr("%1: now %2").arg(titleOrNone(before), when) : tr("%1: planned for %2").arg(titleOrNone(before), when),
                  [this, before] { putBack(before); });
    };
    run(work, after, [this, post, plan] { this->plan(post, plan); });
}

void ContentDeeds::sendNow(const Post &post)
{
    plan(post, {post.kind, post.tagId, plannedAt(m_services.clock.now().toMSecsSinceEpoch())});
}

void ContentDeeds::unplan(const Post &post)
{
    const auto work = [account = m_services.account.id, id = post.id](Database &database, qint64 now) {
        return takeBack(database, account, id, now);
    };
    const auto after = [this](const Post &before) {
        if (isOnItsWay(before.state)) // a sending is not begun again by an undo
            return emit done(tr("%1 is not sent; it is a draft again.").arg(titleOrNone(before)), {});
        emit done(liesInTheBox(before)
                      ? tr("%1 is a draft here again. The one in WeChat's draft box is used when you plan it unchanged; remove it "
                           "there if you change the text.")
                            .arg(titleOrNone(before))
                      : tr("%1 lies in the draft box again.").arg(titleOrNone(before)),
                  [this, before] { putBack(before); });
    };
    run(work, after, [this, post] { unplan(post); });
}

void ContentDeeds::putBack(const Post &before)
{
    const auto work = [before](Database &database, qint64 now) -> Result<Post> {
        if (auto back = putPlanBack(database, before, now); !back)
            return failure(back.error());
        return before;
    };
    run(
        work, [this](const Post &post) { emit done(tr("%1: as it was before").arg(titleOrNone(post)), {}); },
        [this, before] { putBack(before); });
}

void ContentDeeds::duplicate(const Post &post, const std::optional<PostPlan> &plan)
{
    const auto work = [account = m_services.account.id, id = post.id, plan](Database &database, qint64 now) -> Result<Post> {
        const auto copy = duplicatePost(database, account, id, now);
        if (!copy || !plan)
            return copy;
        if (const auto planned = planPost(database, account, copy->id, *plan, now); !planned)
            return failure(planned.error());
        return copy;
    };
    const auto after = [this](const Post &copy) {
        emit made(copy.id);
        emit done(tr("%1 was copied.").arg(titleOrNone(copy)), [this, copy] { takeAway(copy); });
    };
    run(work, after, [this, post, plan] { duplicate(post, plan); });
}

void ContentDeeds::takeAway(const Post &copy)
{
    const auto work = [account = m_services.account.id, copy](Database &database, qint64 now) -> Result<Post> {
        if (auto deleted = deletePost(database, account, copy.id, now); !deleted)
            return failure(deleted.error());
        return copy;
    };
    run(
        work, [this](const Post &post) { emit done(tr("The copy of %1 is gone.").arg(titleOrNone(post)), {}); },
        [this, copy] { takeAway(copy); });
}

void ContentDeeds::remove(const Post &post)
{
    const auto work = [account = m_services.account.id, post](Database &database, qint64 now) -> Result<Post> {
        if (auto deleted = deletePost(database, account, post.id, now); !deleted)
            return failure(deleted.error());
        return post;
    };
    const auto after = [this](const Post &deleted) {
        emit done(tr("%1 was deleted.").arg(titleOrNone(deleted)), [this, deleted] { bringBack(deleted); });
    };
    run(work, after, [this, post] { remove(post); });
}

void ContentDeeds::bringBack(const Post &post)
{
    const auto work = [account = m_services.account.id, post](Database &database, qint64 now) -> Result<Post> {
        if (auto back = undeletePost(database, account, post.id, now); !back)
            return failure(back.error());
        return post;
    };
    run(
        work, [this](const Post &back) { emit done(tr("%1 is back.").arg(titleOrNone(back)), {}); }, [this, post] { bringBack(post); });
}

void ContentDeeds::finish(const Post &post, const QString &url)
{
    const auto work = [account = m_services.account.id, id = post.id, url](Database &database, qint64 now) {
        return closePost(database, account, id, url, now);
    };
    run(
        work, [this](const Post &closed) { emit done(tr("%1 is out.").arg(titleOrNone(closed)), {}); },
        [this, post, url] { finish(post, url); });
}

void ContentDeeds::keep(const Post &post, bool asIdea)
{
    const auto work = [account = m_services.account.id, id = post.id, asIdea](Database &database, qint64 now) {
        return keepAsIdea(database, account, id, asIdea, now);
    };
    const auto after = [this, asIdea](const Post &kept) {
        emit done(asIdea ? tr("%1 is kept as an idea.").arg(titleOrNone(kept)) : tr("%1 is a draft now.").arg(titleOrNone(kept)),
                  [this, kept, asIdea] { keep(kept, !asIdea); });
    };
    run(work, after, [this, post, asIdea] { keep(post, asIdea); });
}

} // namespace yiren
