#include "support/sendingprocesses.h"

#include <QtTest>

using namespace yiren;

// The real program after a backup was put back, and with two accounts.
class TestCliRestored : public QObject
{
    Q_OBJECT

private slots:
    void aRestoredBackupSendsNothingUntilTheFounderSaysSo_data();
    void aRestoredBackupSendsNothingUntilTheFounderSaysSo();
    void aTimerServesEveryAccount();
};

void TestCliRestored::aRestoredBackupSendsNothingUntilTheFounderSaysSo_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("effects"); // once the founder has said that it is still to go out
    QTest::newRow("published: WeChat can't tell a second one") << "publish" << 2;
    QTest::newRow("mass send: WeChat knows it by its key") << "mass_send" << 1;
}

void TestCliRestored::aRestoredBackupSendsNothingUntilTheFounderSaysSo()
{
    QFETCH(QString, kind);
    QFETCH(int, effects);
    SendingProcesses world;
    const QString title = QStringLiteral("先备份，后发出");
    const QString id = world.addDuePost(title, kind);
    const QString backup = world.cli().path(QStringLiteral("before.yirenbak"));
    (void)world.mustRun({QStringLiteral("backup"), QStringLiteral("create"), backup});
    for (int i = 0; i < 4 && world.post(id)[u"state"] != QStringLiteral("published"); ++i) {
        (void)world.pass();
        world.advance(120);
    }
    QCOMPARE(world.effects(title), 1);
    (void)world.mustRun({QStringLiteral("backup"), QStringLiteral("restore"), backup});
    QCOMPARE(world.post(id)[u"state"].toString(), QStringLiteral("scheduled"));
    const CliAnswer held = world.cli().run({QStringLiteral("post"), QStringLiteral("publish-due")});
    QVERIFY(held.exit != 0);
    QVERIFY(held.json()[u"posts"].toArray().isEmpty());
    QCOMPARE(world.post(id)[u"state"].toString(), QStringLiteral("scheduled"));
    QCOMPARE(world.effects(title), 1);
    (void)world.mustRun({QStringLiteral("post"), QStringLiteral("resume")});
    for (int i = 0; i < 4 && world.post(id)[u"state"] != QStringLiteral("published"); ++i) {
        (void)world.pass();
        world.advance(120);
    }
    QCOMPARE(world.post(id)[u"state"].toString(), QStringLiteral("published"));
    QCOMPARE(world.effects(title), effects);
}

void TestCliRestored::aTimerServesEveryAccount()
{
    SendingProcesses world;
    const QString first = world.addDuePost(QStringLiteral("第一家"), QStringLiteral("publish"));
    world.addAccount(QStringLiteral("second"));
    const auto second = [&world](QStringList words) {
        return world.mustRun(QStringList{QStringLiteral("--account"), QStringLiteral("second")} + words);
    };
    const QString id =
        second({QStringLiteral("post"), QStringLiteral("add"), QStringLiteral("--title"), QStringLiteral("第二家"),
                QStringLiteral("--kind"), QStringLiteral("draft"), QStringLiteral("--body"), world.cli().path(QStringLiteral("post.md")),
                QStringLiteral("--cover"), world.cli().path(QStringLiteral("cover.png"))})[u"id"]
            .toString();
    (void)second({QStringLiteral("post"), QStringLiteral("schedule"), id, QStringLiteral("--at"), msToRfc3339(world.nowMs() + 60'000)});
    world.advance(120);
    for (int i = 0; i < 4; ++i) {
        (void)world.pass();
        world.advance(120);
    }
    const auto posts = second({QStringLiteral("post"), QStringLiteral("list")})[u"posts"].toArray();
    QCOMPARE(posts.first()[u"state"].toString(), QStringLiteral("waiting_for_you"));
    QCOMPARE(world.draftsLeft(QStringLiteral("第二家")), 1);
    QCOMPARE(world.effects(QStringLiteral("第一家")), 1);
}

QTEST_GUILESS_MAIN(TestCliRestored)
#include "tst_clirestored.moc"
