#include "groups/groupstore.h"

#include "storage/settingstore.h"
#include "time/durations.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace yiren {

namespace {

const QLatin1String
    selectGroups("SELECT g.id, g.chat_id, g.name, g.owner, g.notice, g.status, g.created_at, g.member_version, g.read_at, g.gone_at, "
                 "(SELECT count(*) FROM group_member m WHERE m.group_id = g.id AND m.is_external = 1 AND m.left_at IS NULL), "
                 "(SELECT count(*) FROM group_member m WHERE m.group_id = g.id AND m.is_external = 1 AND m.joined_at > ?), "
                 "(SELECT count(*) FROM group_member m WHERE m.group_id = g.id AND m.is_external = 1 AND m.left_at > ?) "
                 "FROM customer_group g WHERE g.account_id = ? ");

const QLatin1String selectStays(
    "SELECT m.member, m.is_external, m.name, m.invitor, m.join_scene, m.state, coalesce(c.source, ''), m.joined_at, m.left_at, "
    "coalesce((SELECT i.customer_id FROM customer_identity i WHERE i.account_id = m.account_id AND i.kind = 'external_userid' "
    "AND i.value = m.member), 0) FROM group_member m LEFT JOIN join_code c ON c.account_id = m.account_id AND c.state_key = m.state "
    "AND m.state <> '' WHERE m.group_id = ? ");

CustomerGroup groupOf(const Statement &row)
{
    CustomerGroup group;
    group.id = row.integer(0);
    group.chatId = row.text(1);
    group.name = row.text(2);
    group.owner = row.text(3);
    group.notice = row.text(4);
    group.status = static_cast<int>(row.integer(5));
    group.createdAt = row.integer(6);
    group.memberVersion = row.text(7);
    group.readAt = row.integer(8);
    group.goneAt = row.optionalInteger(9);
    group.customers = row.integer(10);
    group.joined = row.integer(11);
    group.left = row.integer(12);
    return group;
}

GroupStay stayOf(const Statement &row)
{
    GroupStay stay;
    stay.member = row.text(0);
    stay.isExternal = row.integer(1) != 0;
    stay.name = row.text(2);
    stay.invitor = row.text(3);
    stay.joinScene = static_cast<int>(row.integer(4));
    stay.state = row.text(5);
    stay.source = row.text(6);
    stay.joinedAt = row.integer(7);
    stay.leftAt = row.optionalInteger(8);
    stay.customer = row.integer(9);
    return stay;
}

QString groupTextsJson(const QStringList &texts)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

QString colleaguesKey(AccountId account)
{
    return QStringLiteral("groups.colleagues.%1").arg(toInteger(account));
}

Result<std::vector<GroupStay>> selectedStays(Database &database, qint64 group, QLatin1String condition)
{
    auto query = database.prepare(selectStays + condition);
    if (!query)
        return failure(query.error());
    query->bind(0, group);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<GroupStay> stays;
    while (query->next())
        stays.push_back(stayOf(*query));
    return stays;
}

} // namespace

