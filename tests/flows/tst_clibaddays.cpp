#include "support/cliprogram.h"
#include "support/quickvault.h"
#include "support/sandboxprocess.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QStandardPaths>
#include <QtTest>

#include <unistd.h>

using namespace yiren;

// Disk full, read-only folder, two processes at once, a damaged data file: a clear sentence, nothing lost, nothing doubled.
class TestCliBadDays : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aFullDiskLeavesNothingHalf_data();
    void aFullDiskLeavesNothingHalf();
    void aReadOnlyFolderIsSaid();
    void aFolderThatCannotBeMadeIsSaid();
    void twoImportsAtOnceCountOnce();
    void twoClosesAtOnceCloseOnce();
    void closingSaysWhatCouldNotBeFetched();
    void aDamagedFileIsLeftAsItIs();
    void aNewerFileIsRefused();
    void aFlippedAmountIsNamed();
    void aBillWithWrongTotalsStaysOpen();
    void aHalfGzipIsRefused();

private:
    QStringList importWords() const
    {
        return {QStringLiteral("--json"),
                QStringLiteral("--data-dir"),
                m_cli->dataDir(),
                QStringLiteral("import"),
                QStringLiteral(TEST_DATA_DIR "/sandbox/sample-2026-03-05.ALL.csv"),
                m_cli->path(QStringLiteral("orders.csv"))};
    }
    CliAnswer importDay() { return m_cli->runBare(importWords()); }
    CliAnswer sql(const QString &statement)
    {
        return m_cli->runProgram(QStringLiteral("sqlite3"), {m_cli->dataDir() + QStringLiteral("/yiren.db"), statement});
    }
    CliAnswer close() { return m_cli->run({QStringLiteral("close"), QStringLiteral("--date"), QStringLiteral("2026-03-05")}); }
    void settleEverything()
    {
        for (const QJsonValue &blocker : close().json()[u"blockers"].toArray())
            (void)m_cli->run({QStringLiteral("settle"), QStringLiteral("--date"), QStringLiteral("2026-03-05"), QStringLiteral("--class"),
                              blocker[u"class"].toString(), QStringLiteral("--subject"), blocker[u"subject"].toString(),
                              QStringLiteral("--reason"), QStringLiteral("checked")});
    }
    qint64 orderCount() { return sql(QStringLiteral("SELECT count(*) FROM orders")).out.trimmed().toLongLong(); }

    std::unique_ptr<CliProgram> m_cli;
};

void TestCliBadDays::init()
{
    m_cli = std::make_unique<CliProgram>();
    giveQuickVault(*m_cli);
    m_cli->write(QStringLiteral("orders.csv"), sampleOrders());
    m_cli->write(QStringLiteral("refunds.csv"), sampleRefunds());
}

void TestCliBadDays::aFullDiskLeavesNothingHalf_data()
{
    QTest::addColumn<int>("when");
    for (const int when : {1, 5, 20, 60})
        QTest::addRow("from the %d. write on", when) << when;
}

void TestCliBadDays::aFullDiskLeavesNothingHalf()
{
    QFETCH(int, when);
    const QString strace = QStandardPaths::findExecutable(QStringLiteral("strace"));
    QVERIFY2(!strace.isEmpty(), "strace is needed (./dev test installs it)");
    QCOMPARE(m_cli->run({QStringLiteral("account"), QStringLiteral("list")}).exit, 0); // the data file is there
    m_cli->set("ASAN_OPTIONS", QStringLiteral("detect_leaks=0"));                      // the leak sanitizer can't look at a traced process
    const QString inject = QStringLiteral("inject=pwrite64:error=ENOSPC:when=%1+").arg(when);
    const CliAnswer full = m_cli->runProgram(
        strace,
        QStringList{QStringLiteral("-f"), QStringLiteral("-qq"), QStringLiteral("-o"), QStringLiteral("/dev/null"), QStringLiteral("-e"),
                    QStringLiteral("trace=pwrite64"), QStringLiteral("-e"), inject, CliProgram::binary()}
            + importWords());
    QVERIFY2(full.exit == 5, QByteArray(full.out + full.err).constData());
    QVERIFY2(full.err.contains("disk is full") || full.err.contains("disk refused"), QByteArray(full.err).constData());
    QCOMPARE(importDay().exit, 0);
    QCOMPARE(orderCount(), 10);
    QCOMPARE(m_cli->run({QStringLiteral("doctor")}).exit, 0);
}

