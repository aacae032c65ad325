#include "audit/auditstore.h"
#include "customers/customerstore.h"
#include "orders/ordereventstore.h"
#include "selling/closeorderjob.h"
#include "selling/payrequeststore.h"
#include "selling/placeorderjob.h"
#include "selling/sellingnumbers.h"
#include "selling/syncordersjob.h"
#include "support/sellingworld.h"

#include <QTest>

using namespace yiren;
using Effect = sandbox::EffectLedger::Kind;

// An order is placed, paid and closed against the stand-in for WeChat Pay, whatever gets lost on the way: once.
class TestTakingMoney : public QObject
{
    Q_OBJECT

private slots:
    void givesACodeForAnAmount();
    void isPlacedOnceWhateverIsLost_data();
    void isPlacedOnceWhateverIsLost();
    void aRefusedOrderIsClosedAndSaid();
    void whatIsNotKnownStaysSo();
    void aRenewedCodeIsTheSameOrder();
    void aPaymentIsWrittenOnceWithItsEvent();
    void whoPaidIsACustomerWithWhatWasPaid();
    void aRenewalOfAPaidOrderSaysSo();
    void closesWhatNobodyPaid();
    void aLastMomentPaymentIsSeenWhenClosing();
    void isConfirmedByHandOnlyByItsOwnTransaction();
    void refusesBeforeSendingWhatWeChatWouldRefuse_data();
    void refusesBeforeSendingWhatWeChatWouldRefuse();

private:
    static NewOrder newOrder(qint64 fen = 12800)
    {
        return {newOutTradeNo(QDateTime::currentMSecsSinceEpoch()), Money::fromFen(fen), QStringLiteral("咨询服务 60 分钟"), {}};
    }
    static Result<PayRequest> place(SellingWorld &world, const NewOrder &order)
    {
        return awaited(JobHandle<PayRequest>(new PlaceOrderJob(world.line(), order)));
    }
    static Result<PayRequest> again(SellingWorld &world, const OutTradeNo &number)
    {
        return awaited(JobHandle<PayRequest>(new PlaceOrderJob(world.line(), number)));
    }
    static Result<QueriedOrder> ask(SellingWorld &world, const OutTradeNo &number)
    {
        return awaited(JobHandle<QueriedOrder>(new QueryOrderJob(world.line(), number)));
    }
    static PayRequest kept(SellingWorld &world, const OutTradeNo &number)
    {
        return *world.read<std::optional<PayRequest>>(
            [number](Database &database) { return PayRequestStore(database).request(AccountId{1}, number); });
    }
};

void TestTakingMoney::givesACodeForAnAmount()
{
    SellingWorld world;
    const NewOrder order = newOrder();
    const auto request = place(world, order);
    QVERIFY2(request, request ? "" : qPrintable(request.error().code));
    QVERIFY(request->codeUrl.startsWith(QStringLiteral("weixin://wxpay/bizpayurl?pr=")));
    QCOMPARE(request->state, PayRequestState::Open);
    const auto there = world.control().order(order.outTradeNo);
    QCOMPARE(there->total, Money::fromFen(12800));
    QCOMPARE(there->description, QStringLiteral("咨询服务 60 分钟"));
    QCOMPARE(there->codeUrl, request->codeUrl);
    QCOMPARE(world.order(order.outTradeNo).status, OrderStatus::NotPaid);
    QCOMPARE(world.order(order.outTradeNo).product, QStringLiteral("咨询服务 60 分钟"));
}

void TestTakingMoney::isPlacedOnceWhateverIsLost_data()
{
    QTest::addColumn<QByteArray>("faults");
    for (const char *faults :
         {"order:close_before_apply", "order:close_after_apply", "order:close_after_apply*2", "order:half_body", "order:bad_signature",
          "order:signtest", "order:missing_headers", "order:500_after_apply*3", "order:429_after_apply*3", "order:html_502*3",
          "order:close_before_apply,query:close_before_apply", "order:close_after_apply,query:html_502"})
        QTest::newRow(faults) << QByteArray(faults);
}

void TestTakingMoney::isPlacedOnceWhateverIsLost()
{
    QFETCH(QByteArray, faults);
    SellingWorld world;
    world.breaks(faults.constData());
    const NewOrder order = newOrder();
    const auto request = place(world, order);
    QVERIFY2(request, request ? "" : qPrintable(request.error().code));
    QCOMPARE(request->state, PayRequestState::Open);
    QCOMPARE(request->codeUrl, world.control().order(order.outTradeNo)->codeUrl); // the newest code: the older ones are dead
    QCOMPARE(world.control().applied(Effect::OrderCreated, order.outTradeNo.toString()), 1);
}

