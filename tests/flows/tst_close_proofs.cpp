#include "audit/auditstore.h"
#include "reconcile/certificatechain.h"
#include "reconcile/settle.h"
#include "support/closeworld.h"

#include <QProcess>
#include <QStandardPaths>
#include <QtTest>

using namespace yiren;
using contractday::account;
using contractday::day;

namespace {

QStringList pythonCheck(const QString &databasePath)
{
    QProcess python;
    python.start(QStringLiteral("python3"), {QStringLiteral(PROJECT_DIR "/tests/support/check_certificate.py"), databasePath});
    python.waitForFinished(60'000);
    return {QString::number(python.exitCode()), QString::fromUtf8(python.readAllStandardOutput())};
}

} // namespace

// The chains of certificates and of the audit, and what another program says of them.
class TestCloseProofs : public QObject
{
    Q_OBJECT

private slots:
    void namesTheCertificateThatWasChanged();
    void agreesWithAnIndependentProgram();
    void chainsTheAudit();
    void noticesAnAuditCutAtItsEnd();
};

void TestCloseProofs::namesTheCertificateThatWasChanged()
{
    CloseWorld world;
    QVERIFY(lockDay(world.database(), account, day, 1));
    QVERIFY(reopenDay(world.database(), account, day, QStringLiteral("x"), 2));
    QVERIFY(lockDay(world.database(), account, day, 3));
    const auto breakAfter = [&](const char *sql) {
        if (!world.database().execute(QString::fromLatin1(sql)))
            qFatal("%s", sql);
        const auto report = verifyCertificates(world.database(), account);
        return report && !report->breaks.empty() ? QString(certificateBreakName(report->breaks[0].kind)) : QString();
    };
    QCOMPARE(breakAfter("SELECT 1"), QString());
    QCOMPARE(breakAfter("UPDATE closed_day SET certificate = replace(certificate, '381004', '381005') WHERE version = 1"),
             QStringLiteral("certificate_changed"));
    QCOMPARE(breakAfter("UPDATE closed_day SET certificate = replace(certificate, '381005', '381004')"), QString());
    QCOMPARE(breakAfter("UPDATE closed_day SET previous_sha256 = '' WHERE version = 2"), QStringLiteral("previous_differs"));
    QCOMPARE(breakAfter(
                 "UPDATE closed_day SET previous_sha256 = (SELECT certificate_sha256 FROM closed_day WHERE version = 1) WHERE version = 2"),
             QString());
    QCOMPARE(breakAfter("DELETE FROM locked_day"), QStringLiteral("lock_missing"));
    QCOMPARE(breakAfter("UPDATE trade_row SET fee_fen = fee_fen + 1 WHERE line = 2"), QStringLiteral("lock_missing"));
    QCOMPARE(breakAfter("INSERT INTO locked_day(account_id, day) VALUES(1, '2026-03-05')"), QStringLiteral("totals_differ"));
    QCOMPARE(breakAfter("DELETE FROM closed_day WHERE version = 1"), QStringLiteral("previous_differs"));
}

void TestCloseProofs::agreesWithAnIndependentProgram()
{
    if (QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty())
        QSKIP("no python3");
    CloseWorld world(contractday::ordersCsv(QStringLiteral("OPC20260305000007")));
    QVERIFY(lockDay(world.database(), account, day, 1)->closing);
    QVERIFY(reopenDay(world.database(), account, day, QStringLiteral("补录"), 2));
    const SettleRequest request{
        account, day, QStringLiteral("missing_in_ledger"), QStringLiteral("OPC20260305000007"), Action::RecordOrder, QStringLiteral("补录"),
        3};
    QVERIFY(settleDifference(world.database(), request));
    QVERIFY(lockDay(world.database(), account, day, 4)->closing);
    QStringList answer = pythonCheck(world.world.database.path());
    QCOMPARE(answer, (QStringList{QStringLiteral("0"), QStringLiteral("2 closings, 0 faults\n")}));
    for (const char *sql : {"DELETE FROM locked_day", "UPDATE trade_row SET amount_fen = amount_fen + 1 WHERE line = 2",
                            "UPDATE fund_row SET amount_fen = amount_fen + 1 WHERE line = 2"})
        QVERIFY(world.database().execute(QString::fromLatin1(sql)));
    answer = pythonCheck(world.world.database.path());
    QCOMPARE(answer[0], QStringLiteral("1"));
    for (const char *fault :
         {"not locked", "bill_payments_fen: certificate 381004, tables 381005", "opening and movements are not the closing"})
        QVERIFY2(answer[1].contains(QLatin1String(fault)), qPrintable(answer[1]));
}

void TestCloseProofs::chainsTheAudit()
{
    CloseWorld world;
    QVERIFY(lockDay(world.database(), account, day, 1));
    for (int i = 0; i < 4; ++i) {
        QVERIFY(reopenDay(world.database(), account, day, QStringLiteral("原因 %1").arg(i), 2 + 2 * i));
        QVERIFY(lockDay(world.database(), account, day, 3 + 2 * i));
    }
    QCOMPARE(AuditStore(world.database()).entries()->size(), size_t(9));
    QVERIFY(AuditStore(world.database()).verify());
    const auto brokenAt = [&](const char *change, const char *undo) {
        if (!world.database().execute(QString::fromUtf8(change)))
            qFatal("%s", change);
        const auto sound = AuditStore(world.database()).verify();
        if (*undo && !world.database().execute(QString::fromUtf8(undo)))
            qFatal("%s", undo);
        return sound ? QString() : sound.error().detail;
    };
    QCOMPARE(brokenAt("UPDATE audit SET detail = '原因 9' WHERE id = 4", "UPDATE audit SET detail = '原因 1' WHERE id = 4"),
             QStringLiteral("4"));
    QCOMPARE(brokenAt("UPDATE audit SET at = at + 1 WHERE id = 9", "UPDATE audit SET at = at - 1 WHERE id = 9"), QStringLiteral("9"));
    QCOMPARE(brokenAt("UPDATE audit SET id = 100 - id WHERE id IN (3, 4)", "UPDATE audit SET id = 100 - id WHERE id IN (96, 97)"),
             QStringLiteral("5"));
    QVERIFY(AuditStore(world.database()).verify());
    QCOMPARE(brokenAt("DELETE FROM audit WHERE id = 6", ""), QStringLiteral("7"));
}

void TestCloseProofs::noticesAnAuditCutAtItsEnd()
{
    CloseWorld world;
    AuditStore audit(world.database());
    QCOMPARE(audit.head()->count, qint64(0));
    QVERIFY(audit.continues({}));
    QVERIFY(lockDay(world.database(), account, day, 1));
    QVERIFY(reopenDay(world.database(), account, day, QStringLiteral("原因"), 2));
    const auto noted = audit.head();
    QCOMPARE(noted->count, qint64(2));
    QVERIFY(audit.continues(*noted));
    QVERIFY(lockDay(world.database(), account, day, 3));
    QVERIFY(audit.continues(*noted)); // longer, and all that was noted is there
    const auto whole = audit.head();
    QVERIFY(world.database().execute(QStringLiteral("DELETE FROM audit WHERE id = 3")));
    QVERIFY(audit.verify()); // what is left chains
    QCOMPARE(audit.continues(*whole).error().code, QStringLiteral("audit.cut"));
    QVERIFY(audit.continues(*noted));
    QVERIFY(world.database().execute(QStringLiteral("DELETE FROM audit")));
    QCOMPARE(audit.continues(*noted).error().detail, QStringLiteral("2"));
}

QTEST_GUILESS_MAIN(TestCloseProofs)
#include "tst_close_proofs.moc"
