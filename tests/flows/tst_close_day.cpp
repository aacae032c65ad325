#include "bills/billstore.h"
#include "reconcile/certificate.h"
#include "reconcile/certificatetext.h"
#include "reconcile/settle.h"
#include "storage/backup.h"
#include "support/closeworld.h"

#include <QtTest>

using namespace yiren;
using contractday::account;
using contractday::day;

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
    void waitsForTheFirstFundBillWhileItMayCome_data();
    void waitsForTheFirstFundBillWhileItMayCome();
    void waitsForTheBillOfAnAccountThatHadOneTheDayBefore();
    void aClosedDayStillSaysWhatItsCertificateLeavesOpen();
    void refusesADayThatIsNotOver();
    void refusesWhileAnotherProcessWorks();
    void staysOpenWhenTheBackupDoesNotHold();
    void locksTheDay();
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
    world.import(QStringLiteral("operation.csv"), contractBill(BillKind::FundOperation)); // by hand: that day had movements, this may not
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
    QVERIFY(outcome->fetchError);
    QCOMPARE(outcome->fetchError->code, QStringLiteral("network.refused"));
}

void TestCloseDay::waitsForTheFirstFundBillWhileItMayCome_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<bool>("isClosed");
    QTest::newRow("still being made") << ErrorKind::NotReady << false;
    QTest::newRow("no network") << ErrorKind::Network << false;
    QTest::newRow("never: the merchant may not have it") << ErrorKind::Refused << true;
}

void TestCloseDay::waitsForTheFirstFundBillWhileItMayCome()
{
    QFETCH(ErrorKind, kind);
    ImportWorld world;
    QVERIFY(world.import(QStringLiteral("all.csv"), contractBill(BillKind::TradeAll)));
    QVERIFY(world.import(QStringLiteral("orders.csv"), contractday::ordersCsv()));
    QVERIFY(world.import(QStringLiteral("refunds.csv"), contractday::refundsCsv()));
    world.database.close();
    const FakeClock clock(day.end().addSecs(36'000));
    const auto outcome = closeIn(world.database.folder(), clock, {}, [kind] { return readyJob<void>(failure(kind, "bill.creating")); });
    QFETCH(bool, isClosed);
    QCOMPARE(outcome && outcome->closing, isClosed);
    QCOMPARE(outcome ? outcome->fetchError.value_or(Error()).code : outcome.error().code, QStringLiteral("bill.creating"));
}

// OPERATION had nothing the day before, which is a bill too: so there is such an account.
void TestCloseDay::waitsForTheBillOfAnAccountThatHadOneTheDayBefore()
{
    CloseWorld world;
    BillFacts nothing;
    nothing.kind = BillKind::FundOperation;
    nothing.day = day.previous();
    nothing.state = BillState::Empty;
    QVERIFY(BillStore(world.database()).save(account, nothing));
    const auto open = lockDay(world.database(), account, day, 1);
    QVERIFY(open && !open->closing);
    QCOMPARE(open->blockers.size(), size_t(1));
    QCOMPARE(open->blockers[0].kind, Blocker::Kind::FundBillMissing);
    QCOMPARE(open->blockers[0].key.subject, QStringLiteral("2026-03-05 OPERATION"));
    world.world.database.close();
    const auto failed = closeIn(world.world.database.folder(), world.clock, {},
                                [] { return readyJob<void>(failure(ErrorKind::NotReady, "bill.creating")); });
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, QStringLiteral("bill.creating"));
    world.world.database.reopen();
    nothing.day = day;
    QVERIFY(BillStore(world.database()).save(account, nothing));
    const auto closed = lockDay(world.database(), account, day, 2);
    QVERIFY(closed && closed->closing);
}

// The bill's footer states 0.01 more than its rows; the founder accepts that.
void TestCloseDay::aClosedDayStillSaysWhatItsCertificateLeavesOpen()
{
    CloseWorld world;
    QByteArray bill = contractBill(BillKind::TradeAll);
    const qsizetype total = bill.lastIndexOf("3810.04");
    world.import(QStringLiteral("stated.csv"), bill.replace(total, 7, "3810.05"));
    const auto open = lockDay(world.database(), account, day, 1);
    QVERIFY(open && !open->closing);
    QCOMPARE(open->unexplained, Money::fromFen(1));
    for (const Blocker &blocker : open->blockers)
        QVERIFY(settleDifference(world.database(),
                                 {account, day, blocker.key.kind, blocker.key.subject, Action::AcceptWithReason, QStringLiteral("x"), 2}));
    const auto closed = lockDay(world.database(), account, day, 3);
    QVERIFY(closed && closed->closing && !closed->wasClosedBefore);
    QCOMPARE(closed->unexplained, Money::fromFen(1));
    QCOMPARE(lockDay(world.database(), account, day, 4)->unexplained, Money::fromFen(1));
    world.world.database.close();
    const auto again = closeIn(world.world.database.folder(), world.clock);
    QVERIFY(again && again->wasClosedBefore);
    QCOMPARE(again->unexplained, Money::fromFen(1));
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

// A product's name counts for nothing in the day's reconciliation, but its row is not what was written.
void TestCloseDay::staysOpenWhenTheBackupDoesNotHold()
{
    CloseWorld world;
    QVERIFY(world.database().execute(QStringLiteral("UPDATE orders SET product = 'another' WHERE out_trade_no = 'OPC20260305000001'")));
    world.world.database.close();
    const auto outcome = closeIn(world.world.database.folder(), world.clock);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, QStringLiteral("digest.mismatch"));
    QCOMPARE(outcome.error().kind, ErrorKind::Damaged);
    QCOMPARE(QDir(world.world.database.folder() + QStringLiteral("/backups")).entryList(QDir::Files), QStringList());
    world.world.database.reopen();
    QCOMPARE(*world.database().scalar(QStringLiteral("SELECT count(*) FROM closed_day")), qint64(0));
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

QTEST_GUILESS_MAIN(TestCloseDay)
#include "tst_close_day.moc"
