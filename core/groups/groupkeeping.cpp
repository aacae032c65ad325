#include "groups/groupkeeping.h"

#include "base/crashpoint.h"
#include "customers/erasurereachstore.h"
#include "customers/meeting.h"
#include "storage/transaction.h"

#include <map>

namespace yiren {

namespace {

const QString groupReason = QStringLiteral("group");

using Present = std::map<QString, GroupStay>; // by member

Result<Present> presentIn(Database &database, qint64 group)
{
    const auto stays = GroupStore(database).present(group);
    if (!stays)
        return failure(stays.error());
    Present present;
    for (const GroupStay &stay : *stays)
        present.insert_or_assign(stay.member, stay);
    return present;
}

// An erased person who is still in the group is nobody; where they come anew they are somebody again.
GroupChatMember asKnown(const GroupChatMember &member, const Present &present)
{
    if (!member.isExternal)
        return member;
    const auto erased = present.find(erasedGroupMember(member.id));
    if (erased == present.end() || erased->second.joinedAt != member.joinedAt)
        return member;
    GroupChatMember nameless = member;
    nameless.id = erased->first;
    nameless.name.clear();
    nameless.unionid.clear();
    return nameless;
}

class GroupReading
{
public:
    GroupReading(Database &database, AccountId account, const QString &corpid, qint64 now)
        : m_database(database), m_account(account), m_corpid(corpid), m_now(now)
    {
    }

    Done compare(qint64 group, const GroupChat &chat, KeptGroup &kept)
    {
        auto present = presentIn(m_database, group);
        if (!present)
            return failure(present.error());
        for (const GroupChatMember &listed : chat.members) {
            const GroupChatMember member = asKnown(listed, *present);
            const auto before = present->extract(member.id);
            const bool isHere = !before.empty() && before.mapped().joinedAt == member.joinedAt;
            if (auto put = isHere ? GroupStore(m_database).putName(group, member) : come(group, member, !before.empty(), kept); !put)
                return put;
            if (member.isExternal && !member.unionid.isEmpty())
                kept.unionids.emplace_back(member.id, member.unionid);
        }
        for (const auto &[id, stay] : *present) {
            kept.left += stay.isExternal ? 1 : 0;
            if (auto noted = GroupStore(m_database).noteLeft(group, id, m_now); !noted)
                return noted;
        }
        return {};
    }

private:
    // `wasHere`: they left and came again between two readings.
    Done come(qint64 group, const GroupChatMember &member, bool wasHere, KeptGroup &kept)
    {
        GroupStore store(m_database);
        if (auto noted = wasHere ? store.noteLeft(group, member.id, member.joinedAt) : Done(); !noted)
            return noted;
        if (auto added = store.addStay(m_account, group, member); !added)
            return added;
        if (!member.isExternal)
            return {};
        ++kept.joined;
        const KnownIdentity known{{IdentityKind::ExternalUserId, m_corpid, member.id}, groupReason, m_now};
        const auto met = meetPerson(m_database, m_account, known, {member.name, groupReason, member.state, member.joinedAt, {}}, m_now);
        return met ? Done() : failure(met.error());
    }

    Database &m_database;
    const AccountId m_account;
    const QString &m_corpid;
    const qint64 m_now;
};

} // namespace

Result<KeptGroup> keepGroupChat(Database &database, AccountId account, const QString &corpid, const GroupChat &chat, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    GroupStore store(database);
    const auto group = store.find(account, chat.chatId);
    if (!group)
        return failure(group.error());
    if (!*group)
        return failure(ErrorKind::NotFound, "groups.unknown", chat.chatId);
    KeptGroup kept;
    const bool isSame = (*group)->readAt > 0 && !chat.memberVersion.isEmpty() && (*group)->memberVersion == chat.memberVersion;
    if (!isSame) {
        if (auto compared = GroupReading(database, account, corpid, now).compare((*group)->id, chat, kept); !compared)
            return failure(compared.error());
    }
    if (auto put = store.putRead((*group)->id, chat, now); !put)
        return failure(put.error());
    if (auto put = store.putDay(account, (*group)->id, BusinessDay::ofMs(now)); !put)
        return failure(put.error());
    crashPoint("groups.written");
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    crashPoint("groups.kept");
    for (const auto &[external, unionid] : kept.unionids) {
        const Identity own{IdentityKind::ExternalUserId, {}, external};
        if (auto joined = joinByUnionId(database, account, own, unionid, groupReason, now); !joined)
            return failure(joined.error());
    }
    return kept;
}

} // namespace yiren
