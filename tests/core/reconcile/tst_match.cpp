#include "reconcile/match.h"
#include "reconcile/matchtotals.h"
#include "support/referencematch.h"

#include <QRandomGenerator>
#include <QTest>

using namespace yiren;

namespace {

const BusinessDay day(QDate(2026, 3, 5));
const Period period = Period::ofDay(day);
constexpr int dayLength = 86'400;

int64_t secondsAt(int secondOfDay)
{
    return period.startMs() / 1000 + secondOfDay;
}

// Both sides' rows as plain values, from which the tables and the reference are filled alike.
struct World {
    std::vector<reference::BillRow> bill;
    std::vector<reference::LedgerRow> ledger;

    TradeTable trade() const
    {
        TradeTable table;
        quint32 row = 0;
        for (const reference::BillRow &r : bill) {
            const Money amount = Money::fromFen(r.amount), base = Money::fromFen(r.base), fee = Money::fromFen(r.fee);
            const FeeRate rate = FeeRate::fromBasisPoints(static_cast<int>(r.rate));
            const qint64 atMs = period.startMs();
            const bool isKept = r.isRefund
                ? table.add(TradeRefundValues{r.key, "R" + r.key, "O" + r.key, "T" + r.key, amount, base, Money(), fee, rate, atMs, ++row,
                                              TradeRowState::Refund})
                : table.add(TradePaymentValues{r.key, "T" + r.key, amount, base, Money(), fee, rate, atMs, ++row});
            Q_ASSERT(isKept);
        }
        return table;
    }
    LedgerTable books() const
    {
        LedgerTable table;
        quint32 row = 0;
        const auto ms = [](int64_t seconds) { return seconds == 0 ? std::optional<qint64>() : seconds * 1000; };
        for (const reference::LedgerRow &r : ledger) {
            const LedgerStatus status = r.isPaid ? LedgerStatus::Paid : LedgerStatus::Closed;
            const bool isKept = r.isRefund
                ? table.add(LedgerRefundValues{r.key, "O" + r.key, Money::fromFen(r.amount), ms(r.created), ++row})
                : table.add(LedgerOrderValues{r.key, {}, Money::fromFen(r.amount), status, ms(r.created), ms(r.paid), ++row});
            Q_ASSERT(isKept);
        }
        return table;
    }
    MatchReport report() const { return match(trade(), books(), period); }
};

reference::BillRow paid(const char *key, int64_t amount)
{
    return {false, key, amount, amount, (amount * 60 + 5000) / 10000, 60};
}
reference::BillRow refunded(const char *key, int64_t amount)
{
    return {true, key, amount, amount, -((amount * 60 + 5000) / 10000), 60};
}
reference::LedgerRow order(const char *key, int64_t amount, int second = 43'200)
{
    return {false, key, amount, true, secondsAt(second), secondsAt(second + 30)};
}
reference::LedgerRow booked(const char *key, int64_t amount, int second = 43'200)
{
    return {true, key, amount, true, secondsAt(second), 0};
}

// "class key bill ledger impact" of each difference.
QStringList lines(const MatchReport &report)
{
    QStringList texts;
    const auto number = [](std::optional<Money> money) { return money ? QString::number(money->fen()) : QStringLiteral("-"); };
    for (const Difference &d : report.differences) {
        const QString key = d.outRefundNo.isEmpty() ? d.outTradeNo.toString() : d.outRefundNo.toString();
        texts.append(QStringList{QString(differenceClassName(d.kind)), key, number(d.bill), number(d.ledger), number(d.impact)}.join(u' '));
    }
    return texts;
}

reference::Outcome asOutcome(const MatchReport &report)
{
    reference::Outcome outcome;
    for (const Difference &d : report.differences) {
        const QString key = d.outRefundNo.isEmpty() ? d.outTradeNo.toString() : d.outRefundNo.toString();
        outcome.findings.push_back({differenceClassName(d.kind).data(), key.toStdString(), d.bill.value_or(Money()).fen(),
                                    d.ledger.value_or(Money()).fen(), d.impact.fen()});
    }
    std::sort(outcome.findings.begin(), outcome.findings.end());
    outcome.matched = report.matchedPayments + report.matchedRefunds;
    outcome.outside = report.outsideOrders + report.outsideRefunds;
    outcome.unpaid = report.unpaidOrders;
    outcome.unexplained = report.unexplained.fen();
    return outcome;
}

bool isSame(const reference::Outcome &a, const reference::Outcome &b)
{
    return a.findings == b.findings && a.matched == b.matched && a.outside == b.outside && a.unpaid == b.unpaid
        && a.unexplained == b.unexplained;
}

// Few keys and small amounts, so that everything meets: twins, duplicates on both sides, days before and after, wrong fees.
World randomWorld(QRandomGenerator &random, int rows, int keys)
{
    World world;
    const auto key = [&] {
        const std::string number = std::to_string(random.bounded(keys));
        return random.bounded(4) ? "20260305" + number : "客-" + number;
    };
    const auto second = [&] {
        return random.bounded(8) ? secondsAt(random.bounded(dayLength)) : secondsAt(random.bounded(-dayLength, 2 * dayLength));
    };
    for (int i = random.bounded(rows + 1); i > 0; --i) {
        reference::BillRow row{random.bounded(4) == 0, key(), 1 + random.bounded(300), 0, 0, 10 * random.bounded(20)};
        row.base = row.amount - (random.bounded(5) ? 0 : random.bounded(static_cast<int>(row.amount)));
        row.fee = (row.isRefund ? -1 : 1) * ((row.base * row.rate + 5000) / 10000) + (random.bounded(9) ? 0 : random.bounded(-3, 4));
        world.bill.push_back(row);
    }
    for (int i = random.bounded(rows + 1); i > 0; --i) {
        reference::LedgerRow row{random.bounded(4) == 0, key(), 1 + random.bounded(300), true, random.bounded(20) ? second() : 0, 0};
        row.isPaid = row.isRefund || random.bounded(6) != 0;
        row.paid = row.isRefund || random.bounded(20) == 0 ? 0 : second();
        if (!world.bill.empty() && random.bounded(3)) { // an honest partner
            const reference::BillRow &partner = world.bill[random.bounded(static_cast<quint32>(world.bill.size()))];
            row.isRefund = partner.isRefund;
            row.key = partner.key;
            row.amount = partner.amount;
            row.isPaid = true;
        }
        world.ledger.push_back(row);
    }
    return world;
}

} // namespace

class TestMatch : public QObject
{
    Q_OBJECT

private slots:
    void findsNothingWhereNothingIsWrong();
    void namesEachClass_data();
    void namesEachClass();
    void countsTheDifferenceOnceAndOnTheRightSide();
    void neverMatchesByAmount();
    void givesIdsAndRowsOfBothSides();
    void addsUpTotalsByHand();
    void explainsEveryFenOfTenThousandDays();
    void agreesWithTheReferenceOnLongLists();
    void putsEachRowIntoExactlyOneFinding();
    void noticesABrokenFinding();
};

void TestMatch::findsNothingWhereNothingIsWrong()
{
    const MatchReport report = World{{paid("A", 12800), refunded("RA", 2800)}, {order("A", 12800), booked("RA", 2800)}}.report();
    QCOMPARE(lines(report), QStringList());
    QCOMPARE(report.matchedPayments, qint64(1));
    QCOMPARE(report.matchedRefunds, qint64(1));
    QCOMPARE(report.unexplained.fen(), qint64(0));
    QCOMPARE(World().report().differences.size(), size_t(0));
}

void TestMatch::namesEachClass_data()
{
    using Bill = std::vector<reference::BillRow>;
    using Ledger = std::vector<reference::LedgerRow>;
    QTest::addColumn<World>("world");
    QTest::addColumn<QString>("expected"); // empty: no difference
    const auto add = [](const char *name, const Bill &bill, const Ledger &ledger, const char *expected) {
        QTest::newRow(name) << World{bill, ledger} << QString::fromLatin1(expected);
    };
    auto closed = order("A", 12800);
    closed.isPaid = false;
    auto early = order("A", 12800, 10);
    early.created = secondsAt(-50);
    auto elsewhere = order("A", 12800, -86'000);
    auto wrongFee = paid("A", 12800); // 128.00 at 0.60 % is 0.768, 0.77
    wrongFee.fee = 78;
    add("missing in ledger", {paid("A", 12800)}, {}, "missing_in_ledger A 12800 - 12800");
    add("missing in bill", {}, {order("A", 12800)}, "missing_in_bill A - 12800 -12800");
    add("next day", {}, {order("A", 12800, dayLength)}, "next_day A - 12800 0");
    add("outside", {}, {order("A", 12800, -86'000)}, "");
    add("unpaid", {}, {closed}, "");
    add("amount", {paid("A", 12800)}, {order("A", 12900)}, "amount_mismatch A 12800 12900 -100");
    add("status", {paid("A", 12800)}, {closed}, "status_mismatch A 12800 12800 12800");
    add("cross day", {paid("A", 12800)}, {early}, "cross_day A 12800 12800 0");
    add("counted on another day", {paid("A", 12800)}, {elsewhere}, "cross_day A 12800 12800 12800");
    add("twice in the bill", {paid("A", 12800), paid("A", 12800)}, {order("A", 12800)}, "duplicate_in_bill A 12800 - 12800");
    add("twice in the ledger", {paid("A", 12800)}, {order("A", 12800), order("A", 12800)}, "duplicate_in_ledger A - 12800 -12800");
    add("refund missing in ledger", {refunded("R", 500)}, {}, "refund_missing_in_ledger R 500 - -500");
    add("refund missing in bill", {}, {booked("R", 500)}, "refund_missing_in_bill R - 500 500");
    add("refund amount", {refunded("R", 500)}, {booked("R", 700)}, "refund_amount_mismatch R 500 700 200");
    add("refund of another day", {refunded("R", 500)}, {booked("R", 500, -5)}, "cross_day R 500 500 -500");
    add("refund outside", {}, {booked("R", 500, dayLength)}, "");
    add("fee", {wrongFee}, {order("A", 12800)}, "fee_mismatch A 78 77 -1");
}

void TestMatch::namesEachClass()
{
    QFETCH(World, world);
    QFETCH(QString, expected);
    const MatchReport report = world.report();
    QCOMPARE(lines(report).join(u'|'), expected);
    QCOMPARE(report.unexplained.fen(), qint64(0));
}

void TestMatch::countsTheDifferenceOnceAndOnTheRightSide()
{
    // Four in the bill with the same number, three in the ledger, one of them closed: the first of each side is joined.
    auto closed = order("A", 70);
    closed.isPaid = false;
    const World world{{paid("A", 100), paid("A", 101), paid("A", 102), paid("A", 103)}, {order("A", 100), closed, order("A", 90)}};
    const MatchReport report = world.report();
    QCOMPARE(lines(report),
             (QStringList{QStringLiteral("duplicate_in_bill A 306 - 306"), QStringLiteral("duplicate_in_ledger A - 160 -90")}));
    QCOMPARE(report.differences[0].rows, qint64(3));
    QCOMPARE(report.differences[1].rows, qint64(2));
    QCOMPARE(report.unexplained.fen(), qint64(0));
}

void TestMatch::neverMatchesByAmount()
{
    const MatchReport report = World{{paid("A", 12800)}, {order("B", 12800)}}.report();
    QCOMPARE(lines(report),
             (QStringList{QStringLiteral("missing_in_ledger A 12800 - 12800"), QStringLiteral("missing_in_bill B - 12800 -12800")}));
}

void TestMatch::givesIdsAndRowsOfBothSides()
{
    const MatchReport report =
        World{{paid("B", 1), paid("A", 100), refunded("R", 5)}, {order("B", 1), order("A", 200), booked("R", 6)}}.report();
    QCOMPARE(report.differences.size(), size_t(2));
    const Difference &payment = report.differences[0];
    QCOMPARE(payment.outTradeNo.toString(), QStringLiteral("A"));
    QCOMPARE(payment.transactionId.toString(), QStringLiteral("TA"));
    QVERIFY(payment.outRefundNo.isEmpty() && payment.refundId.isEmpty());
    QCOMPARE(payment.billRow, qint64(2));
    QCOMPARE(payment.ledgerRow, qint64(2));
    const Difference &refund = report.differences[1];
    QCOMPARE(refund.outRefundNo.toString(), QStringLiteral("R"));
    QCOMPARE(refund.refundId.toString(), QStringLiteral("RR"));
    QCOMPARE(refund.outTradeNo.toString(), QStringLiteral("OR"));
    QCOMPARE(refund.transactionId.toString(), QStringLiteral("TR"));
    QVERIFY(refund.cause == Cause::None && refund.action == Action::None);
}

void TestMatch::addsUpTotalsByHand()
{
    auto coupon = paid("B", 6000);
    coupon.base = 5500; // 应结 55.00: fee 0.33
    coupon.fee = 33;
    auto closed = order("C", 999);
    closed.isPaid = false;
    auto timeless = order("D", 40);
    timeless.created = timeless.paid = 0;
    const World world{{paid("A", 1000), coupon, refunded("R", 300)},
                      {order("A", 1000), closed, timeless, order("E", 7, -1000), booked("R", 300), booked("S", 8, dayLength)}};
    const MatchReport report = world.report();
    const BillTotals bill{2,
                          1,
                          Money::fromFen(7000),
                          Money::fromFen(300),
                          Money::fromFen(6 + 33 - 2),
                          Money::fromFen(6 + 33 - 2),
                          Money::fromFen(6500 - 300 - 37)};
    const LedgerTotals ledger{2, 1, Money::fromFen(1040), Money::fromFen(300)};
    QVERIFY(report.bill == bill);
    QVERIFY(report.ledger == ledger);
}

void TestMatch::explainsEveryFenOfTenThousandDays()
{
    QRandomGenerator random(20251121);
    reference::Rules rules(secondsAt(0), secondsAt(dayLength));
    for (int i = 0; i < 10'000; ++i) {
        const World world = randomWorld(random, 24, 1 + random.bounded(20));
        const MatchReport report = match(world.trade(), world.books(), period);
        QCOMPARE(report.unexplained.fen(), qint64(0));
        QVERIFY2(isSame(asOutcome(report), rules.apply(world.bill, world.ledger)), qPrintable(QStringLiteral("day %1").arg(i)));
    }
}

void TestMatch::agreesWithTheReferenceOnLongLists()
{
    QRandomGenerator random(5);
    reference::Rules rules(secondsAt(0), secondsAt(dayLength));
    World world;
    while (world.bill.size() + world.ledger.size() < 120'000) { // long enough for two threads
        const World part = randomWorld(random, 30'000, 40'000);
        world.bill.insert(world.bill.end(), part.bill.begin(), part.bill.end());
        world.ledger.insert(world.ledger.end(), part.ledger.begin(), part.ledger.end());
    }
    const reference::Outcome expected = rules.apply(world.bill, world.ledger);
    const TradeTable trade = world.trade();
    const LedgerTable books = world.books();
    QVERIFY(isSame(asOutcome(match(trade, books, period)), expected));
}

void TestMatch::putsEachRowIntoExactlyOneFinding()
{
    QRandomGenerator random(77);
    for (int i = 0; i < 2'000; ++i) {
        const World world = randomWorld(random, 24, 1 + random.bounded(20));
        const MatchReport report = world.report();
        std::map<DifferenceClass, qint64> rows;
        for (const Difference &difference : report.differences)
            rows[difference.kind] += difference.rows;
        using Kind = DifferenceClass;
        const qint64 pairs = report.matchedPayments + report.matchedRefunds + rows[Kind::AmountMismatch] + rows[Kind::RefundAmountMismatch]
            + rows[Kind::StatusMismatch] + rows[Kind::CrossDay];
        const qint64 billRows = pairs + rows[Kind::MissingInLedger] + rows[Kind::RefundMissingInLedger] + rows[Kind::DuplicateInBill];
        const qint64 ledgerRows = pairs + rows[Kind::MissingInBill] + rows[Kind::RefundMissingInBill] + rows[Kind::NextDay]
            + rows[Kind::DuplicateInLedger] + report.outsideOrders + report.outsideRefunds + report.unpaidOrders;
        QCOMPARE(billRows, static_cast<qint64>(world.bill.size()));
        QCOMPARE(ledgerRows, static_cast<qint64>(world.ledger.size()));
    }
}

void TestMatch::noticesABrokenFinding()
{
    const MatchReport report = World{{paid("A", 100), paid("B", 50), refunded("R", 7)}, {order("A", 90)}}.report();
    QCOMPARE(report.differences.size(), size_t(3));
    QCOMPARE(unexplained(report.bill, report.ledger, report.differences).fen(), qint64(0));
    for (size_t i = 0; i < report.differences.size(); ++i) {
        auto lost = report.differences, doubled = report.differences, bent = report.differences;
        lost.erase(lost.begin() + static_cast<std::ptrdiff_t>(i));
        doubled.push_back(doubled[i]);
        bent[i].impact += Money::fromFen(1);
        QCOMPARE(unexplained(report.bill, report.ledger, lost), report.differences[i].impact);
        QCOMPARE(unexplained(report.bill, report.ledger, doubled), -report.differences[i].impact);
        QCOMPARE(unexplained(report.bill, report.ledger, bent).fen(), qint64(-1));
    }
}

QTEST_GUILESS_MAIN(TestMatch)
#include "tst_match.moc"
