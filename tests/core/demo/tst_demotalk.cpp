#include "accounts/accountstore.h"
#include "accounts/corpof.h"
#include "conversations/inboxstore.h"
#include "conversations/messagesjob.h"
#include "conversations/replyjob.h"
#include "demo/demoserver.h"
#include "demo/demotalk.h"
#include "sandbox/studiotalk.h"
#include "support/vaultworld.h"
#include "wecom/corpconnection.h"

#include <QtTest>

using namespace yiren;

namespace {

// The demonstration's data file and its stand-in, which goes on with the studio's conversations.
struct TalkingStudio {
    TalkingStudio()
    {
        const BusinessDay today = BusinessDay::of(world.clock.now());
        const sandbox::Studio studio = sandbox::makeStudio(1, today);
        server = std::move(*startDemoServer(world.clock, {1, today}, sandbox::Sandbox::Contents::Empty));
        account = connectedTo(*server, account);
        account.name = QStringLiteral("demo");
        account.id = awaited(world.storage.write<AccountId>([&](Database &database) -> Result<AccountId> {
                         const auto id = AccountStore(database).add(account);
                         const auto put = putDemoTalk(database, id.value(), studio, now());
                         return put ? id : failure(put.error());
                     })).value();
        server->corpControl().goOnWith(sandbox::studioTalk(studio));
        world.vault.openForThisSession();
        if (!awaited(world.vault.put(secretsOf(*server, account.id))))
            qFatal("no secrets");
        Corp corp = *corpOf(account, world.vault);
        connection.http = std::make_unique<HttpClient>(HttpSetup{HostAllowList({corp.baseUrl}), corp.caPem, {}, corp.proxy}, world.clock);
        connection.api = std::make_unique<CorpApi>(CorpSurroundings{*connection.http, world.vault, world.clock}, std::move(corp));
    }
    TalkSetup setup() { return {connection.api.get(), nullptr, nullptr, world.storage, world.clock, account.id}; }
    std::vector<TalkThread> waiting()
    {
        return awaited(world.storage.read<std::vector<TalkThread>>([id = account.id, at = now()](Database &database) {
                   return InboxStore(database).threads(id, {TalkFilter::Which::Waiting, {}}, at, 100);
               }))
            .value();
    }
    qint64 now() const { return world.clock.now().toMSecsSinceEpoch(); }

    VaultWorld world;
    std::unique_ptr<sandbox::Sandbox> server;
    Account account;
    CorpConnection connection;
};

} // namespace

class TestDemoTalk : public QObject
{
    Q_OBJECT

private slots:
    void nothingComesTwice();
    void anAnswerArrives();
};

void TestDemoTalk::nothingComesTwice()
{
    TalkingStudio studio;
    const auto report = awaited(JobHandle<MessagesReport>(new MessagesJob(studio.setup())));
    QVERIFY(report);
    QVERIFY(report->fresh.empty() && !report->failure);
    QVERIFY(!studio.waiting().empty());
}

void TestDemoTalk::anAnswerArrives()
{
    TalkingStudio studio;
    const size_t before = studio.server->corpControl().sent().size(), waited = studio.waiting().size();
    ReplyWish wish;
    wish.peer = studio.waiting().front().lastPeer.id;
    wish.text = QStringLiteral("可以的");
    const auto sent = awaited(JobHandle<TalkMessage>(new ReplyJob(studio.setup(), wish)));
    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().code));
    QCOMPARE(sent->state, TalkMessage::State::Sent);
    QCOMPARE(studio.server->corpControl().sent().size(), before + 1);
    QCOMPARE(studio.waiting().size(), waited - 1);
}

QTEST_GUILESS_MAIN(TestDemoTalk)
#include "tst_demotalk.moc"
