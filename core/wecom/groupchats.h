#pragma once

#include "wechat/officialanswer.h"
#include "wecom/corppage.h"

#include <QStringList>

namespace yiren {

// Customer groups of 企业微信 (contract wecom 2.1, 3). Nothing can be read or said in one; who is in it can be read.

// Colleagues who may have customers: who owns groups and sends to many. Also the test whether customer contact is granted to the app.
[[nodiscard]] OfficialCall followUsersCall();
[[nodiscard]] Result<QStringList> followUsers(const OfficialAnswer &answer);

struct ListedGroup {
    QString chatId;
    int status = 0; // 0 normal, 1 its owner left, 2 handed over just now, 3 handed over

    friend bool operator==(const ListedGroup &, const ListedGroup &) = default;
};
inline constexpr qsizetype groupOwnersAtOnce = 100;
// Of these owners; without any WeChat refuses large corporations (81017).
[[nodiscard]] OfficialCall groupListCall(const QStringList &owners, const QString &cursor);
[[nodiscard]] Result<CorpPage<ListedGroup>> groupList(const OfficialAnswer &answer);

struct GroupChatMember {
    QString id; // userid of a colleague, or external_userid
    bool isExternal = false;
    QString name;        // may be empty, also of members who are nobody's friend
    QString unionid;     // empty: the developer id is not bound
    QString invitor;     // userid
    int joinScene = 0;   // 1 invited, 2 by a link, 3 by a code
    QString state;       // of the code that they came by
    qint64 joinedAt = 0; // UTC ms

    friend bool operator==(const GroupChatMember &, const GroupChatMember &) = default;
};
struct GroupChat {
    QString chatId, name, owner, notice;
    qint64 createdAt = 0;  // UTC ms
    QString memberVersion; // another one: somebody came or went
    std::vector<GroupChatMember> members;
};
[[nodiscard]] OfficialCall groupChatCall(const QString &chatId);
[[nodiscard]] Result<GroupChat> groupChat(const OfficialAnswer &answer);

// The opengid that a Mini Program gets when it is opened inside a group; its chat_id.
[[nodiscard]] OfficialCall chatOfOpengidCall(const QString &opengid);
[[nodiscard]] Result<QString> chatOfOpengid(const OfficialAnswer &answer);

} // namespace yiren
