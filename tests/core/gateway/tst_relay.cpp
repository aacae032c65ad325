#include "gateway/relaycheckjob.h"
#include "gateway/relayjob.h"
#include "gateway/relaykit.h"
#include "support/gatewayworld.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>

using namespace yiren;

// The relay of packaging/relay, and what collects from it.
class TestRelay : public QObject
{
    Q_OBJECT

private slots:
    void whatAnotherProgramSealedIsOpened();
    void whatWasAlteredIsNotOpened();
    void whatTheRelayTookIsCollectedOnce();
    void whatTheDesktopCannotProveIsNotKept();
    void whatAnotherKeyOpensIsLeftForIt();
    void aShutEntranceDamsNothing();
    void theRelayRefusesWhatIsNotGenuine();
    void theRelayHandsNothingToStrangers();
    void theRelayStoresNothingThatItCouldRead();
    void anotherKeyLosesNothing();
    void aCheckTakesNothing();
    void aCheckNamesTheFault();
    void theKitRunsAsItWasWritten();
    void aFolderThatCannotBeWrittenIsNamed();
};

namespace {

QByteArray relayFile(const char *name)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/push/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

PrivateKey relayKey()
{
    return *PrivateKey::fromPem(relayFile("relay_key.pem"));
}

constexpr char bearer[] = "0123456789abcdef0123456789abcdef";

// The relay itself, run by Node.js on this machine's clock.
struct RelayProcess {
    explicit RelayProcess(const QString &script = QStringLiteral(PROJECT_DIR "/packaging/relay/relay.mjs"),
                          const QStringList &settings = {})
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("RELAY_TOKEN_OFFICIAL"), QStringLiteral("opc_sim_token_01"));
        environment.insert(QStringLiteral("RELAY_TOKEN_MINI"), QStringLiteral("opc_sim_token_01"));
        environment.insert(QStringLiteral("RELAY_TOKEN_WECOM"), QStringLiteral("OpcDashToken2026"));
        environment.insert(QStringLiteral("RELAY_PUBLIC_KEY"), QString::fromLatin1(relayKey().publicKey().toPem()));
        environment.insert(QStringLiteral("RELAY_SECRET"), QString::fromLatin1(bearer));
        for (const QString &line : settings)
            environment.insert(line.section(u'=', 0, 0), line.section(u'=', 1));
        environment.insert(QStringLiteral("RELAY_DIR"), folder.path());
        environment.insert(QStringLiteral("RELAY_HOST"), QStringLiteral("127.0.0.1"));
        environment.insert(QStringLiteral("PORT"), QStringLiteral("0"));
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral("node"), {script});
        (void)QTest::qWaitFor([this] { return process.canReadLine() || process.state() == QProcess::NotRunning; }, 30'000);
        port = process.readLine().trimmed().split(' ').last().toUShort();
    }
    ~RelayProcess()
    {
        process.kill();
        process.waitForFinished();
    }

    QByteArray answerTo(const QByteArray &request) const
    {
        GatewayClient client(port);
        client.send(QByteArray(request).replace("HTTP/1.1\r\n", "HTTP/1.1\r\nConnection: close\r\n"));
        (void)client.waitForClosing();
        return client.rest();
    }

    QTemporaryDir folder;
    QProcess process;
    quint16 port = 0;
};

// A gateway whose clock is the machine's, as the relay's is.
struct RelayWorld : GatewayWorld {
    RelayWorld() { clock.set(QDateTime::currentDateTimeUtc()); }

    Result<RelayReport> collect(const PrivateKey &key)
    {
        const Relay own{QUrl(QStringLiteral("http://127.0.0.1:%1").arg(relay.port)), Secret(bearer), key};
        HttpClient http({HostAllowList({own.url})}, clock);
        return awaited(JobHandle<RelayReport>(new RelayJob({http, storage, clock, AccountId{1}, doors, own, passed})));
    }

    Result<RelayCheck> check(const Relay &asked)
    {
        HttpClient http({HostAllowList({asked.url})}, clock);
        return awaited(JobHandle<RelayCheck>(new RelayCheckJob(http, doors, asked)));
    }
    Relay own(const QString &path = {}, const PrivateKey &key = relayKey()) const
    {
        return {QUrl(QStringLiteral("http://127.0.0.1:%1/%2").arg(relay.port).arg(path)), Secret(bearer), key};
    }

