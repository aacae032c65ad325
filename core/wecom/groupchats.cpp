#include "wecom/groupchats.h"

#include "wechat/officialfields.h"

#include <QJsonArray>

namespace yiren {

namespace {

constexpr int groupsAPage = 1000;
constexpr qint64 externalMember = 2;

Result<GroupChatMember> groupChatMember(const QJsonObject &object)
{
    OfficialFields fields(object);
    GroupChatMember member;
    member.id = fields.id(QLatin1String("userid"));
    member.isExternal = fields.integer(QLatin1String("type")) == externalMember;
    member.name = fields.optionalText(QLatin1String("name"));
    member.unionid = fields.optionalText(QLatin1String("unionid"));
    member.invitor = fields.object(QLatin1String("invitor")).value(u"userid").toString();
    member.joinScene = static_cast<int>(fields.optionalInteger(QLatin1String("join_scene")).value_or(0));
    member.state = fields.optionalText(QLatin1String("state"));
    member.joinedAt = fields.time(QLatin1String("join_time"));
    return fields.end() ? Result<GroupChatMember>(std::move(member)) : failure(fields.end().error());
}

} // namespace

OfficialCall followUsersCall()
{
    return questionCall("/cgi-bin/externalcontact/get_follow_user_list");
}

Result<QStringList> followUsers(const OfficialAnswer &answer)
{
    QStringList users;
    const QJsonArray list = answer.json.value(u"follow_user").toArray();
    for (const QJsonValue &user : list)
        users.append(user.toString());
    return users;
}

OfficialCall groupListCall(const QStringList &owners, const QString &cursor)
{
    return jsonCall("/cgi-bin/externalcontact/groupchat/list",
                    {{QStringLiteral("status_filter"), 0},
                     {QStringLiteral("owner_filter"), QJsonObject{{QStringLiteral("userid_list"), QJsonArray::fromStringList(owners)}}},
                     {QStringLiteral("cursor"), cursor},
                     {QStringLiteral("limit"), groupsAPage}});
}

Result<CorpPage<ListedGroup>> groupList(const OfficialAnswer &answer)
{
    OfficialFields list(answer.json);
    CorpPage<ListedGroup> page{{}, list.optionalText(QLatin1String("next_cursor"))};
    for (const QJsonObject &object : list.objects(QLatin1String("group_chat_list"))) {
        OfficialFields fields(object);
        page.rows.push_back({fields.id(QLatin1String("chat_id")), static_cast<int>(fields.integer(QLatin1String("status")))});
        if (!fields.end())
            return failure(fields.end().error());
    }
    return page;
}

OfficialCall groupChatCall(const QString &chatId)
{
    return jsonCall("/cgi-bin/externalcontact/groupchat/get", {{QStringLiteral("chat_id"), chatId}, {QStringLiteral("need_name"), 1}});
}

Result<GroupChat> groupChat(const OfficialAnswer &answer)
{
    OfficialFields fields(answer.json.value(u"group_chat").toObject());
    GroupChat group;
    group.chatId = fields.id(QLatin1String("chat_id"));
    group.name = fields.optionalText(QLatin1String("name"));
    group.owner = fields.optionalText(QLatin1String("owner"));
    group.notice = fields.optionalText(QLatin1String("notice"));
    group.createdAt = fields.optionalTime(QLatin1String("create_time"));
    group.memberVersion = fields.optionalText(QLatin1String("member_version"));
    for (const QJsonObject &object : fields.objects(QLatin1String("member_list"))) {
        auto member = groupChatMember(object);
        if (!member)
            return failure(member.error());
        group.members.push_back(std::move(*member));
    }
    return fields.end() ? Result<GroupChat>(std::move(group)) : failure(fields.end().error());
}

OfficialCall chatOfOpengidCall(const QString &opengid)
{
    return jsonCall("/cgi-bin/externalcontact/opengid_to_chatid", {{QStringLiteral("opengid"), opengid}});
}

Result<QString> chatOfOpengid(const OfficialAnswer &answer)
{
    OfficialFields fields(answer.json);
    const QString id = fields.id(QLatin1String("chat_id"));
    return fields.end() ? Result<QString>(id) : failure(fields.end().error());
}

} // namespace yiren
