#include "base/json.h"
#include "support/awaited.h"
#include "sandbox/sandbox.h"
#include "support/vaultworld.h"
#include "wecom/corpanswer.h"
#include "wecom/corpapi.h"
#include "wecom/corperrors.h"
#include "wecom/corpmedia.h"
#include "wecom/kf.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace yiren;

namespace {

OfficialAnswer answerOf(const char *json)
{
    return {*parseObject(json), 0, {}, {}, {}};
}

// A block of the contract's examples that holds that text.
QByteArray contractBlock(const QByteArray &holds)
{
    QFile file(QStringLiteral(SHARED_DIR "/contract/wecom.md"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = file.readAll();
    for (qsizetype at = text.indexOf("```json\n"); at >= 0; at = text.indexOf("```json\n", at + 1)) {
        const qsizetype begin = at + 8;
        const QByteArray block = text.mid(begin, text.indexOf("```", begin) - begin);
        if (block.contains(holds))
            return block;
    }
    return {};
}

struct CorpWorld {
    CorpWorld()
    {
        sandbox::Sandbox::Options options;
        static const auto keys =
            std::make_shared<const sandbox::KeyRing>(*sandbox::KeyRing::generate(QStringLiteral("1900012345"), FakeClock().now()));
        options.keys = keys;
        server = std::move(*sandbox::Sandbox::create(vaults.clock, std::move(options)));
        if (!server->start())
            qFatal("sandbox");
        vaults.vault.openForThisSession();
        server->corpControl().addDesk(QStringLiteral("wk1"), QStringLiteral("客服"));
        http = std::make_unique<HttpClient>(HttpSetup{HostAllowList(QList<QUrl>{server->baseUrl()}), server->authorityPem(), {}, {}},
                                            vaults.clock);
        api = make(server->credentials().corpSecret);
    }
    std::unique_ptr<CorpApi> make(const QByteArray &secret)
    {
        CorpSettings settings;
        settings.retry.waits = {std::chrono::milliseconds(5)};
        settings.callsPerSecond = 10'000;
        return std::make_unique<CorpApi>(CorpSurroundings{*http, vaults.vault, vaults.clock},
                                         Corp{.id = AccountId{1},
                                              .corpid = server->credentials().corpid,
                                              .secret = Secret(secret),
                                              .baseUrl = server->baseUrl(),
                                              .caPem = server->authorityPem()},
                                         settings);
    }
    Result<std::vector<KfAccount>> list() { return awaited(api->ask<std::vector<KfAccount>>(kfAccountsCall(0), kfAccounts)); }
    void inject(const char *faults) { server->control().addFaults(*sandbox::FaultScript::fromText(QLatin1String(faults))); }
    qsizetype tokens() { return server->corpControl().requestCount(QStringLiteral("kf_token")); }

    VaultWorld vaults;
    std::unique_ptr<sandbox::Sandbox> server;
    std::unique_ptr<HttpClient> http;
    std::unique_ptr<CorpApi> api;
};

} // namespace

// 企业微信's API: examples are the contract's, the server is the stand-in.
class TestCorpCalls : public QObject
{
    Q_OBJECT

private slots:
    void everyCodeOfTheContractHasAReaction();
    void theReactionIsTheContracts_data();
    void theReactionIsTheContracts();
    void anUntrustedAddressIsNamed();
    void aMissingCodeIsNone();
    void readsTheContractsMessages();
    void readsTheContractsCustomers();
    void writesTheContractsMessage();
    void oneTokenServesAllWhoWait();
    void aTokenThatEndedIsFetchedOnceMore();
    void aSecondRefusalOfTheTokenStops();
    void aWrongSecretIsNotAskedAgain();
    void aLaterStartTakesTheKeptToken();
    void aBusyServerIsAskedAgainButAMessageIsNotSentAgain();
    void filesGoUpAndComeBack();
    void aFileThatCannotBeSentIsRefusedHere();
};

void TestCorpCalls::everyCodeOfTheContractHasAReaction()
{
    QFile file(QStringLiteral(SHARED_DIR "/contract/wecom.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    const QString table = text.mid(text.indexOf(u"### 1.3"), text.indexOf(u"### 1.4") - text.indexOf(u"### 1.3"));
    static const QRegularExpression number(QStringLiteral("\\b\\d{5,6}\\b"));
    int codes = 0;
    for (const QString &line : table.split(u'\n')) {
        if (!line.startsWith(u"| "))
            continue;
        for (auto match = number.globalMatch(line.section(u'|', 1, 1)); match.hasNext(); ++codes) {
            const int code = match.next().captured().toInt();
            const bool isKnown =
                std::ranges::any_of(corpErrorRows(), [code](const CorpErrorRow &row) { return row.first <= code && code <= row.last; });
            QVERIFY2(isKnown, qPrintable(QString::number(code)));
        }
    }
    QVERIFY(codes > 80);
}

void TestCorpCalls::theReactionIsTheContracts_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("reaction");
    const auto add = [](int code, CorpReaction reaction) { QTest::addRow("%d", code) << code << static_cast<int>(reaction); };
    add(-1, CorpReaction::Retry);
    add(40014, CorpReaction::Token);
    add(42001, CorpReaction::Token);
    add(40001, CorpReaction::Stop);
    add(45009, CorpReaction::Wait);
    add(45033, CorpReaction::Retry);
    add(60020, CorpReaction::Stop);
    add(48007, CorpReaction::Stop);
    add(95017, CorpReaction::Stop);
    add(95001, CorpReaction::Drop);
    add(95002, CorpReaction::Drop);
    add(95018, CorpReaction::Drop);
    add(95007, CorpReaction::Normal);
    add(84061, CorpReaction::Normal);
    add(301002, CorpReaction::Stop);
    add(40058, CorpReaction::Bug);
    add(99999, CorpReaction::Bug); // in no row
}

void TestCorpCalls::theReactionIsTheContracts()
{
    QFETCH(int, code);
    QFETCH(int, reaction);
    QCOMPARE(corpReaction(corpError(code, {}, Safety::Safe)), std::optional(CorpReaction(reaction)));
}

void TestCorpCalls::anUntrustedAddressIsNamed()
{
    const auto body = parseObject(contractBlock("60020"));
    const Error error = corpError(60020, body->value(u"errmsg").toString(), Safety::Safe);
    QCOMPARE(error.code, QStringLiteral("wecom.60020"));
    QCOMPARE(error.place.found, QStringLiteral("203.0.113.57"));
    QCOMPARE(error.requestId, QStringLiteral("1790000100999888777"));
    QCOMPARE(error.kind, ErrorKind::Unauthorized);
    CorpWorld world;
    world.server->corpControl().setAddressTrusted(false);
    QCOMPARE(world.list().error().place.found, QStringLiteral("203.0.113.57")); // though there was a token
}

void TestCorpCalls::aMissingCodeIsNone()
{
    HttpReply reply;
    reply.status = 200;
    reply.body = R"({"service_state":0})";
    QVERIFY(readCorpAnswer(kfStateCall(QStringLiteral("wk"), QStringLiteral("wm")), reply));
    reply.body = R"({"errcode":"95018","errmsg":"x"})"; // as a text
    QCOMPARE(readCorpAnswer(kfSendCall("{}"), reply).error().code, QStringLiteral("wecom.95018"));
    reply.body = "<html>";
    QCOMPARE(readCorpAnswer(kfSendCall("{}"), reply).error().kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(readCorpAnswer(kfAccountsCall(0), reply).error().kind, ErrorKind::BadReply);
}

void TestCorpCalls::readsTheContractsMessages()
{
    const auto page = kfPage(answerOf(contractBlock("cur-0047").constData()));
    QVERIFY(page);
    QCOMPARE(page->nextCursor, QStringLiteral("cur-0047"));
    QVERIFY(!page->hasMore);
    QCOMPARE(page->items.size(), size_t(5));
    QCOMPARE(page->items[0].type, QStringLiteral("enter_session"));
    QCOMPARE(page->items[0].externalUserid, QStringLiteral("wmOPC0000000000000000021"));
    QCOMPARE(page->items[1].origin, KfItem::Origin::Customer);
    QCOMPARE(page->items[1].sentAt, 1'790'000'330'000);
    QCOMPARE(page->items[1].content.value(u"content").toString(), QStringLiteral("杯子能刻字吗"));
    QCOMPARE(page->items[3].origin, KfItem::Origin::Servicer);
    QCOMPARE(page->items[3].servicer, QStringLiteral("LinXiaoyu"));
    QCOMPARE(page->items[4].content.value(u"fail_msgid").toString(), QStringLiteral("opc-local-77"));
    QCOMPARE(page->items[4].externalUserid, QStringLiteral("wmOPC0000000000000000022"));
}

void TestCorpCalls::readsTheContractsCustomers()
{
    const auto customers = kfCustomers(answerOf(contractBlock("invalid_external_userid").constData()));
    QVERIFY(customers);
    const KfCustomer amu{QStringLiteral("wmOPC0000000000000000021"), QStringLiteral("阿木"), QStringLiteral("oUNI-opc-0021"),
                         QStringLiteral("mpmenu"), QStringLiteral("p=art18")};
    QCOMPARE(customers->told, std::vector{amu});
    QCOMPARE(customers->untold, QStringList{QStringLiteral("wmOPC0000000000000000022")});
}

void TestCorpCalls::writesTheContractsMessage()
{
    const QByteArray body =
        kfMessageBody(QStringLiteral("wkOPC00001"), QStringLiteral("wmOPC0000000000000000021"), QStringLiteral("opc-local-78"),
                      QStringLiteral("text"), {{QStringLiteral("content"), QStringLiteral("已备注刻字「山间」")}});
    QCOMPARE(*parseObject(body), *parseObject(contractBlock("opc-local-78")));
    QVERIFY(!body.contains("\\u"));
    QCOMPARE(kfSendCall(body).safety, Safety::OnceOnly);
}

void TestCorpCalls::oneTokenServesAllWhoWait()
{
    CorpWorld world;
    std::vector<JobHandle<OfficialAnswer>> jobs;
    int done = 0;
    for (int i = 0; i < 6; ++i) {
        jobs.push_back(world.api->call(kfAccountsCall(0)));
        jobs.back()->then(this, [&done](const Result<OfficialAnswer> &answer) { done += answer ? 1 : 0; });
        jobs.back()->start();
    }
    QTRY_COMPARE(done, 6);
    QCOMPARE(world.tokens(), 1);
}

void TestCorpCalls::aTokenThatEndedIsFetchedOnceMore()
{
    CorpWorld world;
    QVERIFY(world.list());
    world.server->corpControl().killTokens();
    QVERIFY(world.list());
    QCOMPARE(world.tokens(), 2);
    world.inject("kf_accounts:errcode(42001)");
    QVERIFY(world.list());
    QCOMPARE(world.tokens(), 3);
    world.vaults.clock.advance(7200 - 300); // refreshed before its end
    QVERIFY(world.list());
    QCOMPARE(world.tokens(), 4);
}

void TestCorpCalls::aSecondRefusalOfTheTokenStops()
{
    CorpWorld world;
    QVERIFY(world.list());
    world.inject("kf_accounts:errcode(40014)*2");
    QCOMPARE(world.list().error().code, QStringLiteral("wecom.40014"));
    QCOMPARE(world.tokens(), 2);
}

void TestCorpCalls::aWrongSecretIsNotAskedAgain()
{
    CorpWorld world;
    world.api = world.make("wrongwrongwrongwrong");
    QCOMPARE(world.list().error().code, QStringLiteral("wecom.40001"));
    QCOMPARE(world.list().error().code, QStringLiteral("wecom.40001"));
    QCOMPARE(world.tokens(), 1);
}

void TestCorpCalls::aLaterStartTakesTheKeptToken()
{
    CorpWorld world;
    QVERIFY(world.list());
    world.api = world.make(world.server->credentials().corpSecret);
    QVERIFY(world.list());
    QCOMPARE(world.tokens(), 1);
    world.api = world.make("another-secret-of-another-app"); // a token is of use to nobody else
    QVERIFY(!world.list());
    QCOMPARE(world.tokens(), 2);
}

void TestCorpCalls::aBusyServerIsAskedAgainButAMessageIsNotSentAgain()
{
    CorpWorld world;
    world.inject("kf_accounts:errcode(-1)*2");
    QVERIFY(world.list());
    world.inject("kf_send:errcode(-1)");
    const auto sent = awaited(world.api->call(kfSendCall("{}")));
    QCOMPARE(sent.error().kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(world.server->corpControl().requestCount(QStringLiteral("kf_send")), 1);
}

void TestCorpCalls::filesGoUpAndComeBack()
{
    CorpWorld world;
    const QByteArray bytes = "\xff\xd8\xff\xe0 picture";
    const auto call = corpMediaUploadCall(CorpMediaKind::Image, QStringLiteral("青釉杯.JPG"), bytes);
    QVERIFY(call);
    const auto id = awaited(world.api->ask<QString>(*call, corpMediaUploaded));
    QVERIFY2(id, id ? "" : qPrintable(id.error().code));
    const auto back = awaited(world.api->ask<FetchedMedia>(corpMediaGetCall(*id), fetchedMedia));
    QCOMPARE(back->bytes, bytes);
    world.vaults.clock.advanceDays(3);
    QCOMPARE(awaited(world.api->ask<FetchedMedia>(corpMediaGetCall(*id), fetchedMedia)).error().code, QStringLiteral("wecom.40007"));
}

void TestCorpCalls::aFileThatCannotBeSentIsRefusedHere()
{
    const auto code = [](CorpMediaKind kind, const char *name, qsizetype size) {
        const auto call = corpMediaUploadCall(kind, QLatin1String(name), QByteArray(size, 'x'));
        return call ? QString() : call.error().code;
    };
    QCOMPARE(code(CorpMediaKind::Image, "a.gif", 100), QStringLiteral("wecom.media_format"));
    QCOMPARE(code(CorpMediaKind::Image, "a.png", 10 * 1024 * 1024), QString());
    QCOMPARE(code(CorpMediaKind::Image, "a.png", 10 * 1024 * 1024 + 1), QStringLiteral("wecom.media_size"));
    QCOMPARE(code(CorpMediaKind::File, "a.pdf", 20 * 1024 * 1024 + 1), QStringLiteral("wecom.media_size"));
    QCOMPARE(code(CorpMediaKind::File, "a.pdf", 5), QStringLiteral("wecom.media_empty"));
    QCOMPARE(code(CorpMediaKind::File, "a.pdf", 6), QString());
}

QTEST_GUILESS_MAIN(TestCorpCalls)
#include "tst_corpcalls.moc"
