#include "reconcile/auditstore.h"
#include "reconcile/certificate.h"
#include "reconcile/certificatechain.h"
#include "reconcile/certificatetext.h"
#include "reconcile/loadday.h"
#include "reconcile/reconcilestore.h"
#include "reconcile/settle.h"
#include "reconcile/settlementstore.h"
#include "storage/backup.h"
#include "support/closeworld.h"

#include <QProcess>
#include <QStandardPaths>
#include <QtTest>

using namespace yiren;
using contractday::account;
using contractday::day;

namespace {

// What the child process does: one close of a data folder, ended by YIREN_CRASH_AT where it says so.
int closeAsChild(const QString &folder)
{
    FakeClock clock(day.end().addSecs(11 * 3600));
    const auto outcome = closeIn(folder, clock, {}, [] { return readyJob<void>(Done()); });
    if (!outcome || !outcome->closing)
        return 1;
    std::printf("%s", qPrintable(outcome->closing->sha256));
    return 0;
}

QStringList pythonCheck(const QString &databasePath)
{
    QProcess python;
    python.start(QStringLiteral("python3"), {QStringLiteral(PROJECT_DIR "/tests/support/check_certificate.py"), databasePath});
    python.waitForFinished(60'000);
    return {QString::number(python.exitCode()), QString::fromUtf8(python.readAllStandardOutput())};
}

} // namespace

class TestCloseDay : public QObject
{
    Q_OBJECT

private slots:
    void closesACleanDay();
    void givesTheSameCertificateAgain();
    void fetchesWhatIsMissing();
    void staysOpenWithoutItsBill();
    void failsWithTheFetchsErrorWhenTheBillIsMissing();
    void closesOnWhatIsThereWhenFetchingFails();
    void refusesADayThatIsNotOver();
    void refusesWhileAnotherProcessWorks();
    void locksTheDay();
    void staysOpenUntilTheFounderDecides();
    void recordsTheMissingOrder();
    void linksThePaymentToTheOrder();
    void takesADecisionBack();
    void forgetsADecisionWhenTheAmountsChange();
    void reopensWithAReason();
    void resumesAfterAKillAtEachCrashPoint_data();
    void resumesAfterAKillAtEachCrashPoint();
    void endsTheSameWhicheverStatementFails();
    void stopsSilentlyWhereverItIsDropped();
    void namesTheCertificateThatWasChanged();
    void agreesWithAnIndependentProgram();
    void chainsTheAudit();
};

void TestCloseDay::closesACleanDay()
{
    CloseWorld world;
    world.world.database.close();
    const auto outcome = closeIn(world.world.database.folder(), world.clock);
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().code + u' ' + outcome.error().detail));
    QVERIFY(outcome->closing);
    QVERIFY(!outcome->wasClosedBefore);
    QCOMPARE(outcome->unexplained, Money());
    const ClosedDay &closing = *outcome->closing;
    QCOMPARE(closing.version, qint64(1));
    QCOMPARE(closing.previousSha256, QString());
    QCOMPARE(closing.sha256, certificateHash(closing.certificate));
    // By hand from the contract's summaries: 3810.04 paid, 600.90 refunded, 19.25 of fees, 3689.89 at the end of the account.
    const QString json = QString::fromUtf8(closing.certificate);
    for (const char *part :
         {"\"bill_payments\":10,", "\"bill_payments_fen\":381004,", "\"bill_refunds_fen\":60090,", "\"bill_fee_fen\":1925,",
          "\"bill_net_fen\":318989,", "\"ledger_payments_fen\":381004,", "\"matched_payments\":10,", "\"unexplained_fen\":0",
          "\"opening_fen\":100000,", "\"closing_fen\":368989,", "\"other_fen\":-50000,", "\"net_fen\":318989,"})
        QVERIFY2(json.contains(QLatin1String(part)), part);
    const auto text = certificateText(closing);
    QVERIFY(text);
    QVERIFY2(text->contains(u"10 payments ¥3810.04, 8 refunds ¥600.90, fees ¥19.25, net ¥3189.89"), qPrintable(*text));
    QVERIFY2(text->contains(u"¥1000.00 + ¥3810.04 - ¥1120.15 = ¥3689.89"), qPrintable(*text));
    const QStringList backups = QDir(world.world.database.folder() + QStringLiteral("/backups")).entryList(QDir::Files);
    QCOMPARE(backups, QStringList{QStringLiteral("daily-20260306.yirenbak")});
    QVERIFY(verifyBackup(world.world.database.folder() + QStringLiteral("/backups/") + backups[0]));
}

