#include "core/sandbox/plainreconciliation.h"

#include <QtTest>

using namespace yiren;
using namespace yiren::sandbox;

class TestSandboxStudio : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void isTheSameForTheSameSeed();
    void isAnotherOneForAnotherSeed();
    void endsYesterdayWhateverTheDay_data();
    void endsYesterdayWhateverTheDay();
    void hasTheCompanysSize();
    void hasSeasons();
    void hasDaysWithoutTrade();
    void numbersAreUniqueAndWellFormed();
    void runningBalanceHoldsOverAllDays();
    void tradeAgreesWithFundsExceptWherePlanted();
    void withdrawsWeeklyAndNeverOverdraws();
    void plantsEveryClassAndCause();
    void differencesAreExactlyThePlantedOnes();
    void feesFollowTheRuleExceptWherePlanted();
    void complaintsHaveDeadlines();
    void ledgerBecomesCsv();

private:
    Studio m_studio;
};

namespace {

constexpr quint64 seed = 20260101;

BusinessDay dayFrom(const char *text)
{
    return *BusinessDay::fromText(QString(QLatin1String(text)));
}

const BusinessDay today = dayFrom("2026-11-24");

Money tradeNet(const std::vector<TradeRow> &rows)
{
    Money net;
    for (const TradeRow &row : rows)
        net += row.settled - row.refunded - row.fee;
    return net;
}

bool isTrading(const FundRow &row)
{
    return row.name == QStringLiteral("交易") || row.name == QStringLiteral("退款");
}

} // namespace

void TestSandboxStudio::initTestCase()
{
    m_studio = makeStudio(seed, today);
}

void TestSandboxStudio::isTheSameForTheSameSeed()
{
    const Studio again = makeStudio(seed, today);
    QVERIFY(again.customers == m_studio.customers);
    QVERIFY(again.orders == m_studio.orders);
    QVERIFY(again.refunds == m_studio.refunds);
    QVERIFY(again.basic == m_studio.basic);
    QVERIFY(again.ledgerOrders == m_studio.ledgerOrders);
    QVERIFY(again.ledgerRefunds == m_studio.ledgerRefunds);
    QVERIFY(again.truth == m_studio.truth);
}

void TestSandboxStudio::isAnotherOneForAnotherSeed()
{
    const Studio other = makeStudio(seed + 1, today);
    QVERIFY(!(other.orders == m_studio.orders));
    QVERIFY(other.identity.mchid != m_studio.identity.mchid);
    QCOMPARE(PlainReconciliation(other).differences(), plantedIn(other));
}

void TestSandboxStudio::endsYesterdayWhateverTheDay_data()
{
    QTest::addColumn<QString>("day");
    QTest::newRow("two days later") << QStringLiteral("2026-11-26");
    QTest::newRow("first Monday") << QStringLiteral("2026-12-08");    // yesterday would be a closed day
    QTest::newRow("Spring Festival") << QStringLiteral("2026-02-20"); // the whole week would be
    QTest::newRow("after the holiday") << QStringLiteral("2027-02-14");
    QTest::newRow("leap day") << QStringLiteral("2028-02-29");
    QTest::newRow("beyond the table") << QStringLiteral("2041-03-01");
}

void TestSandboxStudio::endsYesterdayWhateverTheDay()
{
    QFETCH(QString, day);
    const BusinessDay other = *BusinessDay::fromText(day);
    const Studio studio = makeStudio(seed, other);
    QCOMPARE(studio.last, other.previous());
    QCOMPARE(studio.first.date(), other.date().addMonths(-14));
    QCOMPARE(studio.truth.size(), m_studio.truth.size());
    QCOMPARE(PlainReconciliation(studio).differences(), plantedIn(studio));
    const auto ofYesterday =
        std::count_if(studio.truth.begin(), studio.truth.end(), [&](const Truth &truth) { return truth.day == studio.last; });
    QVERIFY(ofYesterday >= 2 && ofYesterday <= 4);
    qint64 orders = 0;
    for (const Order &order : studio.orders)
        orders += order.payment && BusinessDay::ofMs(order.payment->paidAtMs) == studio.last ? 1 : 0;
    QVERIFY2(orders >= 8, qPrintable(QString::number(orders)));
}