    // A plain push as whoever saw a query could make it: the relay has the token only, so it passes there.
    QByteArray unsealed(const QByteArray &body) const
    {
        const QByteArray time = QByteArray::number(clock.now().toSecsSinceEpoch());
        return httpPost("/official?signature=" + pushSignature({"opc_sim_token_01", time, "n"}) + "&timestamp=" + time + "&nonce=n", body);
    }

    RelayProcess relay;
    RelayLeft passed; // what is known to lie there, for the next collection
};

QString codeOfLeft(const Result<RelayReport> &report)
{
    return report ? QString::number(report->left.count) + u' ' + report->left.code + u' ' + report->left.detail : report.error().code;
}

bool hasNode()
{
    QProcess node;
    node.start(QStringLiteral("node"), {QStringLiteral("--version")});
    return node.waitForFinished() && node.readAllStandardOutput().mid(1).split('.').first().toInt() >= 18;
}

#define NEEDS_NODE                                                                                                                         \
    if (!hasNode())                                                                                                                        \
    QSKIP("Node.js 18 or later is not installed")

} // namespace

void TestRelay::whatAnotherProgramSealedIsOpened() // Python's cryptography
{
    const QJsonObject item = QJsonDocument::fromJson(relayFile("relayed.json")).object();
    const auto relayed = openRelayed(item, relayKey());
    QVERIFY2(relayed, relayed ? "" : qPrintable(relayed.error().code));
    QCOMPARE(relayed->id, QStringLiteral("001790000000000-0123456789abcdef"));
    QVERIFY(relayed->knock.entrance == PushEntrance::Official);
    QCOMPARE(relayed->knock.query, QByteArray("signature=c95d9fc6ab4f0587d7a68ac227ef63f987bb8bba&timestamp=1790000000&nonce=1320562132"));
    QCOMPARE(relayed->knock.body, QByteArray("<xml>你好</xml>"));
    QCOMPARE(relayed->knock.headers.value("Wechatpay-Nonce"), QByteArray("n"));
    QCOMPARE(relayed->knock.arrivedAt, 1790000000123);
}

void TestRelay::whatWasAlteredIsNotOpened()
{
    const QJsonObject item = QJsonDocument::fromJson(relayFile("relayed.json")).object();
    for (const char *member : {"id", "key", "nonce", "data"}) {
        QJsonObject changed = item;
        QString text = item.value(QLatin1String(member)).toString();
        text[5] = text[5] == u'A' ? u'B' : u'A';
        changed.insert(QLatin1String(member), text);
        QVERIFY2(!openRelayed(changed, relayKey()), member);
        changed.remove(QLatin1String(member));
        QVERIFY2(!openRelayed(changed, relayKey()), member);
    }
    QVERIFY(!openRelayed({}, relayKey()));
}

void TestRelay::whatTheRelayTookIsCollectedOnce()
{
    NEEDS_NODE;
    RelayWorld world;
    QVERIFY(world.relay.port > 0);
    for (int i = 0; i < 120; ++i) // three pages
        QVERIFY(world.relay.answerTo(world.sealedRequest(textPush(i))).endsWith("success"));
    QVERIFY(world.relay.answerTo(world.sealedRequest(textPush(0))).endsWith("success")); // a retry
    const auto first = world.collect(relayKey());
    QVERIFY2(first, first ? "" : qPrintable(first.error().code));
    QVERIFY(*first == (RelayReport{120, 1, 0, 0}));
    QVERIFY(*world.collect(relayKey()) == RelayReport{});
    const auto tally = awaited(JobHandle<PushTally>(new HandlePushesJob(world.dealing())));
    QVERIFY(*tally == (PushTally{120, 0, 0}));
    QCOMPARE(world.count(QStringLiteral("SELECT count(*) FROM talk_message")), 120);
}

// What no key could prove goes; what the account would prove in plain mode stays there and dams nothing, for thirty days.
void TestRelay::whatTheDesktopCannotProveIsNotKept()
{
    NEEDS_NODE;
    RelayWorld world;
    QVERIFY(world.relay.answerTo(world.unsealed("<xml>")).endsWith("success"));
    QVERIFY(world.relay.answerTo(world.unsealed(textPush(7))).endsWith("success"));
    QVERIFY(world.relay.answerTo(world.sealedRequest(textPush(8))).endsWith("success"));
    auto report = world.collect(relayKey());
    QCOMPARE(codeOfLeft(report), QStringLiteral("1 gateway.not_sealed /official"));
    QCOMPARE(report->kept, 1);
    QCOMPARE(report->refused, 1);
    world.clock.advance(31 * 86400);
    QVERIFY(*world.collect(relayKey()) == (RelayReport{0, 0, 1, 0}));
    QVERIFY(*world.collect(relayKey()) == RelayReport{});
}

