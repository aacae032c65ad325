#include "support/talkworld.h"

#include "alerts/alertsjob.h"
#include "alerts/robotof.h"
#include "base/json.h"
#include "storage/transaction.h"
#include "support/contractblocks.h"

#include <QTest>

using namespace yiren;

namespace {

const QByteArray robotKeyText = "693axxx6-7aoc-4bc4-97a0-0ec2sifa5aaa";

struct AlertWorld : TalkWorld {
    AlertWorld()
    {
        control().changeReach([](sandbox::ReachBook &reach) {
            reach.robots.push_back({QString::fromLatin1(robotKeyText), false, {}, {}});
        });
        robot = std::make_unique<RobotApi>(*http, corp(), Secret(robotKeyText));
    }
    void choose(std::initializer_list<AlertKind> kinds)
    {
        RobotAlertStore::Chosen chosen;
        for (const AlertKind kind : kinds)
            chosen.emplace(kind, now());
        write([chosen](Database &database) { return RobotAlertStore(database).choose(AccountId{1}, chosen); });
    }
    void write(const std::function<Done(Database &)> &change)
    {
        const Done done = awaited(world.storage.write<void>([change](Database &database) -> Done {
            auto transaction = Transaction::begin(database);
            if (!transaction)
                return failure(transaction.error());
            if (auto changed = change(database); !changed)
                return changed;
            return transaction->commit();
        }));
        if (!done)
            qFatal("%s %s", qPrintable(done.error().code), qPrintable(done.error().detail));
    }
    void complain(int number)
    {
        write([number, at = now()](Database &database) {
            return database.execute(
                QStringLiteral("INSERT INTO complaint VALUES(1, 'c%1', 'PENDING', '杯子裂了,我很生气', %2, 'o', 't', 1, 1, "
                               "'oPayer', '', '', NULL, 0, 0, 1, '[]', %2, %2)")
                    .arg(number)
                    .arg(at));
        });
    }
    Result<std::vector<RobotAlert>> tell()
    {
        return awaited(JobHandle<std::vector<RobotAlert>>(new AlertsJob({*robot, world.storage, world.clock, AccountId{1}})));
    }
    QStringList posted()
    {
        QStringList texts;
        const auto reach = control().reach();
        for (const QJsonObject &body : reach.robots.front().posted)
            texts.append(body.value(u"text").toObject().value(u"content").toString());
        return texts;
    }

    std::unique_ptr<RobotApi> robot;
};

} // namespace

// What the robot of an internal group is told: what was chosen, once each, without a customer's words.
class TestAlerts : public QObject
{
    Q_OBJECT

private slots:
    void onlyWeComsAddressIsTaken_data();
    void onlyWeComsAddressIsTaken();
    void theBodyIsTheContracts();
    void nothingIsToldUnlessItWasChosen();
    void aComplaintIsToldOfOnceAndWithoutItsWords();
    void whatHappenedBeforeItWasChosenIsNotTold();
    void manyAreOneMessage();
    void aWindowThatClosesIsToldOf();
    void aLostAnswerIsNotPostedAgain();
    void whatDidNotLeaveIsToldLater();
    void aRemovedRobotIsSaid();
    void theEighteenthMessageOfAMinuteIsTheLast();
    void theKeyStaysInTheVault();
};

void TestAlerts::onlyWeComsAddressIsTaken_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isTaken");
    const QString right = QStringLiteral("https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=") + QString::fromLatin1(robotKeyText);
    QTest::newRow("as it is shown") << right << true;
    QTest::newRow("with spaces around") << QString(u' ' + right + u'\n') << true;
    QTest::newRow("another host") << QString(right).replace(QLatin1String("qyapi.weixin.qq.com"),
                                                            QStringLiteral("qyapi.weixin.qq.com.evil.example"))
                                  << false;
    QTest::newRow("a name before") << QString(right).replace(QLatin1String("https://"),
                                                             QStringLiteral("https://qyapi.weixin.qq.com@evil.example/"))
                                   << false;
    QTest::newRow("http") << QString(right).replace(QLatin1String("https"), QStringLiteral("http")) << false;
    QTest::newRow("another port") << QString(right).replace(QLatin1String(".com/"), QStringLiteral(".com:8443/")) << false;
    QTest::newRow("another path") << QString(right).replace(QLatin1String("send"), QStringLiteral("upload_media")) << false;
    QTest::newRow("no key") << QStringLiteral("https://qyapi.weixin.qq.com/cgi-bin/webhook/send") << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestAlerts::onlyWeComsAddressIsTaken()
{
    QFETCH(QString, address);
    QFETCH(bool, isTaken);
    const auto key = robotKey(address);
    QCOMPARE(key.has_value(), isTaken);
    if (isTaken)
        QCOMPARE(key->bytes(), robotKeyText);
    else
        QCOMPARE(key.error().code, QStringLiteral("robot.address"));
}

void TestAlerts::theBodyIsTheContracts()
{
    const auto blocks = contractBlocks("wecom.md", "### 10.5", "### 10.6", "json");
    QJsonObject expected = *parseObject(blocks.front());
    QJsonObject text = expected.value(u"text").toObject();
    text.remove(u"mentioned_list"); // nobody is called by name
    expected.insert(u"text", text);
    QCOMPARE(*parseObject(robotTextBody(QStringLiteral("今天到账 3 笔，共 1 280.00 元"))), expected);
}

void TestAlerts::nothingIsToldUnlessItWasChosen()
{
    AlertWorld world;
    world.complain(1);
    QVERIFY(world.tell()->empty());
    world.choose({AlertKind::Post});
    world.complain(2);
    QVERIFY(world.tell()->empty());
    QVERIFY(world.posted().isEmpty());
}

