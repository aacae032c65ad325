#include "support/cliprogram.h"
#include "support/sandboxprocess.h"

#include <QDir>
#include <QtTest>

using namespace yiren;

// kill -9 at every numbered crash point: the next run ends in the state that an undisturbed run ends in.
class TestCliCrash : public QObject
{
    Q_OBJECT

private slots:
    void anImportResumes_data();
    void anImportResumes();
    void aCloseResumesToTheSameCertificate_data();
    void aCloseResumesToTheSameCertificate();
    void aSyncResumes();
    void aRestoreKeepsTheOldFile();

private:
    static void prepare(CliProgram &cli)
    {
        cli.write(QStringLiteral("orders.csv"), sampleOrders());
        cli.write(QStringLiteral("refunds.csv"), sampleRefunds());
    }
    static CliAnswer importDay(const CliProgram &cli)
    {
        return cli.run({QStringLiteral("import"), QStringLiteral(TEST_DATA_DIR "/sandbox/sample-2026-03-05.ALL.csv"),
                        QStringLiteral(TEST_DATA_DIR "/sandbox/sample-2026-03-05.BASIC.csv"), cli.path(QStringLiteral("orders.csv")),
                        cli.path(QStringLiteral("refunds.csv"))});
    }
    static CliAnswer close(const CliProgram &cli)
    {
        return cli.run({QStringLiteral("close"), QStringLiteral("--date"), QStringLiteral("2026-03-05")});
    }
    static QByteArray report(const CliProgram &cli)
    {
        return cli.run({QStringLiteral("reconcile"), QStringLiteral("--date"), QStringLiteral("2026-03-05")}).out;
    }
    static void settleEverything(const CliProgram &cli)
    {
        for (const QJsonValue &blocker : close(cli).json()[u"blockers"].toArray())
            (void)cli.run({QStringLiteral("settle"), QStringLiteral("--date"), QStringLiteral("2026-03-05"), QStringLiteral("--class"),
                           blocker[u"class"].toString(), QStringLiteral("--subject"), blocker[u"subject"].toString(),
                           QStringLiteral("--reason"), QStringLiteral("checked")});
    }
};

void TestCliCrash::anImportResumes_data()
{
    QTest::addColumn<QString>("point");
    for (const char *point : {"import.raw_stored", "import.rows_written", "import.before_commit", "import.committed"})
        QTest::newRow(point) << QString::fromLatin1(point);
}

void TestCliCrash::anImportResumes()
{
    QFETCH(QString, point);
    CliProgram undisturbed, crashed;
    prepare(undisturbed);
    prepare(crashed);
    QCOMPARE(importDay(undisturbed).exit, 0);
    crashed.set("YIREN_CRASH_AT", point);
    QCOMPARE(importDay(crashed).exit, 99);
    crashed.unset("YIREN_CRASH_AT");
    QCOMPARE(importDay(crashed).exit, 0);
    const QByteArray expected = report(undisturbed);
    QVERIFY(expected.contains("\"unexplained_fen\":0"));
    QCOMPARE(report(crashed), expected);
    QCOMPARE(crashed.run({QStringLiteral("doctor")}).exit, 0);
}

void TestCliCrash::aCloseResumesToTheSameCertificate_data()
{
    QTest::addColumn<QString>("point");
    for (const char *point :
         {"close.reconciled", "backup.copied", "backup.before_rename", "close.backed_up", "close.before_lock", "close.locked"})
        QTest::newRow(point) << QString::fromLatin1(point);
}

void TestCliCrash::aCloseResumesToTheSameCertificate()
{
    QFETCH(QString, point);
    CliProgram undisturbed, crashed;
    for (CliProgram *cli : {&undisturbed, &crashed}) {
        prepare(*cli);
        QCOMPARE(importDay(*cli).exit, 0);
        settleEverything(*cli);
    }
    const QString expected = close(undisturbed).json()[u"certificate_sha256"].toString();
    QCOMPARE(expected.size(), 64);
    crashed.set("YIREN_CRASH_AT", point);
    QCOMPARE(close(crashed).exit, 99);
    crashed.unset("YIREN_CRASH_AT");
    crashed.set("YIREN_NOW", QStringLiteral("2026-03-07T09:00:00+08:00")); // resumed another day
    const CliAnswer resumed = close(crashed);
    QVERIFY2(resumed.exit == 0, QByteArray(resumed.err).constData());
    QCOMPARE(resumed.json()[u"certificate_sha256"].toString(), expected);
    QCOMPARE(crashed.run({QStringLiteral("doctor")}).exit, 0);
}

void TestCliCrash::aSyncResumes()
{
    CliProgram cli;
    const SandboxProcess server(cli);
    QCOMPARE(cli.run(server.accountAdd()).exit, 0);
    const QStringList words = {QStringLiteral("close"), QStringLiteral("--date"), QStringLiteral("2026-03-05")};
    for (const char *point : {"sync.downloaded", "close.fetched"}) {
        cli.set("YIREN_CRASH_AT", QString::fromLatin1(point));
        QCOMPARE(cli.run(words).exit, 99);
    }
    cli.unset("YIREN_CRASH_AT");
    const CliAnswer resumed = cli.run(words);
    QVERIFY2(resumed.exit == 0 || resumed.exit == 1, QByteArray(resumed.err).constData()); // open: the ledger here is empty
    QCOMPARE(cli.run({QStringLiteral("doctor")}).exit, 0);
}

void TestCliCrash::aRestoreKeepsTheOldFile()
{
    CliProgram cli;
    prepare(cli);
    QCOMPARE(importDay(cli).exit, 0);
    const QByteArray before = report(cli);
    const QString backup = cli.path(QStringLiteral("b.yirenbak"));
    QCOMPARE(cli.run({QStringLiteral("backup"), QStringLiteral("create"), backup}).exit, 0);
    cli.set("YIREN_CRASH_AT", QStringLiteral("restore.moved_aside"));
    QCOMPARE(cli.run({QStringLiteral("backup"), QStringLiteral("restore"), backup}).exit, 99);
    cli.unset("YIREN_CRASH_AT");
    QVERIFY(!QDir(cli.dataDir()).entryList({QStringLiteral("yiren.db.before-restore-*")}).isEmpty());
    QCOMPARE(cli.run({QStringLiteral("backup"), QStringLiteral("restore"), backup}).exit, 0);
    QCOMPARE(report(cli), before);
}

QTEST_GUILESS_MAIN(TestCliCrash)
#include "tst_clicrash.moc"
