#pragma once

#include "bills/accountid.h"
#include "groups/customergroup.h"
#include "storage/database.h"
#include "wecom/groupchats.h"

namespace yiren {

// Customer groups and who is in them. Writing stands inside the caller's transaction.
class GroupStore
{
public:
    explicit GroupStore(Database &database) : m_database(database) {}

    // Those that are there first, by the number of customers; `now` ends the seven days of joined and left.
    [[nodiscard]] Result<std::vector<CustomerGroup>> groups(AccountId account, qint64 now);
    [[nodiscard]] Result<std::optional<CustomerGroup>> find(AccountId account, const QString &chatId);
    // With names of codes and customers; who is there first, the latest to come before the others; then who left, the latest first.
    [[nodiscard]] Result<std::vector<GroupStay>> stays(qint64 group);
    [[nodiscard]] Result<std::vector<GroupDay>> days(qint64 group, BusinessDay first, BusinessDay last);

    [[nodiscard]] Done putListed(AccountId account, const std::vector<ListedGroup> &groups);
    // Those that are there and not among these are gone since `now`; those that are among them are there.
    [[nodiscard]] Done noteListed(AccountId account, const QStringList &chatIds, qint64 now);
    [[nodiscard]] Done noteGone(AccountId account, const QString &chatId, qint64 now);
    // Those that are there and were not read since `before`, the one that was read longest ago first.
    [[nodiscard]] Result<QStringList> unread(AccountId account, qint64 before);
    [[nodiscard]] Done putRead(qint64 group, const GroupChat &chat, qint64 now);

    // Colleagues who may have customers, as they were listed last: who can send to many.
    [[nodiscard]] Result<QStringList> colleagues(AccountId account);
    [[nodiscard]] Done putColleagues(AccountId account, const QStringList &userids);

    // Who was there at the last reading.
    [[nodiscard]] Result<std::vector<GroupStay>> present(qint64 group);
    [[nodiscard]] Done addStay(AccountId account, qint64 group, const GroupChatMember &member);
    [[nodiscard]] Done putName(qint64 group, const GroupChatMember &member);
    [[nodiscard]] Done noteLeft(qint64 group, const QString &member, qint64 at);
    [[nodiscard]] Done putDay(AccountId account, qint64 group, BusinessDay day); // with the customers who are there

private:
    Database &m_database;
};

} // namespace yiren
