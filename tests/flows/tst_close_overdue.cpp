#include "reconcile/closeday.h"
#include "reconcile/settle.h"
#include "support/importworld.h"

#include <QtTest>

using namespace yiren;

// A closed day is not looked at again: money that it waits for and that does not come is named by the days after it.
class TestCloseOverdue : public QObject
{
    Q_OBJECT

private slots:
    void aRefundWhoseMoneyNeverMovesIsNamedOnce();
    void aRefundWhoseMoneyMovesTheDayAfterIsNot();
    void heldMoneyIsNamedOnceItsOrderIsFinished();
    void heldMoneyIsNamedAfterThirtyDays();
    void aPaymentOfAnAppThatIsNotConnectedIsNamedWithItsAppId();
    void aConnectedMiniProgramExplainsIt();
    void onceAcceptedItsMoneyIsStillAwaited();
};

namespace {

constexpr AccountId account{1};
const BusinessDay first{QDate(2026, 3, 5)};

const QByteArray tradeHeader =
    "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,"
    "代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,"
    "申请退款金额,费率备注\n";
const QByteArray fundHeader =
    "记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额(元),账户结余(元),资金变更提交申请人,备注,业务凭证号\n";

QByteArray timeOn(BusinessDay day)
{
    return "`" + day.toText().toUtf8() + " 12:00:00";
}

// 10.00 paid in the shop, fee 0.06, and its movements: balance 100.00 before each day, so that nothing else is at stake.
QByteArray shopRow(BusinessDay day)
{
    const QByteArray number = day.toText().remove(u'-').toUtf8();
    return timeOn(day) + ",`wx0123456789abcdef,`1900012345,`0,`,`4200" + number + ",`OPC" + number
        + ",`oUser1,`NATIVE,`SUCCESS,`OTHERS,`CNY,`10.00,`0.00,`0,`0,`0.00,`0.00,`,`,`杯,`,`0.06000,`0.60%,`10.00,`0.00,`\n";
}

// A payment of 20.00 without fee through JSAPI.
QByteArray heldRow(BusinessDay day)
{
    return timeOn(day)
        + ",`wx6d696e6970726f67,`1900012345,`0,`,`4200MINI,`MINI1,`oUser2,`JSAPI,`SUCCESS,`OTHERS,`CNY,`20.00,`0.00,`0,`0,`0.00,`0.00,`,`,"
          "`杯,`,`0.00000,`0.00%,`20.00,`0.00,`\n";
}

QByteArray refundRow(BusinessDay day)
{
    return timeOn(day)
        + ",`wx0123456789abcdef,`1900012345,`0,`,`4200OLD,`OPCOLD,`oUser3,`NATIVE,`REFUND,`OTHERS,`CNY,`0.00,`0.00,`503RF1,`RF1,`5.00,`0."
          "00,"
          "`ORIGINAL,`SUCCESS,`杯,`,`0.00000,`0.00%,`0.00,`5.00,`\n";
}

// Days of a shop from `first` on, each imported with its bills and our own records.
struct Shop {
    void open(const QByteArray &moreTrades = {}, const QByteArray &moreMovements = {})
    {
        const QByteArray number = day.toText().remove(u'-').toUtf8();
        const QByteArray paid = timeOn(day) + ",`4200" + number + ",`4200" + number + ",`交易,`";
        const QByteArray movements = paid + "交易,`收入,`10.00,`" + yuan(1000) + ",`system,`,`OPC" + number + '\n' + paid
            + "扣除交易手续费,`支出,`0.06,`" + yuan(-6) + ",`system,`,`OPC" + number + '\n';
        import("trade.csv", tradeHeader + shopRow(day) + moreTrades);
        import("basic.csv", fundHeader + movements + moreMovements);
        import("orders.csv",
               "out_trade_no,paid_at,amount_fen,status\nOPC" + number + ',' + day.toText().toUtf8() + " 12:00:00,1000,PAID\n");
    }
    Result<CloseOutcome> close() { return lockDay(database(), account, day, 1); }
    // Closes it, and goes on to the next one.
    void closeAndGoOn()
    {
        const auto outcome = close();
        QVERIFY(outcome);
        QVERIFY2(outcome->closing,
                 outcome->blockers.empty() ? "" : qPrintable(outcome->blockers[0].key.kind + outcome->blockers[0].key.subject));
        day = day.next();
    }
    void import(const char *name, const QByteArray &bytes)
    {
        const auto outcome = world.import(QString::fromLatin1(name), bytes);
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().code + outcome.error().detail));
    }
    QByteArray yuan(qint64 change)
    {
        balance += change;
        return Money::fromFen(balance).toYuanText().toUtf8();
    }
    Database &database() { return world.database; }

    ImportWorld world;
    BusinessDay day = first;
    qint64 balance = 10'000;
};

void expectOverdue(const Result<CloseOutcome> &outcome, const QString &number, qint64 fen)
{
    QVERIFY(outcome && !outcome->closing);
    QCOMPARE(outcome->blockers.size(), size_t(1));
    QCOMPARE(outcome->blockers[0].kind, Blocker::Kind::FundFindingOpen);
    QCOMPARE(outcome->blockers[0].key, (SettlementKey{QStringLiteral("fund.overdue"), number, Money::fromFen(fen), std::nullopt}));
    QVERIFY(outcome->blockers[0].explanation.contains(number));
}

void manage(Database &database, int state, BusinessDay readOn)
{
    QVERIFY(
        database.execute(QStringLiteral("INSERT OR REPLACE INTO shipping_order(account_id, transaction_id, merchant_id, out_trade_no, "
                                        "description, paid_fen, openid, paid_at, state, is_complaint, uploads, is_whole, parcels, "
                                        "read_at) VALUES(1, '4200MINI', '1900012345', 'MINI1', '', 2000, 'o', 1, %1, 0, 1, 1, '[]', %2)")
                             .arg(state)
                             .arg(readOn.start().toMSecsSinceEpoch())));
}

} // namespace

