#include "bills/quarantinestore.h"
#include "importing/undobatch.h"
#include "importing/verifydigests.h"
#include "orders/ledgershapes.h"
#include "orders/orderstore.h"
#include "storage/transaction.h"
#include "support/contractbills.h"
#include "support/importworld.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace yiren;

namespace {

constexpr AccountId account{1};

const QByteArray orders = "out_trade_no,paid_at,amount_fen,status\n"
                          "OPC20260305000001,2026-03-05 09:02:11,1990,PAID\n"
                          "OPC20260305000002,2026-03-05 09:47:30,12800,PAID\n";
const QByteArray refunds =
    "out_refund_no,out_trade_no,refund_fen,status,created_at\nRF20260305000001,OPC20260305000001,1990,SUCCESS,2026-03-05 10:30:00\n";

QByteArray brokenAll()
{
    return contractBill(BillKind::TradeAll).replace("`SUCCESS,`ICBC_DEBIT", "`UNKNOWN,`ICBC_DEBIT");
}

} // namespace

// What must hold whatever happens: all or nothing, undo without a trace, no changed value unnoticed.
class TestImportSafety : public QObject
{
    Q_OBJECT

private slots:
    void undoLeavesNoTrace_data();
    void undoLeavesNoTrace();
    void undoOfACorrectedBillBringsBackTheOldOne();
    void undoOfACorrectedBillKnowsItsBadLinesFromLaterOnes();
    void undoRestoresOrdersThatWentOn();
    void undoRefusesWhatChangedLater();
    void undoRefusesLockedDays();
    void undoTakesAnImportBackOnce();
    void anUndoneFileCanBeImportedAgain();
    void failingAtAnyStatementLeavesNothingAndTheNextRunIsWhole_data();
    void failingAtAnyStatementLeavesNothingAndTheNextRunIsWhole();
    void everyFlippedBitIsFound();

private:
    static std::vector<std::pair<QString, QByteArray>> allFiles();
};

std::vector<std::pair<QString, QByteArray>> TestImportSafety::allFiles()
{
    return {{QStringLiteral("all.csv"), brokenAll()},
            {QStringLiteral("fund.csv"), contractBill(BillKind::FundBasic)},
            {QStringLiteral("personal.csv"), contractStatement()},
            {QStringLiteral("orders.csv"), orders},
            {QStringLiteral("refunds.csv"), refunds}};
}

void TestImportSafety::undoLeavesNoTrace_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    for (const auto &[name, bytes] : allFiles())
        QTest::newRow(qPrintable(name)) << name << bytes;
}

void TestImportSafety::undoLeavesNoTrace()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    ImportWorld world;
    for (const auto &[other, otherBytes] : allFiles()) {
        if (other != name)
            QVERIFY(world.import(other, otherBytes));
    }
    const QString before = world.dump();
    const auto outcome = world.import(name, bytes);
    QVERIFY(outcome && outcome->batchId);
    QVERIFY(world.dump() != before);
    QVERIFY(undoBatch(world.database, *outcome->batchId, ImportWorld::now + 1));
    QCOMPARE(world.dump(), before);
}

void TestImportSafety::undoOfACorrectedBillBringsBackTheOldOne()
{
    for (const BillKind kind : {BillKind::TradeAll, BillKind::FundBasic}) {
        ImportWorld world;
        QVERIFY(
            world.import(QStringLiteral("first.csv"), contractBill(kind).replace("`4200002904", "`x\x01,`4200002904"))); // with a bad line
        const QString before = world.dump();
        QList<QByteArray> lines = contractBill(kind).split('\n');
        lines.remove(5);
        lines.swapItemsAt(2, 3);
        const auto corrected = world.import(QStringLiteral("second.csv"), lines.join('\n'));
        QVERIFY(corrected && corrected->batchId);
        QVERIFY(world.dump() != before);
        QVERIFY(undoBatch(world.database, *corrected->batchId, ImportWorld::now + 1));
        QCOMPARE(world.dump(), before);
        QVERIFY(verifyDigests(world.database)->holds());
    }
}

// The corrected bill takes its bad line away; the next line that can't be read must not be taken for it.
void TestImportSafety::undoOfACorrectedBillKnowsItsBadLinesFromLaterOnes()
{
    ImportWorld world;
    QVERIFY(world.import(QStringLiteral("first.csv"), brokenAll()));
    const auto corrected = world.import(QStringLiteral("corrected.csv"), contractBill(BillKind::TradeAll));
    QVERIFY(corrected && corrected->batchId);
    QCOMPARE(QuarantineStore(world.database).all(account)->size(), size_t(0));
    QVERIFY(world.import(QStringLiteral("fund.csv"), contractBill(BillKind::FundBasic).replace("`4200002904", "`x\x01,`4200002904")));
    QVERIFY(undoBatch(world.database, *corrected->batchId, ImportWorld::now + 1));
    const auto lines = QuarantineStore(world.database).all(account);
    QVERIFY(lines);
    QCOMPARE(lines->size(), size_t(2));
    QVERIFY(lines->at(0).billId != lines->at(1).billId);
}

