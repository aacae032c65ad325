#include "wechat/autoreplyinfo.h"

#include "wechat/officialfields.h"

namespace yiren {

namespace {

BackendReply replyOf(const QJsonObject &object)
{
    const OfficialFields fields(object);
    return {fields.optionalText(QLatin1String("type")), fields.optionalText(QLatin1String("content"))};
}

std::optional<BackendReply> optionalReply(const OfficialFields &fields, QLatin1String name)
{
    return fields.has(name) && !fields.object(name).isEmpty() ? std::optional(replyOf(fields.object(name))) : std::nullopt;
}

BackendRule ruleOf(OfficialFields &fields)
{
    BackendRule rule;
    rule.name = fields.text(QLatin1String("rule_name"));
    rule.createdAt = fields.optionalTime(QLatin1String("create_time"));
    rule.sendsAll = fields.optionalText(QLatin1String("reply_mode")) == QLatin1String("reply_all");
    for (const QJsonObject &keyword : fields.objects(QLatin1String("keyword_list_info"))) {
        const OfficialFields one(keyword);
        rule.keywords.push_back(
            {one.optionalText(QLatin1String("content")), one.optionalText(QLatin1String("match_mode")) == QLatin1String("equal")});
    }
    for (const QJsonObject &reply : fields.objects(QLatin1String("reply_list_info")))
        rule.replies.push_back(replyOf(reply));
    return rule;
}

} // namespace

OfficialCall backendRepliesCall()
{
    return questionCall("/cgi-bin/get_current_autoreply_info");
}

Result<BackendReplies> backendReplies(const OfficialAnswer &answer)
{
    const OfficialFields fields(answer.json);
    BackendReplies replies;
    replies.isFollowOpen = fields.flag(QLatin1String("is_add_friend_reply_open"));
    replies.isReplyOpen = fields.flag(QLatin1String("is_autoreply_open"));
    replies.follow = optionalReply(fields, QLatin1String("add_friend_autoreply_info"));
    replies.fallback = optionalReply(fields, QLatin1String("message_default_autoreply_info"));
    const OfficialFields keywords(fields.object(QLatin1String("keyword_autoreply_info")));
    for (const QJsonObject &object : keywords.objects(QLatin1String("list"))) {
        OfficialFields one(object);
        replies.keywords.push_back(ruleOf(one));
        if (!one.end())
            return failure(one.end().error());
    }
    return replies;
}

} // namespace yiren
