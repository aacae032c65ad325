#include "orders/refundstore.h"
#include "selling/placeorderjob.h"
#include "selling/refundjob.h"
#include "selling/refundrequeststore.h"
#include "selling/sellingnumbers.h"
#include "selling/syncordersjob.h"
#include "support/sellingworld.h"

#include <QTest>

using namespace yiren;
using Effect = sandbox::EffectLedger::Kind;

// Money is paid back once, whatever is lost, clicked twice or ends in between.
class TestPayingBack : public QObject
{
    Q_OBJECT

private slots:
    void isAcceptedAndThenArrives();
    void isPaidBackOnceWhateverIsLost_data();
    void isPaidBackOnceWhateverIsLost();
    void twoClicksAreOneRefund();
    void aStartAfterACrashIsTheSameRefund();
    void asksBeforeItSendsAfterACrash();
    void aNumberIsOneRefundForEver();
    void aBalanceThatIsTooSmallKeepsTheNumber();
    void anotherAmountWaitsForTheFirst();
    void anotherAmountStopsWhenTheFirstWasAccepted();
    void aRefusedRefundIsNotInTheBooks();
    void aMinuteLiesBetweenTwo();

private:
    static OutTradeNo paidOrder(SellingWorld &world, qint64 fen = 12800)
    {
        const NewOrder order{newOutTradeNo(world.line().now()), Money::fromFen(fen), QStringLiteral("茶具"), {}};
        const auto request = awaited(JobHandle<PayRequest>(new PlaceOrderJob(world.line(), order)));
        if (!request || !world.control().pay(order.outTradeNo)
            || !awaited(JobHandle<QueriedOrder>(new QueryOrderJob(world.line(), order.outTradeNo))))
            qFatal("no paid order");
        return order.outTradeNo;
    }
    static RefundWish wish(const OutTradeNo &number, qint64 fen = 5000)
    {
        return {{}, number, Money::fromFen(fen), QStringLiteral("尺寸不合")};
    }
    static Result<RefundState> payBack(SellingWorld &world, const RefundWish &wish)
    {
        return awaited(JobHandle<RefundState>(new RefundJob(world.line(), wish)));
    }
    static std::vector<RefundRequest> requests(SellingWorld &world, const OutTradeNo &number)
    {
        return world.read<std::vector<RefundRequest>>(
            [number](Database &database) { return RefundRequestStore(database).ofOrder(AccountId{1}, number); });
    }
    static std::vector<Refund> refunds(SellingWorld &world, const OutTradeNo &number)
    {
        return world.read<std::vector<Refund>>(
            [number](Database &database) { return RefundStore(database).ofOrders(AccountId{1}, {number}); });
    }
    static qsizetype accepted(SellingWorld &world)
    {
        const auto effects = world.control().effects();
        return std::count_if(effects.begin(), effects.end(), [](const auto &effect) { return effect.kind == Effect::RefundAccepted; });
    }
    static void age(SellingWorld &world) // as if all requests were two minutes old
    {
        (void)awaited(world.world.storage.write<void>([](Database &database) -> Done {
            if (auto done = database.execute(QStringLiteral("UPDATE refund_request SET created_at = created_at - 120000")); !done)
                return done;
            return database.execute(QStringLiteral("UPDATE refund SET created_at = created_at - 120000"));
        }));
    }
};

void TestPayingBack::isAcceptedAndThenArrives()
{
    SellingWorld world;
    const OutTradeNo number = paidOrder(world);
    const auto state = payBack(world, wish(number));
    QVERIFY2(state, state ? "" : qPrintable(state.error().code + state.error().detail));
    QCOMPARE(state->status, RefundState::Status::Processing);
    QCOMPARE(requests(world, number).at(0).state, RefundRequestState::Accepted);
    QCOMPARE(refunds(world, number).at(0).status, RefundStatus::Processing);
    QCOMPARE(world.order(number).status, OrderStatus::Refunded);
    QCOMPARE(world.order(number).refunded, Money()); // nothing has arrived
    QVERIFY(world.control().setRefundState(state->outRefundNo, sandbox::Refund::State::Success));
    const auto synced = awaited(JobHandle<std::vector<SyncedSale>>(new SyncOrdersJob(world.line())));
    QCOMPARE(synced->size(), size_t(1));
    QCOMPARE(synced->at(0).state, QStringLiteral("SUCCESS"));
    QCOMPARE(requests(world, number).at(0).state, RefundRequestState::Arrived);
    QCOMPARE(refunds(world, number).at(0).status, RefundStatus::Success);
    QCOMPARE(world.order(number).refunded, Money::fromFen(5000));
    QVERIFY(awaited(JobHandle<std::vector<SyncedSale>>(new SyncOrdersJob(world.line())))->empty());
}