void TestSandboxStudio::hasTheCompanysSize()
{
    const auto paid =
        std::count_if(m_studio.orders.begin(), m_studio.orders.end(), [](const Order &order) { return order.payment.has_value(); });
    QVERIFY2(paid > 8'950 && paid < 9'050, qPrintable(QString::number(paid)));
    QVERIFY2(m_studio.customers.size() > 4'600 && m_studio.customers.size() < 5'000,
             qPrintable(QString::number(m_studio.customers.size())));
    QVERIFY2(m_studio.refunds.size() > 250 && m_studio.refunds.size() < 500, qPrintable(QString::number(m_studio.refunds.size())));
    const auto withCoupon = [&](Coupon::Kind kind) {
        return std::count_if(m_studio.orders.begin(), m_studio.orders.end(), [kind](const Order &order) {
            return order.payment && order.payment->coupon && order.payment->coupon->kind == kind;
        });
    };
    QVERIFY(withCoupon(Coupon::Kind::Cash) > 50);
    QVERIFY(withCoupon(Coupon::Kind::NoCash) > 50);
    QMap<int, int> rates;
    for (const Order &order : m_studio.orders)
        ++rates[order.payment ? order.payment->rate.basisPoints() : 0];
    rates.remove(0);
    QCOMPARE(rates.keys(), (QList<int>{38, 60, 100}));
    QVERIFY(rates[60] > 20 * (rates[38] + rates[100]));
    for (const StudioCustomer &customer : m_studio.customers) {
        QVERIFY(customer.name.size() == 2 || customer.name.size() == 3);
        QCOMPARE(customer.openid.toString().size(), 28);
        QCOMPARE(customer.phone.size(), 11);
    }
}

void TestSandboxStudio::hasSeasons()
{
    QMap<QDate, qint64> revenue;
    for (const Order &order : m_studio.orders) {
        if (order.payment)
            revenue[BusinessDay::ofMs(order.payment->paidAtMs).date()] += order.total.fen();
    }
    const auto mean = [&](const std::function<bool(QDate)> &wanted) {
        qint64 sum = 0, days = 0;
        for (auto day = revenue.begin(); day != revenue.end(); ++day) {
            sum += wanted(day.key()) ? day.value() : 0;
            days += wanted(day.key()) ? 1 : 0;
        }
        return sum / qMax<qint64>(1, days);
    };
    QVERIFY(mean([](QDate d) { return d.dayOfWeek() == 6; }) > mean([](QDate d) { return d.dayOfWeek() == 2; }) * 3 / 2);
    QVERIFY(mean([](QDate d) { return d.month() == 11 && d.day() == 11; }) > mean([](QDate) { return true; }) * 3 / 2);
    QVERIFY(mean([](QDate d) { return d.month() == 12; }) > mean([](QDate d) { return d.month() == 2; }));
    QVERIFY(mean([](QDate d) { return d >= QDate(2026, 9, 1) && d < QDate(2026, 11, 1); })
            > mean([](QDate d) { return d >= QDate(2025, 10, 1) && d < QDate(2025, 11, 1); }));
}

void TestSandboxStudio::hasDaysWithoutTrade()
{
    const MerchantBooks books = booksOf(m_studio);
    for (const char *closed : {"2026-02-16", "2026-02-17", "2026-02-22", "2026-11-02", "2026-10-05", "2026-09-07"})
        QVERIFY2(tradeRowsOfDay(books, dayFrom(closed)).empty(), closed);
    int empty = 0;
    for (BusinessDay day = m_studio.first; day <= m_studio.last; day = day.next())
        empty += tradeRowsOfDay(books, day).empty() ? 1 : 0;
    QVERIFY2(empty >= 20 && empty <= 24, qPrintable(QString::number(empty))); // 8 around Spring Festival, 14 or so first Mondays
}

