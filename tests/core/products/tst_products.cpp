#include "audit/auditstore.h"
#include "products/orderlinestore.h"
#include "products/productdeeds.h"
#include "products/productstore.h"
#include "products/stockstore.h"
#include "storage/transaction.h"
#include "support/temporarydatabase.h"

#include <QtTest>

using namespace yiren;

namespace {

constexpr AccountId account{1};

Product aCup()
{
    Product cup;
    cup.account = account;
    cup.name = QStringLiteral("手作陶杯");
    cup.price = Money::fromFen(8900);
    cup.lowStock = 3;
    return cup;
}

Product aMembership()
{
    Product card = aCup();
    card.kind = ProductKind::Membership;
    card.name = QStringLiteral("会员年卡");
    card.months = 12;
    card.level = QStringLiteral("金卡");
    return card;
}

} // namespace

class TestProducts : public QObject
{
    Q_OBJECT

private slots:
    void eachKindComesBackAsItWasMade();
    void saysWhatIsWrongWithAProduct_data();
    void saysWhatIsWrongWithAProduct();
    void aNameIsTakenOnce();
    void whatIsWithdrawnComesBack();
    void anExpiredOrderGivesItsPiecesBackOnce();
    void nobodySellsWhatIsNotThere();
    void noRowOfTheStockIsEverChanged();
    void aChangeIsWholeOrNotAtAll();
    void saysWhatRunsLow();
    void aDiscountIsSharedOverTheLines();
};

void TestProducts::eachKindComesBackAsItWasMade()
{
    TemporaryDatabase data;
    Product course = aCup();
    course.kind = ProductKind::Course;
    course.name = QStringLiteral("陶艺课十次卡");
    course.sessions = 10;
    course.lowStock = 0;
    Product service = course;
    service.kind = ProductKind::Service;
    service.name = QStringLiteral("一对一咨询");
    service.sessions = 0;
    service.minutes = 30;
    service.bufferMinutes = 10;
    service.place = QStringLiteral("工作室");
    service.needsMe = false;
    Product card = aMembership();
    card.lowStock = 0;
    for (const Product &wanted : {aCup(), course, service, card}) {
        const auto made = addProduct(data, wanted, 0, 1000);
        QVERIFY2(made, qPrintable(made ? QString() : made.error().detail));
        Product expected = wanted;
        expected.id = made->id;
        expected.createdAt = 1000;
        const auto kept = ProductStore(data).product(account, made->id);
        QVERIFY(kept);
        QVERIFY(*kept == expected);
    }
    QCOMPARE(ProductStore(data).products(account)->size(), size_t(4));
    const auto noted = AuditStore(data).entries();
    QCOMPARE(noted->size(), size_t(4));
    QCOMPARE(noted->front().action, QStringLiteral("product.added"));
}

void TestProducts::saysWhatIsWrongWithAProduct_data()
{
    QTest::addColumn<std::function<void(Product &)>>("spoil");
    QTest::addColumn<QString>("code");
    using Spoil = std::function<void(Product &)>;
    QTest::newRow("no name") << Spoil([](Product &p) { p.name = QStringLiteral("  "); }) << QStringLiteral("product.name");
    QTest::newRow("a novel") << Spoil([](Product &p) { p.name = QString(61, u'杯'); }) << QStringLiteral("product.name");
    QTest::newRow("free") << Spoil([](Product &p) { p.price = Money(); }) << QStringLiteral("product.price");
    QTest::newRow("below nothing") << Spoil([](Product &p) { p.price = Money::fromFen(-1); }) << QStringLiteral("product.price");
    QTest::newRow("negative line") << Spoil([](Product &p) { p.lowStock = -1; }) << QStringLiteral("product.low_stock");
    QTest::newRow("no session") << Spoil([](Product &p) { p.kind = ProductKind::Course; }) << QStringLiteral("product.sessions");
    QTest::newRow("no time") << Spoil([](Product &p) { p.kind = ProductKind::Service; }) << QStringLiteral("product.minutes");
    QTest::newRow("negative buffer") << Spoil([](Product &p) {
        p.kind = ProductKind::Service;
        p.minutes = 30;
        p.bufferMinutes = -5;
    }) << QStringLiteral("product.buffer");
    QTest::newRow("no month") << Spoil([](Product &p) { p.kind = ProductKind::Membership; }) << QStringLiteral("product.months");
    QTest::newRow("no level") << Spoil([](Product &p) {
        p.kind = ProductKind::Membership;
        p.months = 1;
    }) << QStringLiteral("product.level");
}

