#include "products/productdeeds.h"
#include "selling/recording.h"
#include "support/importworld.h"

#include <QtTest>

using namespace yiren;

namespace {

constexpr AccountId account{1};

// A course and two cups are asked for here; what becomes of the order is told by files.
struct ToldByFiles {
    ToldByFiles()
    {
        Product course;
        course.account = account;
        course.kind = ProductKind::Course;
        course.name = QStringLiteral("陶艺课");
        course.price = Money::fromFen(9000);
        course.sessions = 8;
        Product cup;
        cup.account = account;
        cup.name = QStringLiteral("青瓷杯");
        cup.price = Money::fromFen(1900);
        const auto first = addProduct(world.database, course, 0, 1);
        const auto second = addProduct(world.database, cup, 5, 1);
        Sale sale;
        sale.lines = {{first->id, first->name, 1, first->price, {}}, {second->id, second->name, 2, second->price, {}}};
        sale.beforeCoupon = Money::fromFen(12800);
        const PayRequest request{OutTradeNo(QStringLiteral("A1")), Money::fromFen(12800), QStringLiteral("陶艺课"), "{}"};
        if (!keepNewOrder(world.database, account, request, 2, sale))
            qFatal("no order");
    }
    void tell(const QByteArray &state, qint64 at)
    {
        QByteArray file = "out_trade_no,openid,paid_at,amount_fen,status\nB1,o2,2026-11-20 10:00:00,5000,PAID\nA1,o1,";
        file += (state == "PAID" ? "2026-11-20 10:00:00" : "") + QByteArray(",12800,") + state + '\n';
        import(state + ".csv", file, at);
    }
    void import(const QByteArray &name, const QByteArray &bytes, qint64 at)
    {
        ImportRequest request = world.request(QString::fromLatin1(name), bytes);
        request.receivedAt = at;
        const auto outcome = importFile(world.database, request);
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().code));
    }
    qint64 count(const char *sql) { return *world.database.database().scalar(QString::fromLatin1(sql)); }
    qint64 pieces() { return count("SELECT SUM(pieces) FROM stock_movement"); }
    qint64 points() { return count("SELECT COALESCE(SUM(points), 0) FROM point_entry"); }
    qint64 places() { return count("SELECT COUNT(*) FROM enrolment WHERE cancelled_at IS NULL"); }

    ImportWorld world;
};

} // namespace

// An order that was asked for here brings what was sold also where a file is the first to say how it stands.
class TestImportedSales : public QObject
{
    Q_OBJECT

private slots:
    void aFileThatSaysPaidBringsItOnce();
    void aFileThatSaysClosedGivesThePiecesBack();
    void aRefundInAFileTakesItBack();
};

void TestImportedSales::aFileThatSaysPaidBringsItOnce()
{
    ToldByFiles told;
    QCOMPARE(told.pieces(), 3);
    for (const qint64 at : {ImportWorld::now, ImportWorld::now + 1}) {
        told.tell("PAID", at);
        QCOMPARE(told.places(), 1);
        QCOMPARE(told.points(), 128); // none for B1, which was not asked for here
        QCOMPARE(told.pieces(), 3);
    }
    QCOMPARE(told.count("SELECT COUNT(*) FROM enrolment e JOIN customer_identity i ON i.customer_id = e.customer_id WHERE i.value = 'o1'"),
             1);
}

void TestImportedSales::aFileThatSaysClosedGivesThePiecesBack()
{
    ToldByFiles told;
    told.tell("CLOSED", ImportWorld::now);
    QCOMPARE(told.pieces(), 5);
    told.tell("PAID", ImportWorld::now + 1); // closed here, paid at WeChat Pay after all
    QCOMPARE(told.pieces(), 3);
    QCOMPARE(told.places(), 1);
}

void TestImportedSales::aRefundInAFileTakesItBack()
{
    ToldByFiles told;
    told.tell("PAID", ImportWorld::now);
    const QByteArray head = "out_refund_no,out_trade_no,refund_fen,status,created_at\n";
    told.import("part.csv", head + "R1,A1,2800,SUCCESS,2026-11-21 09:00:00\nR2,A1,10000,PROCESSING,2026-11-21 10:00:00\n",
                ImportWorld::now + 1);
    QCOMPARE(told.points(), 100);
    QCOMPARE(told.places(), 1);
    told.import("rest.csv", head + "R2,A1,10000,SUCCESS,2026-11-21 10:00:00\n", ImportWorld::now + 2);
    QCOMPARE(told.points(), 0);
    QCOMPARE(told.places(), 0);
    QCOMPARE(told.pieces(), 5);
}

QTEST_GUILESS_MAIN(TestImportedSales)
#include "tst_importedsales.moc"
