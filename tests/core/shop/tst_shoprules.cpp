#include "shop/shoprules.h"
#include "time/durations.h"

#include <QTest>

#include <rapidcheck.h>

using namespace yiren;

// What an order of a WeChat Shop is in the ledger, by the tables of contract/wechat-official-account.md 10.2.2 and 10.2.5.
class TestShopRules : public QObject
{
    Q_OBJECT

private slots:
    void aStatusIsAStateOfTheLedger_data();
    void aStatusIsAStateOfTheLedger();
    void anAftersaleIsARefundOnceMoneyMoves_data();
    void anAftersaleIsARefundOnceMoneyMoves();
    void aCancelledOrderIsRefundedWhole();
    void linesComeToWhatWasPaidForThem();
    void windowsReachWithoutAGap();
    void halvesGetSmaller();
};

void TestShopRules::aStatusIsAStateOfTheLedger_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isPaid");
    QTest::addColumn<OrderStatus>("expected");
    QTest::newRow("to pay") << 10 << false << OrderStatus::NotPaid;
    QTest::newRow("a present that nobody took yet") << 12 << true << OrderStatus::Paid;
    QTest::newRow("a group that is not complete") << 13 << true << OrderStatus::Paid;
    QTest::newRow("to redeem") << 17 << true << OrderStatus::Paid;
    QTest::newRow("to ship") << 20 << true << OrderStatus::Paid;
    QTest::newRow("partly shipped") << 21 << true << OrderStatus::Paid;
    QTest::newRow("shipped") << 30 << true << OrderStatus::Paid;
    QTest::newRow("finished") << 100 << true << OrderStatus::Paid;
    QTest::newRow("oversold") << 190 << true << OrderStatus::Refunded;
    QTest::newRow("oversold, unpaid") << 190 << false << OrderStatus::Closed;
    QTest::newRow("refunded") << 200 << true << OrderStatus::Refunded;
    QTest::newRow("cancelled before payment") << 250 << false << OrderStatus::Closed;
    QTest::newRow("one of 2030, paid") << 777 << true << OrderStatus::Paid;
    QTest::newRow("one of 2030, unpaid") << 777 << false << OrderStatus::NotPaid;
}

void TestShopRules::aStatusIsAStateOfTheLedger()
{
    QFETCH(int, status);
    QFETCH(bool, isPaid);
    QFETCH(OrderStatus, expected);
    ToldShopOrder told;
    told.order.status = status;
    told.order.paid = Money::fromFen(100);
    if (isPaid)
        told.order.paidAt = 1'789'990'300'000;
    QCOMPARE(ledgerOrderOf(told).status, expected);
}

void TestShopRules::anAftersaleIsARefundOnceMoneyMoves_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<std::optional<RefundStatus>>("refund");
    QTest::addColumn<bool>("open");
    const auto row = [](const char *status, std::optional<RefundStatus> refund, bool open) {
        QTest::newRow(status) << QString::fromLatin1(status) << refund << open;
    };
    row("USER_CANCELD", {}, false);
    row("MERCHANT_PROCESSING", {}, true);
    row("MERCHANT_REJECT_REFUND", {}, false);
    row("MERCHANT_REJECT_RETURN", {}, false);
    row("USER_WAIT_RETURN", {}, true);
    row("RETURN_CLOSED", {}, false);
    row("MERCHANT_WAIT_RECEIPT", {}, true);
    row("MERCHANT_OVERDUE_REFUND", {}, true);
    row("MERCHANT_REFUND_SUCCESS", RefundStatus::Success, false);
    row("MERCHANT_RETURN_SUCCESS", RefundStatus::Success, false);
    row("PLATFORM_REFUNDING", RefundStatus::Processing, true);
    row("PLATFORM_REFUND_FAIL", RefundStatus::Abnormal, true);
    row("MERCHANT_REFUND_RETRY_FAIL", RefundStatus::Abnormal, true);
    row("SOMETHING_OF_2030", {}, true);
}

void TestShopRules::anAftersaleIsARefundOnceMoneyMoves()
{
    QFETCH(QString, status);
    QFETCH(std::optional<RefundStatus>, refund);
    QFETCH(bool, open);
    const ShopAftersale aftersale{QStringLiteral("AS1"), OutTradeNo(QStringLiteral("1")), status, Money::fromFen(5), 1000, 2000};
    const auto made = ledgerRefundOf(aftersale);
    QCOMPARE(made.has_value(), refund.has_value());
    if (made)
        QCOMPARE(made->status, *refund);
    QCOMPARE(isOpen(aftersale), open);
    ShopAftersale exchange = aftersale;
    exchange.amount = Money();
    QVERIFY(!ledgerRefundOf(exchange));
}

void TestShopRules::aCancelledOrderIsRefundedWhole()
{
    ToldShopOrder told;
    told.order.status = 200;
    told.order.paidAt = 1;
    told.order.paid = Money::fromFen(12900);
    QCOMPARE(ledgerOrderOf(told).refunded, Money::fromFen(12900));
    told.aftersales = {
        {QStringLiteral("AS1"), {}, QStringLiteral("MERCHANT_REFUND_SUCCESS"), Money::fromFen(12000), 0, 0}}; // freight stays
    QCOMPARE(ledgerOrderOf(told).refunded, Money::fromFen(12000));
}

void TestShopRules::linesComeToWhatWasPaidForThem()
{
    rc::check([](const std::vector<std::tuple<int, int, int>> &goods) {
        ShopOrder order;
        for (const auto &[quantity, price, paid] : goods)
            order.lines.push_back(
                {QStringLiteral("杯"), quantity % 100, Money::fromFen(qAbs(price % 100'000)), Money::fromFen(qAbs(paid % 1'000'000))});
        std::erase_if(order.lines, [](const ShopLine &line) { return line.quantity < 1; });
        const auto lines = linesOf(order);
        RC_ASSERT(lines.size() == order.lines.size());
        for (size_t i = 0; i < lines.size(); ++i) {
            RC_ASSERT(lines[i].amount() == order.lines[i].paid);
            RC_ASSERT(lines[i].discount >= Money()); // as the data file wants it
            RC_ASSERT(lines[i].discount.fen() <= lines[i].price.fen() * lines[i].quantity);
        }
    });
}

void TestShopRules::windowsReachWithoutAGap()
{
    const qint64 from = 1'700'000'000'123, until = from + 100 * dayMs;
    qint64 at = from;
    int windows = 0;
    while (const auto window = nextShopWindow(at, until)) {
        QVERIFY(window->fromMs <= at);
        QVERIFY(window->toMs - window->fromMs <= 7 * dayMs);
        at = window->toMs;
        ++windows;
    }
    QCOMPARE(windows, 15); // fourteen weeks are 98 days
    QCOMPARE(at, until / 1000 * 1000);
}

void TestShopRules::halvesGetSmaller()
{
    ShopWindow window{0, longestShopWindowMs};
    int halvings = 0;
    while (const auto half = firstHalf(window)) {
        QCOMPARE(half->fromMs, window.fromMs);
        QVERIFY(half->toMs > half->fromMs && half->toMs < window.toMs);
        window = *half;
        ++halvings;
    }
    QCOMPARE(window.toMs, 1000); // a second can't be halved
    QCOMPARE(halvings, 19);      // 604800 seconds are between 2^19 and 2^20
}

QTEST_GUILESS_MAIN(TestShopRules)
#include "tst_shoprules.moc"