void TestRelay::whatAnotherKeyOpensIsLeftForIt()
{
    NEEDS_NODE;
    RelayWorld world;
    QVERIFY(world.relay.answerTo(world.sealedRequest(textPush(7))).endsWith("success"));
    std::vector<Secret> right = std::exchange(world.doors.official->aesKeys, {});
    QCOMPARE(codeOfLeft(world.collect(relayKey())), QStringLiteral("1 gateway.no_aes_key /official"));
    world.doors.official->aesKeys.emplace_back(QByteArray(32, 'k'));
    QCOMPARE(codeOfLeft(world.collect(relayKey())), QStringLiteral("1 gateway.other_aes_key /official"));
    const auto checked = world.check(world.own());
    QCOMPARE(checked ? QString() : checked.error().code, QStringLiteral("gateway.other_aes_key"));
    world.doors.official->aesKeys = std::move(right);
    const Secret token = std::exchange(world.doors.official->token, Secret("another_token"));
    QCOMPARE(codeOfLeft(world.collect(relayKey())), QStringLiteral("1 gateway.other_token /official"));
    world.doors.official->token = Secret(token.bytes());
    QVERIFY(*world.collect(relayKey()) == (RelayReport{1, 0, 0, 0}));
    QVERIFY(*world.check(world.own()) == (RelayCheck{0, false}));
}

void TestRelay::aShutEntranceDamsNothing()
{
    NEEDS_NODE;
    RelayWorld world;
    for (int i = 0; i < 60; ++i) // a page has fifty
        QVERIFY(world.relay.answerTo(world.sealedRequest(textPush(i)).replace("/official", "/mini")).endsWith("success"));
    QVERIFY(world.relay.answerTo(world.sealedRequest(textPush(60))).endsWith("success"));
    const auto first = world.collect(relayKey());
    QCOMPARE(codeOfLeft(first), QStringLiteral("60 relay.shut mini"));
    QCOMPARE(first->kept, 1);
    world.passed = first->left;
    QVERIFY(world.relay.answerTo(world.sealedRequest(textPush(61))).endsWith("success"));
    const auto second = world.collect(relayKey());
    QCOMPARE(codeOfLeft(second), QStringLiteral("60 relay.shut mini"));
    QCOMPARE(second->kept, 1);
    world.passed = {};
    world.doors.mini = officialPushKeys();
    QVERIFY(*world.collect(relayKey()) == (RelayReport{60, 0, 0, 0}));
}

