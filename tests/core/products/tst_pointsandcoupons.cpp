#include "products/couponstore.h"
#include "audit/auditstore.h"
#include "customers/joining.h"
#include "products/pointstore.h"
#include "products/rewards.h"
#include "support/temporarydatabase.h"

#include <QtTest>

#include <random>

using namespace yiren;

namespace {

constexpr AccountId account{1};
constexpr CustomerId sumu{1};

OutTradeNo order(const char *number)
{
    return OutTradeNo(QString::fromLatin1(number));
}

BusinessDay day(const char *text)
{
    return *BusinessDay::fromText(QString::fromLatin1(text));
}

qint64 noonOf(const char *text)
{
    return day(text).start().toMSecsSinceEpoch() + 12 * 3'600'000;
}

struct Books {
    Books()
    {
        for (const char *id : {"1", "2", "3"})
            (void)data.database().execute(
                QStringLiteral("INSERT INTO customer(id, account_id, name, first_seen_at, updated_at) VALUES(%1, 1, '', 1, 1)")
                    .arg(QLatin1String(id)));
    }
    Coupon issue(ReturnRule rule, const char *last = "2026-12-31")
    {
        Coupon coupon;
        coupon.code = QStringLiteral("HI%1").arg(++m_codes);
        coupon.off = Money::fromFen(2000);
        coupon.least = Money::fromFen(10000);
        coupon.last = day(last);
        coupon.rule = rule;
        return *coupons.issue(coupon, noonOf("2026-11-20"));
    }

    TemporaryDatabase data;
    PointStore points{data, account};
    CouponStore coupons{data, account};

private:
    int m_codes = 0;
};

} // namespace

class TestPointsAndCoupons : public QObject
{
    Q_OBJECT

private slots:
    void theBalanceIsTheSumAtAnyDate();
    void aRefundTakesPointsBackOnce();
    void refundsOfEveryKindLeaveNoPointBehind();
    void nobodySpendsWhatIsNotThere();
    void joinedCustomersHaveOneBalance();
    void aChainOfJoinsKeepsPointsAndCoupons();
    void noPointIsEverChanged();
    void aCouponIsUsedOnce();
    void refusesACouponThatDoesNotFit_data();
    void refusesACouponThatDoesNotFit();
    void aRefundFollowsTheRule_data();
    void aRefundFollowsTheRule();
    void aClosedOrderGivesItsCouponBack();
    void aCouponThatWasTakenBackCannotBeUsed();
    void aUsedCouponCannotBeTakenBack();
    void joinedCustomersShareTheirCoupons();
    void whatIsGivenByHandIsInTheLog();
    void newCodesHaveNoSignsThatLookAlike();
};

void TestPointsAndCoupons::theBalanceIsTheSumAtAnyDate()
{
    Books books;
    QVERIFY(books.points.earn(sumu, order("A1"), Money::fromFen(29999), 1000)); // 299, as the design has it for 299 yuan
    QVERIFY(books.points.earn(sumu, order("A1"), Money::fromFen(29999), 1001));
    QVERIFY(books.points.earn(sumu, order("A2"), Money::fromFen(99), 1500)); // less than a yuan
    QVERIFY(books.points.spend(sumu, 100, order("A3"), 2000));
    QVERIFY(books.points.give(sumu, 7, 3000));
    const std::vector<std::pair<qint64, qint64>> expected{{999, 0}, {1000, 299}, {1999, 299}, {2000, 199}, {3000, 206}};
    for (const auto &[at, balance] : expected)
        QCOMPARE(*books.points.balance(sumu, at), balance);
    QCOMPARE(books.points.history(sumu)->size(), size_t(3));
    QCOMPARE(books.points.history(sumu)->front().points, 7);
}

