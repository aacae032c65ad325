#pragma once

#include "audit/auditstore.h"
#include "campaigns/campaigndeeds.h"
#include "campaigns/campaignjob.h"
#include "campaigns/campaignplanning.h"
#include "campaigns/campaignresult.h"
#include "conversations/talkkeeping.h"
#include "support/customerrows.h"
#include "support/sandboxofficial.h"
#include "time/durations.h"

namespace yiren {

// A service account with followers, some of whom have just written, and a data file that knows them all.
struct CampaignWorld : SandboxOfficial {
    explicit CampaignWorld(const QString &faults = {}) : SandboxOfficial(sandbox::OfficialClass::VerifiedService, faults) {}

    static QString openidOf(qint64 id) { return QStringLiteral("o%1AbCd000000000000000001A").arg(id, 4, 10, QLatin1Char('0')); }
    qint64 now() const { return clock.now().toMSecsSinceEpoch(); }
    template <typename T>
    T write(std::function<Result<T>(Database &)> work)
    {
        const auto done = awaited(world.storage.write<T>(std::move(work)));
        if (!done)
            qFatal("%s %s", qPrintable(done.error().code), qPrintable(done.error().detail));
        return *done;
    }
    template <typename T>
    T read(std::function<Result<T>(Database &)> work)
    {
        return *awaited(world.storage.read<T>(std::move(work)));
    }
    void addPeople(qint64 from, qint64 to)
    {
        for (qint64 id = from; id <= to; ++id)
            control().follow(openidOf(id));
        write<bool>([from, to](Database &database) -> Result<bool> {
            CustomerRows rows(database);
            for (qint64 id = from; id <= to; ++id) {
                Customer customer;
                customer.id = CustomerId{id};
                customer.name = QStringLiteral("客%1").arg(id);
                rows.add(customer, {}, openidOf(id));
                rows.follower(openidOf(id), true);
            }
            return true;
        });
    }
    // They wrote a moment ago, here and at WeChat.
    void letWrite(qint64 from, qint64 to)
    {
        for (qint64 id = from; id <= to; ++id)
            control().say(openidOf(id), QStringLiteral("在吗"));
        write<bool>([this, from, to, appid = account.appid](Database &database) -> Result<bool> {
            TalkNews news;
            for (qint64 id = from; id <= to; ++id) {
                HeardMessage heard;
                heard.peer.channel = TalkPeer::Channel::Official;
                heard.peer.app = appid;
                heard.peer.peer = openidOf(id);
                heard.message.messageId = QStringLiteral("in-%1").arg(id);
                heard.message.at = now() - minuteMs;
                heard.message.kind = QStringLiteral("text");
                heard.message.text = QStringLiteral("在吗");
                heard.message.detail = "{}";
                heard.message.trigger = TalkMessage::Trigger::Message;
                news.heard.push_back(heard);
            }
            const auto kept = keepTalk(database, AccountId{1}, news, now());
            return kept ? Result<bool>(true) : failure(kept.error());
        });
    }
    void letAccept(qint64 id, const QString &templateId)
    {
        control().accept(openidOf(id), templateId);
        write<bool>([this, id, templateId](Database &database) -> Result<bool> {
            const SubscriptionEvent event{{account.appid, openidOf(id), templateId},
                                          SubscriptionEvent::Kind::Accept,
                                          1,
                                          now() - dayMs,
                                          SubscriptionEvent::Origin::Push,
                                          {}};
            const auto added = SubscriptionStore(database).add(AccountId{1}, event, now());
            return added ? Result<bool>(true) : failure(added.error());
        });
    }

    CampaignPlan plan() const
    {
        CampaignPlan of;
        of.name = QStringLiteral("秋茶回访");
        of.text = QStringLiteral("{姓名},上次的茶还好喝吗?");
        of.channels = {CampaignChannel::Talk};
        return of;
    }
    ReachLines lines() const { return {false, account.appid, {}, true, true, 4, true}; }
    CampaignSetup setup() { return {{nullptr, &api(), nullptr, world.storage, clock, AccountId{1}}, lines()}; }
    CampaignId begin(const CampaignPlan &of)
    {
        return write<CampaignId>([this, of](Database &database) -> Result<CampaignId> {
            const auto id = saveCampaign(database, AccountId{1}, {}, of, now());
            if (!id)
                return id;
            const auto begun = beginCampaign(database, AccountId{1}, *id, lines(), now());
            return begun ? Result<CampaignId>(*id) : failure(begun.error());
        });
    }
    JobHandle<CampaignRun> running(CampaignId id) { return JobHandle<CampaignRun>(new CampaignJob(setup(), id)); }
    Result<CampaignRun> run(CampaignId id) { return awaited(running(id)); }
    std::vector<CampaignPerson> people(CampaignId id)
    {
        return read<std::vector<CampaignPerson>>([id](Database &database) { return CampaignStore(database).people(id); });
    }
    Campaign campaign(CampaignId id)
    {
        return read<Campaign>([id](Database &database) { return CampaignStore(database).campaign(AccountId{1}, id); });
    }
    // How often each was written to, at WeChat.
    std::map<QString, int> arrived()
    {
        std::map<QString, int> times;
        for (const auto messages = control().customMessages(); const sandbox::CustomMessage &message : messages)
            ++times[message.openId];
        for (const auto notices = control().notices(); const sandbox::SentNotice &notice : notices)
            ++times[notice.openId];
        return times;
    }
};

} // namespace yiren
