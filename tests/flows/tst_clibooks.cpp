#include "support/cliprogram.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QtTest>

using namespace yiren;

// A data folder from files alone: import, reconcile, decide, close, re-open, export, back up, restore. The day is the contract's sample.
class TestCliBooks : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void importsOnceHoweverOften();
    void takesAnImportBack();
    void reconcilesTheImportedDay();
    void closesOnlyWhenEverythingIsDecided();
    void withoutAnyOrderOfOursADayIsNotCompared();
    void aLineThatCannotBeReadWaitsForADecision();
    void aDecisionHoldsForItsLineAlone();
    void anOrderThatWasNeverPaidIsNoneToCompareWith();
    void aClosedDayChangesOnlyThroughReopening();
    void exportsWhatCanBeImportedAgain();
    void exportsTheDifferencesOfTheBooksAsTheyAre();
    void aBackupBringsEverythingBack();
    void filesAreTheirOwnersAlone();
    void asksForNoKeyWhenNoneIsNeeded();

private:
    CliAnswer importDay()
    {
        return m_cli->run({QStringLiteral("import"), QStringLiteral(TEST_DATA_DIR "/sandbox/sample-2026-03-05.ALL.csv"),
                           QStringLiteral(TEST_DATA_DIR "/sandbox/sample-2026-03-05.BASIC.csv"), m_cli->path(QStringLiteral("orders.csv")),
                           m_cli->path(QStringLiteral("refunds.csv"))});
    }
    CliAnswer reconcile() { return m_cli->run({QStringLiteral("reconcile"), QStringLiteral("--date"), QStringLiteral("2026-03-05")}); }
    CliAnswer close() { return m_cli->run({QStringLiteral("close"), QStringLiteral("--date"), QStringLiteral("2026-03-05")}); }
    void settleEverything()
    {
        for (const QJsonValue &blocker : close().json()[u"blockers"].toArray()) {
            const QJsonObject key = blocker.toObject();
            (void)m_cli->run({QStringLiteral("settle"), QStringLiteral("--date"), QStringLiteral("2026-03-05"), QStringLiteral("--class"),
                              key[u"class"].toString(), QStringLiteral("--subject"), key[u"subject"].toString(), QStringLiteral("--reason"),
                              QStringLiteral("checked with the customer")});
        }
    }

    QByteArray billWithBadTime(int row) const;
    QJsonArray importBill(const QByteArray &bill);
    int acceptLine(const QString &subject);
    // The blocker of that kind, empty when nothing of it keeps the day open.
    QJsonObject blocker(QLatin1String kind)
    {
        for (const QJsonValue &blocker : close().json()[u"blockers"].toArray()) {
            if (blocker.toObject()[u"kind"].toString() == kind)
                return blocker.toObject();
        }
        return {};
    }

    std::unique_ptr<CliProgram> m_cli;
};

void TestCliBooks::init()
{
    m_cli = std::make_unique<CliProgram>();
    m_cli->write(QStringLiteral("orders.csv"), sampleOrders());
    m_cli->write(QStringLiteral("refunds.csv"), sampleRefunds());
}

void TestCliBooks::importsOnceHoweverOften()
{
    const CliAnswer first = importDay();
    QVERIFY2(first.exit == 0, QByteArray(first.err).constData());
    const QJsonArray files = first.json()[u"files"].toArray();
    QCOMPARE(files.size(), 4);
    const int expected[] = {18, 28, 10, 7}; // rows of the contract's files and of the planted ledger
    const char *kinds[] = {"trade_all", "fund_basic", "orders", "refunds"};
    for (int i = 0; i < 4; ++i) {
        QCOMPARE(files[i][u"new"].toInt(), expected[i]);
        QCOMPARE(files[i][u"kind"].toString(), QString::fromLatin1(kinds[i]));
        QCOMPARE(files[i][u"quarantined"].toInt(), 0);
    }
    QCOMPARE(files[0][u"summary_agrees"].toBool(), true);
    QCOMPARE(files[1][u"summary_agrees"].toBool(), true);
    QVERIFY(files[2][u"summary_agrees"].isNull());
    for (const QJsonValue &again : importDay().json()[u"files"].toArray()) {
        QCOMPARE(again[u"new"].toInt(), 0);
        QCOMPARE(again[u"conflicting"].toInt(), 0);
    }
}