void TestProducts::saysWhatIsWrongWithAProduct()
{
    QFETCH(std::function<void(Product &)>, spoil);
    QFETCH(QString, code);
    TemporaryDatabase data;
    Product product = aCup();
    spoil(product);
    const auto made = addProduct(data, product, 0, 1000);
    QVERIFY(!made);
    QCOMPARE(made.error().code, code);
    QVERIFY(ProductStore(data).products(account)->empty());
}

void TestProducts::aNameIsTakenOnce()
{
    TemporaryDatabase data;
    QVERIFY(addProduct(data, aCup(), 0, 1000));
    const auto again = addProduct(data, aCup(), 0, 2000);
    QVERIFY(!again);
    QCOMPARE(again.error().code, QStringLiteral("product.name_taken"));
    QCOMPARE(again.error().detail, QStringLiteral("手作陶杯"));
}

void TestProducts::whatIsWithdrawnComesBack()
{
    TemporaryDatabase data;
    const auto cup = addProduct(data, aCup(), 5, 1000);
    QVERIFY(withdrawProduct(data, account, cup->id, 2000));
    QVERIFY(ProductStore(data).products(account)->empty());
    QVERIFY(restoreProduct(data, account, cup->id, 3000));
    QCOMPARE(ProductStore(data).products(account)->front().stock, std::optional<qint64>(5));
    QVERIFY(withdrawProduct(data, account, cup->id, 4000));
    QVERIFY(addProduct(data, aCup(), 0, 5000));
    QCOMPARE(restoreProduct(data, account, cup->id, 6000).error().code, QStringLiteral("product.name_taken"));
}

void TestProducts::anExpiredOrderGivesItsPiecesBackOnce()
{
    TemporaryDatabase data;
    const auto cup = addProduct(data, aCup(), 5, 1000);
    StockStore stock(data);
    const OutTradeNo order(QStringLiteral("A1"));
    QVERIFY(stock.reserve(order, {{cup->id, 1}, {cup->id, 1}}, 2000)); // two lines of one product
    QVERIFY(stock.reserve(order, {{cup->id, 1}, {cup->id, 1}}, 2001)); // asked twice
    QCOMPARE(*stock.pieces(cup->id), 3);
    QVERIFY(stock.release(order, 3000));
    QVERIFY(stock.release(order, 3001));
    QCOMPARE(*stock.pieces(cup->id), 5);
    QVERIFY(stock.release(OutTradeNo(QStringLiteral("A2")), 3002)); // reserved nothing
    QCOMPARE(*stock.pieces(cup->id), 5);
    QCOMPARE(stock.movements(cup->id)->size(), size_t(3));
    for (const qint64 at : {4000, 4001}) { // paid after all, told twice
        QVERIFY(stock.takeAgain(order, at));
        QCOMPARE(*stock.pieces(cup->id), 3);
    }
    for (const qint64 at : {5000, 5001}) { // one comes back with a first refund, told twice
        QCOMPARE(*stock.takeReturned(order, QStringLiteral("R1"), 1, at), at == 5000 ? 1 : 0);
        QCOMPARE(*stock.pieces(cup->id), 4);
    }
    QCOMPARE(*stock.takeReturned(order, QStringLiteral("R2"), std::nullopt, 6000), 1); // what is left
    QCOMPARE(*stock.takeReturned(order, QStringLiteral("R2"), std::nullopt, 6001), 0);
    QCOMPARE(*stock.takeReturned(order, QStringLiteral("R3"), 7, 6002), 0);
    QCOMPARE(*stock.pieces(cup->id), 5);
}