void TestAlerts::aComplaintIsToldOfOnceAndWithoutItsWords()
{
    AlertWorld world;
    world.choose({AlertKind::Complaint});
    world.complain(1);
    const auto told = world.tell();
    QVERIFY2(told, told ? "" : qPrintable(told.error().code));
    QCOMPARE(*told, (std::vector<RobotAlert>{{AlertKind::Complaint, QStringLiteral("c1")}}));
    QCOMPARE(world.posted().size(), 1);
    QVERIFY(!world.posted().front().contains(u"杯子") && !world.posted().front().contains(u"c1")
            && !world.posted().front().contains(u"oPayer"));
    world.moveOn(hourMs);
    QVERIFY(world.tell()->empty());
    QCOMPARE(world.posted().size(), 1);
}

void TestAlerts::whatHappenedBeforeItWasChosenIsNotTold()
{
    AlertWorld world;
    world.complain(1);
    world.moveOn(minuteMs);
    world.choose({AlertKind::Complaint});
    QVERIFY(world.tell()->empty());
}

void TestAlerts::manyAreOneMessage()
{
    AlertWorld world;
    world.choose({AlertKind::Complaint});
    for (int i = 0; i < 200; ++i)
        world.complain(i);
    QCOMPARE(world.tell()->size(), size_t(200));
    QCOMPARE(world.posted().size(), 1);
    QVERIFY(world.posted().front().contains(u"200"));
    QVERIFY(world.posted().front().toUtf8().size() <= 2048);
}

void TestAlerts::aWindowThatClosesIsToldOf()
{
    AlertWorld world;
    world.choose({AlertKind::Window});
    world.control().say(world.desk, world.amu, QStringLiteral("在吗"));
    QVERIFY(world.poll());
    QVERIFY(world.tell()->empty()); // 48 hours are left
    world.moveOn(46 * hourMs + 59 * minuteMs);
    QVERIFY(world.tell()->empty());
    world.moveOn(2 * minuteMs);
    QCOMPARE(world.tell()->size(), size_t(1));
    QVERIFY(!world.posted().front().contains(u"在吗"));
    QVERIFY(world.tell()->empty());
}

void TestAlerts::aLostAnswerIsNotPostedAgain()
{
    AlertWorld world;
    world.choose({AlertKind::Complaint});
    world.complain(1);
    world.inject("robot_send:close_after_apply");
    QCOMPARE(world.tell().error().kind, ErrorKind::OutcomeUnknown);
    world.moveOn(hourMs);
    QVERIFY(world.tell()->empty());
    QCOMPARE(world.posted().size(), 1);
}

void TestAlerts::whatDidNotLeaveIsToldLater()
{
    AlertWorld world;
    world.choose({AlertKind::Complaint});
    world.complain(1);
    world.inject("robot_send:errcode(45009)");
    QCOMPARE(world.tell().error().kind, ErrorKind::RateLimited);
    QVERIFY(world.posted().isEmpty());
    QCOMPARE(world.tell()->size(), size_t(1));
    QCOMPARE(world.posted().size(), 1);
}

void TestAlerts::aRemovedRobotIsSaid()
{
    AlertWorld world;
    world.choose({AlertKind::Complaint});
    world.complain(1);
    world.control().changeReach([](sandbox::ReachBook &reach) { reach.robots.front().key = QStringLiteral("another-key-of-a-robot"); });
    QCOMPARE(world.tell().error().code, QStringLiteral("wecom.93000"));
}

void TestAlerts::theEighteenthMessageOfAMinuteIsTheLast()
{
    AlertWorld world;
    world.choose({AlertKind::Complaint});
    for (int i = 0; i < 25; ++i) {
        world.complain(i);
        QVERIFY(world.tell());
        world.moveOn(secondMs);
    }
    QCOMPARE(world.posted().size(), 18);
    world.moveOn(minuteMs);
    QCOMPARE(world.tell()->size(), size_t(7)); // those that were held back, in one
}

void TestAlerts::theKeyStaysInTheVault()
{
    AlertWorld world;
    QVERIFY(!hasRobot(AccountId{1}, world.world.vault));
    const QString address = QStringLiteral("https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=") + QString::fromLatin1(robotKeyText);
    QVERIFY(awaited(keepRobot(world.world.vault, AccountId{1}, address)));
    QVERIFY(hasRobot(AccountId{1}, world.world.vault));
    Account account;
    account.id = AccountId{1};
    account.wecomBaseUrl = world.server->baseUrl().toString();
    account.caPem = world.server->authorityPem();
    const auto connection = connectRobot(account, world.world.vault, world.world.clock);
    QVERIFY(connection);
    QVERIFY(awaited(connection->api->post(robotTextBody(QStringLiteral("好")))));
    QCOMPARE(world.posted(), QStringList{QStringLiteral("好")});
    QVERIFY(awaited(forgetRobot(world.world.vault, AccountId{1})));
    QCOMPARE(connectRobot(account, world.world.vault, world.world.clock).error().code, QStringLiteral("robot.none"));
    account.wecomBaseUrl.clear();
    QVERIFY(awaited(keepRobot(world.world.vault, AccountId{1}, address)));
    QCOMPARE(robotHost(account, world.world.vault)->baseUrl, QUrl(QStringLiteral("https://qyapi.weixin.qq.com")));
}

QTEST_GUILESS_MAIN(TestAlerts)
#include "tst_alerts.moc"