void TestTakingMoney::aRefusedOrderIsClosedAndSaid()
{
    SellingWorld world;
    world.breaks("order:status_403(RULE_LIMIT)");
    const NewOrder order = newOrder();
    const auto request = place(world, order);
    QCOMPARE(request.error().code, QStringLiteral("RULE_LIMIT"));
    QCOMPARE(kept(world, order.outTradeNo).state, PayRequestState::Refused);
    QCOMPARE(world.order(order.outTradeNo).status, OrderStatus::Closed);
}

void TestTakingMoney::whatIsNotKnownStaysSo()
{
    SellingWorld world;
    world.breaks("order:close_after_apply*3,query:status_500*9");
    const NewOrder order = newOrder();
    QVERIFY(!place(world, order));
    QCOMPARE(kept(world, order.outTradeNo).state, PayRequestState::Sending);
    QCOMPARE(world.order(order.outTradeNo).status, OrderStatus::NotPaid);
    while (!world.control().areFaultsUsedUp())
        (void)again(world, order.outTradeNo);
    const auto request = again(world, order.outTradeNo);
    QVERIFY2(request, request ? "" : qPrintable(request.error().code));
    QCOMPARE(request->state, PayRequestState::Open);
    QCOMPARE(world.control().applied(Effect::OrderCreated, order.outTradeNo.toString()), 1);
}

void TestTakingMoney::aRenewedCodeIsTheSameOrder()
{
    SellingWorld world;
    const auto first = place(world, newOrder());
    const auto second = again(world, first->outTradeNo);
    QVERIFY2(second, second ? "" : qPrintable(second.error().code));
    QVERIFY(second->codeUrl != first->codeUrl);
    QCOMPARE(second->body, first->body);
    QVERIFY(*second->codeExpiresAt >= *first->codeExpiresAt);
    QCOMPARE(world.control().applied(Effect::OrderCreated, first->outTradeNo.toString()), 1);
}

void TestTakingMoney::aPaymentIsWrittenOnceWithItsEvent()
{
    SellingWorld world;
    const auto request = place(world, newOrder());
    const auto before = ask(world, request->outTradeNo);
    QCOMPARE(before->state.state, OrderState::State::NotPaid);
    QCOMPARE(*before->amount, Money::fromFen(12800));
    const auto transaction = world.control().pay(request->outTradeNo);
    QVERIFY(transaction);
    for (int i = 0; i < 3; ++i)
        QVERIFY(ask(world, request->outTradeNo)->state.isPaid());
    const Order order = world.order(request->outTradeNo);
    QCOMPARE(order.status, OrderStatus::Paid);
    QCOMPARE(order.transactionId, *transaction);
    QVERIFY(!order.openid.isEmpty());
    QVERIFY(order.paidAt);
    QCOMPARE(kept(world, request->outTradeNo).state, PayRequestState::Paid);
    const auto events =
        world.read<std::vector<StatusChange>>([id = order.id](Database &database) { return OrderEventStore(database).eventsOf(id); });
    QCOMPARE(events.size(), size_t(1));
    QCOMPARE(events[0].source, RecordSource::Query);
    const auto log = world.read<std::vector<AuditEntry>>([](Database &database) { return AuditStore(database).entries(); });
    QCOMPARE(std::count_if(log.begin(), log.end(), [](const AuditEntry &entry) { return entry.action == u"order.paid"; }), 1);
}

void TestTakingMoney::whoPaidIsACustomerWithWhatWasPaid()
{
    SellingWorld world;
    const auto request = place(world, newOrder());
    QVERIFY(world.control().pay(request->outTradeNo));
    QVERIFY(ask(world, request->outTradeNo)->state.isPaid());
    const OpenId payer = world.order(request->outTradeNo).openid;
    const auto figures = world.read<CustomerFigures>([payer](Database &database) -> Result<CustomerFigures> {
        CustomerStore store(database);
        const auto found = store.find(AccountId{1}, {IdentityKind::OpenId, {}, payer.toString()});
        if (!found || !*found)
            return failure(ErrorKind::NotFound, "customer.unknown");
        const auto customer = store.customer(**found);
        return customer ? Result<CustomerFigures>(customer->figures) : failure(customer.error());
    });
    QCOMPARE(figures.orders, 1);
    QCOMPARE(figures.paid, Money::fromFen(12800));
}