void TestProducts::nobodySellsWhatIsNotThere()
{
    TemporaryDatabase data;
    const auto cup = addProduct(data, aCup(), 2, 1000);
    StockStore stock(data);
    QVERIFY(stock.reserve(OutTradeNo(QStringLiteral("A1")), {{cup->id, 2}}, 2000));
    const auto second = stock.reserve(OutTradeNo(QStringLiteral("A2")), {{cup->id, 1}}, 2001);
    QVERIFY(!second);
    QCOMPARE(second.error().code, QStringLiteral("stock.short"));
    QCOMPARE(second.error().detail, QStringLiteral("手作陶杯 × 0"));
    QCOMPARE(changeStock(data, account, cup->id, -1, 3000).error().code, QStringLiteral("product.pieces"));
    QVERIFY(changeStock(data, account, cup->id, 4, 3000));
    QVERIFY(changeStock(data, account, cup->id, -1, 3001));
    QCOMPARE(*stock.pieces(cup->id), 3);
    const auto card = addProduct(data, aMembership(), 0, 1000);
    QCOMPARE(changeStock(data, account, card->id, 1, 3000).error().code, QStringLiteral("stock.no_goods"));
}

void TestProducts::noRowOfTheStockIsEverChanged()
{
    TemporaryDatabase data;
    QVERIFY(addProduct(data, aCup(), 2, 1000));
    QVERIFY(!data.database().execute(QStringLiteral("UPDATE stock_movement SET pieces = 200")));
    QVERIFY(!data.database().execute(QStringLiteral("DELETE FROM stock_movement")));
    // released without having been reserved
    QVERIFY(!data.database().execute(
        QStringLiteral("INSERT INTO stock_movement(product_id, at, kind, pieces, reference) VALUES(1, 1, 'released', 1, 'X')")));
}

void TestProducts::aChangeIsWholeOrNotAtAll()
{
    TemporaryDatabase data;
    auto cup = addProduct(data, aCup(), 2, 1000);
    cup->price = Money::fromFen(9900);
    QCOMPARE(changeProduct(data, *cup, -3, 2000).error().code, QStringLiteral("product.pieces"));
    QCOMPARE(ProductStore(data).product(account, cup->id)->price.fen(), 8900);
    QVERIFY(changeProduct(data, *cup, -2, 2000));
    QCOMPARE(ProductStore(data).product(account, cup->id)->price.fen(), 9900);
    QCOMPARE(*StockStore(data).pieces(cup->id), 0);
}

void TestProducts::saysWhatRunsLow()
{
    TemporaryDatabase data;
    const auto cup = addProduct(data, aCup(), 4, 1000);
    QVERIFY(!ProductStore(data).products(account)->front().isLow());
    QVERIFY(StockStore(data).reserve(OutTradeNo(QStringLiteral("A1")), {{cup->id, 1}}, 2000));
    QVERIFY(ProductStore(data).products(account)->front().isLow()); // 3 left, the line is 3
}

void TestProducts::aDiscountIsSharedOverTheLines()
{
    TemporaryDatabase data;
    // 89.00, 2 x 38.00 and a gift; 10.00 off: 1000 * 8900 / 16500 = 539.39, 1000 * 7600 / 16500 = 460.61
    std::vector<OrderLine> lines{{std::nullopt, QStringLiteral("手作陶杯"), 1, Money::fromFen(8900), {}},
                                 {std::nullopt, QStringLiteral("釉料小样"), 2, Money::fromFen(3800), {}},
                                 {std::nullopt, QStringLiteral("赠品"), 1, Money(), {}}};
    QVERIFY(discountLines(lines, Money::fromFen(1000)));
    QCOMPARE(lines[0].amount().fen(), 8361);
    QCOMPARE(lines[1].amount().fen(), 7139);
    QCOMPARE(lines[2].amount().fen(), 0);
    OrderLineStore store(data, account);
    QVERIFY(store.add(OutTradeNo(QStringLiteral("A1")), lines));
    QVERIFY(*store.lines(OutTradeNo(QStringLiteral("A1"))) == lines);
    QVERIFY(!store.add(OutTradeNo(QStringLiteral("A1")), lines)); // an order is made once
}

QTEST_GUILESS_MAIN(TestProducts)
#include "tst_products.moc"
