#include "cli/postlist.h"

#include "cli/words.h"
#include "time/businessday.h"
#include "time/durations.h"
#include "words/postwords.h"

namespace yiren {

QJsonArray postsJson(const std::vector<Post> &posts)
{
    QJsonArray array;
    for (const Post &post : posts)
        array.append(QJsonObject{{QStringLiteral("id"), QString::number(toInteger(post.id))},
                                 {QStringLiteral("title"), post.article.title},
                                 {QStringLiteral("kind"), postKindName(post.kind)},
                                 {QStringLiteral("state"), postStateName(post.state)},
                                 {QStringLiteral("tag_id"), post.tagId ? QJsonValue(QString::number(*post.tagId)) : QJsonValue()},
                                 {QStringLiteral("due_at"), post.due ? QJsonValue(msToRfc3339(post.due->atMs)) : QJsonValue()},
                                 {QStringLiteral("url"), post.url.isEmpty() ? QJsonValue() : QJsonValue(post.url)},
                                 {QStringLiteral("failure"), post.failure.isEmpty() ? QJsonValue() : QJsonValue(post.failure)}});
    return array;
}

void sayPosts(Terminal &terminal, const std::vector<Post> &posts)
{
    if (posts.empty())
        terminal.say(Cli::tr("No posts."));
    for (const Post &post : posts) {
        const QString due = post.due ? post.due->wall.left(10) + u' ' + post.due->wall.mid(11) : QStringLiteral("-");
        terminal.say(
            Cli::tr("%1  %2  %3, %4: %5", "number, time, kind, state, title")
                .arg(QString::number(toInteger(post.id)), due, postKindText(post.kind), postStateText(post.state), post.article.title));
        if (const QString why = postFailureText(post.failure); !why.isEmpty())
            terminal.say(QStringLiteral("    ") + why);
        if (!post.url.isEmpty())
            terminal.say(QStringLiteral("    ") + post.url);
    }
}

Result<PostId> postIdOf(const std::string &text)
{
    bool isNumber = false;
    const qint64 id = QString::fromStdString(text).toLongLong(&isNumber);
    if (!isNumber || id <= 0)
        return failure(ErrorKind::Usage, "post.id", QString::fromStdString(text));
    return PostId(id);
}

Result<PlannedTime> plannedTimeOf(const std::string &text)
{
    const auto ms = rfc3339ToMs(QString::fromStdString(text));
    if (!ms)
        return failure(ErrorKind::Usage, "post.instant", QString::fromStdString(text));
    return plannedAt((*ms + minuteMs - 1) / minuteMs * minuteMs);
}

} // namespace yiren