void TestSandboxStudio::numbersAreUniqueAndWellFormed()
{
    QSet<QString> transactions, refunds, refundIds;
    for (const Order &order : m_studio.orders) {
        if (!order.payment)
            continue;
        const QString number = order.payment->transactionId.toString();
        QVERIFY(number.size() == 28 && number.startsWith(QStringLiteral("4200")) && !transactions.contains(number));
        transactions.insert(number);
    }
    for (const Refund &refund : m_studio.refunds) {
        const QString number = refund.refundId.toString();
        QVERIFY(number.size() == 29 && number.startsWith(QStringLiteral("503")) && !refundIds.contains(number));
        QVERIFY(!refunds.contains(refund.outRefundNo.toString()));
        refundIds.insert(number);
        refunds.insert(refund.outRefundNo.toString());
    }
    QCOMPARE(transactions.size(),
             qsizetype(std::count_if(m_studio.orders.begin(), m_studio.orders.end(), [](const Order &o) { return bool(o.payment); })));
}

void TestSandboxStudio::runningBalanceHoldsOverAllDays()
{
    const MerchantBooks books = booksOf(m_studio);
    for (const FundPattern pattern : {FundPattern::NetRefunds, FundPattern::GrossRefunds}) {
        Money balance = m_studio.openingBasic;
        for (BusinessDay day = m_studio.first; day <= m_studio.last.next(); day = day.next()) {
            for (const FundRow &row : books.funds.rowsOfDay(FundAccount::Basic, day, pattern)) {
                balance += row.direction == Direction::Income ? row.amount : -row.amount;
                QCOMPARE(row.balance, balance);
            }
        }
        // The frozen payment may still be to come; the book knows all.
        QCOMPARE(balance, books.funds.balance(FundAccount::Basic));
    }
}

void TestSandboxStudio::tradeAgreesWithFundsExceptWherePlanted()
{
    const MerchantBooks books = booksOf(m_studio);
    QStringList off;
    for (BusinessDay day = m_studio.first; day <= m_studio.last; day = day.next()) {
        Money funds;
        for (const FundRow &row : books.funds.rowsOfDay(FundAccount::Basic, day, FundPattern::NetRefunds))
            funds += isTrading(row) ? row.signedAmount() : Money();
        if (funds != tradeNet(tradeRowsOfDay(books, day)))
            off << day.toText();
    }
    QStringList planted;
    for (const Truth &truth : m_studio.truth) {
        if (truth.kind.isEmpty() && truth.cause == QStringLiteral("frozen"))
            planted << truth.day.toText() << truth.day.plusDays(5).toText();
        if (truth.kind.isEmpty() && truth.cause == QStringLiteral("refund_across_midnight"))
            planted << truth.day.toText() << truth.day.next().toText();
    }
    QCOMPARE(off, planted);
}

void TestSandboxStudio::withdrawsWeeklyAndNeverOverdraws()
{
    const MerchantBooks books = booksOf(m_studio);
    int withdrawals = 0;
    for (BusinessDay day = m_studio.first; day <= m_studio.last; day = day.next()) {
        for (const FundRow &row : books.funds.rowsOfDay(FundAccount::Basic, day, FundPattern::NetRefunds)) {
            withdrawals += row.type == QStringLiteral("提现") ? 1 : 0;
            QVERIFY(row.balance >= Money());
        }
        for (const FundRow &row : books.funds.rowsOfDay(FundAccount::Operation, day, FundPattern::NetRefunds))
            QVERIFY(row.balance >= Money());
    }
    QVERIFY2(withdrawals > 50 && withdrawals < 62, qPrintable(QString::number(withdrawals)));
}

