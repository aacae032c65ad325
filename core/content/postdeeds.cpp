#include "content/postdeeds.h"

#include "audit/auditstore.h"
#include "content/poststore.h"
#include "content/postversionstore.h"
#include "storage/transaction.h"
#include "time/durations.h"

#include <QUrl>

#include <functional>

namespace yiren {

namespace {

constexpr qint64 autosaveMs = 10 * 60'000; // typing of ten minutes is one version

// What one deed does to the post inside its transaction, and what the audit log says of it.
struct Deed {
    const char *action;
    std::function<Done(Post &)> change;
    std::function<QString(const Post &)> detail = {};
};

Done note(Database &database, const Post &post, const char *action, const QString &detail, qint64 now)
{
    return AuditStore(database).append(
        {0, now, post.account, QLatin1String(action), QStringLiteral("post %1").arg(toInteger(post.id)), detail, {}});
}

// Returns the post before and after.
Result<std::pair<Post, Post>> perform(Database &database, AccountId account, PostId id, const Deed &deed, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    PostStore store(database);
    const auto before = store.post(account, id);
    if (!before)
        return failure(before.error());
    Post after = *before;
    if (auto changed = deed.change(after); !changed)
        return failure(changed.error());
    if (auto put = store.put(after); !put)
        return failure(put.error());
    if (auto noted = note(database, after, deed.action, deed.detail ? deed.detail(after) : QString(), now); !noted)
        return failure(noted.error());
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return std::pair(*before, after);
}

Done refuseIfGone(const Post &post)
{
    if (post.state == PostState::Sending || post.state == PostState::Unknown || isAccepted(post))
        return failure(ErrorKind::Refused, "post.on_its_way", post.article.title);
    if (post.state == PostState::Published)
        return failure(ErrorKind::Refused, "post.published", post.article.title);
    return {};
}

// What would be published there is the text as it was sent.
Done refuseInTheBox(const Post &post)
{
    return liesInTheBox(post) ? Done(failure(ErrorKind::Refused, "post.in_the_box", post.article.title)) : Done();
}

bool isPast(const PlannedTime &due, qint64 now)
{
    return due.atMs < now - minuteMs;
}

QString planText(const Post &post)
{
    return post.due ? postKindName(post.kind) + u' ' + post.due->wall + u' ' + QString::fromUtf8(post.due->zone) : postKindName(post.kind);
}

bool isPageOfWeChat(const QUrl &url)
{
    return url.isValid() && (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http"))
        && url.host() == QLatin1String("mp.weixin.qq.com") && url.path().startsWith(QLatin1String("/s"));
}

Done keepVersion(Database &database, const Post &post, SaveCause cause, qint64 now)
{
    PostVersionStore store(database);
    const auto newest = store.newest(post.id);
    if (!newest)
        return failure(newest.error());
    if (*newest && (*newest)->article == post.article && cause != SaveCause::Restored)
        return {};
    if (*newest && cause == SaveCause::Autosave && (*newest)->cause == SaveCause::Autosave && now - (*newest)->beganAt < autosaveMs)
        return store.renew((*newest)->id, post.article, now);
    const auto id = store.add({0, post.id, cause, now, now, post.article});
    return id ? Done() : failure(id.error());
}

// A post whose text changes: no row in the audit log, because it is no decision; the version is the record.
Result<Post> rewrite(Database &database, AccountId account, PostId id, SaveCause cause, qint64 now,
                     const std::function<Done(Post &)> &change)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    PostStore store(database);
    auto post = store.post(account, id);
    if (!post)
        return post;
    if (auto open = refuseIfGone(*post); !open)
        return failure(open.error());
    if (auto here = refuseInTheBox(*post); !here)
        return failure(here.error());
    if (auto changed = change(*post); !changed)
        return failure(changed.error());
    post->editedAt = now;
    if (auto put = store.put(*post); !put)
        return failure(put.error());
    if (auto kept = keepVersion(database, *post, cause, now); !kept)
        return failure(kept.error());
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return post;
}

} // namespace

Result<Post> addPost(Database &database, Post post, qint64 now)
{
    post.state = PostState::Draft;
    post.due.reset();
    post.url.clear();
    post.failure.clear();
    post.createdAt = post.editedAt = now;
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    const auto id = PostStore(database).add(post);
    if (!id)
        return failure(id.error());
    post.id = *id;
    if (auto kept = keepVersion(database, post, SaveCause::ByHand, now); !kept)
        return failure(kept.error());
    if (auto noted = note(database, post, "post.added", postKindName(post.kind), now); !noted)
        return failure(noted.error());
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return post;
}

Result<Post> savePost(Database &database, AccountId account, const PostText &text, SaveCause cause, qint64 now)
{
    return rewrite(database, account, text.id, cause, now, [&text](Post &post) {
        post.article = text.article;
        post.series = text.series;
        post.isIdea = text.isIdea && post.state == PostState::Draft;
        return Done();
    });
}

Result<Post> restoreVersion(Database &database, AccountId account, PostId id, qint64 version, qint64 now)
{
    return rewrite(database, account, id, SaveCause::Restored, now, [&](Post &post) {
        auto older = PostVersionStore(database).version(id, version);
        if (!older)
            return Done(failure(older.error()));
        post.article = std::move(older->article);
        return Done();
    });
}

Result<Post> duplicatePost(Database &database, AccountId account, PostId id, qint64 now)
{
    auto post = PostStore(database).post(account, id);
    return post ? addPost(database, std::move(*post), now) : post;
}

Done deletePost(Database &database, AccountId account, PostId id, qint64 now)
{
    const Deed deed{"post.deleted", [&](Post &post) {
                        if (post.state == PostState::Sending || post.state == PostState::Unknown)
                            return refuseIfGone(post);
                        return PostStore(database).setDeleted(account, id, now);
                    }};
    const auto done = perform(database, account, id, deed, now);
    return done ? Done() : failure(done.error());
}

Done undeletePost(Database &database, AccountId account, PostId id, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    PostStore store(database);
    if (auto back = store.setDeleted(account, id, std::nullopt); !back)
        return back;
    auto post = store.post(account, id);
    if (!post)
        return failure(post.error());
    if (post->state == PostState::Scheduled && post->due && isPast(*post->due, now)) {
        post->state = PostState::Missed;
        if (auto put = store.put(*post); !put)
            return put;
    }
    if (auto noted = note(database, *post, "post.undeleted", {}, now); !noted)
        return noted;
    return transaction->commit();
}

Result<Post> keepAsIdea(Database &database, AccountId account, PostId id, bool isIdea, qint64 now)
{
    const auto change = [isIdea](Post &post) {
        if (post.state != PostState::Draft)
            return Done(failure(ErrorKind::Refused, "post.no_draft", post.article.title));
        post.isIdea = isIdea;
        return Done();
    };
    const auto done = perform(database, account, id, {isIdea ? "post.kept_as_idea" : "post.made_draft", change}, now);
    if (!done)
        return failure(done.error());
    return done->second;
}

Result<Post> planPost(Database &database, AccountId account, PostId id, const PostPlan &plan, qint64 now)
{
    const auto change = [&](Post &post) {
        if (auto open = refuseIfGone(post); !open)
            return open;
        if (plan.due && liesInTheBox(post))
            return Done(failure(ErrorKind::Refused, "post.waiting_for_you", post.article.title));
        if (plan.due && isPast(*plan.due, now))
            return Done(failure(ErrorKind::Usage, "post.time_past", plan.due->wall));
        post.kind = plan.kind;
        post.tagId = plan.tagId;
        post.due = plan.due;
        post.state = plan.due ? PostState::Scheduled : PostState::Draft;
        post.isIdea = post.isIdea && !plan.due;
        post.failure.clear();
        return Done();
    };
    const auto done = perform(database, account, id, {plan.due ? "post.scheduled" : "post.unscheduled", change, planText}, now);
    if (!done)
        return failure(done.error());
    return done->first;
}

Done putPlanBack(Database &database, const Post &before, qint64 now)
{
    const auto change = [&](Post &post) {
        if (auto open = refuseIfGone(post); !open)
            return open;
        if (liesInTheBox(post)) // it has gone on since
            return Done(failure(ErrorKind::Refused, "post.waiting_for_you", post.article.title));
        if (before.state == PostState::Scheduled && before.due && isPast(*before.due, now))
            return Done(failure(ErrorKind::Usage, "post.time_past", before.due->wall));
        post.kind = before.kind;
        post.tagId = before.tagId;
        post.due = before.due;
        post.state = before.state;
        post.isIdea = before.isIdea;
        post.failure = before.failure;
        return Done();
    };
    const auto done = perform(database, before.account, before.id, {"post.plan_undone", change, planText}, now);
    return done ? Done() : failure(done.error());
}

Done keepWallTime(Database &database, const Post &post, const PlannedTime &due, qint64 now)
{
    const auto change = [&due](Post &kept) {
        if (kept.state == PostState::Scheduled)
            kept.due = due;
        return Done();
    };
    const auto done = perform(database, post.account, post.id, {"post.wall_time_kept", change, planText}, now);
    return done ? Done() : failure(done.error());
}

Result<Post> closePost(Database &database, AccountId account, PostId id, const QString &url, qint64 now)
{
    const auto change = [&](Post &post) {
        if (post.state != PostState::WaitingForYou)
            return Done(failure(ErrorKind::Refused, "post.not_waiting", post.article.title));
        const bool isArticle = post.kind != PostKind::Moments && post.kind != PostKind::Group;
        if (isArticle && !isPageOfWeChat(QUrl(url)))
            return Done(failure(ErrorKind::Usage, "post.url", url));
        post.state = PostState::Published;
        post.url = url;
        post.failure.clear();
        return Done();
    };
    const auto done = perform(database, account, id, {"post.closed_by_hand", change, [&](const Post &) { return url; }}, now);
    if (!done)
        return failure(done.error());
    return done->second;
}

} // namespace yiren
