#include "sandbox/corp/reachcalls.h"

#include <QJsonArray>

namespace yiren::sandbox {

namespace {

constexpr int badParameter = 40058, tooManyGroups = 41091, noCustomerGroup = 90501, groupDismissed = 49008, tooLarge = 81017;
constexpr qsizetype mostOwners = 100, mostGroupsOfWay = 5, mostState = 30;
constexpr qint64 mostGroupsAPage = 1000;

QJsonObject memberJson(const CorpGroupMember &member)
{
    QJsonObject json{{QStringLiteral("userid"), member.id},
                     {QStringLiteral("type"), member.isExternal ? 2 : 1},
                     {QStringLiteral("join_time"), member.joinedMs / 1000},
                     {QStringLiteral("join_scene"), member.joinScene}};
    for (const auto &[name, text] :
         {std::pair("unionid", member.unionid), std::pair("name", member.name), std::pair("state", member.state)}) {
        if (!text.isEmpty())
            json.insert(QLatin1String(name), text);
    }
    if (!member.invitor.isEmpty())
        json.insert(QStringLiteral("invitor"), QJsonObject{{QStringLiteral("userid"), member.invitor}});
    return json;
}

} // namespace

std::optional<DeskAnswer> GroupCalls::answer(const QByteArray &name, const QJsonObject &body)
{
    if (name == "get_follow_user_list")
        return enveloped({{QStringLiteral("follow_user"), QJsonArray::fromStringList(m_books.reach.members)}});
    if (name == "groupchat/list")
        return list(body);
    if (name == "groupchat/get")
        return get(body);
    if (name == "groupchat/add_join_way")
        return addWay(body);
    if (name == "groupchat/get_join_way")
        return getWay(body);
    if (name == "groupchat/del_join_way")
        return removeWay(body);
    if (name == "opengid_to_chatid") {
        const QString chat = body.value(u"opengid").toString().mid(3); // the stand-in's opengids say which group they are of
        return m_books.reach.group(chat) ? enveloped({{QStringLiteral("chat_id"), chat}}) : refused(90511);
    }
    return std::nullopt;
}

// The cursor is the place of the next group.
DeskAnswer GroupCalls::list(const QJsonObject &body) const
{
    const qint64 limit = body.value(u"limit").toInteger(0);
    const QJsonArray owners = body.value(u"owner_filter").toObject().value(u"userid_list").toArray();
    if (limit < 1 || limit > mostGroupsAPage || owners.size() > mostOwners)
        return refused(badParameter);
    if (owners.isEmpty())
        return refused(tooLarge);
    QJsonArray rows;
    size_t at = body.value(u"cursor").toString().toULongLong();
    const qint64 most = std::min(limit, static_cast<qint64>(m_books.pageItems));
    for (; at < m_books.reach.groups.size() && rows.size() < most; ++at) {
        const CorpGroup &group = m_books.reach.groups[at];
        if (!group.isDismissed && owners.contains(group.owner))
            rows.append(QJsonObject{{QStringLiteral("chat_id"), group.chatId}, {QStringLiteral("status"), group.status}});
    }
    const QString next = at < m_books.reach.groups.size() ? QString::number(at) : QString();
    return enveloped({{QStringLiteral("group_chat_list"), rows}, {QStringLiteral("next_cursor"), next}});
}

DeskAnswer GroupCalls::get(const QJsonObject &body)
{
    const CorpGroup *group = m_books.reach.group(body.value(u"chat_id").toString());
    if (!group)
        return refused(noCustomerGroup);
    if (group->isDismissed)
        return refused(groupDismissed);
    QJsonArray members;
    for (const CorpGroupMember &member : group->members)
        members.append(memberJson(member));
    return enveloped({{QStringLiteral("group_chat"),
                       QJsonObject{{QStringLiteral("chat_id"), group->chatId},
                                   {QStringLiteral("name"), group->name},
                                   {QStringLiteral("owner"), group->owner},
                                   {QStringLiteral("create_time"), group->createdMs / 1000},
                                   {QStringLiteral("notice"), group->notice},
                                   {QStringLiteral("member_list"), members},
                                   {QStringLiteral("admin_list"), QJsonArray{QJsonObject{{QStringLiteral("userid"), group->owner}}}},
                                   {QStringLiteral("member_version"), QStringLiteral("mv-%1").arg(group->version)}}}});
}

DeskAnswer GroupCalls::addWay(const QJsonObject &body)
{
    const QJsonArray chats = body.value(u"chat_id_list").toArray();
    const QString state = body.value(u"state").toString();
    if (body.value(u"scene").toInt() != 2 || chats.isEmpty() || state.size() > mostState)
        return refused(badParameter);
    if (chats.size() > mostGroupsOfWay)
        return refused(tooManyGroups);
    for (const QJsonValue &chat : chats) {
        if (!m_books.reach.group(chat.toString()))
            return refused(noCustomerGroup);
    }
    const QString id = QStringLiteral("jw%1").arg(++m_books.reach.serial, 6, 10, QLatin1Char('0'));
    m_books.reach.ways.push_back({id, body, false});
    m_books.effects.record(EffectLedger::Kind::JoinWayMade, state, m_clock.now().toMSecsSinceEpoch());
    return enveloped({{QStringLiteral("config_id"), id}});
}

CorpJoinWay *GroupCalls::way(const QJsonObject &body) const
{
    for (CorpJoinWay &way : m_books.reach.ways) {
        if (way.configId == body.value(u"config_id").toString() && !way.isRemoved)
            return &way;
    }
    return nullptr;
}

DeskAnswer GroupCalls::getWay(const QJsonObject &body) const
{
    const CorpJoinWay *found = way(body);
    if (!found)
        return refused(badParameter);
    QJsonObject json = found->body;
    json.insert(QStringLiteral("config_id"), found->configId);
    json.insert(QStringLiteral("qr_code"), QStringLiteral("https://wework.qpic.example/wwpic/%1/0").arg(found->configId));
    return enveloped({{QStringLiteral("join_way"), json}});
}

DeskAnswer GroupCalls::removeWay(const QJsonObject &body)
{
    CorpJoinWay *found = way(body);
    if (!found)
        return refused(badParameter);
    found->isRemoved = true;
    return enveloped();
}

} // namespace yiren::sandbox