void TestCliBooks::takesAnImportBack()
{
    const QJsonArray files = importDay().json()[u"files"].toArray();
    for (int i = 3; i >= 0; --i)
        QCOMPARE(m_cli->run({QStringLiteral("import"), QStringLiteral("--undo"), QString::number(files[i][u"batch"].toInt())}).exit, 0);
    QCOMPARE(importDay().json()[u"files"].toArray()[0][u"new"].toInt(), 18);
}

void TestCliBooks::reconcilesTheImportedDay()
{
    QCOMPARE(importDay().exit, 0);
    const CliAnswer answer = reconcile();
    QVERIFY2(answer.exit == 0, QByteArray(answer.err).constData());
    const QJsonObject json = answer.json();
    QCOMPARE(json[u"bill"].toObject()[u"payments_fen"].toInt(), 381004);
    QCOMPARE(json[u"ledger"].toObject()[u"payments_fen"].toInt(), 379591);
    // From the contract's check line: 1000.00 + 3810.04 - 22.86 - (600.90 - 3.61) - 500.00: trading moved 3189.89, other -500.00.
    QCOMPARE(json[u"fund_flow"].toObject()[u"present"].toBool(), true);
    QCOMPARE(json[u"fund_flow"].toObject()[u"net_fen"].toInt(), 318989);
    QCOMPARE(json[u"fund_flow"].toObject()[u"other_fen"].toInt(), -50000);
    QCOMPARE(json[u"fund_flow"].toObject()[u"agrees"].toBool(), true);
    QCOMPARE(json[u"differences"].toArray().size(), 4);
    QCOMPARE(json[u"unexplained_fen"].toInt(-1), 0);
}

void TestCliBooks::closesOnlyWhenEverythingIsDecided()
{
    QCOMPARE(importDay().exit, 0);
    const CliAnswer open = close();
    QCOMPARE(open.exit, 1);
    QCOMPARE(open.json()[u"state"].toString(), QStringLiteral("open"));
    QVERIFY(!open.json()[u"blockers"].toArray().isEmpty());
    settleEverything();
    const CliAnswer closed = close();
    QVERIFY2(closed.exit == 0, QByteArray(closed.out + closed.err).constData());
    QCOMPARE(closed.json()[u"state"].toString(), QStringLiteral("closed"));
    QCOMPARE(closed.json()[u"unexplained_fen"].toInt(-1), 0);
    QCOMPARE(closed.json()[u"certificate_sha256"].toString().size(), 64);
    QCOMPARE(close().json()[u"certificate_sha256"].toString(), closed.json()[u"certificate_sha256"].toString());
    QVERIFY(!QDir(m_cli->dataDir() + QStringLiteral("/backups")).entryList({QStringLiteral("daily-*.yirenbak")}).isEmpty());
    QCOMPARE(m_cli->run({QStringLiteral("doctor")}).exit, 0);
}

void TestCliBooks::withoutAnyOrderOfOursADayIsNotCompared()
{
    const QLatin1String kind("ledger_empty");
    for (const char *file : {"/sandbox/sample-2026-03-05.ALL.csv", "/sandbox/sample-2026-03-05.BASIC.csv"})
        QCOMPARE(m_cli->run({QStringLiteral("import"), QString(QStringLiteral(TEST_DATA_DIR) + QLatin1String(file))}).exit, 0);
    const int net = 381004 - 2286 - 60090 + 361; // from the contract's check line: payments, fees, refunds, fees given back
    QCOMPARE(blocker(kind)[u"bill_fen"].toInt(), net);
    settleEverything();
    QVERIFY(blocker(kind).isEmpty());
    QCOMPARE(close().json()[u"state"].toString(), QStringLiteral("closed"));
}

// The n-th row's time is none.
QByteArray TestCliBooks::billWithBadTime(int row) const
{
    QFile sample(QStringLiteral(TEST_DATA_DIR "/sandbox/sample-2026-03-05.ALL.csv"));
    if (!sample.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(sample.fileName()));
    QByteArray bill = sample.readAll();
    qsizetype at = -1;
    for (int i = 0; i <= row; ++i)
        at = bill.indexOf("`2026-03-05 ", at + 1);
    return bill.replace(at, 12, "`2026-13-05 ");
}