void TestCliBadDays::aReadOnlyFolderIsSaid()
{
    if (geteuid() != 0)
        QSKIP("needs root to mount");
    const QString script =
        QStringLiteral("mkdir -p '%1/ro' && mount -t tmpfs -o ro none '%1/ro' && exec '%2' --data-dir '%1/ro' account list")
            .arg(m_cli->path(QStringLiteral(".")), CliProgram::binary());
    const CliAnswer answer =
        m_cli->runProgram(QStringLiteral("unshare"), {QStringLiteral("-m"), QStringLiteral("sh"), QStringLiteral("-c"), script});
    QVERIFY2(answer.exit == 5, QByteArray(answer.err).constData());
    QVERIFY2(answer.err.contains("data folder"), QByteArray(answer.err).constData());
}

void TestCliBadDays::aFolderThatCannotBeMadeIsSaid()
{
    const CliAnswer answer =
        m_cli->runBare({QStringLiteral("--data-dir"), QStringLiteral("/proc/yiren"), QStringLiteral("account"), QStringLiteral("list")});
    QCOMPARE(answer.exit, 5);
    QVERIFY2(answer.err.contains("/proc/yiren"), QByteArray(answer.err).constData());
}

void TestCliBadDays::twoImportsAtOnceCountOnce()
{
    QCOMPARE(m_cli->run({QStringLiteral("account"), QStringLiteral("list")}).exit, 0);
    std::vector<std::unique_ptr<QProcess>> processes;
    for (int i = 0; i < 4; ++i) {
        processes.push_back(std::make_unique<QProcess>());
        processes.back()->setProcessEnvironment(m_cli->environment());
        processes.back()->start(CliProgram::binary(), importWords());
    }
    for (const auto &process : processes) {
        QVERIFY(process->waitForFinished(60'000));
        QVERIFY2(process->exitCode() == 0, QByteArray(process->readAllStandardError()).constData());
    }
    QCOMPARE(orderCount(), 10);
    QCOMPARE(sql(QStringLiteral("SELECT count(*) FROM trade_row")).out.trimmed(), QByteArray("18"));
}

void TestCliBadDays::twoClosesAtOnceCloseOnce()
{
    QCOMPARE(importDay().exit, 0);
    settleEverything();
    std::vector<std::unique_ptr<QProcess>> processes;
    for (int i = 0; i < 4; ++i) {
        processes.push_back(std::make_unique<QProcess>());
        processes.back()->setProcessEnvironment(m_cli->environment());
        processes.back()->start(CliProgram::binary(),
                                {QStringLiteral("--json"), QStringLiteral("--data-dir"), m_cli->dataDir(), QStringLiteral("close"),
                                 QStringLiteral("--date"), QStringLiteral("2026-03-05")});
    }
    QSet<QString> certificates;
    for (const auto &process : processes) {
        QVERIFY(process->waitForFinished(60'000));
        const QByteArray out = process->readAllStandardOutput();
        QVERIFY2(process->exitCode() == 0 || out.contains("work.busy"), QByteArray(out).constData()); // closed, or another is at work
        if (process->exitCode() == 0)
            certificates.insert(QJsonDocument::fromJson(out).object()[u"certificate_sha256"].toString());
    }
    QCOMPARE(certificates.size(), 1);
    QCOMPARE(sql(QStringLiteral("SELECT count(*) FROM closed_day")).out.trimmed(), QByteArray("1"));
    QCOMPARE(sql(QStringLiteral("SELECT count(*) FROM audit WHERE action = 'day.closed'")).out.trimmed(), QByteArray("1"));
}

// The trade bill and the basic account's are here, and no other account is known; WeChat Pay can't be reached.
void TestCliBadDays::closingSaysWhatCouldNotBeFetched()
{
    {
        const SandboxProcess server(*m_cli);
        QVERIFY(server.isRunning());
        const CliAnswer added = m_cli->run(server.accountAdd());
        QVERIFY2(added.exit == 0, QByteArray(added.err).constData());
    }
    QCOMPARE(m_cli->runBare(importWords() + QStringList{QStringLiteral(TEST_DATA_DIR "/sandbox/sample-2026-03-05.BASIC.csv")}).exit, 0);
    settleEverything();
    const CliAnswer closed = close();
    QVERIFY2(closed.exit == 0, QByteArray(closed.out + closed.err).constData());
    const QJsonObject error = closed.json()[u"not_fetched"].toObject();
    QVERIFY2(error[u"code"].toString().startsWith(u"net."), closed.out.constData());
    QVERIFY2(closed.err.contains("Not everything could be fetched"), closed.err.constData());
    QVERIFY(close().json()[u"not_fetched"].isNull()); // nothing was asked for
}

void TestCliBadDays::aDamagedFileIsLeftAsItIs()
{
    QCOMPARE(importDay().exit, 0);
    QFile file(m_cli->dataDir() + QStringLiteral("/yiren.db"));
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(4096);
    file.write(QByteArray(8192, '\x5a'));
    file.close();
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray damaged = file.readAll();
    file.close();
    const CliAnswer answer = m_cli->run({QStringLiteral("reconcile"), QStringLiteral("--date"), QStringLiteral("2026-03-05")});
    QCOMPARE(answer.exit, 5);
    QVERIFY2(answer.err.contains("damaged") && answer.err.contains("backup restore"), QByteArray(answer.err).constData());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), damaged);
}

void TestCliBadDays::aNewerFileIsRefused()
{
    QCOMPARE(importDay().exit, 0);
    (void)sql(QStringLiteral("PRAGMA user_version=99"));
    const CliAnswer answer = importDay();
    QCOMPARE(answer.exit, 5);
    QVERIFY2(answer.err.contains("newer version"), QByteArray(answer.err).constData());
}

void TestCliBadDays::aFlippedAmountIsNamed()
{
    QCOMPARE(importDay().exit, 0);
    QCOMPARE(m_cli->run({QStringLiteral("doctor")}).exit, 0);
    (void)sql(QStringLiteral("UPDATE trade_row SET amount_fen = amount_fen + 1 WHERE out_trade_no = 'OPC20260305000003'"));
    const CliAnswer doctor = m_cli->run({QStringLiteral("doctor")});
    QCOMPARE(doctor.exit, 1);
    QVERIFY2(doctor.out.contains("trade_row") && doctor.out.contains("2026-03-05"), QByteArray(doctor.out).constData());
}

void TestCliBadDays::aBillWithWrongTotalsStaysOpen()
{
    QFile sample(QStringLiteral(TEST_DATA_DIR "/sandbox/sample-2026-03-05.ALL.csv"));
    QVERIFY(sample.open(QIODevice::ReadOnly));
    QByteArray bill = sample.readAll();
    const qsizetype last = bill.lastIndexOf("`3810.04");
    bill.replace(last, 8, "`3810.05");
    m_cli->write(QStringLiteral("wrong.csv"), bill);
    const CliAnswer imported = m_cli->run({QStringLiteral("import"), m_cli->path(QStringLiteral("wrong.csv"))});
    QCOMPARE(imported.exit, 0);
    QCOMPARE(imported.json()[u"files"].toArray()[0][u"summary_agrees"].toBool(true), false);
    const CliAnswer closed = m_cli->run({QStringLiteral("close"), QStringLiteral("--date"), QStringLiteral("2026-03-05")});
    QCOMPARE(closed.exit, 1);
    QVERIFY2(closed.out.contains("summary_differs"), QByteArray(closed.out).constData());
    QVERIFY2(closed.out.contains("3810.05") && closed.out.contains("3810.04"), closed.out.constData());
}

void TestCliBadDays::aHalfGzipIsRefused()
{
    const CliAnswer packed = m_cli->runProgram(QStringLiteral("gzip"),
                                               {QStringLiteral("-c"), QStringLiteral(TEST_DATA_DIR "/sandbox/sample-2026-03-05.ALL.csv")});
    m_cli->write(QStringLiteral("whole.gz"), packed.out);
    m_cli->write(QStringLiteral("half.gz"), packed.out.left(packed.out.size() / 2));
    QCOMPARE(m_cli->run({QStringLiteral("import"), m_cli->path(QStringLiteral("half.gz"))}).exit, 3);
    QCOMPARE(m_cli->run({QStringLiteral("import"), m_cli->path(QStringLiteral("whole.gz"))}).json()[u"files"].toArray()[0][u"new"].toInt(),
             18);
}

QTEST_GUILESS_MAIN(TestCliBadDays)
#include "tst_clibaddays.moc"
