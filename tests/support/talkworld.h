#pragma once

#include "conversations/inboxstore.h"
#include "conversations/messagesjob.h"
#include "conversations/replyjob.h"
#include "conversations/talkmediajob.h"
#include "sandbox/sandbox.h"
#include "support/vaultworld.h"
#include "time/durations.h"
#include "wecom/corpapi.h"

namespace yiren {

// A corporation at the stand-in with one desk of 微信客服, and a data file that reads it. Both clocks are moved together.
struct TalkWorld {
    TalkWorld()
    {
        sandbox::Sandbox::Options options;
        options.keys = sharedKeys();
        server = std::move(*sandbox::Sandbox::create(world.clock, std::move(options)));
        if (!server->start())
            qFatal("sandbox");
        world.vault.openForThisSession();
        (void)awaited(world.storage.write<void>([corpid = server->credentials().corpid](Database &database) {
            return database.execute(
                QStringLiteral("INSERT INTO account(id, name, appid, corpid, created_at) VALUES(1, 'a', 'wx1', '%1', 0)").arg(corpid));
        }));
        control().addDesk(desk, QStringLiteral("小雨客服"));
        connect();
    }

    static std::shared_ptr<const sandbox::KeyRing> sharedKeys()
    {
        static const auto keys =
            std::make_shared<const sandbox::KeyRing>(*sandbox::KeyRing::generate(QStringLiteral("1900012345"), FakeClock().now()));
        return keys;
    }
    Corp corp() const
    {
        const sandbox::Credentials own = server->credentials();
        return {.id = AccountId{1},
                .corpid = own.corpid,
                .secret = Secret(own.corpSecret),
                .baseUrl = server->baseUrl(),
                .caPem = server->authorityPem()};
    }
    void connect()
    {
        http = std::make_unique<HttpClient>(HttpSetup{HostAllowList(QList<QUrl>{server->baseUrl()}), server->authorityPem(), {}, {}},
                                            world.clock);
        CorpSettings settings;
        settings.retry.waits = {std::chrono::milliseconds(5)};
        settings.callsPerSecond = 10'000;
        settings.deadline = std::chrono::milliseconds(1500);
        api = std::make_unique<CorpApi>(CorpSurroundings{*http, world.vault, world.clock}, corp(), settings);
    }

    sandbox::CorpControl &control() { return server->corpControl(); }
    TalkSetup setup() { return {api.get(), nullptr, nullptr, world.storage, world.clock, AccountId{1}}; }
    void moveOn(qint64 ms)
    {
        world.clock.set(world.clock.now().addMSecs(ms));
        server->control().setNow(world.clock.now());
    }
    void inject(const char *faults) { server->control().addFaults(*sandbox::FaultScript::fromText(QLatin1String(faults))); }
    Result<MessagesReport> poll(MessagesJob::Wish wish = {}) { return awaited(JobHandle<MessagesReport>(new MessagesJob(setup(), wish))); }
    // A minute later, when the pace allows anything again.
    Result<MessagesReport> pollLater()
    {
        moveOn(minuteMs);
        return poll();
    }
    Result<int> fetchMedia() { return awaited(JobHandle<int>(new TalkMediaJob(setup(), 20))); }
    JobHandle<TalkMessage> replying(const ReplyWish &wish) { return JobHandle<TalkMessage>(new ReplyJob(setup(), wish)); }
    Result<TalkMessage> reply(const QString &external, const QString &text)
    {
        ReplyWish wish;
        wish.peer = peerOf(external).id;
        wish.text = text;
        return awaited(replying(wish));
    }
    template <typename T>
    T read(std::function<Result<T>(Database &)> work)
    {
        auto found = awaited(world.storage.read<T>(std::move(work)));
        if (!found)
            qFatal("%s %s", qPrintable(found.error().code), qPrintable(found.error().detail));
        return *found;
    }
    TalkPeer peerOf(const QString &external)
    {
        return read<TalkPeer>([this, external](Database &database) -> Result<TalkPeer> {
            const auto found = TalkStore(database).find(AccountId{1}, TalkPeer::Channel::Kf, desk, external);
            return found ? Result<TalkPeer>(found->value_or(TalkPeer())) : failure(found.error());
        });
    }
    std::vector<TalkThread> threads(TalkFilter filter = {})
    {
        return read<std::vector<TalkThread>>(
            [this, filter](Database &database) { return InboxStore(database).threads(AccountId{1}, filter, now(), 1000); });
    }
    // Of that person, the oldest first.
    std::vector<TalkMessage> talk(const QString &external)
    {
        return read<std::vector<TalkMessage>>([id = peerOf(external).id](Database &database) -> Result<std::vector<TalkMessage>> {
            InboxStore store(database);
            const auto customer = store.customerOf(AccountId{1}, id);
            if (!customer || !*customer)
                return customer ? Result<std::vector<TalkMessage>>() : failure(customer.error());
            return store.messages(AccountId{1}, **customer, 0, 100'000);
        });
    }
    TalkDesk deskRow()
    {
        return read<std::vector<TalkDesk>>([](Database &database) { return DeskStore(database).desks(AccountId{1}); }).front();
    }
    qint64 now() const { return world.clock.now().toMSecsSinceEpoch(); }

    VaultWorld world;
    std::unique_ptr<sandbox::Sandbox> server;
    std::unique_ptr<HttpClient> http;
    std::unique_ptr<CorpApi> api;
    const QString desk = QStringLiteral("wkOPC00001");
    const QString amu = QStringLiteral("wmOPC0000000000000000021");
};

} // namespace yiren