void TestCloseDay::givesTheSameCertificateAgain()
{
    CloseWorld world;
    world.world.database.close();
    const auto first = closeIn(world.world.database.folder(), world.clock);
    world.clock.advanceDays(3);
    const auto second = closeIn(world.world.database.folder(), world.clock);
    QVERIFY(first && second && first->closing && second->closing);
    QVERIFY(second->wasClosedBefore);
    QCOMPARE(*second->closing, *first->closing);
    // Another data file with the same records, closed at another hour, gives the same bytes: nothing of the hour or the file is in them.
    CloseWorld other;
    other.clock.advance(7'200);
    other.world.database.close();
    const auto third = closeIn(other.world.database.folder(), other.clock);
    QVERIFY(third && third->closing);
    QCOMPARE(third->closing->certificate, first->closing->certificate);
}

void TestCloseDay::fetchesWhatIsMissing()
{
    ImportWorld world;
    QVERIFY(world.import(QStringLiteral("orders.csv"), contractday::ordersCsv()));
    QVERIFY(world.import(QStringLiteral("refunds.csv"), contractday::refundsCsv()));
    const FakeClock clock(day.end().addSecs(36'000));
    const QString folder = world.database.folder();
    const ImportRequest bill = world.request(QStringLiteral("all.csv"), contractBill(BillKind::TradeAll));
    world.database.close();
    const auto outcome = closeIn(folder, clock, {}, [&] {
        const auto database = Database::open(folder + QStringLiteral("/yiren.db"));
        const auto imported = importFile(**database, bill);
        return readyJob<void>(imported ? Done() : failure(imported.error()));
    });
    QVERIFY(outcome && outcome->closing);
    QVERIFY(outcome->closing->certificate.contains("\"present\":false")); // no fund-flow bill: the certificate says so
}

void TestCloseDay::staysOpenWithoutItsBill()
{
    CloseWorld world;
    world.world.database.close();
    StorageThread storage({world.world.database.path(), {}, {}});
    QVERIFY(awaited(storage.open()));
    CloseDayJob::Setup setup = closeSetup(world.world.database.folder(), day.next());
    world.clock.advanceDays(1);
    const auto outcome = awaited(JobHandle<CloseOutcome>(new CloseDayJob(storage, world.clock, setup)));
    QVERIFY(outcome);
    QVERIFY(!outcome->closing);
    QCOMPARE(outcome->blockers.size(), size_t(2));
    QCOMPARE(outcome->blockers[0].kind, Blocker::Kind::BillMissing);
    QCOMPARE(outcome->blockers[1].kind, Blocker::Kind::FundBillMissing);
}

void TestCloseDay::failsWithTheFetchsErrorWhenTheBillIsMissing()
{
    ImportWorld world;
    const FakeClock clock(day.end().addSecs(36'000));
    world.database.close();
    const auto outcome =
        closeIn(world.database.folder(), clock, {}, [] { return readyJob<void>(failure(ErrorKind::NotReady, "bill.creating")); });
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, QStringLiteral("bill.creating"));
}

void TestCloseDay::closesOnWhatIsThereWhenFetchingFails()
{
    CloseWorld world;
    world.world.database.close();
    const auto outcome = closeIn(world.world.database.folder(), world.clock, {},
                                 [] { return readyJob<void>(failure(ErrorKind::Network, "network.refused")); });
    QVERIFY(outcome && outcome->closing);
}

void TestCloseDay::refusesADayThatIsNotOver()
{
    CloseWorld world;
    world.clock.set(day.end().addMSecs(-1));
    world.world.database.close();
    const auto outcome = closeIn(world.world.database.folder(), world.clock);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Usage);
    QCOMPARE(outcome.error().code, QStringLiteral("close.day_not_over"));
}

void TestCloseDay::refusesWhileAnotherProcessWorks()
{
    CloseWorld world;
    world.world.database.close();
    const QString folder = world.world.database.folder();
    {
        QLockFile other(folder + QStringLiteral("/work.lock"));
        QVERIFY(other.lock());
        const auto outcome = closeIn(folder, world.clock);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, ErrorKind::Locked);
        QCOMPARE(outcome.error().code, QStringLiteral("work.busy"));
        QCOMPARE(outcome.error().detail, QString::number(QCoreApplication::applicationPid()));
    }
    const auto outcome = closeIn(folder, world.clock);
    QVERIFY(outcome && outcome->closing);
    QVERIFY(!QFile::exists(folder + QStringLiteral("/work.lock")));
}

void TestCloseDay::locksTheDay()
{
    CloseWorld world;
    const auto locked = lockDay(world.database(), account, day, 1);
    QVERIFY(locked && locked->closing);
    QByteArray corrected = contractBill(BillKind::TradeAll);
    corrected.replace("`19.90,`0.00,`0", "`19.91,`0.00,`0");
    const auto imported = world.world.import(QStringLiteral("corrected.csv"), corrected);
    QVERIFY(!imported);
    QCOMPARE(imported.error().kind, ErrorKind::Locked);
    SettleRequest request{
        account, day, QStringLiteral("missing_in_ledger"), QStringLiteral("x"), Action::AcceptWithReason, QStringLiteral("r"), 2};
    QCOMPARE(settleDifference(world.database(), request).error().kind, ErrorKind::Locked);
    const auto again = reconcileAndStore(world.database(), account, day, 3); // may be looked at
    QVERIFY(again);
}

void TestCloseDay::staysOpenUntilTheFounderDecides()
{
    // The ledger has an order of 12.34 that no bill has.
    CloseWorld world(contractday::ordersCsv() + "OPC20260305009999,,2026-03-05 12:00:00,2026-03-05 12:00:00,1234,SUCCESS\n");
    const auto open = lockDay(world.database(), account, day, 1);
    QVERIFY(open && !open->closing);
    QCOMPARE(open->blockers.size(), size_t(1));
    const Blocker &blocker = open->blockers[0];
    QCOMPARE(blocker.kind, Blocker::Kind::DifferenceOpen);
    QCOMPARE(blocker.key,
             (SettlementKey{QStringLiteral("missing_in_bill"), QStringLiteral("OPC20260305009999"), std::nullopt, Money::fromFen(1234)}));
    QVERIFY(blocker.explanation.contains(u"12.34"));

    SettleRequest request{account, day, blocker.key.kind, blocker.key.subject, Action::AcceptWithReason, QString(), 2};
    QCOMPARE(settleDifference(world.database(), request).error().code, QStringLiteral("settle.no_reason"));
    request.reason = QStringLiteral("顾客付了现金");
    request.subject = QStringLiteral("another");
    QCOMPARE(settleDifference(world.database(), request).error().code, QStringLiteral("settle.no_such_finding"));
    request.subject = blocker.key.subject;
    QVERIFY(settleDifference(world.database(), request));
    const auto closed = lockDay(world.database(), account, day, 3);
    QVERIFY(closed && closed->closing);
    QVERIFY(QString::fromUtf8(closed->closing->certificate).contains(u"顾客付了现金"));
}

void TestCloseDay::recordsTheMissingOrder()
{
    const QString missing = QStringLiteral("OPC20260305000007"); // 333.33 in the contract's bill
    CloseWorld world(contractday::ordersCsv(missing));
    const auto before = reconcileAndStore(world.database(), account, day, 1);
    QVERIFY(before);
    QCOMPARE(before->match.differences.size(), size_t(1));
    QCOMPARE(before->match.differences[0].cause, Cause::PaidWhileOff);
    const auto stored = ReconcileStore(world.database()).differences(account, Period::ofDay(day));
    QVERIFY(stored);
    QCOMPARE(stored->size(), size_t(1));
    QCOMPARE(stored->front().difference.impact, Money::fromFen(33'333));
    QCOMPARE(stored->front().difference.explanation, before->match.differences[0].explanation);

    const SettleRequest request{account, day, QStringLiteral("missing_in_ledger"), missing, Action::RecordOrder, QString(), 2};
    QVERIFY(settleDifference(world.database(), request));
    const auto after = reconcileAndStore(world.database(), account, day, 3);
    QVERIFY(after);
    QCOMPARE(after->match.differences.size(), size_t(0));
    QCOMPARE(after->match.ledger.paid, Money::fromFen(381'004));
}

void TestCloseDay::linksThePaymentToTheOrder()
{
    QByteArray orders = contractday::ordersCsv(QStringLiteral("OPC20260305000007"));
    orders += "OPC20260305000007,,2026-03-05 15:00:00,,33333,CLOSED\n";
    CloseWorld world(orders);
    const auto before = reconcileAndStore(world.database(), account, day, 1);
    QVERIFY(before);
    QCOMPARE(before->match.differences.size(), size_t(1));
    QCOMPARE(before->match.differences[0].cause, Cause::PaidLate);
    const SettleRequest request{account,   day, QStringLiteral("status_mismatch"), QStringLiteral("OPC20260305000007"), Action::Link,
                                QString(), 2};
    const auto settled = settleDifference(world.database(), request);
    QVERIFY2(settled, settled ? "" : qPrintable(settled.error().code + u' ' + settled.error().detail));
    const auto after = reconcileAndStore(world.database(), account, day, 3);
    QVERIFY(after);
    QCOMPARE(after->match.differences.size(), size_t(0));
    QCOMPARE(after->match.matchedPayments, qint64(10));
}

void TestCloseDay::takesADecisionBack()
{
    const QString missing = QStringLiteral("OPC20260305000007");
    CloseWorld world(contractday::ordersCsv(missing));
    const QString before = world.world.dump({QStringLiteral("orders")});
    const SettleRequest request{account, day, QStringLiteral("missing_in_ledger"), missing, Action::RecordOrder, QString(), 2};
    const auto settled = settleDifference(world.database(), request);
    QVERIFY(settled);
    QVERIFY(world.world.dump({QStringLiteral("orders")}) != before);
    const auto withdrawn = withdrawSettlement(world.database(), account, settled->id, 3);
    QVERIFY2(withdrawn, withdrawn ? "" : qPrintable(withdrawn.error().code));
    QCOMPARE(world.world.dump({QStringLiteral("orders")}), before);
    QCOMPARE(withdrawSettlement(world.database(), account, settled->id, 4).error().code, QStringLiteral("settle.not_found"));
    const auto left = SettlementStore(world.database()).ofDays(account, Period::ofDay(day));
    QVERIFY(left && left->empty());
}

void TestCloseDay::forgetsADecisionWhenTheAmountsChange()
{
    const QByteArray line("OPC20260305009999,,2026-03-05 12:00:00,2026-03-05 12:00:00,1234,SUCCESS\n");
    CloseWorld world(contractday::ordersCsv() + line);
    const SettleRequest request{account,
                                day,
                                QStringLiteral("missing_in_bill"),
                                QStringLiteral("OPC20260305009999"),
                                Action::AcceptWithReason,
                                QStringLiteral("现金"),
                                2};
    QVERIFY(settleDifference(world.database(), request));
    QVERIFY(makeReport(*loadReportInput(world.database(), account, Period::ofDay(day)))->blockers.empty());
    ImportRequest corrected =
        world.world.request(QStringLiteral("corrected.csv"), contractday::ordersCsv() + QByteArray(line).replace("1234", "1235"));
    corrected.policy = ConflictPolicy::TakeNew;
    QVERIFY(importFile(world.database(), corrected));
    QCOMPARE(makeReport(*loadReportInput(world.database(), account, Period::ofDay(day)))->blockers.size(), size_t(1));
}

void TestCloseDay::reopensWithAReason()
{
    CloseWorld world;
    QCOMPARE(reopenDay(world.database(), account, day, QStringLiteral("x"), 1).error().code, QStringLiteral("close.not_closed"));
    const auto first = lockDay(world.database(), account, day, 2);
    QVERIFY(first && first->closing);
    QCOMPARE(reopenDay(world.database(), account, day, QStringLiteral("  "), 3).error().code, QStringLiteral("close.no_reason"));
    QVERIFY(reopenDay(world.database(), account, day, QStringLiteral("补录一单"), 4));
    QCOMPARE(reopenDay(world.database(), account, day, QStringLiteral("x"), 5).error().code, QStringLiteral("close.not_closed"));
    const auto second = lockDay(world.database(), account, day, 6);
    QVERIFY(second && second->closing);
    QCOMPARE(second->closing->version, qint64(2));
    QCOMPARE(second->closing->previousSha256, first->closing->sha256);
    QVERIFY(QString::fromUtf8(second->closing->certificate).contains(u"补录一单"));
    const auto report = verifyCertificates(world.database(), account);
    QVERIFY(report);
    QVERIFY(report->holds());
    QCOMPARE(report->closings, qint64(2));
    QVERIFY(certificateText(*second->closing)->contains(u"补录一单"));
}

void TestCloseDay::resumesAfterAKillAtEachCrashPoint_data()
{
    QTest::addColumn<QByteArray>("point");
    for (const char *point :
         {"close.fetched", "close.reconciled", "backup.before_rename", "close.backed_up", "close.before_lock", "close.locked"})
        QTest::newRow(point) << QByteArray(point);
}

void TestCloseDay::resumesAfterAKillAtEachCrashPoint()
{
    QFETCH(QByteArray, point);
    CloseWorld world;
    const auto uncrashed = [&] {
        QTemporaryDir folder;
        world.copyTo(folder.path());
        return closeIn(folder.path(), world.clock);
    }();
    QVERIFY(uncrashed && uncrashed->closing);
    QTemporaryDir folder;
    world.copyTo(folder.path());
    const auto run = [&](const QByteArray &crashAt) {
        QProcess child;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("YIREN_CRASH_AT"), QString::fromLatin1(crashAt));
        child.setProcessEnvironment(environment);
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--close"), folder.path()});
        child.waitForFinished(60'000);
        return std::pair(child.exitCode(), QString::fromLatin1(child.readAllStandardOutput()));
    };
    QCOMPARE(run(point).first, 99);
    QVERIFY(QFile::exists(folder.filePath(QStringLiteral("work.lock")))); // the dead process's lock does not stop the next one
    QCOMPARE(run({}), std::pair(0, uncrashed->closing->sha256));
    const auto database = Database::open(folder.filePath(QStringLiteral("yiren.db")));
    QVERIFY(database);
    QCOMPARE((*database)->scalar(QStringLiteral("SELECT COUNT(*) FROM closed_day")).value_or(-1), qint64(1));
    QCOMPARE((*database)->scalar(QStringLiteral("SELECT COUNT(*) FROM audit")).value_or(-1), qint64(1));
    QVERIFY(AuditStore(**database).verify());
    const QStringList left = QDir(folder.filePath(QStringLiteral("backups"))).entryList({QStringLiteral("*.yirenbak")}, QDir::Files);
    QCOMPARE(left, QStringList{QStringLiteral("daily-20260306.yirenbak")});
}

void TestCloseDay::endsTheSameWhicheverStatementFails()
{
    CloseWorld world;
    QTemporaryDir reference;
    world.copyTo(reference.path());
    const auto uncrashed = closeIn(reference.path(), world.clock);
    QVERIFY(uncrashed && uncrashed->closing);
    int failures = 0;
    for (int failAt = 1; failAt < 1'000; ++failAt) {
        QTemporaryDir folder;
        world.copyTo(folder.path());
        std::atomic<int> count = 0; // two threads ask
        const auto broken = closeIn(folder.path(), world.clock, [&](const QString &sql) -> Done {
            if (++count == failAt)
                return failure(ErrorKind::Storage, "storage.disk_full", sql);
            return {};
        });
        const bool isThrough = count < failAt;
        if (!isThrough && broken && broken->closing) {
            QCOMPARE(broken->closing->sha256,
                     uncrashed->closing->sha256); // it failed where a failure does no harm (ROLLBACK, a second look)
        } else if (!isThrough) {
            ++failures;
            QVERIFY(!broken);
            const auto again = closeIn(folder.path(), world.clock);
            QVERIFY2(again && again->closing, qPrintable(QString::number(failAt)));
            QCOMPARE(again->closing->sha256, uncrashed->closing->sha256);
        }
        const auto database = Database::open(folder.filePath(QStringLiteral("yiren.db")));
        QVERIFY(database);
        QCOMPARE((*database)->scalar(QStringLiteral("SELECT COUNT(*) FROM closed_day")).value_or(-1), qint64(1));
        QCOMPARE((*database)->scalar(QStringLiteral("SELECT COUNT(*) FROM audit")).value_or(-1), qint64(1));
        if (isThrough) {
            QVERIFY2(failures > 30, qPrintable(QString::number(failures)));
            return;
        }
    }
    QFAIL("the flow never came through");
}

void TestCloseDay::stopsSilentlyWhereverItIsDropped()
{
    CloseWorld world;
    QTemporaryDir folder;
    world.copyTo(folder.path());
    StorageThread storage({folder.filePath(QStringLiteral("yiren.db")), {}, {}});
    QVERIFY(awaited(storage.open()));
    for (int waitMs = 0; waitMs < 60; waitMs += 3) {
        bool isCalled = false;
        {
            JobHandle<CloseOutcome> job(new CloseDayJob(storage, world.clock, closeSetup(folder.path())));
            job->then(this, [&](const Result<CloseOutcome> &) { isCalled = true; });
            job->start();
            QTest::qWait(waitMs);
            if (isCalled)
                break;
        }
        QTest::qWait(1);
        QVERIFY(!isCalled);
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("work.lock"))));
    }
    const auto outcome = awaited(JobHandle<CloseOutcome>(new CloseDayJob(storage, world.clock, closeSetup(folder.path()))));
    QVERIFY(outcome && outcome->closing);
}

void TestCloseDay::namesTheCertificateThatWasChanged()
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

void TestCloseDay::agreesWithAnIndependentProgram()
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

void TestCloseDay::chainsTheAudit()
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

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && QByteArray(argv[1]) == "--close")
        return closeAsChild(QString::fromLocal8Bit(argv[2]));
    TestCloseDay test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_close_day.moc"
