#include "products/couponstore.h"
#include "products/membershipstore.h"
#include "products/productdeeds.h"
#include "products/salebrings.h"
#include "products/saleplan.h"
#include "support/temporarydatabase.h"

#include <QtTest>

using namespace yiren;

namespace {

constexpr AccountId account{1};
const BusinessDay today(QDate(2026, 11, 20));
const qint64 noon = today.start().toMSecsSinceEpoch() + 12 * 3'600'000;

Product made(ProductKind kind, const char16_t *name, qint64 fen)
{
    Product product;
    product.account = account;
    product.kind = kind;
    product.name = QString::fromUtf16(name);
    product.price = Money::fromFen(fen);
    product.sessions = 8;
    product.minutes = 60;
    product.months = 12;
    product.level = QStringLiteral("年卡");
    return product;
}

// Cups at 12.80, five of them, and three customers of whom two have one name.
struct Counter {
    Counter()
    {
        for (const char16_t *name : {u"1, '苏木', NULL", u"2, '何以', NULL", u"3, '何以', NULL", u"4, '', 1"})
            (void)data.database().execute(QStringLiteral("INSERT INTO customer(id, name, joined_into, account_id, first_seen_at, "
                                                         "updated_at) VALUES(%1, 1, 1, 1)")
                                              .arg(QString::fromUtf16(name)));
        cup = *addProduct(data, made(ProductKind::Goods, u"青瓷杯", 1280), 5, 1);
        Coupon coupon;
        coupon.code = QStringLiteral("SPRING");
        coupon.off = Money::fromFen(500);
        coupon.least = Money::fromFen(2000);
        coupon.last = today;
        (void)CouponStore(data, account).issue(coupon, noon);
    }
    Result<Sale> plan(const SaleWish &wish) { return planSale(data, account, wish, noon); }
    SaleWish cups(qint64 quantity, qint64 fen) const { return {cup.id, quantity, Money::fromFen(fen), {}, {}, {}}; }

    TemporaryDatabase data;
    Product cup;
};

} // namespace

// What a person wants to sell becomes lines, to the fen; or it is said why not.
class TestSalePlan : public QObject
{
    Q_OBJECT

private slots:
    void aProductAtItsPriceIsOneLine();
    void aLowerAmountIsADiscount();
    void aCouponComesOffWhatIsLeft();
    void isForTheOneCustomerOfThatName();
    void aRenewalIsForWhoHasTheMembership();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void findsTheProductThatATextMeans();
    void thePayerReadsWhatAndHowMany();
    void saysWhatPaymentBrings();
    void aMembershipGoesOnFromItsEnd();
};

void TestSalePlan::aProductAtItsPriceIsOneLine()
{
    Counter counter;
    const auto sale = counter.plan(counter.cups(2, 2560));
    QVERIFY(sale);
    const std::vector<OrderLine> expected{{counter.cup.id, QStringLiteral("青瓷杯"), 2, Money::fromFen(1280), Money()}};
    QVERIFY(sale->lines == expected);
    QCOMPARE(sale->amount(), Money::fromFen(2560));
}

void TestSalePlan::aLowerAmountIsADiscount()
{
    Counter counter;
    const auto sale = counter.plan(counter.cups(3, 3000)); // of 38.40
    QVERIFY(sale);
    QCOMPARE(sale->lines.at(0).discount, Money::fromFen(840));
    QCOMPARE(sale->amount(), Money::fromFen(3000));
}

void TestSalePlan::aCouponComesOffWhatIsLeft()
{
    Counter counter;
    SaleWish wish = counter.cups(2, 2400);
    wish.coupon = QStringLiteral(" SPRING ");
    const auto sale = counter.plan(wish);
    QVERIFY(sale);
    QCOMPARE(sale->amount(), Money::fromFen(1900));
    QCOMPARE(sale->lines.at(0).amount(), Money::fromFen(2400));
    QVERIFY(CouponStore(counter.data, account).coupon(QStringLiteral("SPRING"))->order.isEmpty()); // nothing was written
}

void TestSalePlan::isForTheOneCustomerOfThatName()
{
    Counter counter;
    SaleWish wish{{}, 1, Money::fromFen(1), {}, QStringLiteral("苏木"), {}};
    QCOMPARE(counter.plan(wish)->customer, std::optional(CustomerId{1}));
    wish = {{}, 1, Money::fromFen(1), CustomerId{4}, QStringLiteral("何以"), {}};
    QCOMPARE(counter.plan(wish)->customer, std::optional(CustomerId{1})); // the person it was joined to
    wish = {{}, 1, Money::fromFen(1), {}, {}, {}};
    QCOMPARE(counter.plan(wish)->customer, std::optional<CustomerId>());
}

void TestSalePlan::aRenewalIsForWhoHasTheMembership()
{
    Counter counter;
    const auto card = addProduct(counter.data, made(ProductKind::Membership, u"会员", 9900), 0, 1);
    const auto add = [&](const Holder &holder) {
        return *MembershipStore(counter.data).add({{}, account, card->id, {}, holder, {}, card->level, today, today, {}}, noon);
    };
    SaleWish wish{card->id, 1, Money::fromFen(9900), {}, QStringLiteral("林夕"), {}};
    wish.renews = add({CustomerId{4}, {}});
    QCOMPARE(counter.plan(wish)->customer, std::optional(CustomerId{1})); // with whom the fourth was joined
    QVERIFY(!counter.plan(wish)->renews);
    wish.renews = add({std::nullopt, QStringLiteral("林夕")});
    QVERIFY(!counter.plan(wish)->customer);
    QCOMPARE(counter.plan(wish)->renews, wish.renews);
    wish.renews = MembershipId{77};
    QCOMPARE(counter.plan(wish).error().code, QStringLiteral("membership.not_found"));
}