void TestPayingBack::isPaidBackOnceWhateverIsLost_data()
{
    QTest::addColumn<QByteArray>("faults");
    for (const char *faults : {"refund:close_before_apply", "refund:close_after_apply", "refund:half_body", "refund:bad_signature",
                               "refund:signtest", "refund:missing_headers", "refund:unknown_serial", "refund:500_after_apply*3",
                               "refund:429_after_apply*3", "refund:html_502*3", "refund:close_before_apply*2",
                               "refund:close_after_apply,refundquery:html_502", "refund:500_after_apply,refundquery:bad_signature"})
        QTest::newRow(faults) << QByteArray(faults);
}

void TestPayingBack::isPaidBackOnceWhateverIsLost()
{
    QFETCH(QByteArray, faults);
    SellingWorld world;
    const OutTradeNo number = paidOrder(world);
    world.breaks(faults.constData());
    const auto state = payBack(world, wish(number));
    QVERIFY2(state, state ? "" : qPrintable(state.error().code));
    QCOMPARE(accepted(world), 1);
    QCOMPARE(world.control().applied(Effect::RefundAccepted, state->outRefundNo.toString()), 1);
    QCOMPARE(refunds(world, number).size(), size_t(1));
}

void TestPayingBack::twoClicksAreOneRefund()
{
    SellingWorld world;
    const OutTradeNo number = paidOrder(world);
    const JobHandle<RefundState> first(new RefundJob(world.line(), wish(number)));
    const JobHandle<RefundState> second(new RefundJob(world.line(), wish(number)));
    first->start();
    second->start();
    QTRY_VERIFY_WITH_TIMEOUT(first->isFinished() && second->isFinished(), 30'000);
    QVERIFY(first->result() && second->result());
    QCOMPARE(first->result()->outRefundNo, second->result()->outRefundNo);
    QCOMPARE(payBack(world, wish(number))->outRefundNo, first->result()->outRefundNo); // and a third a moment later
    QCOMPARE(accepted(world), 1);
}

void TestPayingBack::aStartAfterACrashIsTheSameRefund()
{
    SellingWorld world;
    const OutTradeNo number = paidOrder(world);
    world.breaks("refund:close_after_apply,refundquery:status_500*9");
    QVERIFY(!payBack(world, wish(number))); // its outcome is not known, as after a crash
    QCOMPARE(requests(world, number).at(0).state, RefundRequestState::Sending);
    while (!world.control().areFaultsUsedUp())
        (void)payBack(world, wish(number));
    age(world);
    const auto state = payBack(world, wish(number));
    QVERIFY2(state, state ? "" : qPrintable(state.error().code));
    QCOMPARE(requests(world, number).size(), size_t(1));
    QCOMPARE(accepted(world), 1);
}

void TestPayingBack::asksBeforeItSendsAfterACrash()
{
    SellingWorld world;
    const OutTradeNo number = paidOrder(world);
    // The request is kept and nothing was sent: the process ended there.
    QVERIFY(awaited(world.world.storage.write<PreparedRefund>(
        [wish = wish(number), now = world.line().now()](Database &database) { return prepareRefund(database, AccountId{1}, wish, now); })));
    const auto state = payBack(world, wish(number));
    QVERIFY2(state, state ? "" : qPrintable(state.error().code));
    QCOMPARE(state->outRefundNo, requests(world, number).at(0).outRefundNo);
    QCOMPARE(accepted(world), 1);
}

void TestPayingBack::aNumberIsOneRefundForEver()
{
    SellingWorld world;
    const OutTradeNo number = paidOrder(world);
    RefundWish named = wish(number);
    named.number = OutRefundNo(QStringLiteral("R-0001"));
    QVERIFY(payBack(world, named));
    age(world);
    QVERIFY(payBack(world, named)); // the same again: the same refund
    RefundWish other = named;
    other.amount = Money::fromFen(100);
    QCOMPARE(payBack(world, other).error().code, QStringLiteral("refund.number_used"));
    QCOMPARE(accepted(world), 1);
}

void TestPayingBack::aBalanceThatIsTooSmallKeepsTheNumber()
{
    SellingWorld world;
    const OutTradeNo number = paidOrder(world);
    world.breaks("refund:status_403(NOT_ENOUGH)");
    QCOMPARE(payBack(world, wish(number)).error().code, QStringLiteral("NOT_ENOUGH"));
    QCOMPARE(requests(world, number).at(0).state, RefundRequestState::Sending);
    QCOMPARE(requests(world, number).at(0).trouble, QStringLiteral("NOT_ENOUGH"));
    const auto state = payBack(world, wish(number));
    QVERIFY2(state, state ? "" : qPrintable(state.error().code));
    QCOMPARE(requests(world, number).size(), size_t(1));
    QCOMPARE(accepted(world), 1);
}

void TestPayingBack::anotherAmountWaitsForTheFirst()
{
    SellingWorld world;
    const OutTradeNo number = paidOrder(world);
    world.breaks("refund:status_403(NOT_ENOUGH)");
    QVERIFY(!payBack(world, wish(number, 5000)));
    QCOMPARE(payBack(world, wish(number, 3000)).error().code, QStringLiteral("refund.under_way"));
    age(world);
    QVERIFY(payBack(world, wish(number, 3000))); // WeChat Pay knows nothing of the first: it is given up
    QCOMPARE(requests(world, number).at(0).state, RefundRequestState::Refused);
    QCOMPARE(accepted(world), 1);
}

void TestPayingBack::anotherAmountStopsWhenTheFirstWasAccepted()
{
    SellingWorld world;
    const OutTradeNo number = paidOrder(world);
    world.breaks("refund:close_after_apply,refundquery:status_500*3");
    QVERIFY(!payBack(world, wish(number, 5000))); // accepted, which nobody here knows
    age(world);
    QCOMPARE(payBack(world, wish(number, 3000)).error().code, QStringLiteral("refund.earlier_accepted"));
    QCOMPARE(requests(world, number).at(0).state, RefundRequestState::Accepted);
    QCOMPARE(accepted(world), 1);
}

void TestPayingBack::aRefusedRefundIsNotInTheBooks()
{
    SellingWorld world;
    const OutTradeNo number = paidOrder(world);
    world.breaks("refund:status_403(USER_ACCOUNT_ABNORMAL)");
    QCOMPARE(payBack(world, wish(number)).error().code, QStringLiteral("USER_ACCOUNT_ABNORMAL"));
    QCOMPARE(requests(world, number).at(0).state, RefundRequestState::Refused);
    QVERIFY(refunds(world, number).empty());
    QCOMPARE(world.order(number).status, OrderStatus::Paid);
    QCOMPARE(accepted(world), 0);
}

void TestPayingBack::aMinuteLiesBetweenTwo()
{
    SellingWorld world;
    const OutTradeNo number = paidOrder(world);
    QVERIFY(payBack(world, wish(number, 5000)));
    QCOMPARE(payBack(world, wish(number, 3000)).error().code, QStringLiteral("refund.too_soon"));
    QCOMPARE(world.control().requestCount(QStringLiteral("refund")), 1); // WeChat Pay was not asked
    QCOMPARE(payBack(world, wish(paidOrder(world), 12801)).error().code, QStringLiteral("refund.too_much"));
}

QTEST_GUILESS_MAIN(TestPayingBack)
#include "tst_payingback.moc"
