#include "bills/digeststore.h"
#include "orders/ledgershapes.h"
#include "orders/orderstore.h"
#include "orders/refundstore.h"
#include "support/temporarydatabase.h"

#include <QDir>
#include <QTest>

using namespace yiren;

// What 0015_shop.sql does to a data file that has orders: new sources are taken, and nothing else changes.
class TestShopSchema : public QObject
{
    Q_OBJECT

private slots:
    void olderOrdersKeepRowsDigestsTriggersAndIndexes();
    void theShopIsASourceAndNothingElseIs();
    void onlyTheShopsOrdersGoIntoAClosedDay();

private:
    static Done makeOlderFile(Database &database);
    static QStringList texts(Database &database, const QString &sql);
};

namespace {

constexpr AccountId account{1};

Order orderOfSource(const QString &number, RecordSource source)
{
    Order order;
    order.outTradeNo = OutTradeNo(number);
    order.openid = OpenId(QStringLiteral("oA"));
    order.paidAt = 1'772'700'000'000;
    order.amount = Money::fromFen(100);
    order.status = OrderStatus::NotPaid;
    order.source = source;
    return order;
}

} // namespace

// As the program wrote it before the file of the shop.
Done TestShopSchema::makeOlderFile(Database &database)
{
    const QDir files(QStringLiteral(":/sql"));
    int version = 0;
    for (const QString &name : files.entryList(QDir::Files, QDir::Name)) {
        if (name >= QStringLiteral("0015"))
            break;
        QFile file(files.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorKind::Storage, "test.no_file", name);
        for (const QString &statement : splitStatements(QString::fromUtf8(file.readAll()))) {
            if (auto ran = database.execute(statement); !ran)
                return ran;
        }
        ++version;
    }
    return database.execute(QStringLiteral("PRAGMA user_version=%1").arg(version));
}

QStringList TestShopSchema::texts(Database &database, const QString &sql)
{
    QStringList all;
    auto query = database.prepare(sql);
    if (!query || !query->run())
        return {QStringLiteral("failed")};
    while (query->next())
        all.append(query->text(0));
    return all;
}

void TestShopSchema::olderOrdersKeepRowsDigestsTriggersAndIndexes()
{
    QTemporaryDir folder;
    auto opened = Database::open(folder.filePath(QStringLiteral("yiren.db")));
    QVERIFY(opened);
    Database &database = **opened;
    (void)newestSchema(); // makes the files known
    QVERIFY(makeOlderFile(database));
    QVERIFY(database.execute(QStringLiteral("INSERT INTO account(id, name, created_at) VALUES(1, 'test', 0)")));
    OrderStore orders(database);
    for (const char *number : {"A1", "A2", "A3"})
        QVERIFY(orders.put(account, {orderOfSource(QLatin1String(number), RecordSource::Import)}, {}));
    Order paid = orderOfSource(QStringLiteral("A2"), RecordSource::Import);
    paid.status = OrderStatus::Paid;
    QVERIFY(orders.put(account, {paid}, {}));
    const QString rows = QStringLiteral("SELECT id || out_trade_no || status || source || hex(digest) FROM orders ORDER BY id");
    const QString events = QStringLiteral("SELECT order_id || from_status || to_status || source || at FROM order_event ORDER BY id");
    const QString others =
        QStringLiteral("SELECT type || name || COALESCE(sql, '') FROM sqlite_schema WHERE tbl_name IN ('orders', 'refund', "
                       "'order_event') AND type <> 'table' AND name NOT LIKE '%\\_locked\\_%' ESCAPE '\\' ORDER BY name");
    const QStringList rowsBefore = texts(database, rows), eventsBefore = texts(database, events), othersBefore = texts(database, others);
    QCOMPARE(rowsBefore.size(), 3);
    QCOMPARE(eventsBefore.size(), 1);
    QVERIFY(othersBefore.size() > 10);

    const Done migrated = migrate(database, folder.path(), FakeClock());
    QVERIFY2(migrated, migrated ? "" : qPrintable(migrated.error().detail));
    QCOMPARE(texts(database, rows), rowsBefore);
    QCOMPARE(texts(database, events), eventsBefore);
    const QStringList othersAfter = texts(database, others); // later files add some
    for (const QString &other : othersBefore)
        QVERIFY2(othersAfter.contains(other), qPrintable(other));
    QCOMPARE(texts(database, QStringLiteral("PRAGMA integrity_check")), QStringList{QStringLiteral("ok")});
    QCOMPARE(texts(database, QStringLiteral("PRAGMA foreign_key_check")), QStringList());
    QCOMPARE(*database.scalar(QStringLiteral("PRAGMA writable_schema")), 0);
    const auto digests = DigestStore(database).check({orderShape(), refundShape()});
    QVERIFY(digests && digests->holds());
    QCOMPARE(digests->rowsChecked, 3);
    // A later start reads the same schema from the file.
    opened->reset();
    auto again = Database::open(folder.filePath(QStringLiteral("yiren.db")));
    QVERIFY(again && OrderStore(**again).put(account, {orderOfSource(QStringLiteral("S1"), RecordSource::Shop)}, {}));
    QCOMPARE(texts(**again, rows).size(), 4);
}

