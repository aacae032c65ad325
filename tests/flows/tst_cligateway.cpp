#include "storage/database.h"
#include "support/cliprogram.h"
#include "support/gatewayclient.h"
#include "support/pushvectors.h"
#include "support/quickvault.h"

#include <QtTest>

#include <csignal>

using namespace yiren;

// `gateway run` as a process, asked by the contract's own pushes; its clock starts at their instant.
class TestCliGateway : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aMessageComesIntoTheConversation();
    void aProcessKilledAfterItsAnswerLosesNothing();
    void bothPlatformsAcceptTheAddress();
    void withoutATokenItSaysWhatIsMissing();
    void listensOnThisComputerOnly();
    void aWrongKeyIsRefusedWithItsFile();
    void theKeyBeforeStaysValid();
    void aRelaysSettingsArePrinted();

private:
    CliAnswer addAccount() const
    {
        return m_cli->run({QStringLiteral("account"), QStringLiteral("add"), QStringLiteral("--name"), QStringLiteral("studio"),
                           QStringLiteral("--appid"), QStringLiteral("wx0123456789abcdef"), QStringLiteral("--corpid"),
                           QStringLiteral("ww0pc1234567890abc"), QStringLiteral("--push-token-file"), m_cli->path(QStringLiteral("token")),
                           QStringLiteral("--push-key-file"), m_cli->path(QStringLiteral("key")), QStringLiteral("--wecom-push-token-file"),
                           m_cli->path(QStringLiteral("wecom_token")), QStringLiteral("--wecom-push-key-file"),
                           m_cli->path(QStringLiteral("wecom_key"))});
    }
    qint64 count(const char *sql) const
    {
        auto database = *Database::open(m_cli->dataDir() + QStringLiteral("/yiren.db"));
        return *database->scalar(QString::fromLatin1(sql));
    }

    std::unique_ptr<CliProgram> m_cli;
};