void TestSalePlan::saysWhatIsWrong_data()
{
    QTest::addColumn<qint64>("quantity");
    QTest::addColumn<qint64>("fen");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("coupon");
    QTest::addColumn<QString>("code");
    QTest::newRow("a fen above the price") << qint64(2) << qint64(2561) << QString() << QString() << QStringLiteral("sale.above_price");
    QTest::newRow("no piece") << qint64(0) << qint64(1) << QString() << QString() << QStringLiteral("sale.quantity");
    QTest::newRow("nobody") << qint64(1) << qint64(1) << QStringLiteral("林夕") << QString() << QStringLiteral("sale.no_customer");
    QTest::newRow("two of one name") << qint64(1) << qint64(1) << QStringLiteral("何以") << QString() << QStringLiteral("sale.no_customer");
    QTest::newRow("no such coupon") << qint64(2) << qint64(2560) << QString() << QStringLiteral("AUTUMN")
                                    << QStringLiteral("coupon.not_found");
    QTest::newRow("too small for the coupon") << qint64(1) << qint64(1280) << QString() << QStringLiteral("SPRING")
                                              << QStringLiteral("coupon.too_little");
}

void TestSalePlan::saysWhatIsWrong()
{
    QFETCH(qint64, quantity);
    QFETCH(qint64, fen);
    QFETCH(QString, name);
    QFETCH(QString, coupon);
    QFETCH(QString, code);
    Counter counter;
    SaleWish wish = counter.cups(quantity, fen);
    wish.name = name;
    wish.coupon = coupon;
    const auto sale = counter.plan(wish);
    QVERIFY(!sale);
    QCOMPARE(sale.error().code, code);
}

void TestSalePlan::findsTheProductThatATextMeans()
{
    Counter counter;
    const auto means = [&](const char16_t *name, qint64 fen) {
        return *productSoldAs(counter.data, account, QString::fromUtf16(name), Money::fromFen(fen));
    };
    QCOMPARE(means(u"青瓷杯", 1280), std::optional(counter.cup.id));
    QVERIFY(!means(u"青瓷杯", 1279));
    QVERIFY(!means(u"青瓷", 1280));
    QVERIFY(withdrawProduct(counter.data, account, counter.cup.id, noon));
    QVERIFY(!means(u"青瓷杯", 1280));
    QCOMPARE(counter.plan(counter.cups(1, 1280)).error().code, QStringLiteral("product.not_found"));
}

void TestSalePlan::thePayerReadsWhatAndHowMany()
{
    const std::vector<OrderLine> lines{{std::nullopt, QStringLiteral("青瓷杯"), 2, {}, {}},
                                       {std::nullopt, QStringLiteral("木盘"), 1, {}, {}}};
    QCOMPARE(saleText(lines, 127), QStringLiteral("青瓷杯 × 2，木盘"));
    // 9 bytes the name, a space, 2 the sign, a space, a digit; then 3 for each Chinese character and for "…".
    QCOMPARE(saleText(lines, 20), QStringLiteral("青瓷杯 × 2，…"));
    QVERIFY(saleText({{std::nullopt, QString(60, QChar(0x8336)), 1, {}, {}}}, 127).toUtf8().size() <= 127);
}

void TestSalePlan::saysWhatPaymentBrings()
{
    const std::vector<SoldLine> sold{{{std::nullopt, QStringLiteral("杯"), 2, {}, {}}, made(ProductKind::Goods, u"杯", 100), {}},
                                     {{std::nullopt, QStringLiteral("课"), 1, {}, {}}, made(ProductKind::Course, u"课", 100), {}},
                                     {{std::nullopt, QStringLiteral("谈"), 1, {}, {}}, made(ProductKind::Service, u"谈", 100), {}},
                                     {{std::nullopt, QStringLiteral("卡"), 1, {}, {}}, made(ProductKind::Membership, u"卡", 100), {}}};
    const SaleBrings brings = saleBrings(sold, Money::fromFen(29999), today);
    SaleBrings expected;
    expected.pieces = {{QStringLiteral("杯"), 2}};
    expected.places = {{QStringLiteral("课"), 1, 8}};
    expected.memberships = {{QStringLiteral("年卡"), BusinessDay(QDate(2027, 11, 19))}};
    expected.points = 299;
    QVERIFY(brings == expected);
    QVERIFY(saleBrings({}, Money::fromFen(99), today) == SaleBrings());
}

void TestSalePlan::aMembershipGoesOnFromItsEnd()
{
    const SoldLine two{
        {std::nullopt, QStringLiteral("卡"), 2, {}, {}}, made(ProductKind::Membership, u"卡", 100), BusinessDay(QDate(2026, 12, 31))};
    const SaleBrings brings = saleBrings({two, two}, Money(), today); // four years in all
    QCOMPARE(brings.memberships.size(), size_t(1));
    QCOMPARE(brings.memberships[0].last, BusinessDay(QDate(2030, 12, 31)));
}

QTEST_GUILESS_MAIN(TestSalePlan)
#include "tst_saleplan.moc"
