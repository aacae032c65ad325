#include "reconcile/explanation.h"
#include "reconcile/loadday.h"
#include "reconcile/settle.h"
#include "support/importworld.h"

#include <QtTest>

using namespace yiren;

// Withdrawals and top-ups have their other side in the bank's statement, which the founder reads.
class TestCloseBank : public QObject
{
    Q_OBJECT

private slots:
    void aWithdrawalIsOnItsWayUntilItsBankRowIsNamed();
    void whatDoesNotFitIsRefused_data();
    void whatDoesNotFitIsRefused();
    void aBankRowIsTheOtherSideOfOneMovement();
    void aMatchIsTakenBack();
    void whoNeverMatchedIsNotAskedForEarlierDays();
    void anEarlierOneIsOverdueAfterThreeWorkingDays();
    void itIsMatchedOnALaterDayThoughItsOwnIsClosed();
    void oneThatNoBankHasIsAcceptedWithAReason();
};

namespace {

constexpr AccountId account{1};
const BusinessDay thursday{QDate(2026, 3, 5)};
const BusinessDay friday{QDate(2026, 3, 6)};
const QString kind = QStringLiteral("fund.bank");
const QString bankRow = QStringLiteral("2026-03-06 500.00 CMB-77");

// Each day has one withdrawal of 500.00 under a number of its own.
QString numberOn(BusinessDay day)
{
    return QStringLiteral("TX") + day.toText().remove(u'-');
}

struct Shop {
    void open(BusinessDay day)
    {
        const QByteArray row = "`" + day.toText().toUtf8() + " 20:00:00,`" + numberOn(day).toUtf8()
            + ",`F1,`充值/提现,`提现,`支出,`500.00,`" + Money::fromFen(balance -= 50'000).toYuanText().toUtf8()
            + ",`system,`自动提现,`W1\n";
        const QByteArray header = "记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额(元),账户结余(元),资金变更提交"
                                  "申请人,备注,业务凭证号\n";
        QVERIFY(world.import(QStringLiteral("basic.csv"), header + row));
    }
    DayReport report(BusinessDay day)
    {
        const auto input = loadReportInput(world.database, account, Period::ofDay(day));
        return input ? makeReport(*input).value_or(DayReport()) : DayReport();
    }
    Result<Settlement> match(BusinessDay on, BusinessDay moved, const QString &row)
    {
        return settleDifference(world.database, {account, on, kind, numberOn(moved), Action::MatchBank, row, 7});
    }

    ImportWorld world;
    qint64 balance = 1'000'000;
};

QStringList statesOf(const DayReport &report)
{
    QStringList states;
    for (const BankMovement &movement : report.bank)
        states.append(movement.day.toText() + u' ' + bankStateName(movement.state));
    return states;
}

} // namespace

void TestCloseBank::aWithdrawalIsOnItsWayUntilItsBankRowIsNamed()
{
    Shop shop;
    shop.open(thursday);
    const DayReport before = shop.report(thursday);
    QCOMPARE(before.funds.findings.size(), size_t(1));
    QCOMPARE(before.funds.findings[0].cause, Cause::FundsMovement);
    QCOMPARE(before.funds.findings[0].action, Action::MatchBank);
    QVERIFY(!before.funds.findings[0].isOpen()); // it keeps no day open
    QVERIFY2(before.funds.findings[0].explanation.contains(u"on its way to the bank"), qPrintable(before.funds.findings[0].explanation));
    QVERIFY(shop.match(thursday, thursday, bankRow));
    const DayReport after = shop.report(thursday);
    QCOMPARE(after.bank[0].state, BankMovement::State::Matched);
    QCOMPARE(after.bank[0].row, std::optional(BankRow{friday, Money::fromFen(50'000), QStringLiteral("CMB-77")}));
    const QString sentence = after.funds.findings[0].explanation;
    QVERIFY2(sentence.contains(u"CMB-77") && sentence.contains(u"2026-03-06") && sentence.contains(u"500.00"), qPrintable(sentence));
    QCOMPARE(after.funds.findings[0].action, Action::None);
}

void TestCloseBank::whatDoesNotFitIsRefused_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("code");
    QTest::newRow("a fen less") << QStringLiteral("2026-03-06 499.99 CMB-77") << QStringLiteral("settle.bank_amount_differs");
    QTest::newRow("no number") << QStringLiteral("2026-03-06 500.00 ") << QStringLiteral("settle.no_bank_row");
    QTest::newRow("no such day") << QStringLiteral("2026-02-30 500.00 CMB-77") << QStringLiteral("settle.no_bank_row");
    QTest::newRow("negative") << QStringLiteral("2026-03-06 -500.00 CMB-77") << QStringLiteral("settle.no_bank_row");
    QTest::newRow("nothing") << QString() << QStringLiteral("settle.no_bank_row");
}

void TestCloseBank::whatDoesNotFitIsRefused()
{
    QFETCH(QString, row);
    QFETCH(QString, code);
    Shop shop;
    shop.open(thursday);
    const auto refused = shop.match(thursday, thursday, row);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, code);
    QCOMPARE(shop.report(thursday).bank[0].state, BankMovement::State::Unmatched);
}

void TestCloseBank::aBankRowIsTheOtherSideOfOneMovement()
{
    Shop shop;
    shop.open(thursday);
    shop.open(friday);
    QVERIFY(shop.match(thursday, thursday, bankRow));
    const auto again = shop.match(friday, friday, bankRow);
    QVERIFY(!again);
    QCOMPARE(again.error().code, QStringLiteral("settle.bank_row_taken"));
    QCOMPARE(again.error().detail, numberOn(thursday));
    QVERIFY(shop.match(friday, friday, QStringLiteral("2026-03-09 500.00 CMB-78")));
}

void TestCloseBank::aMatchIsTakenBack()
{
    Shop shop;
    shop.open(thursday);
    const auto made = shop.match(thursday, thursday, bankRow);
    QVERIFY(made);
    QVERIFY(withdrawSettlement(shop.world.database, account, made->id, 8));
    QCOMPARE(shop.report(thursday).bank[0].state, BankMovement::State::Unmatched);
    QVERIFY(shop.match(thursday, thursday, bankRow)); // its row is free again
}

void TestCloseBank::whoNeverMatchedIsNotAskedForEarlierDays()
{
    Shop shop;
    shop.open(thursday);
    shop.open(friday);
    QCOMPARE(statesOf(shop.report(friday)), (QStringList{QStringLiteral("2026-03-06 unmatched")}));
    QVERIFY(shop.match(friday, friday, bankRow));
    QCOMPARE(statesOf(shop.report(friday.next())), QStringList()); // that of Thursday is older than the first match
}

// Thursday's withdrawal: Friday, Monday, Tuesday are the three; on Wednesday it is overdue.
void TestCloseBank::anEarlierOneIsOverdueAfterThreeWorkingDays()
{
    Shop shop;
    const BusinessDay wednesday = thursday.previous();
    shop.open(wednesday);
    shop.open(thursday);
    QVERIFY(shop.match(wednesday, wednesday, QStringLiteral("2026-03-05 500.00 CMB-76")));
    const BusinessDay tuesday = thursday.plusDays(5);
    QCOMPARE(statesOf(shop.report(tuesday)), (QStringList{QStringLiteral("2026-03-05 unmatched")}));
    const DayReport late = shop.report(tuesday.next());
    QCOMPARE(statesOf(late), (QStringList{QStringLiteral("2026-03-05 overdue")}));
    QVERIFY(explanation(late.bank[0]).contains(u"by now"));
    QVERIFY(std::none_of(late.blockers.begin(), late.blockers.end(),
                         [](const Blocker &blocker) { return blocker.kind == Blocker::Kind::FundFindingOpen; }));
}

void TestCloseBank::itIsMatchedOnALaterDayThoughItsOwnIsClosed()
{
    Shop shop;
    const BusinessDay wednesday = thursday.previous();
    shop.open(wednesday);
    QVERIFY(shop.match(wednesday, wednesday, QStringLiteral("2026-03-05 500.00 CMB-76")));
    shop.open(thursday);
    QVERIFY(shop.world.lock(thursday.toText()));
    const auto refused = shop.match(thursday, thursday, bankRow);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, QStringLiteral("day.locked"));
    QVERIFY(shop.match(friday, thursday, bankRow));
    QCOMPARE(statesOf(shop.report(thursday)), (QStringList{QStringLiteral("2026-03-05 matched")}));
    QCOMPARE(statesOf(shop.report(friday.next())), QStringList());
}

void TestCloseBank::oneThatNoBankHasIsAcceptedWithAReason()
{
    Shop shop;
    shop.open(thursday);
    SettleRequest request{account, thursday, kind, numberOn(thursday), Action::RecordOrder, {}, 7};
    QCOMPARE(settleDifference(shop.world.database, request).error().code, QStringLiteral("settle.action_does_not_fit"));
    request.action = Action::AcceptWithReason;
    QCOMPARE(settleDifference(shop.world.database, request).error().code, QStringLiteral("settle.no_reason"));
    request.reason = QStringLiteral("to the account of the studio's owner");
    QVERIFY(settleDifference(shop.world.database, request));
    QCOMPARE(shop.report(thursday).bank[0].state, BankMovement::State::Accepted);
}

QTEST_GUILESS_MAIN(TestCloseBank)
#include "tst_close_bank.moc"
