#pragma once

#include "conversations/inboxstore.h"
#include "conversations/recordsjob.h"
#include "conversations/replyjob.h"
#include "sandbox/sandbox.h"
#include "support/vaultworld.h"
#include "time/durations.h"
#include "wechat/officialapi.h"

namespace yiren {

// An official account and a Mini Program at the stand-in, and a data file that reads and answers them. Both clocks are moved together.
struct OfficialTalkWorld {
    using Channel = TalkPeer::Channel;

    explicit OfficialTalkWorld(sandbox::OfficialClass accountClass = sandbox::OfficialClass::VerifiedService)
    {
        sandbox::Sandbox::Options options;
        options.accountClass = accountClass;
        static const auto keys =
            std::make_shared<const sandbox::KeyRing>(*sandbox::KeyRing::generate(QStringLiteral("1900012345"), FakeClock().now()));
        options.keys = keys;
        server = std::move(*sandbox::Sandbox::create(world.clock, std::move(options)));
        if (!server->start())
            qFatal("sandbox");
        world.vault.openForThisSession();
        const sandbox::Credentials own = server->credentials();
        (void)awaited(world.storage.write<void>([own](Database &database) {
            return database.execute(
                QStringLiteral("INSERT INTO account(id, name, appid, mini_appid, created_at) VALUES(1, 'a', '%1', '%2', 0)")
                    .arg(own.appid, own.miniAppid));
        }));
        http = std::make_unique<HttpClient>(HttpSetup{HostAllowList(QList<QUrl>{server->baseUrl()}), server->authorityPem(), {}, {}},
                                            world.clock);
        official = connect(own.appid, own.appSecret, AppKind::OfficialAccount);
        mini = connect(own.miniAppid, own.miniSecret, AppKind::MiniProgram);
        control().follow(amu);
    }

    std::unique_ptr<OfficialApi> connect(const QString &appid, const QByteArray &secret, AppKind kind)
    {
        OfficialAccount account{AccountId{1}, appid, Secret(secret), {server->baseUrl()}, server->authorityPem()};
        account.kind = kind;
        OfficialSettings settings;
        settings.retry.waits = {std::chrono::milliseconds(5)};
        settings.callsPerSecond = 10'000;
        return std::make_unique<OfficialApi>(OfficialSurroundings{*http, world.storage, world.vault, world.clock}, std::move(account),
                                             settings);
    }
    sandbox::OfficialControl &control() { return server->officialControl(); }
    TalkSetup setup() { return {nullptr, official.get(), mini.get(), world.storage, world.clock, AccountId{1}}; }
    void moveOn(qint64 ms)
    {
        world.clock.set(world.clock.now().addMSecs(ms));
        server->control().setNow(world.clock.now());
    }
    void inject(const char *faults) { server->control().addFaults(*sandbox::FaultScript::fromText(QLatin1String(faults))); }
    JobHandle<RecordsReport> reading() { return JobHandle<RecordsReport>(new RecordsJob(setup())); }
    // A minute later, when the pace allows it again. False: it could not be read.
    bool read()
    {
        moveOn(recordsDistanceMs);
        const auto report = awaited(reading());
        return report && report->status == RecordsReport::Status::Read;
    }
    // Somebody writes, as a push brings it.
    qint64 pushed(Channel channel, const QString &openid, const QString &id, const QString &text,
                  TalkMessage::Trigger trigger = TalkMessage::Trigger::Message)
    {
        HeardMessage heard;
        heard.peer.channel = channel;
        heard.peer.app = channel == Channel::Mini ? mini->appid() : official->appid();
        heard.peer.peer = openid;
        heard.message.messageId = id;
        heard.message.at = now() / secondMs * secondMs;
        const bool isMessage = trigger == TalkMessage::Trigger::Message;
        heard.message.speaker = isMessage ? TalkMessage::Speaker::Customer : TalkMessage::Speaker::System;
        heard.message.kind = isMessage ? QStringLiteral("text") : QStringLiteral("event");
        heard.message.text = text;
        heard.message.detail = "{}";
        heard.message.trigger = trigger;
        const auto kept = awaited(world.storage.write<KeptTalk>([heard, at = now()](Database &database) {
            return keepTalk(database, AccountId{1}, {{heard}, {}, {}}, at);
        }));
        if (!kept)
            qFatal("%s", qPrintable(kept.error().code));
        return static_cast<qint64>(kept->fresh.size());
    }
    template <typename T>
    T look(std::function<Result<T>(Database &)> work)
    {
        auto found = awaited(world.storage.read<T>(std::move(work)));
        if (!found)
            qFatal("%s %s", qPrintable(found.error().code), qPrintable(found.error().detail));
        return *found;
    }
    qint64 peerOf(const QString &openid, Channel channel = Channel::Official)
    {
        const QString app = channel == Channel::Mini ? mini->appid() : official->appid();
        return look<qint64>([=](Database &database) -> Result<qint64> {
            const auto found = TalkStore(database).find(AccountId{1}, channel, app, openid);
            return found ? Result<qint64>(found->value_or(TalkPeer()).id) : failure(found.error());
        });
    }
    std::vector<TalkMessage> talk(const QString &openid, Channel channel = Channel::Official)
    {
        return look<std::vector<TalkMessage>>([id = peerOf(openid, channel)](Database &database) -> Result<std::vector<TalkMessage>> {
            InboxStore store(database);
            const auto customer = store.customerOf(AccountId{1}, id);
            if (!customer || !*customer)
                return customer ? Result<std::vector<TalkMessage>>() : failure(customer.error());
            return store.messages(AccountId{1}, **customer, 0, 100'000);
        });
    }
    QStringList texts(const QString &openid)
    {
        QStringList all;
        const auto messages = talk(openid);
        for (const TalkMessage &message : messages)
            all.append(message.text);
        return all;
    }
    RecordMark mark()
    {
        return look<RecordMark>([this](Database &database) { return RecordMarkStore(database).mark(AccountId{1}, official->appid()); });
    }
    JobHandle<TalkMessage> replying(const ReplyWish &wish) { return JobHandle<TalkMessage>(new ReplyJob(setup(), wish)); }
    Result<TalkMessage> reply(const QString &text, Channel channel = Channel::Official)
    {
        ReplyWish wish;
        wish.peer = peerOf(amu, channel);
        wish.text = text;
        return awaited(replying(wish));
    }
    qint64 now() const { return world.clock.now().toMSecsSinceEpoch(); }

    VaultWorld world;
    std::unique_ptr<sandbox::Sandbox> server;
    std::unique_ptr<HttpClient> http;
    std::unique_ptr<OfficialApi> official, mini;
    const QString amu = QStringLiteral("oAbCd0000000000000000000001A");
};

} // namespace yiren
