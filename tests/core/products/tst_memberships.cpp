#include "customers/joining.h"
#include "products/membershipdeeds.h"
#include "products/membershipstore.h"
#include "products/productdeeds.h"
#include "support/temporarydatabase.h"

#include <QtTest>

using namespace yiren;

namespace {

constexpr AccountId account{1};

BusinessDay day(const char *text)
{
    return *BusinessDay::fromText(QString::fromLatin1(text));
}

qint64 noonOf(const char *text)
{
    return day(text).start().toMSecsSinceEpoch() + 12 * 3'600'000;
}

ProductId aCard(Database &data, int months, const char16_t *level)
{
    Product card;
    card.account = account;
    card.kind = ProductKind::Membership;
    card.name = QStringLiteral("%1 %2").arg(QString::fromUtf16(level)).arg(months);
    card.price = Money::fromFen(128000);
    card.months = months;
    card.level = QString::fromUtf16(level);
    return addProduct(data, card, 0, 1)->id;
}

} // namespace

class TestMemberships : public QObject
{
    Q_OBJECT

private slots:
    void periodsByHand_data();
    void periodsByHand();
    void renewingEarlyLosesNoDay();
    void onlyWhoEndsIsNamed();
    void aPeriodIsTakenBackAndPutBack();
    void afterAChainOfJoinsRenewingBeginsAtTheOldEnd();
};

void TestMemberships::periodsByHand_data()
{
    QTest::addColumn<QString>("bought");
    QTest::addColumn<int>("months");
    QTest::addColumn<QString>("runsUntil");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::newRow("a year") << "2026-11-20" << 12 << ""
                            << "2026-11-20"
                            << "2027-11-19";
    QTest::newRow("from the first") << "2026-11-01" << 1 << ""
                                    << "2026-11-01"
                                    << "2026-11-30";
    QTest::newRow("a short month") << "2026-01-31" << 1 << ""
                                   << "2026-01-31"
                                   << "2026-02-28";
    QTest::newRow("a leap year's day") << "2028-02-29" << 12 << ""
                                       << "2028-02-29"
                                       << "2029-02-28";
    QTest::newRow("the day before") << "2026-01-28" << 1 << ""
                                    << "2026-01-28"
                                    << "2026-02-27";
    QTest::newRow("one that runs") << "2026-11-20" << 1 << "2026-12-05"
                                   << "2026-12-06"
                                   << "2027-01-05";
    QTest::newRow("one that ends today") << "2026-11-20" << 1 << "2026-11-20"
                                         << "2026-11-21"
                                         << "2026-12-20";
    QTest::newRow("one that is over") << "2026-11-20" << 1 << "2026-10-05"
                                      << "2026-11-20"
                                      << "2026-12-19";
}

void TestMemberships::periodsByHand()
{
    QFETCH(QString, bought);
    QFETCH(int, months);
    QFETCH(QString, runsUntil);
    QFETCH(QString, first);
    QFETCH(QString, last);
    const MembershipPeriod period = membershipPeriod(*BusinessDay::fromText(bought), months, BusinessDay::fromText(runsUntil));
    QCOMPARE(period.first.toText(), first);
    QCOMPARE(period.last.toText(), last);
}

void TestMemberships::renewingEarlyLosesNoDay()
{
    TemporaryDatabase data;
    const ProductId card = aCard(data, 1, u"金卡");
    QVERIFY(addMembership(data, account, card, QStringLiteral("苏木"), noonOf("2026-11-20")));
    const auto renewed = addMembership(data, account, card, QStringLiteral("苏木"), noonOf("2026-12-10"));
    QCOMPARE(renewed->first, day("2026-12-20"));
    QCOMPARE(renewed->last, day("2027-01-19"));
    const auto running = MembershipStore(data).running(account, day("2026-12-10"));
    QCOMPARE(running->size(), size_t(1)); // nobody is told that the first one ends
    QCOMPARE(running->front().last, day("2027-01-19"));
    QCOMPARE(renewMembership(data, *renewed, noonOf("2026-12-10"))->last, day("2027-02-19"));
    const auto other = addMembership(data, account, aCard(data, 1, u"银卡"), QStringLiteral("苏木"), noonOf("2026-12-10"));
    QCOMPARE(other->first, day("2026-12-10"));
    QCOMPARE(addMembership(data, account, card, {}, noonOf("2026-12-10")).error().code, QStringLiteral("holder.empty"));
}