void TestShopSchema::theShopIsASourceAndNothingElseIs()
{
    TemporaryDatabase file;
    const QString insert = QStringLiteral("INSERT INTO orders(account_id, out_trade_no, amount_fen, status, source, updated_at, digest) "
                                          "VALUES(1, '%1', 1, 'NOTPAY', '%1', 0, x'')");
    const QString refund =
        QStringLiteral("INSERT INTO refund(account_id, out_refund_no, out_trade_no, refund_fen, status, source, updated_at, "
                       "digest) VALUES(1, '%1', 'A', 1, 'SUCCESS', '%1', 0, x'')");
    for (const char *source : {"import", "query", "bill", "hand", "demo", "shop"}) {
        QVERIFY(file.database().execute(insert.arg(QLatin1String(source))));
        QVERIFY(file.database().execute(refund.arg(QLatin1String(source))));
    }
    QVERIFY(!file.database().execute(insert.arg(QStringLiteral("shops"))));
    QVERIFY(!file.database().execute(refund.arg(QStringLiteral("shops"))));
}

void TestShopSchema::onlyTheShopsOrdersGoIntoAClosedDay()
{
    TemporaryDatabase file;
    Database &database = file.database();
    const QString day = BusinessDay::ofMs(1'772'700'000'000).toText();
    QVERIFY(OrderStore(database).put(
        account, {orderOfSource(QStringLiteral("A1"), RecordSource::Import), orderOfSource(QStringLiteral("S1"), RecordSource::Shop)}, {}));
    QVERIFY(database.execute(QStringLiteral("INSERT INTO locked_day(account_id, day) VALUES(1, '%1')").arg(day)));
    const auto late = OrderStore(database).put(account, {orderOfSource(QStringLiteral("A2"), RecordSource::Import)}, {});
    QCOMPARE(late->front().result, PutResult::Locked);
    QCOMPARE(OrderStore(database).put(account, {orderOfSource(QStringLiteral("S2"), RecordSource::Shop)}, {})->front().result,
             PutResult::New);
    // Past the store: the triggers say the same, and a record can't change sides.
    QVERIFY(database.execute(QStringLiteral("UPDATE orders SET amount_fen = 2 WHERE out_trade_no = 'S1'")));
    QVERIFY(!database.execute(QStringLiteral("UPDATE orders SET amount_fen = 2 WHERE out_trade_no = 'A1'")));
    QVERIFY(!database.execute(QStringLiteral("UPDATE orders SET source = 'shop' WHERE out_trade_no = 'A1'")));
    QVERIFY(!database.execute(QStringLiteral("UPDATE orders SET source = 'import' WHERE out_trade_no = 'S1'")));
    QVERIFY(!database.execute(QStringLiteral("DELETE FROM orders WHERE out_trade_no = 'A1'")));
    QVERIFY(database.execute(QStringLiteral("DELETE FROM orders WHERE out_trade_no = 'S1'")));
}

QTEST_GUILESS_MAIN(TestShopSchema)
#include "tst_shopschema.moc"
