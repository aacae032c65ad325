#include "reconcile/causes.h"
#include "reconcile/dayreport.h"
#include "support/recordbuilders.h"

#include <QtTest>

using namespace yiren;
using namespace yiren::build;

namespace {

using Class = DifferenceClass;

// What each cause looks like in the files: one fixture, one difference.
struct Fixture {
    DayRecords records;
    Class kind = Class::MissingInLedger;
    Cause cause = Cause::None;
    Action action = Action::None;
    qint64 impact = 0;
    QStringList inSentence; // the numbers that the sentence must hold
};

QString words(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

Q_DECLARE_METATYPE(Fixture)

class TestCauses : public QObject
{
    Q_OBJECT

    static DayReport reportOf(const DayRecords &records)
    {
        const auto report = makeReport({records, {}, {}});
        return report ? *report : DayReport();
    }
    static void row(const char *name, Fixture fixture, const std::function<void(Fixture &)> &fill)
    {
        fixture.records = records();
        addPair(fixture.records, words("OPC1"), 5'000); // an ordinary order beside it: what our numbers look like
        fill(fixture);
        QTest::newRow(name) << fixture;
    }

    static void addCausesOfPayments();
    static void addCausesOfRefundsAndFees();
    static void addCausesThatBlockOrNeedNone();

private slots:
    void hasARuleForEachCause_data();
    void hasARuleForEachCause();

    void keepsEqualTwinsApartWhenBothAreOurs()
    {
        DayRecords twins = records();
        addPair(twins, words("OPC1"), 5'000);
        addPair(twins, words("OPC2"), 5'000);
        twins.trades[1].openid = twins.trades[0].openid;
        const DayReport report = reportOf(twins);
        QCOMPARE(report.match.differences.size(), size_t(0));
        QCOMPARE(report.match.matchedPayments, qint64(2));
    }

    void callsNothingATestThatIsAProduct()
    {
        DayRecords books = records();
        addPair(books, words("OPC1"), 5'000);
        TradeRow row = payment(words("OPC2"), 19'900);
        row.product = words("心理测试 套餐");
        books.trades.push_back(row);
        row = payment(words("OPC3"), 500);
        row.product = words("Contest ticket");
        books.trades.push_back(row);
        const DayReport report = reportOf(books);
        QCOMPARE(report.match.differences.size(), size_t(2));
        QCOMPARE(report.match.differences[0].cause, Cause::PaidWhileOff);
        QCOMPARE(report.match.differences[1].cause, Cause::PaidWhileOff);
    }

    void takesNumbersForOursWhileTheLedgerIsEmpty()
    {
        DayRecords books = records();
        books.trades.push_back(payment(words("ANY20260305"), 1'200));
        QCOMPARE(reportOf(books).match.differences[0].cause, Cause::PaidWhileOff);
    }

    void blocksOnlyWhatNobodyCanExplain()
    {
        for (int cause = 0; cause <= int(Cause::Unknown); ++cause) {
            const bool expected = cause == int(Cause::Unknown) || cause == int(Cause::AmountDiffers) || cause == int(Cause::UnknownRow);
            QCOMPARE(isBlocking(Cause(cause)), expected);
        }
    }

    void learnsTheShapeOfNumbers()
    {
        QCOMPARE(numberShape(words("OPC20260305000001")), words("OPC"));
        QCOMPARE(numberShape(words("yr-2026")), words("YR-"));
        QCOMPARE(numberShape(words("20260305000001")), words("#14"));
        QCOMPARE(numberShape(words("a3f9c2d4e5b6a7980123456789abcdef")), words("#32"));
        QCOMPARE(numberShape(QString()), words("#0"));
    }
};

void TestCauses::hasARuleForEachCause_data()
{
    QTest::addColumn<Fixture>("fixture");
    addCausesOfPayments();
    addCausesOfRefundsAndFees();
    addCausesThatBlockOrNeedNone();
}

void TestCauses::addCausesOfPayments()
{
    row("3 paid late",
        {{}, Class::StatusMismatch, Cause::PaidLate, Action::Link, 1'200, {words("OPC2"), words("12.00"), words("15:30:00")}},
        [](Fixture &f) {
            addPair(f.records, words("OPC2"), 1'200, words("15:30:00"));
            f.records.orders.back().status = OrderStatus::Closed;
            f.records.orders.back().paidAt.reset();
        });
    row("4 paid while off, order unpaid", {{}, Class::StatusMismatch, Cause::PaidWhileOff, Action::Link, 1'200, {words("OPC2")}},
        [](Fixture &f) {
            addPair(f.records, words("OPC2"), 1'200);
            f.records.orders.back().status = OrderStatus::NotPaid;
            f.records.orders.back().paidAt.reset();
        });
    row("4 paid while off, no order",
        {{}, Class::MissingInLedger, Cause::PaidWhileOff, Action::RecordOrder, 1'200, {words("OPC2"), words("12.00")}},
        [](Fixture &f) { f.records.trades.push_back(payment(words("OPC2"), 1'200)); });
    row("5 paid outside", {{}, Class::MissingInLedger, Cause::PaidOutside, Action::RecordOrder, 1'200, {words("MALL77")}},
        [](Fixture &f) { f.records.trades.push_back(payment(words("MALL77"), 1'200)); });
    row("5 cash, by hand", {{}, Class::MissingInBill, Cause::PaidOutside, Action::MarkOutside, -1'200, {words("OPC2")}}, [](Fixture &f) {
        f.records.orders.push_back(order(words("OPC2"), 1'200));
        f.records.orders.back().source = RecordSource::Hand;
    });
    row("8 coupon",
        {{}, Class::AmountMismatch, Cause::CouponSubsidy, Action::AcceptWithReason, 500, {words("60.00"), words("55.00"), words("5.00")}},
        [](Fixture &f) {
            addPair(f.records, words("OPC2"), 6'000);
            f.records.trades.back().coupon = fen(500);
            f.records.orders.back().amount = fen(5'500);
        });
    row("11 equal twins",
        {{}, Class::MissingInLedger, Cause::EqualTwins, Action::RecordOrder, 5'000, {words("OPC2"), words("OPC1"), words("50.00")}},
        [](Fixture &f) {
            f.records.trades.push_back(payment(words("OPC2"), 5'000, words("10:00:40")));
            f.records.trades.back().openid = f.records.trades.front().openid;
        });
    row("12 double collection",
        {{}, Class::DuplicateInBill, Cause::DoubleCollection, Action::RefundDuplicate, 5'000, {words("OPC1"), words("4200099")}},
        [](Fixture &f) {
            f.records.trades.push_back(payment(words("OPC1"), 5'000, words("10:02:00")));
            f.records.trades.back().transactionId = TransactionId(words("4200099"));
        });
}

void TestCauses::addCausesOfRefundsAndFees()
{
    row("1 refund accepted after midnight",
        {{},
         Class::RefundMissingInBill,
         Cause::RefundAcrossMidnight,
         Action::WaitForNextBill,
         900,
         {words("RF9"), words("9.00"), words("2026-03-05 23:59:58"), words("2026-03-06 00:00:03")}},
        [](Fixture &f) {
            f.records.refunds.push_back(refund(words("RF9"), words("OPC1"), 900, words("23:59:58")));
            f.records.nextTrades.push_back(refundRow(words("RF9"), words("OPC1"), 900, words("00:00:03"), day.next()));
        });
    row("1 refund made before midnight", {{}, Class::CrossDay, Cause::RefundAcrossMidnight, Action::None, -900, {words("RF9")}},
        [](Fixture &f) {
            f.records.trades.push_back(refundRow(words("RF9"), words("OPC1"), 900, words("00:00:03")));
            f.records.refunds.push_back(refund(words("RF9"), words("OPC1"), 900, words("23:59:58"), day.previous()));
        });
    row("2 refund in transit", {{}, Class::RefundMissingInBill, Cause::RefundInTransit, Action::QueryRefund, 900, {words("ABNORMAL")}},
        [](Fixture &f) {
            f.records.refunds.push_back(refund(words("RF9"), words("OPC1"), 900));
            f.records.refunds.back().status = RefundStatus::Abnormal;
        });
    row("4 refund made while off", {{}, Class::RefundMissingInLedger, Cause::PaidWhileOff, Action::RecordOrder, -900, {words("RF9")}},
        [](Fixture &f) { f.records.trades.push_back(refundRow(words("RF9"), words("OPC1"), 900)); });
    row("5 refunded outside", {{}, Class::RefundMissingInLedger, Cause::PaidOutside, Action::RecordOrder, -900, {words("MRF1")}},
        [](Fixture &f) {
            f.records.trades.push_back(refundRow(words("RF1"), words("OPC1"), 100));
            f.records.refunds.push_back(refund(words("RF1"), words("OPC1"), 100));
            f.records.trades.push_back(refundRow(words("MRF1"), words("OPC1"), 900));
        });
    row("6 fee rounding",
        {{}, Class::FeeMismatch, Cause::FeeRounding, Action::None, -1, {words("0.08"), words("0.07"), words("0.01"), words("0.60%")}},
        [](Fixture &f) {
            addPair(f.records, words("OPC2"), 1'200); // 0.60 % of 12.00 is 0.072
            f.records.trades.back().fee = fen(8);
        });
    row("7 fee not given back", {{}, Class::FeeMismatch, Cause::FeeReturned, Action::CheckFee, -12, {words("RF9"), words("20.00")}},
        [](Fixture &f) {
            f.records.trades.push_back(refundRow(words("RF9"), words("OPC1"), 2'000));
            f.records.trades.back().fee = Money();
            f.records.refunds.push_back(refund(words("RF9"), words("OPC1"), 2'000));
        });
    row("8 coupon in a refund", {{}, Class::RefundAmountMismatch, Cause::CouponSubsidy, Action::AcceptWithReason, -250, {words("2.50")}},
        [](Fixture &f) {
            f.records.trades.push_back(refundRow(words("RF9"), words("OPC1"), 3'000));
            f.records.trades.back().couponRefund = fen(250);
            f.records.refunds.push_back(refund(words("RF9"), words("OPC1"), 2'750));
        });
    row("9 recharge refund", {{}, Class::RefundMissingInBill, Cause::RechargeRefund, Action::None, 900, {words("RF9")}}, [](Fixture &f) {
        f.records.refunds.push_back(refund(words("RF9"), words("OPC1"), 900));
        f.records.movements.push_back(movement(words("充值退款"), words("充值退款"), -900, words("503X"), words("RF9")));
    });
    row("14 complaint", {{}, Class::RefundMissingInLedger, Cause::SharingOrPenalty, Action::RecordOrder, -900, {words("投诉")}},
        [](Fixture &f) {
            f.records.trades.push_back(refundRow(words("RF9"), words("OPC1"), 900));
            f.records.movements.push_back(movement(words("消费者投诉"), words("投诉退款"), -900, words("503RF9"), words("RF9")));
        });
}

void TestCauses::addCausesThatBlockOrNeedNone()
{
    row("15 one fen", {{}, Class::MissingInLedger, Cause::TestOrder, Action::MarkOutside, 1, {words("0.01")}},
        [](Fixture &f) { f.records.trades.push_back(payment(words("OPC2"), 1)); });
    row("15 named a test", {{}, Class::MissingInBill, Cause::TestOrder, Action::MarkOutside, -300, {words("OPC2")}}, [](Fixture &f) {
        f.records.orders.push_back(order(words("OPC2"), 300));
        f.records.orders.back().product = words("测试商品");
    });
    row("15 marked as a test", {{}, Class::MissingInBill, Cause::TestOrder, Action::None, -9'900, {words("OPC2")}}, [](Fixture &f) {
        f.records.orders.push_back(order(words("OPC2"), 9'900));
        f.records.orders.back().mark = OrderMark::Test;
    });
    row("16 unknown row", {{}, Class::MissingInBill, Cause::UnknownRow, Action::AcceptWithReason, -1'200, {words("OPC2"), words("17")}},
        [](Fixture &f) {
            f.records.orders.push_back(order(words("OPC2"), 1'200));
            QuarantinedRow unread;
            unread.line.line = 17;
            unread.line.raw = words("`2026-03-05 10:00:00,`wx1,`1900012345,`0,`,`4200,`OPC2,`o1,`NATIVE,`SUCCESS,`OTHERS,`CNY,`12.0x,`");
            f.records.quarantine.push_back(unread);
        });
    row("17 amount differs",
        {{}, Class::AmountMismatch, Cause::AmountDiffers, Action::AcceptWithReason, 1, {words("12.01"), words("12.00"), words("0.01")}},
        [](Fixture &f) {
            addPair(f.records, words("OPC2"), 1'201);
            f.records.orders.back().amount = fen(1'200);
        });
    row("17 fee of another rate", {{}, Class::FeeMismatch, Cause::AmountDiffers, Action::CheckFee, -93, {words("1.23")}},
        [](Fixture &f) { f.records.trades.front().fee = fen(123); });
    row("18 unknown", {{}, Class::MissingInBill, Cause::Unknown, Action::AcceptWithReason, -1'200, {words("OPC2"), words("12.00")}},
        [](Fixture &f) { f.records.orders.push_back(order(words("OPC2"), 1'200)); });
    row("18 twice in the ledger",
        {{}, Class::DuplicateInLedger, Cause::Unknown, Action::RemoveDuplicate, -5'000, {words("OPC1"), words("50.00")}}, [](Fixture &f) {
            f.records.orders.push_back(f.records.orders.front());
            f.records.orders.back().occurrence = 2;
        });
    row("18 twice in the bill",
        {{}, Class::DuplicateInBill, Cause::Unknown, Action::AcceptWithReason, 5'000, {words("OPC1"), words("50.00")}},
        [](Fixture &f) { f.records.trades.push_back(f.records.trades.front()); });
    row("created the day before", {{}, Class::CrossDay, Cause::None, Action::None, 0, {words("OPC2"), words("2026-03-04 23:50:00")}},
        [](Fixture &f) {
            addPair(f.records, words("OPC2"), 1'200, words("00:01:00"));
            f.records.orders.back().createdAt = at(words("23:50:00"), day.previous());
        });
    row("paid the day after", {{}, Class::NextDay, Cause::None, Action::WaitForNextBill, 0, {words("OPC2"), words("2026-03-06 00:00:09")}},
        [](Fixture &f) { f.records.orders.push_back(order(words("OPC2"), 1'200, words("00:00:09"), day.next())); });
    row("in the next day's bill", {{}, Class::MissingInBill, Cause::None, Action::WaitForNextBill, -1'200, {words("2026-03-06 00:00:01")}},
        [](Fixture &f) {
            f.records.orders.push_back(order(words("OPC2"), 1'200, words("23:59:59")));
            f.records.nextTrades.push_back(payment(words("OPC2"), 1'200, words("00:00:01"), day.next()));
        });
}

void TestCauses::hasARuleForEachCause()
{
    QFETCH(Fixture, fixture);
    const DayReport report = reportOf(fixture.records);
    QCOMPARE(report.match.differences.size(), size_t(1));
    const Difference &found = report.match.differences[0];
    QCOMPARE(found.kind, fixture.kind);
    QCOMPARE(QString(causeName(found.cause)), QString(causeName(fixture.cause)));
    QCOMPARE(QString(actionName(found.action)), QString(actionName(fixture.action)));
    QCOMPARE(found.impact.fen(), fixture.impact);
    for (const QString &number : fixture.inSentence)
        QVERIFY2(found.explanation.contains(number), qPrintable(found.explanation));
    QVERIFY2(!found.explanation.contains(u'%') || found.explanation.contains(u"0%"), qPrintable(found.explanation));
    QCOMPARE(report.unexplained, Money());
    const bool isOpen = !report.blockers.empty();
    QCOMPARE(isOpen, isBlocking(fixture.cause));
}

QTEST_GUILESS_MAIN(TestCauses)
#include "tst_causes.moc"
