#include "products/bookingdeeds.h"
#include "products/couponstore.h"
#include "products/enrolmentstore.h"
#include "products/fulfilment.h"
#include "products/membershipstore.h"
#include "products/orderlinestore.h"
#include "products/pointstore.h"
#include "products/productdeeds.h"
#include "products/stockstore.h"
#include "support/temporarydatabase.h"

#include <QtTest>

using namespace yiren;

namespace {

constexpr AccountId account{1};
constexpr CustomerId sumu{1};
const OutTradeNo number(QStringLiteral("YR1"));
const BusinessDay today(QDate(2026, 11, 20));

// A customer's order of 199.00: two cups, a course, two months of membership; paid with a coupon, with an appointment.
struct Sold {
    Sold()
    {
        Q_UNUSED(data.database().execute(
            QStringLiteral("INSERT INTO customer(id, account_id, name, first_seen_at, updated_at) VALUES(1, 1, '苏木', 1, 1)")));
        for (Product *product : {&cup, &course, &month, &hour}) {
            product->account = account;
            product->price = Money::fromFen(5000);
        }
        cup.name = QStringLiteral("杯");
        cup = *addProduct(data, cup, 5, 1);
        course.kind = ProductKind::Course;
        course.name = QStringLiteral("课");
        course.sessions = 3;
        course = *addProduct(data, course, 0, 1);
        month.kind = ProductKind::Membership;
        month.name = QStringLiteral("月卡");
        month.months = 1;
        month.level = QStringLiteral("金卡");
        month = *addProduct(data, month, 0, 1);
        hour.kind = ProductKind::Service;
        hour.name = QStringLiteral("咨询");
        hour.minutes = 60;
        hour = *addProduct(data, hour, 0, 1);
    }
    void sell()
    {
        const std::vector<OrderLine> lines{{cup.id, cup.name, 2, cup.price, {}},
                                           {course.id, course.name, 1, course.price, {}},
                                           {month.id, month.name, 2, month.price, {}},
                                           {std::nullopt, QStringLiteral("运费"), 1, {}, {}}};
        Coupon coupon;
        coupon.code = QStringLiteral("HI");
        coupon.off = coupon.least = Money::fromFen(5100);
        coupon.last = today.plusDays(10);
        QVERIFY(OrderLineStore(data, account).add(number, lines));
        QVERIFY(StockStore(data).reserve(number, {{cup.id, 2}}, now));
        QVERIFY(CouponStore(data, account).issue(coupon, now));
        QVERIFY(CouponStore(data, account).use({QStringLiteral("HI"), number, Money::fromFen(25000), sumu}, now));
        QVERIFY(book(data, {account, hour.id, QStringLiteral("苏木"), now + 86'400'000, number}, now));
        QVERIFY(fulfilOrder(data, paid, now));
    }

    TemporaryDatabase data;
    Product cup;
    Product course;
    Product month;
    Product hour;
    qint64 now = today.start().toMSecsSinceEpoch() + 36'000'000;
    PaidOrder paid{account, number, {sumu, {}}, Money::fromFen(19900)};
    RefundedOrder whole{account, number, QStringLiteral("R1"), Money::fromFen(19900), Money(), true};
};

} // namespace

class TestFulfilment : public QObject
{
    Q_OBJECT

private slots:
    void aPaidOrderBringsEverythingOnce();
    void aWholeRefundTakesEverythingOnce();
    void aPartTakesPointsOnly();
    void thePreviewIsWhatHappens();
    void keptGoodsStayOutOfTheStock();
};

void TestFulfilment::aPaidOrderBringsEverythingOnce()
{
    Sold sold;
    sold.sell();
    QVERIFY(fulfilOrder(sold.data, sold.paid, sold.now + 1)); // told again
    QCOMPARE(EnrolmentStore(sold.data).enrolments(account)->size(), size_t(1));
    QCOMPARE(EnrolmentStore(sold.data).enrolments(account)->front().holder.name, QStringLiteral("苏木"));
    const auto members = MembershipStore(sold.data).running(account, today);
    QCOMPARE(members->size(), size_t(1));
    QCOMPARE(members->front().last, BusinessDay(QDate(2027, 1, 19))); // two months behind each other
    QCOMPARE(*PointStore(sold.data, account).balance(sumu, sold.now), 199);
    QCOMPARE(*StockStore(sold.data).pieces(sold.cup.id), 3);
}

void TestFulfilment::aWholeRefundTakesEverythingOnce()
{
    Sold sold;
    sold.sell();
    const auto effects = takeBackOrder(sold.data, sold.whole, sold.now + 1);
    QVERIFY(effects && effects->couponBack);
    QCOMPARE(effects->pointsTaken, 199);
    QCOMPARE(effects->couponBack->code, QStringLiteral("HI"));
    QCOMPARE(effects->placesTaken, 1);
    QCOMPARE(effects->membershipsTaken, 2);
    QCOMPARE(effects->appointmentsCancelled, 1);
    QCOMPARE(effects->piecesBack, 2);
    QVERIFY(*takeBackOrder(sold.data, sold.whole, sold.now + 2) == RefundEffects()); // told again
    QVERIFY(fulfilOrder(sold.data, sold.paid, sold.now + 3));                        // a late word of the payment
    QVERIFY(EnrolmentStore(sold.data).enrolments(account)->empty());
    QVERIFY(MembershipStore(sold.data).running(account, today)->empty());
    QCOMPARE(*PointStore(sold.data, account).balance(sumu, sold.now + 3), 0);
    QCOMPARE(*StockStore(sold.data).pieces(sold.cup.id), 5);
}

void TestFulfilment::aPartTakesPointsOnly()
{
    Sold sold;
    sold.sell();
    RefundedOrder part = sold.whole;
    part.amount = Money::fromFen(6633);
    part.leftAfter = Money::fromFen(13267);
    RefundEffects expected;
    expected.pointsTaken = 66;
    QVERIFY(*takeBackOrder(sold.data, part, sold.now + 1) == expected);
    QCOMPARE(EnrolmentStore(sold.data).enrolments(account)->size(), size_t(1));
}

void TestFulfilment::thePreviewIsWhatHappens()
{
    Sold sold;
    sold.sell();
    const auto preview = previewTakeBack(sold.data, sold.whole, sold.now + 1);
    QVERIFY(preview);
    QCOMPARE(*PointStore(sold.data, account).balance(sumu, sold.now + 1), 199); // nothing has happened
    QCOMPARE(*StockStore(sold.data).pieces(sold.cup.id), 3);
    QVERIFY(*takeBackOrder(sold.data, sold.whole, sold.now + 1) == *preview);
}

void TestFulfilment::keptGoodsStayOutOfTheStock()
{
    Sold sold;
    sold.sell();
    sold.whole.goodsComeBack = false;
    QCOMPARE(takeBackOrder(sold.data, sold.whole, sold.now + 1)->piecesBack, 0);
    QCOMPARE(*StockStore(sold.data).pieces(sold.cup.id), 3);
}

QTEST_GUILESS_MAIN(TestFulfilment)
#include "tst_fulfilment.moc"