void TestRelay::theRelayRefusesWhatIsNotGenuine()
{
    NEEDS_NODE;
    RelayWorld world;
    const QByteArray genuine = world.sealedRequest(textPush(7));
    QByteArray forged = genuine;
    forged.replace("msg_signature=", "msg_signature=0");
    QVERIFY(world.relay.answerTo(forged).startsWith("HTTP/1.1 403 "));
    world.clock.advance(-700);
    QVERIFY(world.relay.answerTo(world.sealedRequest(textPush(8))).startsWith("HTTP/1.1 403 ")); // old
    QVERIFY(world.relay.answerTo(httpPost("/pay", "{}")).startsWith("HTTP/1.1 404 "));
    QVERIFY(world.relay.answerTo(httpPost("/__proto__", "{}")).startsWith("HTTP/1.1 404 "));
    QVERIFY(world.relay.answerTo(httpPost("/official", QByteArray(70'000, 'x'))).startsWith("HTTP/1.1 413 "));
    QVERIFY(*world.collect(relayKey()) == RelayReport{});
    QVERIFY(world.relay.answerTo(genuine).endsWith("success")); // and still serves
}

void TestRelay::theRelayHandsNothingToStrangers()
{
    NEEDS_NODE;
    RelayWorld world;
    (void)world.relay.answerTo(world.sealedRequest(textPush(7)));
    for (const char *path : {"/collect", "/acknowledge"}) {
        QVERIFY(world.relay.answerTo(httpGet(path)).startsWith("HTTP/1.1 401 "));
        QVERIFY(world.relay.answerTo(httpPost(path, "{}", "Authorization: Bearer 0123\r\n")).startsWith("HTTP/1.1 401 "));
    }
    QVERIFY(*world.collect(relayKey()) == (RelayReport{1, 0, 0, 0}));
}

void TestRelay::theRelayStoresNothingThatItCouldRead()
{
    NEEDS_NODE;
    RelayWorld world;
    const QByteArray request = world.sealedRequest(textPush(7));
    (void)world.relay.answerTo(request);
    const QStringList names = QDir(world.relay.folder.path()).entryList(QDir::Files);
    QCOMPARE(names.size(), 1);
    QFile file(world.relay.folder.filePath(names.first()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject stored = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(stored.keys(), (QStringList{QStringLiteral("data"), QStringLiteral("id"), QStringLiteral("key"), QStringLiteral("nonce")}));
    QVERIFY(!QByteArray::fromBase64(stored[u"data"].toString().toLatin1()).contains("Encrypt"));
}

void TestRelay::anotherKeyLosesNothing()
{
    NEEDS_NODE;
    RelayWorld world;
    (void)world.relay.answerTo(world.sealedRequest(textPush(7)));
    QCOMPARE(codeOfLeft(world.collect(*PrivateKey::generate())), QStringLiteral("1 relay.other_key "));
    QVERIFY(*world.collect(relayKey()) == (RelayReport{1, 0, 0, 0}));
}

void TestRelay::aCheckTakesNothing()
{
    NEEDS_NODE;
    RelayWorld world;
    QVERIFY(*world.check(world.own()) == (RelayCheck{0, false}));
    for (int i = 0; i < 51; ++i) // a page has fifty
        (void)world.relay.answerTo(world.sealedRequest(textPush(i)));
    for (int i = 0; i < 2; ++i)
        QVERIFY(*world.check(world.own()) == (RelayCheck{50, true}));
    QVERIFY(*world.collect(relayKey()) == (RelayReport{51, 0, 0, 0}));
    QVERIFY(*world.check(world.own()) == (RelayCheck{0, false}));
}

void TestRelay::aCheckNamesTheFault()
{
    NEEDS_NODE;
    RelayWorld world;
    const auto fault = [&world](const Relay &asked) {
        const auto checked = world.check(asked);
        return checked ? QString() : checked.error().code + u' ' + checked.error().detail;
    };
    QCOMPARE(fault(world.own(QStringLiteral("elsewhere"))), QStringLiteral("relay.not_there 127.0.0.1"));
    Relay stranger = world.own();
    stranger.bearer = Secret(QByteArray(32, 'x'));
    QCOMPARE(fault(stranger), QStringLiteral("relay.secret 127.0.0.1"));
    (void)world.relay.answerTo(world.sealedRequest(textPush(7)));
    QCOMPARE(fault(world.own({}, *PrivateKey::generate())), QStringLiteral("relay.other_key "));
    world.doors.official.reset();
    QCOMPARE(fault(world.own()), QStringLiteral("relay.shut official"));
    world.relay.process.kill();
    world.relay.process.waitForFinished();
    QVERIFY(!world.check(world.own()));
}

void TestRelay::theKitRunsAsItWasWritten()
{
    NEEDS_NODE;
    QTemporaryDir place;
    RelayWorld world;
    const auto folder = writeRelayKit(place.path(), relaySettings(world.own(), world.doors));
    QVERIFY(folder);
    QCOMPARE(*folder, place.filePath(QStringLiteral("yiren-relay")));
    QFile settings(*folder + QStringLiteral("/relay.env"));
    QVERIFY(settings.open(QIODevice::ReadOnly));
    QCOMPARE(settings.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFileDevice::Permissions());
    const QStringList lines = QString::fromLatin1(settings.readAll()).trimmed().split(u'\n');
    QCOMPARE(lines.size(), 4); // key, secret, the tokens of two entrances
    QVERIFY(QFile::exists(*folder + QStringLiteral("/README.md")));
    RelayProcess written(*folder + QStringLiteral("/relay.mjs"), lines);
    QVERIFY(written.port > 0);
    QVERIFY(written.answerTo(world.sealedRequest(textPush(7))).endsWith("success"));
    Relay asked = world.own();
    asked.url.setPort(written.port);
    QVERIFY(*world.check(asked) == (RelayCheck{1, false}));
}

void TestRelay::aFolderThatCannotBeWrittenIsNamed()
{
    QTemporaryDir place;
    QFile inTheWay(place.filePath(QStringLiteral("yiren-relay")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const auto written = writeRelayKit(place.path(), "RELAY_SECRET=x\n");
    QVERIFY(!written);
    QCOMPARE(written.error().code, QStringLiteral("relay.kit"));
    QVERIFY(written.error().detail.endsWith(QStringLiteral("yiren-relay")));
}

QTEST_GUILESS_MAIN(TestRelay)
#include "tst_relay.moc"
