#include "insight/morning.h"
#include "insight/orderhistory.h"
#include "reconcile/settlementstore.h"
#include "support/closeworld.h"

#include <QtTest>

using namespace yiren;
using contractday::account;
using contractday::day;
using Kind = OrderEvent::Kind;

// The contract's sample day (contract/wechat-pay.md 11.7), worked by hand from its summary rows.
class TestMorning : public QObject
{
    Q_OBJECT

private slots:
    void readsTheMorningAfterTheSampleDay();
    void countsRevenueThatNoFundBillShows();
    void namesWhatWaits();
    void readsTheHistoryOfAnOrder();
    void saysWhenAnOrderIsNotThere();
};

// 3810.04 to be settled - 600.90 refunds - 19.25 fees = 3189.89; the fund bill: 3689.89 - 1000.00 + 500.00 withdrawn = 3189.89.
void TestMorning::readsTheMorningAfterTheSampleDay()
{
    CloseWorld world;
    const auto morning = loadMorning(world.database(), account, day.next());
    QVERIFY(morning);
    QCOMPARE(morning->revenue.size(), size_t(30));
    QCOMPARE(morning->revenue.back().day, day);
    QVERIFY(morning->revenue.back().isBilled && !morning->revenue.front().isBilled);
    QCOMPARE(morning->revenue.back().sums.settled, Money::fromFen(318989));
    QCOMPARE(morning->revenue.back().sums.payments, 10);
    QCOMPARE(morning->revenue.back().sums.refunds, 8);
    QCOMPARE(morning->arrived.value(), Money::fromFen(318989));
    QCOMPARE(morning->funds.held, Money());
    QCOMPARE(morning->refundsUnderWay, 1); // RF20260305000005
    QCOMPARE(morning->refundsAmount, Money::fromFen(28000));
    QCOMPARE(morning->unbookedDays, 0);
    QCOMPARE(morning->orders.size(), size_t(30));
    QCOMPARE(morning->orders.back(), 10);
    QCOMPARE(morning->yesterdayState, DayState::NotReconciled);
    QVERIFY(!morning->weekdayChange);
    QCOMPARE(morning->newestOrders.size(), size_t(newestOrdersShown));
    QCOMPARE(morning->newestOrders.front().order.outTradeNo.toString(), QStringLiteral("OPC20260305000010"));
}

void TestMorning::countsRevenueThatNoFundBillShows()
{
    ImportWorld world;
    QVERIFY(world.import(QStringLiteral("all.csv"), contractBill(BillKind::TradeAll)));
    const auto morning = loadMorning(world.database, account, day.next());
    QVERIFY(morning);
    QVERIFY(!morning->arrived);
    QCOMPARE(morning->unbookedDays, 1);
    QCOMPARE(morning->unbookedDay, std::optional(day));
    QCOMPARE(morning->unbookedAmount, Money::fromFen(318989));
}

void TestMorning::namesWhatWaits()
{
    CloseWorld world;
    const auto attention = [&world](int daysLater) {
        const auto morning = loadMorning(world.database(), account, day.plusDays(daysLater));
        return morning ? morning->attention : std::vector<Attention>();
    };
    const std::vector<Attention> uncompared{{Attention::Kind::UncomparedDays, 1, day, day, {}}};
    QVERIFY(attention(1) == uncompared);
    QVERIFY(reconcileAndStore(world.database(), account, day, world.clock.now().toMSecsSinceEpoch()));
    const OutTradeNo refunded(QStringLiteral("OPC20260305000003"));
    const std::vector<Attention> closable{{Attention::Kind::SlowRefunds, 1, day, day, refunded},
                                          {Attention::Kind::ClosableDays, 1, day, day, {}}};
    QVERIFY(attention(4) == closable);
}

void TestMorning::readsTheHistoryOfAnOrder()
{
    CloseWorld world;
    Settlement decision;
    decision.day = day;
    decision.key = {QStringLiteral("refund_amount_mismatch"), QStringLiteral("RF20260305000003#2"), {}, {}};
    decision.action = QStringLiteral("accept_with_reason");
    decision.reason = QStringLiteral("客户改了主意");
    decision.settledAt = day.end().toMSecsSinceEpoch();
    QVERIFY(SettlementStore(world.database()).add(account, decision));
    const auto history = loadOrderHistory(world.database(), account, OutTradeNo(QStringLiteral("OPC20260305000002")), 1);
    QVERIFY(history);
    QCOMPARE(history->listed.state, OrderGroup::Refunded);
    QCOMPARE(history->listed.refunded, Money::fromFen(7800)); // 28.00 + 50.00
    const auto at = [](const char *time) { return beijingTextToMs(QString(QLatin1String("2026-03-05 ") + QLatin1String(time))).value(); };
    const auto fen = &Money::fromFen;
    const QString first = QStringLiteral("RF20260305000002"), second = QStringLiteral("RF20260305000003");
    const std::vector<OrderEvent> expected{
        {at("09:47:30"), Kind::Created, fen(12800), {}, {}},
        {at("09:47:30"), Kind::Paid, fen(12800), {}, {}},
        {at("11:00:15"), Kind::RefundAsked, fen(2800), first, {}},
        {at("11:05:20"), Kind::RefundAsked, fen(5000), second, {}},
        {day.end().toMSecsSinceEpoch(), Kind::Decided, Money(), QStringLiteral("RF20260305000003#2"), decision.reason},
    };
    QVERIFY(timelineOf(*history) == expected);
    QCOMPARE(history->billRows.size(), size_t(3)); // the payment and both refunds say the same and stand with the bills
}

void TestMorning::saysWhenAnOrderIsNotThere()
{
    CloseWorld world;
    const auto history = loadOrderHistory(world.database(), account, OutTradeNo(QStringLiteral("OPC1")), 1);
    QVERIFY(!history);
    QCOMPARE(history.error().code, QStringLiteral("order.not_found"));
}

QTEST_GUILESS_MAIN(TestMorning)
#include "tst_morning.moc"