void TestTakingMoney::aRenewalOfAPaidOrderSaysSo()
{
    SellingWorld world;
    const auto request = place(world, newOrder());
    QVERIFY(world.control().pay(request->outTradeNo));
    QCOMPARE(again(world, request->outTradeNo)->state, PayRequestState::Paid);
    QCOMPARE(world.order(request->outTradeNo).status, OrderStatus::Paid);
}

void TestTakingMoney::closesWhatNobodyPaid()
{
    SellingWorld world;
    const auto request = place(world, newOrder());
    world.breaks("close:close_after_apply");
    for (int i = 0; i < 2; ++i) {
        const auto closed = awaited(JobHandle<QueriedOrder>(new CloseOrderJob(world.line(), request->outTradeNo)));
        QVERIFY2(closed, closed ? "" : qPrintable(closed.error().code));
        QCOMPARE(closed->state.state, OrderState::State::Closed);
    }
    QCOMPARE(world.order(request->outTradeNo).status, OrderStatus::Closed);
    QCOMPARE(kept(world, request->outTradeNo).state, PayRequestState::Closed);
    QCOMPARE(world.control().applied(Effect::OrderClosed, request->outTradeNo.toString()), 1);
}

void TestTakingMoney::aLastMomentPaymentIsSeenWhenClosing()
{
    SellingWorld world;
    const auto request = place(world, newOrder());
    QVERIFY(world.control().pay(request->outTradeNo));
    const auto closed = awaited(JobHandle<QueriedOrder>(new CloseOrderJob(world.line(), request->outTradeNo)));
    QVERIFY(closed && closed->state.isPaid());
    QCOMPARE(world.order(request->outTradeNo).status, OrderStatus::Paid);
}

void TestTakingMoney::isConfirmedByHandOnlyByItsOwnTransaction()
{
    SellingWorld world;
    const auto ours = place(world, newOrder());
    const auto other = place(world, newOrder());
    const auto foreign = world.control().pay(other->outTradeNo);
    const auto confirm = [&](const TransactionId &transaction) {
        return awaited(JobHandle<QueriedOrder>(new QueryOrderJob(world.line(), ours->outTradeNo, transaction)));
    };
    QCOMPARE(confirm(*foreign).error().code, QStringLiteral("order.other_number"));
    QCOMPARE(confirm(TransactionId(QStringLiteral("4200000000000000000000000000"))).error().code, QStringLiteral("ORDER_NOT_EXIST"));
    QCOMPARE(world.order(ours->outTradeNo).status, OrderStatus::NotPaid);
    const auto own = world.control().pay(ours->outTradeNo);
    QVERIFY(confirm(*own));
    QCOMPARE(world.order(ours->outTradeNo).status, OrderStatus::Paid);
}

void TestTakingMoney::refusesBeforeSendingWhatWeChatWouldRefuse_data()
{
    QTest::addColumn<qint64>("fen");
    QTest::addColumn<QString>("description");
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing") << qint64(0) << QStringLiteral("茶") << QStringLiteral("pay.amount");
    QTest::newRow("negative") << qint64(-5) << QStringLiteral("茶") << QStringLiteral("pay.amount");
    QTest::newRow("no name") << qint64(1) << QStringLiteral(" ") << QStringLiteral("pay.description");
    QTest::newRow("43 characters") << qint64(1) << QString(43, QChar(0x8336)) << QStringLiteral("pay.description");
    QTest::newRow("emoji") << qint64(1) << QStringLiteral("tea \U0001F375") << QStringLiteral("pay.character");
    QTest::newRow("two lines") << qint64(1) << QStringLiteral("a\nb") << QStringLiteral("pay.character");
}

void TestTakingMoney::refusesBeforeSendingWhatWeChatWouldRefuse()
{
    QFETCH(qint64, fen);
    QFETCH(QString, description);
    QFETCH(QString, code);
    SellingWorld world;
    NewOrder order = newOrder(fen);
    order.description = description;
    QCOMPARE(place(world, order).error().code, code);
    QCOMPARE(world.control().requestCount(QStringLiteral("order")), 0);
}

QTEST_GUILESS_MAIN(TestTakingMoney)
#include "tst_takingmoney.moc"