QJsonArray TestCliBooks::importBill(const QByteArray &bill)
{
    m_cli->write(QStringLiteral("bill.csv"), bill);
    return m_cli->run({QStringLiteral("import"), m_cli->path(QStringLiteral("bill.csv"))}).json()[u"files"].toArray();
}

int TestCliBooks::acceptLine(const QString &subject)
{
    return m_cli
        ->run({QStringLiteral("settle"), QStringLiteral("--date"), QStringLiteral("2026-03-05"), QStringLiteral("--class"),
               QStringLiteral("row_quarantined"), QStringLiteral("--subject"), subject, QStringLiteral("--reason"),
               QStringLiteral("seen in the merchant platform")})
        .json()[u"settlement"]
        .toInt();
}

void TestCliBooks::aLineThatCannotBeReadWaitsForADecision()
{
    const QLatin1String kind("row_quarantined");
    QCOMPARE(importBill(billWithBadTime(0)).size(), 1);
    const QString subject = blocker(kind)[u"subject"].toString();
    QVERIFY(!subject.isEmpty());
    const int decision = acceptLine(subject);
    QVERIFY(blocker(kind).isEmpty());
    QCOMPARE(m_cli->run({QStringLiteral("settle"), QStringLiteral("--withdraw"), QString::number(decision)}).exit, 0);
    QCOMPARE(blocker(kind)[u"subject"].toString(), subject);
}

// The decision was about what stood there, not about whatever takes its place.
void TestCliBooks::aDecisionHoldsForItsLineAlone()
{
    const QLatin1String kind("row_quarantined");
    const int batch = importBill(billWithBadTime(0))[0][u"batch"].toInt();
    const QString subject = blocker(kind)[u"subject"].toString();
    QVERIFY(acceptLine(subject) > 0);
    QCOMPARE(m_cli->run({QStringLiteral("import"), QStringLiteral("--undo"), QString::number(batch)}).exit, 0);
    (void)importBill(billWithBadTime(0));
    QVERIFY(blocker(kind).isEmpty()); // the same line of the same file
    (void)importBill(billWithBadTime(1));
    QVERIFY(!blocker(kind).isEmpty());
    QVERIFY(blocker(kind)[u"subject"].toString() != subject);
}

void TestCliBooks::anOrderThatWasNeverPaidIsNoneToCompareWith()
{
    m_cli->write(QStringLiteral("orders.csv"), "out_trade_no,created_at,amount_fen,status\nLEFT1,2026-03-05 12:00:00,100,NOTPAY\n");
    QCOMPARE(m_cli
                 ->run({QStringLiteral("import"), QStringLiteral(TEST_DATA_DIR "/sandbox/sample-2026-03-05.ALL.csv"),
                        m_cli->path(QStringLiteral("orders.csv"))})
                 .exit,
             0);
    QVERIFY(!blocker(QLatin1String("ledger_empty")).isEmpty());
}

void TestCliBooks::aClosedDayChangesOnlyThroughReopening()
{
    QCOMPARE(importDay().exit, 0);
    (void)close();
    settleEverything();
    const QString certificate = close().json()[u"certificate_sha256"].toString();
    QVERIFY(!certificate.isEmpty());
    m_cli->write(QStringLiteral("orders.csv"),
                 "out_trade_no,paid_at,amount_fen,status\nNEW1,2026-03-05 12:00:00,100,PAID\nOPC20260305000001,2026-03-05 "
                 "09:02:11,1991,REFUNDED\n");
    const CliAnswer locked =
        m_cli->run({QStringLiteral("import"), QStringLiteral("--take-new"), m_cli->path(QStringLiteral("orders.csv"))});
    QCOMPARE(locked.json()[u"files"].toArray()[0][u"new"].toInt(), 0);
    QCOMPARE(locked.json()[u"files"].toArray()[0][u"conflicting"].toInt(), 2);
    QCOMPARE(m_cli->run({QStringLiteral("close"), QStringLiteral("--date"), QStringLiteral("2026-03-05"), QStringLiteral("--reopen")}).exit,
             2);
    QCOMPARE(m_cli
                 ->run({QStringLiteral("close"), QStringLiteral("--date"), QStringLiteral("2026-03-05"), QStringLiteral("--reopen"),
                        QStringLiteral("--reason"), QStringLiteral("an order was forgotten")})
                 .exit,
             0);
    const CliAnswer again = close();
    QCOMPARE(again.json()[u"previous_sha256"].toString(), certificate);
    QVERIFY(again.json()[u"certificate_sha256"].toString() != certificate);
}