void TestImportSafety::undoRestoresOrdersThatWentOn()
{
    ImportWorld world;
    QVERIFY(world.import(QStringLiteral("orders.csv"), orders));
    const QString before = world.dump();
    const auto later = world.import(QStringLiteral("later.csv"),
                                    "out_trade_no,amount_fen,refunded_fen,status\nOPC20260305000001,1990,1990,REFUNDED\nNEW,5,,UNPAID\n");
    QVERIFY(later && later->batchId);
    QCOMPARE(later->changedRows, qint64(1));
    QVERIFY(undoBatch(world.database, *later->batchId, ImportWorld::now + 1));
    QCOMPARE(world.dump(), before);
    const QString events = QStringLiteral("SELECT count(*) FROM order_event WHERE cause = '%1'");
    QCOMPARE(*world.database.database().scalar(events.arg(QStringLiteral("undo"))),
             *world.database.database().scalar(events.arg(QStringLiteral("news")))); // what it had changed was noted, and that it is back
}

void TestImportSafety::undoRefusesWhatChangedLater()
{
    ImportWorld world;
    const auto first = world.import(QStringLiteral("orders.csv"), orders);
    QVERIFY(first);
    ImportRequest request =
        world.request(QStringLiteral("later.csv"), "out_trade_no,amount_fen,refunded_fen,status\nOPC20260305000001,1990,1990,REFUNDED\n");
    request.receivedAt += 1000;
    const auto second = importFile(world.database, request);
    QVERIFY(second);
    QCOMPARE(undoBatch(world.database, *first->batchId, 5).error().code, QStringLiteral("import.later_change"));
    QVERIFY(undoBatch(world.database, *second->batchId, 5)); // in the right order it goes
    // A decision counts as a change, too.
    QVERIFY(OrderStore(world.database)
                .setMark(account, OutTradeNo(QStringLiteral("OPC20260305000002")), OrderMark::Test, {{}, {}, ImportWorld::now + 5}));
    QCOMPARE(undoBatch(world.database, *first->batchId, 5).error().code, QStringLiteral("import.later_change"));

    const auto bill = world.import(QStringLiteral("all.csv"), contractBill(BillKind::TradeAll));
    const auto corrected = world.import(QStringLiteral("all2.csv"), contractBill(BillKind::TradeAll).replace("定制礼盒", "礼盒"));
    QVERIFY(bill && corrected);
    QCOMPARE(undoBatch(world.database, *bill->batchId, 5).error().code, QStringLiteral("import.later_change"));
    QVERIFY(undoBatch(world.database, *corrected->batchId, 5));
    QVERIFY(undoBatch(world.database, *bill->batchId, 5));
}

void TestImportSafety::undoRefusesLockedDays()
{
    for (const auto &[name, bytes] : allFiles()) {
        ImportWorld world;
        const auto outcome = world.import(name, bytes);
        QVERIFY(outcome);
        QVERIFY(world.lock(QStringLiteral("2026-03-05")));
        const QString before = world.dump(ImportWorld::allTables());
        const auto undone = undoBatch(world.database, *outcome->batchId, 5);
        if (name == QLatin1String("personal.csv")) { // no day of a merchant is closed over it
            QVERIFY(undone);
            continue;
        }
        QVERIFY(!undone);
        QCOMPARE(undone.error().code, QStringLiteral("day.locked"));
        QCOMPARE(world.dump(ImportWorld::allTables()), before);
    }
}

void TestImportSafety::undoTakesAnImportBackOnce()
{
    ImportWorld world;
    const auto outcome = world.import(QStringLiteral("orders.csv"), orders);
    QVERIFY(undoBatch(world.database, *outcome->batchId, 5));
    QCOMPARE(undoBatch(world.database, *outcome->batchId, 5).error().code, QStringLiteral("import.no_batch"));
    QCOMPARE(undoBatch(world.database, 77, 5).error().code, QStringLiteral("import.no_batch"));
}

void TestImportSafety::anUndoneFileCanBeImportedAgain()
{
    ImportWorld world;
    for (const auto &[name, bytes] : allFiles()) {
        const auto first = world.import(name, bytes);
        QVERIFY(first);
        QVERIFY(undoBatch(world.database, *first->batchId, 5));
        const auto second = world.import(name, bytes);
        QVERIFY(second);
        QCOMPARE(second->newRows, first->newRows);
        QCOMPARE(second->quarantinedRows, first->quarantinedRows);
        QVERIFY(second->hasEffect());
    }
    QCOMPARE(QuarantineStore(world.database).all(account)->size(), size_t(1));
    QVERIFY(verifyDigests(world.database)->holds());
}

