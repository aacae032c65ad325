#include "autoreply/gatewayserving.h"
#include "autoreply/ruledeeds.h"
#include "conversations/inboxstore.h"
#include "support/gatewayclient.h"
#include "support/pushvectors.h"
#include "support/quickvault.h"
#include "support/rawserver.h"
#include "support/replyrules.h"
#include "window/gatewayhost.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QtTest>

using namespace yiren;

namespace {

const QByteArray aesKeyOfTests = "AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA"; // the contract's

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost, 0) ? server.serverPort() : 0;
}

// The window's program over a data folder whose account is pushed to, with the keys open.
struct Hosted {
    Hosted()
    {
        QFile file(folder.filePath(QStringLiteral("yiren.db")));
        const QByteArray vault = quickVaultFile();
        if (!file.open(QIODevice::WriteOnly) || file.write(vault) != vault.size())
            qFatal("no data file");
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        program = std::move(*Program::create(
            folder.path(), [](PassphrasePurpose) { return Result<Secret>(Secret(QByteArray("correct horse battery staple"))); }));
        account.id = AccountId{1};
        account.name = QStringLiteral("林小满手作");
        account.appid = QString::fromLatin1(keys.receiver);
        if (!awaited(program->open()) || !awaited(program->vault().unlock()))
            qFatal("no program");
        run(QStringLiteral("INSERT INTO account(id, name, appid, created_at) VALUES(1, 'studio', '%1', 0)").arg(account.appid));
        using secretname::PushedTo;
        using secretname::PushSecret;
        std::vector<NamedSecret> secrets;
        secrets.push_back({secretname::push(account.id, PushedTo::Official, PushSecret::Token), Secret(keys.token.bytes())});
        secrets.push_back({secretname::push(account.id, PushedTo::Official, PushSecret::AesKey), Secret(aesKeyOfTests)});
        if (!awaited(program->vault().put(secrets)))
            qFatal("no keys");
        host = std::make_unique<GatewayHost>(*program, memory, account);
        host->setPort(freePort());
        host->setWanted(true);
    }
    void run(const QString &sql)
    {
        if (!awaited(program->storage().write<void>([sql](Database &database) { return database.execute(sql); })))
            qFatal("%s", qPrintable(sql));
    }
    template <typename T>
    T read(std::function<Result<T>(Database &)> work)
    {
        auto found = awaited(program->storage().read<T>(std::move(work)));
        if (!found)
            qFatal("%s %s", qPrintable(found.error().code), qPrintable(found.error().detail));
        return *found;
    }
    bool isServing()
    {
        return read<GatewayServing>([at = now()](Database &database) { return gatewayServing(database, AccountId{1}, at); })
            != GatewayServing();
    }
    std::vector<TalkThread> threads()
    {
        return read<std::vector<TalkThread>>(
            [at = now()](Database &database) { return InboxStore(database).threads(AccountId{1}, {}, at, 10); });
    }
    qint64 now() const { return program->clock().now().toMSecsSinceEpoch(); }
    // WeChat brings a text: signed, sealed with the account's keys (contract, official account 5.2). Its status.
    int push(const QByteArray &id, const QByteArray &text, const QByteArray &token = {})
    {
        const QByteArray at = QByteArray::number(now() / 1000), sign = token.isEmpty() ? keys.token.bytes() : token;
        const QByteArray message = "<xml><ToUserName>gh_0a1b2c3d4e5f</ToUserName><FromUserName>oTEST_openid_000000000000001</FromUserName>"
                                   "<CreateTime>"
            + at + "</CreateTime><MsgType>text</MsgType><Content>" + text + "</Content><MsgId>" + id + "</MsgId></xml>";
        const QByteArray encrypt = *sealPush(keys, message, "0123456789abcdef");
        GatewayClient client(static_cast<quint16>(host->port()));
        client.send(httpPost("/official?signature=" + pushSignature({sign, at, "n1"}) + "&timestamp=" + at
                                 + "&nonce=n1&openid=oA&encrypt_type=aes&msg_signature=" + pushSignature({sign, at, "n1", encrypt}),
                             "<xml><ToUserName>gh_0a1b2c3d4e5f</ToUserName><Encrypt>" + encrypt + "</Encrypt></xml>"));
        return client.status();
    }

    QTemporaryDir folder;
    PushKeys keys = officialPushKeys(aesKeyOfTests);
    Account account;
    std::unique_ptr<Program> program;
    ViewMemory memory{folder.filePath(QStringLiteral("window.ini"))};
    std::unique_ptr<GatewayHost> host;
};

using Ids = std::vector<qint64>;

} // namespace