void TestMemberships::onlyWhoEndsIsNamed()
{
    TemporaryDatabase data;
    const ProductId month = aCard(data, 1, u"月卡");
    const ProductId year = aCard(data, 12, u"年卡");
    QVERIFY(addMembership(data, account, year, QStringLiteral("何以"), noonOf("2026-11-20")));
    QVERIFY(addMembership(data, account, month, QStringLiteral("苏木"), noonOf("2026-11-20"))); // to 12-19
    QVERIFY(addMembership(data, account, month, QStringLiteral("林夕"), noonOf("2026-10-10"))); // to 11-09
    const auto running = MembershipStore(data).running(account, day("2026-11-20"));
    QCOMPARE(running->size(), size_t(2));
    QCOMPARE(running->front().holder.name, QStringLiteral("苏木"));
    QCOMPARE(MembershipStore(data).running(account, day("2026-11-09"))->size(), size_t(3));
}

void TestMemberships::aPeriodIsTakenBackAndPutBack()
{
    TemporaryDatabase data;
    const auto sold = addMembership(data, account, aCard(data, 1, u"金卡"), QStringLiteral("苏木"), noonOf("2026-11-20"));
    QVERIFY(setMembershipCancelled(data, account, sold->id, true, noonOf("2026-11-21")));
    QVERIFY(MembershipStore(data).running(account, day("2026-11-21"))->empty());
    QVERIFY(setMembershipCancelled(data, account, sold->id, false, noonOf("2026-11-21")));
    QCOMPARE(MembershipStore(data).running(account, day("2026-11-21"))->size(), size_t(1));
    QCOMPARE(setMembershipCancelled(data, account, MembershipId(99), true, 1).error().code, QStringLiteral("membership.not_found"));
}

// A renewal is for whom the code names, who is the eldest person by now; the period that runs is the youngest one's.
void TestMemberships::afterAChainOfJoinsRenewingBeginsAtTheOldEnd()
{
    TemporaryDatabase data;
    Database &database = data;
    for (int id = 1; id <= 3; ++id)
        QVERIFY(database.execute(
            QStringLiteral("INSERT INTO customer(id, account_id, name, first_seen_at, updated_at) VALUES(%1, 1, '苏木%1', 1, 1)").arg(id)));
    const ProductId card = aCard(data, 1, u"金卡");
    const auto first = addMembership(data, account, card, QStringLiteral("苏木3"), noonOf("2026-11-20")); // to 12-19
    QVERIFY(joinCustomers(data, {account, CustomerId(2), CustomerId(3), JoinReason::Hand, 10}));
    QVERIFY(joinCustomers(data, {account, CustomerId(1), CustomerId(2), JoinReason::Hand, 20}));
    MembershipStore memberships(data);
    QVERIFY(*memberships.holder(account, first->id) == (Holder{CustomerId(1), QStringLiteral("苏木1")}));
    const auto renewed = addMembership(data, account, card, QStringLiteral("苏木1"), noonOf("2026-12-10"));
    QCOMPARE(renewed->first, day("2026-12-20"));
    QCOMPARE(renewed->last, day("2027-01-19"));
    const auto running = memberships.running(account, day("2026-12-10"));
    QCOMPARE(running->size(), size_t(1)); // one member, whose first period goes on
    QCOMPARE(running->front().last, day("2027-01-19"));
    QCOMPARE(*memberships.lastDay(account, {CustomerId(2), {}}, QStringLiteral("金卡")), std::optional(day("2027-01-19")));
}

QTEST_GUILESS_MAIN(TestMemberships)
#include "tst_memberships.moc"
