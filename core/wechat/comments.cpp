#include "wechat/comments.h"

#include "wechat/officialfields.h"

namespace yiren {

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