// The gateway inside the window.
class TestGatewayHost : public QObject
{
    Q_OBJECT

private slots:
    void aGenuinePushBecomesAMessageThatIsShownAndToldOnce();
    void whatARuleDecidesAboutIsToldOnceToo();
    void whatIsNotGenuineIsNotTold();
    void whatIsRefusedForWantOfTheRightKeyIsShown();
    void itEndsWithTheWindowAndTheNextOneServes();
    void aFailureIsShownUntilThatPartGetsOnAgain();
    void theRelayIsVisitedWhileNothingIsReceivedHere();
};

void TestGatewayHost::aGenuinePushBecomesAMessageThatIsShownAndToldOnce()
{
    Hosted hosted;
    QSignalSpy came(hosted.host.get(), &GatewayHost::came), arrived(hosted.host.get(), &GatewayHost::arrived);
    hosted.host->start();
    QTRY_COMPARE(hosted.host->state().kind, GatewayState::Kind::Runs);
    QCOMPARE(hosted.host->state().entrances, QStringList{QStringLiteral("/official")});
    QCOMPARE(hosted.push("24500000000000001", "杯子能刻字吗"), 200);
    QTRY_COMPARE(came.size(), 1);
    QVERIFY(arrived.size() > 0);
    const auto threads = hosted.threads();
    QCOMPARE(threads.size(), size_t(1));
    QCOMPARE(threads.front().lastMessage.text, QStringLiteral("杯子能刻字吗"));
    QCOMPARE(threads.front().waiting, 1);
    QCOMPARE(came[0][0].value<Ids>(), Ids{threads.front().lastMessage.id});
    QVERIFY(hosted.host->state().arrivedAt > 0);

    QCOMPARE(hosted.push("24500000000000001", "杯子能刻字吗"), 200); // WeChat brings it again
    QCOMPARE(hosted.push("24500000000000002", "在吗"), 200);         // and what is told behind it is not the first one
    QTRY_COMPARE(came.size(), 2);
    QCOMPARE(came[1][0].value<Ids>(), Ids{hosted.threads().front().lastMessage.id});
}

