#include "customers/customerstore.h"
#include "importing/undobatch.h"
#include "support/importworld.h"

#include <QTest>

using namespace yiren;

namespace {

constexpr AccountId shop{1};

QStringList customerTables()
{
    return {QStringLiteral("customer"),        QStringLiteral("customer_identity"), QStringLiteral("customer_tag"),
            QStringLiteral("customer_note"),   QStringLiteral("customer_value"),    QStringLiteral("customer_event"),
            QStringLiteral("customer_figures")};
}

const QByteArray orders = "out_trade_no,openid,paid_at,amount_fen,status\n"
                          "A1,oAnna,2026-03-05 10:00:00,12800,PAID\n"
                          "A2,oAnna,2026-03-06 10:00:00,100,PAID\n"
                          "B1,oBo,2026-03-06 11:00:00,8800,PAID\n";

} // namespace

class TestImportCustomers : public QObject
{
    Q_OBJECT

private slots:
    void ordersMakeTheirPayersKnown();
    void undoingOrdersTakesTheirPayersBack();
    void whoGotATagSinceStays();
};

void TestImportCustomers::ordersMakeTheirPayersKnown()
{
    ImportWorld world;
    QVERIFY(world.import(QStringLiteral("o.csv"), orders));
    CustomerStore customers(world.database);
    QCOMPARE(customers.count(shop).value(), 2);
    const CustomerId anna = *customers.find(shop, {IdentityKind::OpenId, {}, QStringLiteral("oAnna")}).value();
    QCOMPARE(customers.customer(anna).value().figures.paid, Money::fromFen(12900));
    // A refund that comes in a file of its own.
    QVERIFY(world.import(QStringLiteral("r.csv"), "out_refund_no,out_trade_no,refund_fen,status\nR1,A1,800,SUCCESS\n"));
    QCOMPARE(customers.customer(anna).value().figures.refunded, Money::fromFen(800));
}

void TestImportCustomers::undoingOrdersTakesTheirPayersBack()
{
    ImportWorld world;
    QVERIFY(
        world.import(QStringLiteral("first.csv"), "out_trade_no,openid,paid_at,amount_fen,status\nC1,oBo,2026-03-01 10:00:00,1,PAID\n"));
    const QString before = world.dump(customerTables());
    ImportRequest later = world.request(QStringLiteral("o.csv"), orders);
    later.receivedAt += 5000;
    const auto outcome = importFile(world.database, later);
    QVERIFY(outcome);
    QVERIFY(world.dump(customerTables()) != before);
    QVERIFY(undoBatch(world.database, *outcome->batchId, ImportWorld::now + 9000));
    QCOMPARE(world.dump(customerTables()), before);
}

void TestImportCustomers::whoGotATagSinceStays()
{
    ImportWorld world;
    const auto outcome = world.import(QStringLiteral("o.csv"), orders);
    CustomerStore customers(world.database);
    const CustomerId anna = *customers.find(shop, {IdentityKind::OpenId, {}, QStringLiteral("oAnna")}).value();
    QVERIFY(customers.addTag(anna, QStringLiteral("送礼"), 1).value());
    QVERIFY(undoBatch(world.database, *outcome->batchId, ImportWorld::now + 9000));
    QCOMPARE(customers.count(shop).value(), 1);
    QCOMPARE(customers.customer(anna).value().figures.orders, 0);
}

QTEST_GUILESS_MAIN(TestImportCustomers)
#include "tst_importcustomers.moc"