namespace {

// The running gateway; its first line says where it is.
class GatewayProcess
{
public:
    explicit GatewayProcess(const CliProgram &cli)
    {
        m_process.setProcessEnvironment(cli.environment());
        m_process.start(CliProgram::binary(),
                        {QStringLiteral("--json"), QStringLiteral("--data-dir"), cli.dataDir(), QStringLiteral("gateway"),
                         QStringLiteral("run"), QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")});
        (void)QTest::qWaitFor([this] { return m_process.canReadLine() || m_process.state() == QProcess::NotRunning; }, 60'000);
        said = QJsonDocument::fromJson(m_process.readLine()).object();
        port = said[u"listening"].toString().section(u':', -1).toUShort();
    }
    ~GatewayProcess() { killed(); }

    QByteArray answerTo(const QByteArray &request) const
    {
        GatewayClient client(port);
        client.send(request);
        return client.answer();
    }
    // How it ends when asked to.
    int interrupted()
    {
        ::kill(pid_t(m_process.processId()), SIGINT);
        (void)QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; }, 60'000);
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    void killed()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    QJsonObject said;
    quint16 port = 0;

private:
    QProcess m_process;
};

QByteArray officialRequest(size_t vector)
{
    const OfficialVector pushed = officialVectors()[vector];
    return httpPost("/official?signature=c95d9fc6ab4f0587d7a68ac227ef63f987bb8bba&timestamp=1790000000&nonce=1320562132&openid=oA&"
                    "encrypt_type=aes&msg_signature="
                        + pushed.signature,
                    "<xml><ToUserName><![CDATA[gh_0a1b2c3d4e5f]]></ToUserName><Encrypt><![CDATA[" + pushed.encrypt + "]]></Encrypt></xml>");
}

} // namespace

void TestCliGateway::init()
{
    m_cli = std::make_unique<CliProgram>();
    giveQuickVault(*m_cli);
    m_cli->set("YIREN_NOW", QStringLiteral("2026-09-21T14:13:20Z")); // 1790000000
    m_cli->writeSecret(QStringLiteral("token"), "opc_sim_token_01\n");
    m_cli->writeSecret(QStringLiteral("key"), "AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA\n");
    m_cli->writeSecret(QStringLiteral("wecom_token"), "OpcDashToken2026\n");
    m_cli->writeSecret(QStringLiteral("wecom_key"), "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8\n");
}

void TestCliGateway::aMessageComesIntoTheConversation()
{
    QCOMPARE(addAccount().exit, 0);
    GatewayProcess gateway(*m_cli);
    QCOMPARE(gateway.said[u"entrances"].toArray(), (QJsonArray{QStringLiteral("/official"), QStringLiteral("/wecom")}));
    QCOMPARE(bodyOfAnswer(gateway.answerTo(officialRequest(3))), QByteArray("success"));
    QCOMPARE(bodyOfAnswer(gateway.answerTo(officialRequest(3))), QByteArray("success"));
    QCOMPARE(bodyOfAnswer(gateway.answerTo(officialRequest(2))), QByteArray("success"));
    QTRY_COMPARE(count("SELECT count(*) FROM push WHERE handled_at IS NOT NULL AND failure = ''"), 2);
    QCOMPARE(count("SELECT count(*) FROM talk_message WHERE message_id = '24500000000000001' AND kind = 'text'"), 1);
    QCOMPARE(count("SELECT count(*) FROM talk_message WHERE kind = 'subscribe' AND trigger = 'follow'"), 1);
    QCOMPARE(gateway.interrupted(), 0);
}

void TestCliGateway::aProcessKilledAfterItsAnswerLosesNothing()
{
    QCOMPARE(addAccount().exit, 0);
    {
        GatewayProcess gateway(*m_cli);
        QCOMPARE(bodyOfAnswer(gateway.answerTo(officialRequest(3))), QByteArray("success"));
        gateway.killed();
    }
    QCOMPARE(count("SELECT count(*) FROM push"), 1);
    GatewayProcess next(*m_cli);
    QTRY_COMPARE(count("SELECT count(*) FROM talk_message"), 1);
    QCOMPARE(next.interrupted(), 0);
}

void TestCliGateway::bothPlatformsAcceptTheAddress()
{
    QCOMPARE(addAccount().exit, 0);
    const GatewayProcess gateway(*m_cli);
    QCOMPARE(
        bodyOfAnswer(gateway.answerTo(httpGet("/official?signature=c95d9fc6ab4f0587d7a68ac227ef63f987bb8bba&timestamp=1790000000&nonce="
                                              "1320562132&echostr=5838479218127813673"))),
        QByteArray("5838479218127813673"));
    const WecomVector greeting = wecomVectors()[0];
    QCOMPARE(
        bodyOfAnswer(gateway.answerTo(httpGet("/wecom?msg_signature=" + greeting.signature
                                              + "&timestamp=1790000000&nonce=nonce-a1&echostr=" + greeting.encrypt.toPercentEncoding()))),
        QByteArray("5927782489442352469"));
}

void TestCliGateway::withoutATokenItSaysWhatIsMissing()
{
    QCOMPARE(m_cli->run({QStringLiteral("account"), QStringLiteral("add"), QStringLiteral("--name"), QStringLiteral("studio")}).exit, 0);
    const CliAnswer answer = m_cli->run({QStringLiteral("gateway"), QStringLiteral("run")});
    QCOMPARE(answer.exit, 6);
    QCOMPARE(answer.json()[u"error"][u"code"].toString(), QStringLiteral("gateway.no_entrance"));
}

void TestCliGateway::listensOnThisComputerOnly()
{
    QCOMPARE(addAccount().exit, 0);
    for (const char *listen : {"0.0.0.0:8787", "192.168.1.2:8787", "127.0.0.1", "127.0.0.1:x", "127.0.0.1:70000"}) {
        const CliAnswer answer =
            m_cli->run({QStringLiteral("gateway"), QStringLiteral("run"), QStringLiteral("--listen"), QString::fromLatin1(listen)});
        QCOMPARE(answer.exit, 2);
        QCOMPARE(answer.json()[u"error"][u"code"].toString(), QStringLiteral("gateway.listen"));
    }
}

void TestCliGateway::aWrongKeyIsRefusedWithItsFile()
{
    m_cli->writeSecret(QStringLiteral("key"), "AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHy"); // 42
    const CliAnswer answer = addAccount();
    QCOMPARE(answer.exit, 6);
    QCOMPARE(answer.json()[u"error"][u"code"].toString(), QStringLiteral("push.aes_key"));
    QVERIFY(answer.err.contains("/key"));
    QVERIFY(!answer.err.contains("AQIDBA"));
}

void TestCliGateway::theKeyBeforeStaysValid()
{
    QCOMPARE(addAccount().exit, 0);
    const CliAnswer changed =
        m_cli->run({QStringLiteral("gateway"), QStringLiteral("keys"), QStringLiteral("--push-token-file"),
                    m_cli->path(QStringLiteral("token")), QStringLiteral("--push-key-file"), m_cli->path(QStringLiteral("wecom_key"))});
    QCOMPARE(changed.exit, 0);
    QCOMPARE(changed.json()[u"entrance"].toString(), QStringLiteral("/official"));
    const GatewayProcess gateway(*m_cli);
    QCOMPARE(bodyOfAnswer(gateway.answerTo(officialRequest(3))), QByteArray("success")); // sealed with the first
}

void TestCliGateway::aRelaysSettingsArePrinted()
{
    QCOMPARE(addAccount().exit, 0);
    const auto relay = [this](const char *url) {
        return m_cli->run({QStringLiteral("gateway"), QStringLiteral("relay"), QStringLiteral("--url"), QString::fromLatin1(url)});
    };
    QCOMPARE(relay("http://example.com").exit, 2);
    const QJsonObject first = relay("https://relay.example.com/yiren").json();
    QVERIFY(first[u"RELAY_PUBLIC_KEY"].toString().startsWith(QStringLiteral("-----BEGIN PUBLIC KEY-----\\n")));
    QVERIFY(first[u"RELAY_SECRET"].toString().size() >= 32);
    const QJsonObject second = relay("https://other.example.com").json();
    QCOMPARE(second[u"RELAY_SECRET"], first[u"RELAY_SECRET"]); // what lies there can still be opened
    QCOMPARE(second[u"RELAY_PUBLIC_KEY"], first[u"RELAY_PUBLIC_KEY"]);
}

QTEST_GUILESS_MAIN(TestCliGateway)
#include "tst_cligateway.moc"