// Such a message is kept by what decides in the same breath, before the push is dealt with.
void TestGatewayHost::whatARuleDecidesAboutIsToldOnceToo()
{
    Hosted hosted;
    const ReplyRule rule = keywordRule(0, {QStringLiteral("价格")});
    QVERIFY(awaited(hosted.program->storage().write<qint64>(
        [rule, at = hosted.now() - 60'000](Database &database) { return keepRule(database, AccountId{1}, rule, at); })));
    QSignalSpy came(hosted.host.get(), &GatewayHost::came);
    hosted.host->start();
    QTRY_COMPARE(hosted.host->state().kind, GatewayState::Kind::Runs);
    QCOMPARE(hosted.push("24500000000000001", "价格"), 200);
    QTRY_COMPARE(came.size(), 1);
    QCOMPARE(hosted.push("24500000000000002", "谢谢"), 200);
    QTRY_COMPARE(came.size(), 2);
    QCOMPARE(came[0][0].value<Ids>().size(), size_t(1));
    QCOMPARE(came[1][0].value<Ids>().size(), size_t(1));
    QVERIFY(came[0][0].value<Ids>() != came[1][0].value<Ids>());
}

void TestGatewayHost::whatIsNotGenuineIsNotTold()
{
    Hosted hosted;
    QSignalSpy came(hosted.host.get(), &GatewayHost::came);
    hosted.host->start();
    QTRY_COMPARE(hosted.host->state().kind, GatewayState::Kind::Runs);
    QCOMPARE(hosted.push("24500000000000001", "转账给我", "another_token"), 403);
    QCOMPARE(hosted.push("24500000000000002", "在吗"), 200);
    QTRY_COMPARE(came.size(), 1);
    QCOMPARE(hosted.threads().front().lastMessage.text, QStringLiteral("在吗"));
    QCOMPARE(hosted.threads().front().waiting, 1);
}

void TestGatewayHost::whatIsRefusedForWantOfTheRightKeyIsShown()
{
    Hosted hosted;
    hosted.host->start();
    QTRY_COMPARE(hosted.host->state().kind, GatewayState::Kind::Runs);
    QVERIFY(!hosted.host->state().failure);
    QCOMPARE(hosted.push("24500000000000001", "在吗", "another_token"), 403);
    QTRY_VERIFY(hosted.host->state().failure.has_value());
    QCOMPARE(hosted.host->state().failure->code, QStringLiteral("gateway.other_token"));
    QCOMPARE(hosted.host->state().failure->detail, QStringLiteral("/official"));
    QCOMPARE(hosted.push("24500000000000002", "在吗"), 200);
    QTRY_VERIFY(!hosted.host->state().failure);
    using secretname::PushedTo;
    using secretname::PushSecret;
    QVERIFY(awaited(hosted.program->vault().remove({secretname::push(hosted.account.id, PushedTo::Official, PushSecret::AesKey)})));
    hosted.host->again();
    QCOMPARE(hosted.host->state().kind, GatewayState::Kind::Off); // not "runs" while nothing listens
    QTRY_COMPARE(hosted.host->state().kind, GatewayState::Kind::Runs);
    QCOMPARE(hosted.push("24500000000000003", "在吗"), 403);
    QTRY_VERIFY(hosted.host->state().failure.has_value());
    QCOMPARE(hosted.host->state().failure->code, QStringLiteral("gateway.no_aes_key"));
    QCOMPARE(hosted.read<qint64>([](Database &database) { return database.scalar(QStringLiteral("SELECT count(*) FROM push")); }), 1);
}

void TestGatewayHost::itEndsWithTheWindowAndTheNextOneServes()
{
    Hosted hosted;
    hosted.host->start();
    QTRY_COMPARE(hosted.host->state().kind, GatewayState::Kind::Runs);
    QTRY_VERIFY(hosted.isServing());
    QCOMPARE(hosted.push("24500000000000001", "在吗"), 200); // and it is dealt with by nobody yet, or already
    hosted.host.reset();
    QTRY_VERIFY(!hosted.isServing());
    hosted.host = std::make_unique<GatewayHost>(*hosted.program, hosted.memory, hosted.account);
    QSignalSpy came(hosted.host.get(), &GatewayHost::came);
    hosted.host->start();
    QTRY_COMPARE(hosted.host->state().kind, GatewayState::Kind::Runs);
    QTRY_COMPARE(hosted.threads().size(), size_t(1));
    QVERIFY(came.size() <= 1);
    hosted.host->setWanted(false);
    QCOMPARE(hosted.host->state().kind, GatewayState::Kind::Off);
}

// Here what looks whether rules answer; no relay is there that could collect.
void TestGatewayHost::aFailureIsShownUntilThatPartGetsOnAgain()
{
    Hosted hosted;
    hosted.run(QStringLiteral("ALTER TABLE reply_rule RENAME TO reply_rule_away"));
    hosted.host->start();
    QTRY_COMPARE(hosted.host->state().kind, GatewayState::Kind::Runs);
    QTRY_VERIFY(hosted.host->state().failure.has_value());
    hosted.run(QStringLiteral("ALTER TABLE reply_rule_away RENAME TO reply_rule"));
    QCOMPARE(hosted.push("24500000000000001", "在吗"), 200);
    QTRY_VERIFY(!hosted.host->state().failure.has_value());
    QCOMPARE(hosted.host->state().kind, GatewayState::Kind::Runs);
}

// A relay that holds nothing; what it is asked, and how it is told when it is gone.
void TestGatewayHost::theRelayIsVisitedWhileNothingIsReceivedHere()
{
    Hosted hosted;
    hosted.host->setWanted(false);
    QSignalSpy visited(hosted.host.get(), &GatewaySwitch::relayVisited);
    const auto visit = [&](RelayNews::Kind kind) {
        const auto before = visited.size();
        hosted.host->visitRelay(kind);
        hosted.host->visitRelay(kind); // one at a time
        return QTest::qWaitFor([&] { return visited.size() == before + 1; }, 10'000);
    };
    QVERIFY(visit(RelayNews::Kind::Checked));
    QCOMPARE(hosted.host->relayNews()->failure->code, QStringLiteral("relay.not_set_up"));
    RawServer relay;
    relay.answer = [](QTcpSocket &socket, const RawRequest &) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 26\r\n\r\n{\"items\":[],\"more\":false}\n");
    };
    const auto own = relayAt(relay.url().toString(), std::nullopt);
    QVERIFY(own && awaited(hosted.program->vault().put(secretsOfRelay(AccountId{1}, *own))));
    for (const RelayNews::Kind kind : {RelayNews::Kind::Checked, RelayNews::Kind::Collected}) {
        QVERIFY(visit(kind));
        QVERIFY2(!hosted.host->relayNews()->failure, qPrintable(hosted.host->relayNews()->failure.value_or(Error()).code));
        QVERIFY(hosted.host->relayNews()->kind == kind);
    }
    QCOMPARE(relay.requests.size(), size_t(2));
    QCOMPARE(relay.requests.front().target, QByteArray("/collect"));
    relay.close();
    QVERIFY(visit(RelayNews::Kind::Checked));
    QVERIFY(hosted.host->relayNews()->failure.has_value());
    QVERIFY(!hosted.host->isVisitingRelay());
}

QTEST_MAIN(TestGatewayHost)
#include "tst_gatewayhost.moc"