void TestCliBooks::exportsWhatCanBeImportedAgain()
{
    QCOMPARE(importDay().exit, 0);
    const QString out = m_cli->path(QStringLiteral("out.csv"));
    QCOMPARE(m_cli->run({QStringLiteral("export"), QStringLiteral("orders"), QStringLiteral("--out"), out}).json()[u"rows"].toInt(), 10);
    const QJsonValue again = m_cli->run({QStringLiteral("import"), out}).json()[u"files"].toArray()[0];
    QCOMPARE(again[u"new"].toInt(), 0);
    QCOMPARE(again[u"same"].toInt(), 10);
    QCOMPARE(m_cli->run({QStringLiteral("export"), QStringLiteral("daily"), QStringLiteral("--out"), m_cli->path(QStringLiteral("d.xlsx"))})
                 .json()[u"rows"]
                 .toInt(),
             1);
}

// Nobody has reconciled the day; then the books change; then somebody reads Chinese.
void TestCliBooks::exportsTheDifferencesOfTheBooksAsTheyAre()
{
    QCOMPARE(importDay().exit, 0);
    const QString out = m_cli->path(QStringLiteral("differences.csv"));
    const QStringList exporting{QStringLiteral("export"), QStringLiteral("differences"), QStringLiteral("--out"), out};
    QCOMPARE(m_cli->run(exporting).json()[u"rows"].toInt(), 4);
    m_cli->write(QStringLiteral("forgotten.csv"),
                 "out_trade_no,paid_at,amount_fen,status\nOPC20260305000005,2026-03-05 12:00:00,5880,PAID\n");
    QCOMPARE(m_cli->run({QStringLiteral("import"), m_cli->path(QStringLiteral("forgotten.csv"))}).exit, 0);
    QCOMPARE(m_cli->run(exporting).json()[u"rows"].toInt(), 3);
    m_cli->set("LANG", QStringLiteral("zh_CN.UTF-8"));
    QCOMPARE(m_cli->run(exporting).exit, 0);
    QFile file(out);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("订单 OPC20260305000007"));
}

void TestCliBooks::aBackupBringsEverythingBack()
{
    QCOMPARE(importDay().exit, 0);
    const QByteArray before = reconcile().out;
    const QString backup = m_cli->path(QStringLiteral("b.yirenbak"));
    QCOMPARE(m_cli->run({QStringLiteral("backup"), QStringLiteral("create"), backup}).exit, 0);
    QCOMPARE(m_cli->run({QStringLiteral("backup"), QStringLiteral("verify"), backup}).exit, 0);
    QVERIFY(QDir(m_cli->dataDir()).removeRecursively());
    QCOMPARE(m_cli->run({QStringLiteral("backup"), QStringLiteral("restore"), backup}).exit, 0);
    QCOMPARE(reconcile().out, before);
    QFile file(backup);
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(file.size() / 2);
    file.write("damage");
    file.close();
    QCOMPARE(m_cli->run({QStringLiteral("backup"), QStringLiteral("restore"), backup}).exit, 3);
    QCOMPARE(reconcile().out, before);
}

void TestCliBooks::filesAreTheirOwnersAlone()
{
    QCOMPARE(importDay().exit, 0);
    QDirIterator it(m_cli->dataDir(), QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        it.next();
        const auto others = it.fileInfo().permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther);
        QVERIFY2(!others, qPrintable(it.filePath()));
    }
}

void TestCliBooks::asksForNoKeyWhenNoneIsNeeded()
{
    m_cli->unset("YIREN_PASSPHRASE_FILE");
    QCOMPARE(importDay().exit, 0);
    QCOMPARE(reconcile().exit, 0);
    const CliAnswer check = m_cli->run({QStringLiteral("account"), QStringLiteral("check")});
    QCOMPARE(check.exit, 6); // nothing is connected yet
}

QTEST_GUILESS_MAIN(TestCliBooks)
#include "tst_clibooks.moc"
