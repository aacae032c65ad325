#pragma once

#include "broadcasts/broadcastdeedjob.h"
#include "broadcasts/broadcastjob.h"
#include "broadcasts/broadcastsjob.h"
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