void TestCloseOverdue::aRefundWhoseMoneyNeverMovesIsNamedOnce()
{
    Shop shop;
    shop.import("refunds.csv", "out_refund_no,out_trade_no,refund_fen,status,created_at\nRF1,OPCOLD,500,SUCCESS,2026-03-05 12:00:00\n");
    shop.open(refundRow(first));
    shop.closeAndGoOn(); // its money may still move the day after
    shop.open();
    expectOverdue(shop.close(), QStringLiteral("503RF1"), -500);
    QVERIFY(settleDifference(shop.database(),
                             {account, shop.day, QStringLiteral("fund.overdue"), QStringLiteral("503RF1"), Action::AcceptWithReason,
                              QStringLiteral("asked WeChat Pay"), 2}));
    shop.closeAndGoOn();
    shop.open();
    shop.closeAndGoOn(); // named already
}

void TestCloseOverdue::aRefundWhoseMoneyMovesTheDayAfterIsNot()
{
    Shop shop;
    shop.import("refunds.csv", "out_refund_no,out_trade_no,refund_fen,status,created_at\nRF1,OPCOLD,500,SUCCESS,2026-03-05 12:00:00\n");
    shop.open(refundRow(first));
    shop.closeAndGoOn();
    shop.open({},
              timeOn(shop.day) + ",`503RF1,`4200OLD,`退款,`退款,`支出,`5.00,`" + Money::fromFen(11'488).toYuanText().toUtf8()
                  + ",`system,`,`RF1\n"); // 100.00 + 9.94 + 9.94 − 5.00
    shop.closeAndGoOn();
}

void TestCloseOverdue::heldMoneyIsNamedOnceItsOrderIsFinished()
{
    Shop shop;
    shop.import("held.csv", "out_trade_no,paid_at,amount_fen,status\nMINI1,2026-03-05 12:00:00,2000,PAID\n");
    manage(shop.database(), 1, first);
    shop.open(heldRow(first));
    shop.closeAndGoOn();
    manage(shop.database(), 2, shop.day); // shipped
    shop.open();
    shop.closeAndGoOn();
    manage(shop.database(), 4, shop.day.next()); // finished, and the bill of that day is to come
    shop.open();
    shop.closeAndGoOn();
    shop.open();
    expectOverdue(shop.close(), QStringLiteral("4200MINI"), 2000);
}

void TestCloseOverdue::heldMoneyIsNamedAfterThirtyDays()
{
    Shop shop;
    shop.import("held.csv", "out_trade_no,paid_at,amount_fen,status\nMINI1,2026-03-05 12:00:00,2000,PAID\n");
    QVERIFY(shop.database().execute(QStringLiteral("UPDATE account SET mini_appid = 'wx6d696e6970726f67'"))); // shipping is not read
    shop.open(heldRow(first));
    shop.closeAndGoOn();
    shop.day = first.plusDays(30);
    shop.open();
    shop.closeAndGoOn();
    shop.open();
    expectOverdue(shop.close(), QStringLiteral("4200MINI"), 2000);
}

namespace {

// A day with a payment of 20.00 by JSAPI whose money did not move and whose app nobody connected.
void openWithStrangePayment(Shop &shop)
{
    shop.import("held.csv", "out_trade_no,paid_at,amount_fen,status\nMINI1,2026-03-05 12:00:00,2000,PAID\n");
    shop.open(heldRow(first));
}

const QString strangeKind = QStringLiteral("fund.trade_without_movement");
const QString strangeNumber = QStringLiteral("4200MINI");

} // namespace

void TestCloseOverdue::aPaymentOfAnAppThatIsNotConnectedIsNamedWithItsAppId()
{
    Shop shop;
    QVERIFY(shop.database().execute(QStringLiteral("UPDATE account SET appid = 'wx0123456789abcdef'")));
    openWithStrangePayment(shop);
    const auto outcome = shop.close();
    QVERIFY(outcome && !outcome->closing);
    QCOMPARE(outcome->blockers.size(), size_t(1));
    QCOMPARE(outcome->blockers[0].kind, Blocker::Kind::FundFindingOpen);
    QCOMPARE(outcome->blockers[0].key, (SettlementKey{strangeKind, strangeNumber, Money::fromFen(2000), Money()}));
    QVERIFY2(outcome->blockers[0].explanation.contains(u"wx6d696e6970726f67"), qPrintable(outcome->blockers[0].explanation));
}

void TestCloseOverdue::aConnectedMiniProgramExplainsIt()
{
    Shop shop;
    openWithStrangePayment(shop);
    QVERIFY(shop.close() && !shop.close()->closing);
    QVERIFY(shop.database().execute(QStringLiteral("UPDATE account SET mini_appid = 'wx6d696e6970726f67'")));
    shop.closeAndGoOn();
}

void TestCloseOverdue::onceAcceptedItsMoneyIsStillAwaited()
{
    Shop shop;
    openWithStrangePayment(shop);
    QVERIFY(settleDifference(shop.database(),
                             {account, shop.day, strangeKind, strangeNumber, Action::AcceptWithReason,
                              QStringLiteral("a Mini Program of ours; not shipped yet"), 2}));
    shop.closeAndGoOn();
    shop.day = first.plusDays(31);
    shop.open();
    expectOverdue(shop.close(), strangeNumber, 2000);
}

QTEST_GUILESS_MAIN(TestCloseOverdue)
#include "tst_close_overdue.moc"
