#include "demo/demoposts.h"

#include "base/json.h"
#include "content/picturestore.h"
#include "content/poststore.h"
#include "content/postversionstore.h"
#include "demo/demoreadership.h"
#include "storage/transaction.h"
#include "time/durations.h"

#include <QFile>
#include <QJsonArray>

namespace yiren {

namespace {

constexpr qint64 hoursWrittenBefore[] = {5, 27, 52, 9, 76, 31}; // going out

Result<QByteArray> resource(const QString &name)
{
    QFile file(QStringLiteral(":/demo/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, "file.read", file.fileName());
    return file.readAll();
}

Result<PictureId> putCover(Database &database, const QString &name, qint64 now)
{
    if (name.isEmpty())
        return PictureId();
    const auto bytes = resource(QStringLiteral("cover-%1.jpg").arg(name));
    const auto picture = bytes ? readPicture(*bytes) : failure(bytes.error());
    if (!picture)
        return failure(picture.error());
    if (auto put = PictureStore(database).put(*picture, now); !put)
        return failure(put.error());
    return picture->id;
}

// A time on that day of the studio's month; later when it would have passed although it is still planned. "now": what goes out first, so
// that the demonstration shows it.
std::optional<PlannedTime> dueOf(const QJsonObject &json, PostState state, BusinessDay today, qint64 now)
{
    if (json[QLatin1String("day")].isNull())
        return {};
    if (json[QLatin1String("time")] == QLatin1String("now"))
        return plannedAt(now - now % minuteMs);
    BusinessDay day = today.plusDays(json[QLatin1String("day")].toInt());
    const auto on = [&json](BusinessDay when) -> QString { return when.toText() + u'T' + json[QLatin1String("time")].toString(); };
    auto time = readTime(on(day), chinaZone, now);
    if (state == PostState::Scheduled && time && !time->isUsable())
        time = readTime(on(day.next()), chinaZone, now);
    return time ? std::optional(time->time) : std::nullopt;
}

Post postOf(const QJsonObject &json, AccountId account, BusinessDay today, qint64 now)
{
    Post post;
    post.account = account;
    post.kind = postKindFromName(json[QLatin1String("kind")].toString()).value_or(PostKind::Publish);
    post.state = postStateFromName(json[QLatin1String("state")].toString()).value_or(PostState::Draft);
    post.due = dueOf(json, post.state, today, now);
    post.series = json[QLatin1String("series")].toString();
    post.isIdea = json[QLatin1String("idea")].toBool();
    post.failure = json[QLatin1String("failure")].toString();
    post.article.title = json[QLatin1String("title")].toString();
    post.article.author = QStringLiteral("林小满");
    post.article.digest = json[QLatin1String("digest")].toString();
    post.article.body = json[QLatin1String("body")].toString();
    return post;
}

Done put(Database &database, const QJsonObject &json, Post post)
{
    auto cover = putCover(database, json[QLatin1String("cover")].toString(), post.createdAt);
    if (!cover)
        return failure(cover.error());
    post.article.cover = *cover;
    const auto id = PostStore(database).add(post);
    if (!id)
        return failure(id.error());
    const bool isOut = post.state == PostState::Published;
    const auto version =
        PostVersionStore(database).add({0, *id, isOut ? SaveCause::Sent : SaveCause::ByHand, post.createdAt, post.editedAt, post.article});
    return version ? Done() : failure(version.error());
}

} // namespace

Done putDemoPosts(Database &database, AccountId account, BusinessDay today, qint64 now)
{
    const auto bytes = resource(QStringLiteral("posts.json"));
    const auto json = bytes ? parseObject(*bytes) : failure(bytes.error());
    if (!json)
        return failure(json.error());
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    size_t count = 0;
    for (const QJsonValue &value : (*json)[QLatin1String("posts")].toArray()) {
        const QJsonObject object = value.toObject();
        Post post = postOf(object, account, today, now);
        post.createdAt = post.editedAt =
            std::min(now, post.due ? post.due->atMs : now) - hoursWrittenBefore[count++ % std::size(hoursWrittenBefore)] * hourMs;
        if (auto done = put(database, object, std::move(post)); !done)
            return done;
    }
    if (auto put = putDemoReadership(database, account, today); !put)
        return put;
    return transaction->commit();
}

} // namespace yiren