void TestSandboxStudio::plantsEveryClassAndCause()
{
    QSet<QString> kinds, causes;
    qsizetype recent = 0;
    for (const Truth &truth : m_studio.truth) {
        kinds.insert(truth.kind);
        causes.insert(truth.cause);
        recent += truth.day.daysTo(today) <= 61 ? 1 : 0;
    }
    for (const char *kind :
         {"missing_in_ledger", "missing_in_bill", "amount_mismatch", "duplicate_in_ledger", "duplicate_in_bill", "refund_missing_in_ledger",
          "refund_missing_in_bill", "refund_amount_mismatch", "fee_mismatch", "status_mismatch", "cross_day", "next_day"})
        QVERIFY2(kinds.contains(QLatin1String(kind)), kind);
    for (const char *cause : {"refund_across_midnight", "refund_in_transit", "paid_late", "paid_while_off", "paid_outside", "fee_rounding",
                              "fee_returned", "coupon_subsidy", "frozen", "equal_twins", "double_collection", "sharing_or_penalty",
                              "test_order", "unknown_row", "amount_differs", "unknown"})
        QVERIFY2(causes.contains(QLatin1String(cause)), cause);
    QVERIFY(recent >= static_cast<qsizetype>(m_studio.truth.size()) - 3);
}

void TestSandboxStudio::differencesAreExactlyThePlantedOnes()
{
    QCOMPARE(PlainReconciliation(m_studio).differences(), plantedIn(m_studio));
}

void TestSandboxStudio::feesFollowTheRuleExceptWherePlanted()
{
    int wrong = 0;
    for (const Order &order : m_studio.orders) {
        if (order.payment)
            wrong += order.payment->fee.fen() == (order.payment->settled.fen() * order.payment->rate.basisPoints() + 5000) / 10000 ? 0 : 1;
    }
    QCOMPARE(wrong, 1);
}

void TestSandboxStudio::complaintsHaveDeadlines()
{
    const qint64 tenInTheMorning = today.start().toMSecsSinceEpoch() + 10 * 3'600'000;
    QCOMPARE(m_studio.complaints.size(), size_t(3));
    const auto age = [&](size_t i) { return (tenInTheMorning - m_studio.complaints[i].atMs) / 3'600'000; };
    QVERIFY(age(0) < 24);
    QVERIFY(age(1) > 24 && age(1) < 72);
    QCOMPARE(m_studio.complaints[1].times, 2);
    QCOMPARE(int(m_studio.complaints[2].state), int(Complaint::State::Processed));
}

void TestSandboxStudio::ledgerBecomesCsv()
{
    LedgerOrder order;
    order.outTradeNo = OutTradeNo(QStringLiteral("YR20261123000001"));
    order.transactionId = TransactionId(QStringLiteral("4200002901202603051000000007"));
    order.openid = OpenId(QStringLiteral("oUser"));
    order.createdAtMs = *beijingTextToMs(u"2026-11-23 23:59:00");
    order.amount = Money::fromFen(46'800);
    order.refunded = Money::fromFen(100);
    order.status = LedgerOrder::Status::PartiallyRefunded;
    order.product = QStringLiteral("青瓷\"茶具\",六件套");
    QCOMPARE(ordersCsv({order}),
             QByteArray("out_trade_no,transaction_id,openid,created_at,paid_at,amount_fen,refunded_fen,status,product\n"
                        "YR20261123000001,4200002901202603051000000007,oUser,2026-11-23 23:59:00,,46800,100,"
                        "PARTIALLY_REFUNDED,\"青瓷\"\"茶具\"\",六件套\"\n"));
    const LedgerRefund refund{OutRefundNo(QStringLiteral("RF1")), order.outTradeNo, Money::fromFen(100), LedgerRefund::Status::Success,
                              order.createdAtMs};
    QCOMPARE(refundsCsv({refund}),
             QByteArray("out_refund_no,out_trade_no,refund_fen,status,created_at\n"
                        "RF1,YR20261123000001,100,SUCCESS,2026-11-23 23:59:00\n"));
}

QTEST_GUILESS_MAIN(TestSandboxStudio)
#include "tst_sandboxstudio.moc"
