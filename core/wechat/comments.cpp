#include "wechat/comments.h"

#include "base/json.h"
#include "wechat/officialfields.h"

namespace yiren {

namespace {

const char *commentActPath(CommentAct act)
{
    switch (act) {
    case CommentAct::Elect:
        return "/cgi-bin/comment/markelect";
    case CommentAct::Unelect:
        return "/cgi-bin/comment/unmarkelect";
    case CommentAct::Reply:
        return "/cgi-bin/comment/reply/add";
    case CommentAct::Unreply:
        return "/cgi-bin/comment/reply/delete";
    case CommentAct::Trash:
        return "/cgi-bin/comment/delete";
    case CommentAct::Open:
        return "/cgi-bin/comment/open";
    case CommentAct::Close:
        return "/cgi-bin/comment/close";
    }
    return "";
}

} // namespace

QByteArray commentActBody(const MessageDataId &message, int index, const CommentId &comment, const QString &text)
{
    QJsonObject body{{QStringLiteral("msg_data_id"), numberOf(message)}, {QStringLiteral("index"), index}};
    if (!comment.isEmpty())
        body.insert(QStringLiteral("user_comment_id"), numberOf(comment));
    if (!text.isEmpty())
        body.insert(QStringLiteral("content"), text);
    return toBytes(body);
}

OfficialCall commentActCall(CommentAct act, const QByteArray &body)
{
    OfficialCall call = jsonCall(commentActPath(act), {}, Safety::OnceOnly);
    call.body = body;
    return call;
}

OfficialCall commentListCall(const MessageDataId &message, int index, int begin, int count, CommentChoice choice)
{
    return jsonCall("/cgi-bin/comment/list",
                    {{QStringLiteral("msg_data_id"), numberOf(message)},
                     {QStringLiteral("index"), index},
                     {QStringLiteral("begin"), begin},
                     {QStringLiteral("count"), count},
                     {QStringLiteral("type"), static_cast<int>(choice)}});
}

Result<CommentPage> commentPage(const OfficialAnswer &answer)
{
    OfficialFields fields(answer.json);
    CommentPage page{fields.integer(QLatin1String("total")), {}};
    for (const QJsonObject &item : fields.objects(QLatin1String("comment"))) {
        OfficialFields one(item);
        ArticleComment comment;
        comment.id = one.idAs<CommentId>(QLatin1String("user_comment_id"));
        comment.author = one.optionalIdAs<OpenId>(QLatin1String("openid"));
        comment.createdAt = one.time(QLatin1String("create_time"));
        comment.text = one.optionalText(QLatin1String("content"));
        comment.isElected = one.flag(QLatin1String("comment_type"));
        for (const QJsonObject &reply : one.objects(QLatin1String("reply"))) {
            OfficialFields answered(reply);
            comment.reply = answered.optionalText(QLatin1String("content"));
            comment.repliedAt = answered.optionalTime(QLatin1String("create_time"));
        }
        if (!one.end())
            return failure(one.end().error());
        page.comments.push_back(std::move(comment));
    }
    return fields.end() ? Result<CommentPage>(std::move(page)) : failure(fields.end().error());
}

} // namespace yiren