void TestImportSafety::failingAtAnyStatementLeavesNothingAndTheNextRunIsWhole_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a bill") << "all.csv" << QByteArray() << brokenAll();
    QTest::newRow("a corrected bill") << "all.csv" << contractBill(BillKind::TradeAll) << brokenAll();
    QTest::newRow("a fund bill") << "fund.csv" << QByteArray() << contractBill(BillKind::FundOperation);
    QTest::newRow("orders") << "orders.csv" << orders << orders + "OPC9,,5,UNPAID\nOPC10,,x,UNPAID\nOPC20260305000001,,1990,REFUND\n";
    QTest::newRow("a statement") << "personal.csv" << QByteArray() << contractStatement();
}

void TestImportSafety::failingAtAnyStatementLeavesNothingAndTheNextRunIsWhole()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, bytes);
    ImportWorld whole;
    if (!before.isEmpty())
        QVERIFY(whole.import(QStringLiteral("before.csv"), before));
    const QString state = whole.dump(ImportWorld::allTables());
    QVERIFY(whole.import(name, bytes));
    const QString wholeState = whole.dump(ImportWorld::allTables());

    ImportWorld world;
    if (!before.isEmpty())
        QVERIFY(world.import(QStringLiteral("before.csv"), before));
    int failures = 0;
    for (int failing = 0;; ++failing) {
        auto count = std::make_shared<int>(0);
        world.database.reopen([count, failing](const QString &sql) -> Done {
            if (sql == QLatin1String("ROLLBACK") || sql.startsWith(QLatin1String("PRAGMA")))
                return {};
            if ((*count)++ == failing)
                return failure(ErrorKind::Storage, "test.injected");
            return {};
        });
        const auto outcome = world.import(name, bytes);
        if (outcome)
            break;
        QCOMPARE(outcome.error().code, QStringLiteral("test.injected"));
        QCOMPARE(world.dump(ImportWorld::allTables()), state);
        ++failures;
    }
    QVERIFY(failures > 10);
    QCOMPARE(world.dump(ImportWorld::allTables()), wholeState);
}

// Flips one bit of one value behind SQLite's back, by an update that leaves the digest as it is: what PRAGMA quick_check would miss.
void TestImportSafety::everyFlippedBitIsFound()
{
    ImportWorld world;
    for (const auto &[name, bytes] : allFiles())
        QVERIFY(world.import(name, bytes));
    Database &database = world.database;
    QVERIFY(verifyDigests(database)->holds());
    QVERIFY(database.execute(QStringLiteral("PRAGMA foreign_keys=OFF")));
    QVERIFY(database.execute(QStringLiteral("PRAGMA ignore_check_constraints=ON")));
    for (const char *trigger : {"orders_transition", "refund_transition_kept"}) // damage asks no trigger
        QVERIFY(database.execute(QStringLiteral("DROP TRIGGER %1").arg(QLatin1String(trigger))));
    QRandomGenerator random(20261124);
    const std::vector<const RowShape *> shapes{&billFileShape(),    &tradeRowShape(), &fundRowShape(),
                                               &personalRowShape(), &orderShape(),    &refundShape()};
    for (int trial = 0; trial < 1000; ++trial) {
        const RowShape &shape = *shapes[random.bounded(static_cast<quint32>(shapes.size()))];
        const ShapeColumn &column = shape.columns[random.bounded(static_cast<quint32>(shape.columns.size()))];
        const QString pick = QStringLiteral("SELECT id, %1 FROM %2 WHERE %1 IS NOT NULL AND length(%1) > 0 ORDER BY random() LIMIT 1")
                                 .arg(column.name, shape.table);
        auto query = database.prepare(pick);
        QVERIFY(query && query->run());
        if (!query->next()) // a column that is empty in every row
            continue;
        const qint64 id = query->integer(0);
        auto update = database.prepare(QStringLiteral("UPDATE %1 SET %2 = ? WHERE id = ?").arg(shape.table, column.name));
        QVERIFY(update);
        update->bind(1, id);
        if (column.kind == ColumnKind::Integer) {
            update->bind(0, query->integer(1) ^ (qint64(1) << random.bounded(63)));
        } else {
            QByteArray bytes = query->text(1).toUtf8();
            const qsizetype at = random.bounded(static_cast<int>(bytes.size()));
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.bounded(7)));
            update = database.prepare(QStringLiteral("UPDATE %1 SET %2 = CAST(? AS TEXT) WHERE id = ?").arg(shape.table, column.name));
            QVERIFY(update);
            update->bind(0, bytes); // a BLOB that becomes a text byte by byte, as damage would leave it
            update->bind(1, id);
        }
        query->reset();
        auto transaction = Transaction::begin(database);
        QVERIFY(transaction);
        QVERIFY2(update->run(), qPrintable(shape.table + u'.' + column.name));
        const auto report = verifyDigests(database);
        QVERIFY(report);
        QVERIFY2(report->broken.size() == 1, qPrintable(shape.table + u'.' + column.name));
        QCOMPARE(report->broken[0].table, shape.table);
        QCOMPARE(report->broken[0].rowId, id);
    }
}

QTEST_GUILESS_MAIN(TestImportSafety)
#include "tst_importsafety.moc"