// 199 yuan in three lines; one line of 66.33 comes back: 66 points (PRODUCT.md, journey 6), in the end all 199.
void TestPointsAndCoupons::aRefundTakesPointsBackOnce()
{
    Books books;
    QVERIFY(books.points.earn(sumu, order("A1"), Money::fromFen(19900), 1000));
    const PointStore::Refunded first{order("A1"), QStringLiteral("R1"), Money::fromFen(6633), Money::fromFen(13267)};
    QCOMPARE(*books.points.previewTakeBack(first), 66);
    QCOMPARE(*books.points.takeBack(first, 2000), 66);
    QCOMPARE(*books.points.takeBack(first, 2001), 0); // told again
    QCOMPARE(*books.points.balance(sumu, 3000), 133);
    const PointStore::Refunded rest{order("A1"), QStringLiteral("R2"), Money::fromFen(13267), Money()};
    QCOMPARE(*books.points.takeBack(rest, 3000), 133);
    QCOMPARE(*books.points.balance(sumu, 3000), 0);
    QCOMPARE(*books.points.takeBack({order("B9"), QStringLiteral("R9"), Money::fromFen(100), Money()}, 3000), 0); // earned nothing
}

void TestPointsAndCoupons::refundsOfEveryKindLeaveNoPointBehind()
{
    std::mt19937_64 random(20261129);
    for (int round = 0; round < 100'000; ++round) {
        qint64 left = 1 + static_cast<qint64>(random() % 100'000);
        const qint64 earned = pointsFor(Money::fromFen(left));
        qint64 reversed = 0;
        while (left > 0) {
            const qint64 refund = 1 + static_cast<qint64>(random() % static_cast<quint64>(left));
            left -= refund;
            const qint64 taken = pointsTakenBack(Money::fromFen(refund), Money::fromFen(left), earned, reversed);
            QVERIFY(taken >= 0);
            reversed += taken;
            QVERIFY(reversed <= earned);
        }
        QCOMPARE(reversed, earned);
    }
}

void TestPointsAndCoupons::nobodySpendsWhatIsNotThere()
{
    Books books;
    QVERIFY(books.points.earn(sumu, order("A1"), Money::fromFen(10000), 1000));
    QCOMPARE(books.points.spend(sumu, 101, order("A2"), 2000).error().code, QStringLiteral("points.short"));
    QVERIFY(books.points.spend(sumu, 100, order("A2"), 2000));
    QCOMPARE(books.points.spend(sumu, 0, order("A3"), 2000).error().code, QStringLiteral("points.none"));
    // What was spent can't be taken back a second time: the books say so with a balance below 0.
    QCOMPARE(*books.points.takeBack({order("A1"), QStringLiteral("R1"), Money::fromFen(10000), Money()}, 3000), 100);
    QCOMPARE(*books.points.balance(sumu, 3000), -100);
}

void TestPointsAndCoupons::joinedCustomersHaveOneBalance()
{
    Books books;
    QVERIFY(books.points.earn(sumu, order("A1"), Money::fromFen(10000), 1000));
    QVERIFY(books.points.earn(CustomerId(2), order("A2"), Money::fromFen(5000), 1000));
    QVERIFY(books.data.database().execute(QStringLiteral("UPDATE customer SET joined_into = 1 WHERE id = 2")));
    QCOMPARE(*books.points.balance(sumu, 2000), 150);
    QVERIFY(books.points.spend(sumu, 150, order("A3"), 2000));
}

// The third person becomes a part of the second, who becomes a part of the first.
void TestPointsAndCoupons::aChainOfJoinsKeepsPointsAndCoupons()
{
    Books books;
    QVERIFY(books.points.earn(CustomerId(3), order("A1"), Money::fromFen(12000), 1000));
    Coupon coupon;
    coupon.account = account;
    coupon.customer = CustomerId(3);
    coupon.code = QStringLiteral("CHAIN");
    coupon.off = coupon.least = Money::fromFen(500);
    coupon.last = day("2026-12-31");
    QVERIFY(books.coupons.issue(coupon, noonOf("2026-11-20")));
    QVERIFY(joinCustomers(books.data, {account, CustomerId(2), CustomerId(3), JoinReason::Hand, 2000}));
    const auto second = joinCustomers(books.data, {account, sumu, CustomerId(2), JoinReason::Hand, 3000});
    QVERIFY(second);
    QCOMPARE(*books.points.balance(sumu, 4000), 120);
    QCOMPARE(*books.points.balance(CustomerId(3), 4000), 120); // by whichever number the person is asked for
    QCOMPARE(books.points.history(sumu)->size(), size_t(1));
    QCOMPARE(books.points.spend(sumu, 121, order("A3"), 4000).error().code, QStringLiteral("points.short"));
    QVERIFY(books.points.spend(sumu, 120, order("A3"), 4000));
    QCOMPARE(books.coupons.ofCustomer(sumu)->size(), size_t(1));
    QCOMPARE(books.coupons.use({coupon.code, order("A4"), Money::fromFen(10000), sumu}, noonOf("2026-11-21"))->fen(), 500);
    QVERIFY(undoJoin(books.data, account, *second, 5000));
    QCOMPARE(*books.points.balance(CustomerId(2), 6000), 120); // what was spent for the whole person was the first one's
    QVERIFY(books.coupons.ofCustomer(sumu)->empty());
}

void TestPointsAndCoupons::noPointIsEverChanged()
{
    Books books;
    QVERIFY(books.points.give(sumu, 5, 1000));
    QVERIFY(!books.data.database().execute(QStringLiteral("UPDATE point_entry SET points = 500")));
    QVERIFY(!books.data.database().execute(QStringLiteral("DELETE FROM point_entry")));
}

void TestPointsAndCoupons::aCouponIsUsedOnce()
{
    Books books;
    const Coupon coupon = books.issue(ReturnRule::WholeRefund);
    const CouponStore::Use use{coupon.code, order("A1"), Money::fromFen(10000), std::nullopt};
    QCOMPARE(books.coupons.use(use, noonOf("2026-12-31"))->fen(), 2000);
    QCOMPARE(books.coupons.use(use, noonOf("2026-12-31"))->fen(), 2000); // the same order
    const auto second = books.coupons.use({coupon.code, order("A2"), Money::fromFen(10000), std::nullopt}, noonOf("2026-12-31"));
    QCOMPARE(second.error().code, QStringLiteral("coupon.used"));
    QCOMPARE(books.coupons.changes(coupon.id)->size(), size_t(2));
}

void TestPointsAndCoupons::refusesACouponThatDoesNotFit_data()
{
    QTest::addColumn<QString>("today");
    QTest::addColumn<qint64>("amount");
    QTest::addColumn<qint64>("customer");
    QTest::addColumn<QString>("code");
    QTest::newRow("too late") << "2027-01-01" << qint64(10000) << qint64(1) << "coupon.expired";
    QTest::newRow("too little") << "2026-12-31" << qint64(9999) << qint64(1) << "coupon.too_little";
    QTest::newRow("of another") << "2026-12-31" << qint64(10000) << qint64(2) << "coupon.not_yours";
    QTest::newRow("fits") << "2026-12-31" << qint64(10000) << qint64(1) << "";
}

void TestPointsAndCoupons::refusesACouponThatDoesNotFit()
{
    QFETCH(QString, today);
    QFETCH(qint64, amount);
    QFETCH(qint64, customer);
    QFETCH(QString, code);
    Books books;
    Coupon coupon;
    coupon.code = QStringLiteral("OWN");
    coupon.customer = sumu;
    coupon.off = Money::fromFen(2000);
    coupon.least = Money::fromFen(10000);
    coupon.last = day("2026-12-31");
    QVERIFY(books.coupons.issue(coupon, noonOf("2026-11-20")));
    QCOMPARE(books.coupons.issue(coupon, noonOf("2026-11-20")).error().code, QStringLiteral("coupon.code"));
    QCOMPARE(books.coupons.ofCustomer(sumu)->size(), size_t(1));
    const auto used = books.coupons.use({QStringLiteral("OWN"), order("A1"), Money::fromFen(amount), CustomerId(customer)},
                                        noonOf(today.toLatin1().constData()));
    QCOMPARE(used ? QString() : used.error().code, code);
}

void TestPointsAndCoupons::aRefundFollowsTheRule_data()
{
    QTest::addColumn<int>("rule");
    QTest::addColumn<bool>("isWhole");
    QTest::addColumn<QString>("today");
    QTest::addColumn<QString>("lastAfter"); // empty: it stays used
    const int never = static_cast<int>(ReturnRule::Never);
    const int whole = static_cast<int>(ReturnRule::WholeRefund);
    const int extended = static_cast<int>(ReturnRule::WholeRefundExtended);
    QTest::newRow("never") << never << true << "2026-12-01"
                           << "";
    QTest::newRow("a part") << whole << false << "2026-12-01"
                            << "";
    QTest::newRow("whole") << whole << true << "2026-12-01"
                           << "2026-12-31";
    QTest::newRow("on the last day") << whole << true << "2026-12-31"
                                     << "2026-12-31";
    QTest::newRow("expired meanwhile") << whole << true << "2027-01-01"
                                       << "";
    QTest::newRow("a week at least") << extended << true << "2026-12-30"
                                     << "2027-01-06";
    QTest::newRow("long enough") << extended << true << "2026-12-01"
                                 << "2026-12-31";
    QTest::newRow("expired, a week again") << extended << true << "2027-02-01"
                                           << "2027-02-08";
    QTest::newRow("a part, extended") << extended << false << "2026-12-01"
                                      << "";
}

void TestPointsAndCoupons::aRefundFollowsTheRule()
{
    QFETCH(int, rule);
    QFETCH(bool, isWhole);
    QFETCH(QString, today);
    QFETCH(QString, lastAfter);
    Books books;
    const Coupon coupon = books.issue(static_cast<ReturnRule>(rule));
    QVERIFY(books.coupons.use({coupon.code, order("A1"), Money::fromFen(10000), std::nullopt}, noonOf("2026-11-20")));
    const qint64 now = noonOf(today.toLatin1().constData());
    const auto back = books.coupons.refund(order("A1"), isWhole, now);
    QVERIFY(back);
    QCOMPARE(back->has_value() ? (*back)->last.toText() : QString(), lastAfter);
    QVERIFY(!books.coupons.refund(order("A1"), isWhole, now)->has_value()); // told again
    const bool isOpen = couponState(*books.coupons.coupon(coupon.code), *BusinessDay::fromText(today)) == CouponState::Open;
    QCOMPARE(isOpen, !lastAfter.isEmpty());
}

void TestPointsAndCoupons::aClosedOrderGivesItsCouponBack()
{
    Books books;
    const Coupon coupon = books.issue(ReturnRule::Never);
    const qint64 now = noonOf("2026-11-20");
    QVERIFY(books.coupons.use({coupon.code, order("A1"), Money::fromFen(10000), std::nullopt}, now));
    QVERIFY(books.coupons.release(order("A1"), now));
    QCOMPARE(books.coupons.coupon(coupon.code)->order, OutTradeNo());
    QVERIFY(books.coupons.use({coupon.code, order("A2"), Money::fromFen(10000), std::nullopt}, now));
}

void TestPointsAndCoupons::aCouponThatWasTakenBackCannotBeUsed()
{
    Books books;
    const Coupon coupon = books.issue(ReturnRule::WholeRefund);
    const qint64 now = noonOf("2026-11-21");
    const CouponStore::Use use{coupon.code, order("A1"), Money::fromFen(10000), {}};
    QVERIFY(books.coupons.setWithdrawn(coupon.id, now));
    QVERIFY(couponState(*books.coupons.coupon(coupon.code), day("2026-11-21")) == CouponState::Withdrawn);
    const auto refused = books.coupons.use(use, now);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, QStringLiteral("coupon.withdrawn"));
    QVERIFY(books.coupons.setWithdrawn(coupon.id, std::nullopt)); // undone
    QCOMPARE(books.coupons.use(use, now)->fen(), 2000);
}

