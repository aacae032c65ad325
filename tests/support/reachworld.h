#pragma once

#include "broadcasts/broadcastdeedjob.h"
#include "broadcasts/broadcastjob.h"
#include "broadcasts/broadcastsjob.h"
#include "groups/groupsjob.h"
#include "groups/joincodejob.h"
#include "storage/transaction.h"
#include "support/talkworld.h"

namespace yiren {

// A corporation at the stand-in with one colleague, three friends and two groups, and a data file that sends to them.
struct ReachWorld : TalkWorld {
    ReachWorld()
    {
        control().changeReach([this](sandbox::ReachBook &reach) {
            reach.members = {me};
            for (const QString &id : friends)
                reach.friends.insert_or_assign(id, sandbox::CorpFriend{id, QStringLiteral("友") + id.right(1), {}});
            for (const QString &id : groups)
                reach.groups.push_back(
                    {.chatId = id, .name = QStringLiteral("群") + id.right(1), .owner = me, .notice = {}, .members = {}});
        });
    }

    GroupSetup reading() { return {*api, world.storage, world.clock, AccountId{1}}; }
    Result<GroupsReport> readGroups() { return awaited(JobHandle<GroupsReport>(new GroupsJob(reading()))); }
    Result<JoinCode> makeCode(const JoinCodeWish &wish) { return awaited(JobHandle<JoinCode>(new JoinCodeJob(reading(), wish))); }
    std::vector<CustomerGroup> groupRows()
    {
        return read<std::vector<CustomerGroup>>([at = now()](Database &database) { return GroupStore(database).groups(AccountId{1}, at); });
    }
    std::vector<GroupStay> stays(qint64 group)
    {
        return read<std::vector<GroupStay>>([group](Database &database) { return GroupStore(database).stays(group); });
    }
    std::vector<JoinCode> codes()
    {
        return read<std::vector<JoinCode>>([](Database &database) { return JoinCodeStore(database).codes(AccountId{1}); });
    }
    // A customer comes into a group, now.
    void join(const QString &chat, const QString &external, const QString &state = {}, const QString &unionid = {})
    {
        control().changeReach([&, at = now()](sandbox::ReachBook &reach) {
            sandbox::CorpGroup *group = reach.group(chat);
            group->members.push_back(
                {external, true, QStringLiteral("客") + external.right(1), unionid, {}, state, state.isEmpty() ? 1 : 3, at});
            ++group->version;
        });
    }
    void leave(const QString &chat, const QString &external)
    {
        control().changeReach([&](sandbox::ReachBook &reach) {
            sandbox::CorpGroup *group = reach.group(chat);
            std::erase_if(group->members, [&external](const sandbox::CorpGroupMember &member) { return member.id == external; });
            ++group->version;
        });
    }

    BroadcastSetup sending() { return {*api, world.storage, world.clock, AccountId{1}}; }
    Broadcast draft(BroadcastKind kind = BroadcastKind::Customers) const
    {
        Broadcast draft;
        draft.kind = kind;
        draft.sender = me;
        draft.text = QStringLiteral("周六新窑开了两个位子");
        return draft;
    }
    qint64 add(const Broadcast &draft, const QStringList &targets)
    {
        const auto id = awaited(world.storage.write<qint64>([draft, targets, at = now()](Database &database) -> Result<qint64> {
            auto transaction = Transaction::begin(database);
            const auto added = addBroadcast(database, AccountId{1}, draft, targets, at);
            if (!added)
                return added;
            if (auto committed = transaction->commit(); !committed)
                return failure(committed.error());
            return added;
        }));
        return id.value_or(0);
    }
    QString addPicture(const QByteArray &bytes)
    {
        (void)awaited(world.storage.write<qint64>([bytes](Database &database) {
            return BroadcastStore(database).addPicture(AccountId{1}, {QStringLiteral("d1"), QStringLiteral("窑.png"), bytes});
        }));
        return QStringLiteral("d1");
    }
    Result<Broadcast> ask(qint64 id) { return awaited(JobHandle<Broadcast>(new BroadcastJob(sending(), id))); }
    Result<Broadcast> look(qint64 id) { return awaited(JobHandle<Broadcast>(new BroadcastLookJob(sending(), id))); }
    Result<BroadcastsReport> lookAtAll() { return awaited(JobHandle<BroadcastsReport>(new BroadcastsJob(sending()))); }
    Result<Broadcast> doTo(qint64 id, BroadcastDeed::Kind kind)
    {
        return awaited(JobHandle<Broadcast>(new BroadcastDeedJob(sending(), id, kind)));
    }
    Broadcast kept(qint64 id)
    {
        return read<Broadcast>([id](Database &database) { return BroadcastStore(database).broadcast(AccountId{1}, id); });
    }
    BroadcastCounts counts(qint64 id)
    {
        return read<BroadcastCounts>([id](Database &database) { return BroadcastTargetStore(database).counts(id); });
    }
    std::vector<BroadcastTarget> targets(qint64 id)
    {
        return read<std::vector<BroadcastTarget>>([id](Database &database) { return BroadcastTargetStore(database).targets(id); });
    }
    size_t tasks() { return control().reach().masses.size(); } // that the stand-in really made

    const QString me = QStringLiteral("LinXiaoyu");
    const QStringList friends{QStringLiteral("wmOPC01"), QStringLiteral("wmOPC02"), QStringLiteral("wmOPC03")};
    const QStringList groups{QStringLiteral("wrOPC01"), QStringLiteral("wrOPC02")};
};

} // namespace yiren