Result<std::vector<CustomerGroup>> GroupStore::groups(AccountId account, qint64 now)
{
    auto query = m_database.prepare(selectGroups + QLatin1String("ORDER BY g.gone_at IS NOT NULL, 11 DESC, g.id"));
    if (!query)
        return failure(query.error());
    query->bind(0, now - 7 * dayMs);
    query->bind(1, now - 7 * dayMs);
    query->bind(2, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<CustomerGroup> groups;
    while (query->next())
        groups.push_back(groupOf(*query));
    return groups;
}

Result<std::optional<CustomerGroup>> GroupStore::find(AccountId account, const QString &chatId)
{
    auto query = m_database.prepare(selectGroups + QLatin1String("AND g.chat_id = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, qint64(0));
    query->bind(1, qint64(0));
    query->bind(2, toInteger(account));
    query->bind(3, chatId);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? std::optional(groupOf(*query)) : std::nullopt;
}

Result<std::vector<GroupStay>> GroupStore::stays(qint64 group)
{
    return selectedStays(m_database, group,
                         QLatin1String("ORDER BY m.left_at IS NOT NULL, iif(m.left_at IS NULL, m.joined_at, m.left_at) DESC, m.id"));
}

Result<std::vector<GroupStay>> GroupStore::present(qint64 group)
{
    return selectedStays(m_database, group, QLatin1String("AND m.left_at IS NULL ORDER BY m.id"));
}

Result<std::vector<GroupDay>> GroupStore::days(qint64 group, BusinessDay first, BusinessDay last)
{
    auto query = m_database.prepare(
        QStringLiteral("SELECT (SELECT members FROM group_day WHERE group_id = ? AND day = ?), "
                       "(SELECT count(*) FROM group_member WHERE group_id = ? AND is_external = 1 AND joined_at >= ? AND joined_at < ?), "
                       "(SELECT count(*) FROM group_member WHERE group_id = ? AND is_external = 1 AND left_at >= ? AND left_at < ?)"));
    if (!query)
        return failure(query.error());
    std::vector<GroupDay> days;
    for (BusinessDay day = first; day <= last; day = day.next()) {
        const qint64 begin = day.start().toMSecsSinceEpoch(), end = day.end().toMSecsSinceEpoch();
        query->bind(0, group);
        query->bind(1, day);
        for (const int from : {2, 5}) {
            query->bind(from, group);
            query->bind(from + 1, begin);
            query->bind(from + 2, end);
        }
        if (auto ran = query->run(); !ran)
            return failure(ran.error());
        if (query->next())
            days.push_back({day, query->optionalInteger(0), query->integer(1), query->integer(2)});
    }
    return days;
}

Done GroupStore::putListed(AccountId account, const std::vector<ListedGroup> &groups)
{
    auto put =
        m_database.prepare(QStringLiteral("INSERT INTO customer_group(account_id, chat_id, status) VALUES(?, ?, ?) "
                                          "ON CONFLICT(account_id, chat_id) DO UPDATE SET status = excluded.status, gone_at = NULL"));
    if (!put)
        return failure(put.error());
    for (const ListedGroup &group : groups) {
        put->bind(0, toInteger(account));
        put->bind(1, group.chatId);
        put->bind(2, group.status);
        if (auto ran = put->run(); !ran)
            return ran;
    }
    return {};
}

Done GroupStore::noteListed(AccountId account, const QStringList &chatIds, qint64 now)
{
    auto note = m_database.prepare(QStringLiteral("UPDATE customer_group SET gone_at = ? WHERE account_id = ? AND gone_at IS NULL "
                                                  "AND chat_id NOT IN (SELECT value FROM json_each(?))"));
    if (!note)
        return failure(note.error());
    note->bind(0, now);
    note->bind(1, toInteger(account));
    note->bind(2, groupTextsJson(chatIds));
    return note->run();
}

Done GroupStore::noteGone(AccountId account, const QString &chatId, qint64 now)
{
    auto note = m_database.prepare(
        QStringLiteral("UPDATE customer_group SET gone_at = ? WHERE account_id = ? AND chat_id = ? AND gone_at IS NULL"));
    if (!note)
        return failure(note.error());
    note->bind(0, now);
    note->bind(1, toInteger(account));
    note->bind(2, chatId);
    return note->run();
}

Result<QStringList> GroupStore::unread(AccountId account, qint64 before)
{
    auto query = m_database.prepare(
        QStringLiteral("SELECT chat_id FROM customer_group WHERE account_id = ? AND gone_at IS NULL AND read_at < ? ORDER BY read_at, id"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, before);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    QStringList chats;
    while (query->next())
        chats.append(query->text(0));
    return chats;
}

Done GroupStore::putRead(qint64 group, const GroupChat &chat, qint64 now)
{
    auto put = m_database.prepare(QStringLiteral(
        "UPDATE customer_group SET name = ?, owner = ?, notice = ?, created_at = ?, member_version = ?, read_at = ? WHERE id = ?"));
    if (!put)
        return failure(put.error());
    put->bind(0, chat.name);
    put->bind(1, chat.owner);
    put->bind(2, chat.notice);
    put->bind(3, chat.createdAt);
    put->bind(4, chat.memberVersion);
    put->bind(5, now);
    put->bind(6, group);
    return put->run();
}

Result<QStringList> GroupStore::colleagues(AccountId account)
{
    const auto kept = SettingStore(m_database).value(colleaguesKey(account));
    if (!kept)
        return failure(kept.error());
    QStringList userids;
    const QJsonArray list = QJsonDocument::fromJson(kept->toUtf8()).array();
    for (const QJsonValue &userid : list)
        userids.append(userid.toString());
    return userids;
}

Done GroupStore::putColleagues(AccountId account, const QStringList &userids)
{
    return SettingStore(m_database).set(colleaguesKey(account), groupTextsJson(userids));
}

Done GroupStore::addStay(AccountId account, qint64 group, const GroupChatMember &member)
{
    auto add = m_database.prepare(
        QStringLiteral("INSERT INTO group_member(account_id, group_id, member, is_external, name, invitor, join_scene, state, joined_at) "
                       "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(group_id, member, joined_at) DO UPDATE SET left_at = NULL"));
    if (!add)
        return failure(add.error());
    add->bind(0, toInteger(account));
    add->bind(1, group);
    add->bind(2, member.id);
    add->bind(3, member.isExternal);
    add->bind(4, member.name);
    add->bind(5, member.invitor);
    add->bind(6, member.joinScene);
    add->bind(7, member.state);
    add->bind(8, member.joinedAt);
    return add->run();
}

Done GroupStore::putName(qint64 group, const GroupChatMember &member)
{
    auto put = m_database.prepare(
        QStringLiteral("UPDATE group_member SET name = ? WHERE group_id = ? AND member = ? AND joined_at = ? AND name <> ?"));
    if (!put)
        return failure(put.error());
    put->bind(0, member.name);
    put->bind(1, group);
    put->bind(2, member.id);
    put->bind(3, member.joinedAt);
    put->bind(4, member.name);
    return put->run();
}

Done GroupStore::noteLeft(qint64 group, const QString &member, qint64 at)
{
    auto note =
        m_database.prepare(QStringLiteral("UPDATE group_member SET left_at = ? WHERE group_id = ? AND member = ? AND left_at IS NULL"));
    if (!note)
        return failure(note.error());
    note->bind(0, at);
    note->bind(1, group);
    note->bind(2, member);
    return note->run();
}

Done GroupStore::putDay(AccountId account, qint64 group, BusinessDay day)
{
    auto put = m_database.prepare(QStringLiteral(
        "INSERT INTO group_day(account_id, group_id, day, members) SELECT ?, ?, ?, count(*) FROM group_member WHERE group_id = ? "
        "AND is_external = 1 AND left_at IS NULL ON CONFLICT(group_id, day) DO UPDATE SET members = excluded.members"));
    if (!put)
        return failure(put.error());
    put->bind(0, toInteger(account));
    put->bind(1, group);
    put->bind(2, day);
    put->bind(3, group);
    return put->run();
}

} // namespace yiren