void TestPointsAndCoupons::aUsedCouponCannotBeTakenBack()
{
    Books books;
    const Coupon coupon = books.issue(ReturnRule::WholeRefund);
    QVERIFY(books.coupons.use({coupon.code, order("A1"), Money::fromFen(10000), {}}, noonOf("2026-11-21")));
    const Done refused = books.coupons.setWithdrawn(coupon.id, noonOf("2026-11-22"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, QStringLiteral("coupon.used"));
    QVERIFY(!books.data.database().execute(QStringLiteral("UPDATE coupon SET withdrawn_at = 5"))); // whoever writes
}

void TestPointsAndCoupons::joinedCustomersShareTheirCoupons()
{
    Books books;
    Coupon coupon;
    coupon.account = account;
    coupon.customer = CustomerId{2};
    coupon.code = QStringLiteral("JOINED");
    coupon.off = Money::fromFen(500);
    coupon.least = Money::fromFen(500);
    coupon.last = day("2026-12-31");
    QVERIFY(books.coupons.issue(coupon, noonOf("2026-11-20")));
    const CouponStore::Use use{coupon.code, order("A1"), Money::fromFen(10000), sumu};
    QVERIFY(!books.coupons.use(use, noonOf("2026-11-21"))); // another person's
    QVERIFY(books.coupons.ofCustomer(sumu)->empty());
    QVERIFY(books.data.database().execute(QStringLiteral("UPDATE customer SET joined_into = 1 WHERE id = 2")));
    const auto coupons = books.coupons.ofCustomer(sumu);
    QCOMPARE(coupons->size(), size_t(1));
    QCOMPARE(coupons->front().code, coupon.code);
    QCOMPARE(books.coupons.use(use, noonOf("2026-11-21"))->fen(), 500);
}

void TestPointsAndCoupons::whatIsGivenByHandIsInTheLog()
{
    Books books;
    Database &database = books.data;
    const qint64 now = noonOf("2026-11-20");
    QVERIFY(givePoints(database, account, sumu, 30, now));
    QVERIFY(givePoints(database, account, sumu, -12, now + 1));
    Coupon coupon;
    coupon.account = account;
    coupon.customer = sumu;
    coupon.code = QStringLiteral("GIFT");
    coupon.off = coupon.least = Money::fromFen(800);
    coupon.last = day("2026-11-30");
    const auto given = giveCoupon(database, coupon, now + 2);
    QVERIFY(given);
    QVERIFY(setCouponWithdrawn(database, *given, true, now + 3));
    const auto rewards = rewardsOf(database, account, sumu, now + 4);
    QVERIFY(rewards);
    QCOMPARE(rewards->points, 18); // 30 - 12
    QCOMPARE(rewards->lastEntries.size(), size_t(2));
    QCOMPARE(rewards->lastEntries.front().points, -12); // newest first
    QVERIFY(rewards->coupons.front().isWithdrawn);
    QStringList actions;
    const auto entries = AuditStore(database).entries();
    for (const AuditEntry &entry : *entries)
        actions.append(entry.action);
    QCOMPARE(actions,
             QStringList({QStringLiteral("points.given"), QStringLiteral("points.given"), QStringLiteral("coupon.issued"),
                          QStringLiteral("coupon.withdrawn")}));
}

void TestPointsAndCoupons::newCodesHaveNoSignsThatLookAlike()
{
    QSet<QString> codes;
    for (int i = 0; i < 1000; ++i) {
        const QString code = randomCouponCode();
        QCOMPARE(code.size(), 8);
        for (const QChar sign : code)
            QVERIFY2(!QStringLiteral("0O1IL").contains(sign), qPrintable(code));
        codes.insert(code);
    }
    QCOMPARE(codes.size(), 1000); // of 31^8, two alike are as likely as 1 in 1.7 million
}

QTEST_GUILESS_MAIN(TestPointsAndCoupons)
#include "tst_pointsandcoupons.moc"
