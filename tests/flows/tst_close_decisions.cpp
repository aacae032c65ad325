#include "reconcile/certificatechain.h"
#include "reconcile/certificatetext.h"
#include "reconcile/loadday.h"
#include "reconcile/reconcilestore.h"
#include "reconcile/settle.h"
#include "reconcile/settlementstore.h"
#include "support/closeworld.h"

#include <QtTest>

using namespace yiren;
using contractday::account;
using contractday::day;

// A day with differences: what the founder decides, takes back and opens again.
class TestCloseDecisions : public QObject
{
    Q_OBJECT

private slots:
    void staysOpenUntilTheFounderDecides();
    void recordsTheMissingOrder();
    void linksThePaymentToTheOrder();
    void whatDiffersNeedsAReasonWhateverTheDecisionIsCalled_data();
    void whatDiffersNeedsAReasonWhateverTheDecisionIsCalled();
    void aLinkNeedsAPair();
    void takesADecisionBack();
    void forgetsADecisionWhenTheAmountsChange();
    void reopensWithAReason();
};

void TestCloseDecisions::staysOpenUntilTheFounderDecides()
{
    // The ledger has an order of 12.34 that no bill has.
    CloseWorld world(contractday::ordersCsv() + "OPC20260305009999,,2026-03-05 12:00:00,2026-03-05 12:00:00,1234,SUCCESS\n");
    const auto open = lockDay(world.database(), account, day, 1);
    QVERIFY(open && !open->closing);
    QCOMPARE(open->blockers.size(), size_t(1));
    const Blocker &blocker = open->blockers[0];
    QCOMPARE(blocker.kind, Blocker::Kind::DifferenceOpen);
    QCOMPARE(blocker.key,
             (SettlementKey{QStringLiteral("missing_in_bill"), QStringLiteral("OPC20260305009999"), std::nullopt, Money::fromFen(1234)}));
    QVERIFY(blocker.explanation.contains(u"12.34"));

    SettleRequest request{account, day, blocker.key.kind, blocker.key.subject, Action::AcceptWithReason, QString(), 2};
    QCOMPARE(settleDifference(world.database(), request).error().code, QStringLiteral("settle.no_reason"));
    request.reason = QStringLiteral("顾客付了现金");
    request.subject = QStringLiteral("another");
    QCOMPARE(settleDifference(world.database(), request).error().code, QStringLiteral("settle.no_such_finding"));
    request.subject = blocker.key.subject;
    QVERIFY(settleDifference(world.database(), request));
    const auto closed = lockDay(world.database(), account, day, 3);
    QVERIFY(closed && closed->closing);
    QVERIFY(QString::fromUtf8(closed->closing->certificate).contains(u"顾客付了现金"));
}

void TestCloseDecisions::recordsTheMissingOrder()
{
    const QString missing = QStringLiteral("OPC20260305000007"); // 333.33 in the contract's bill
    CloseWorld world(contractday::ordersCsv(missing));
    const auto before = reconcileAndStore(world.database(), account, day, 1);
    QVERIFY(before);
    QCOMPARE(before->match.differences.size(), size_t(1));
    QCOMPARE(before->match.differences[0].cause, Cause::PaidWhileOff);
    const auto stored = ReconcileStore(world.database()).differences(account, Period::ofDay(day));
    QVERIFY(stored);
    QCOMPARE(stored->size(), size_t(1));
    QCOMPARE(stored->front().difference.impact, Money::fromFen(33'333));
    QCOMPARE(stored->front().difference.explanation, before->match.differences[0].explanation);

    const SettleRequest request{account, day, QStringLiteral("missing_in_ledger"), missing, Action::RecordOrder, QString(), 2};
    QVERIFY(settleDifference(world.database(), request));
    const auto after = reconcileAndStore(world.database(), account, day, 3);
    QVERIFY(after);
    QCOMPARE(after->match.differences.size(), size_t(0));
    QCOMPARE(after->match.ledger.paid, Money::fromFen(381'004));
}

void TestCloseDecisions::linksThePaymentToTheOrder()
{
    QByteArray orders = contractday::ordersCsv(QStringLiteral("OPC20260305000007"));
    orders += "OPC20260305000007,,2026-03-05 15:00:00,,33333,CLOSED\n";
    CloseWorld world(orders);
    const auto before = reconcileAndStore(world.database(), account, day, 1);
    QVERIFY(before);
    QCOMPARE(before->match.differences.size(), size_t(1));
    QCOMPARE(before->match.differences[0].cause, Cause::PaidLate);
    // It was asked for here, for a place in a course.
    for (const char *row : {"product(id, account_id, kind, name, price_fen, sessions, created_at) VALUES(1, 1, 'course', 'x', 33333, 3, 1)",
                            "order_line(account_id, out_trade_no, position, product_id, name, quantity, price_fen, discount_fen) "
                            "VALUES(1, 'OPC20260305000007', 1, 1, 'x', 1, 33333, 0)",
                            "pay_request(account_id, out_trade_no, amount_fen, description, body, state, created_at) "
                            "VALUES(1, 'OPC20260305000007', 33333, 'x', CAST('{}' AS BLOB), 'closed', 1)"})
        QVERIFY(world.database().execute(QStringLiteral("INSERT INTO ") + QString::fromLatin1(row)));
    const SettleRequest request{account,   day, QStringLiteral("status_mismatch"), QStringLiteral("OPC20260305000007"), Action::Link,
                                QString(), 2};
    const auto settled = settleDifference(world.database(), request);
    QVERIFY2(settled, settled ? "" : qPrintable(settled.error().code + u' ' + settled.error().detail));
    QCOMPARE(*world.database().scalar(QStringLiteral("SELECT COUNT(*) FROM enrolment WHERE out_trade_no = 'OPC20260305000007'")), 1);
    const auto after = reconcileAndStore(world.database(), account, day, 3);
    QVERIFY(after);
    QCOMPARE(after->match.differences.size(), size_t(0));
    QCOMPARE(after->match.matchedPayments, qint64(10));
}

// PRODUCT.md U1: 17 is never closed by itself, 18 must be named. None of these changes the ledger.
void TestCloseDecisions::whatDiffersNeedsAReasonWhateverTheDecisionIsCalled_data()
{
    QTest::addColumn<Action>("action");
    for (const Action action :
         {Action::WaitForNextBill, Action::QueryRefund, Action::RefundDuplicate, Action::RemoveDuplicate, Action::CheckFee, Action::None})
        QTest::newRow(qPrintable(actionName(action))) << action;
}

void TestCloseDecisions::whatDiffersNeedsAReasonWhateverTheDecisionIsCalled()
{
    QFETCH(Action, action);
    CloseWorld world(contractday::ordersCsv() + "OPC20260305009999,,2026-03-05 12:00:00,2026-03-05 12:00:00,1234,SUCCESS\n");
    SettleRequest request{account, day, QStringLiteral("missing_in_bill"), QStringLiteral("OPC20260305009999"), action, QString(), 2};
    const auto unnamed = settleDifference(world.database(), request);
    QVERIFY(!unnamed);
    QCOMPARE(unnamed.error().code, QStringLiteral("settle.no_reason"));
    QVERIFY(!lockDay(world.database(), account, day, 3)->closing);
    request.reason = QStringLiteral("现金");
    QVERIFY(settleDifference(world.database(), request));
    QVERIFY(lockDay(world.database(), account, day, 4)->closing);
}

// Two payments that have nothing to do with each other, and one that our books have under another number.
void TestCloseDecisions::aLinkNeedsAPair()
{
    const QString missing = QStringLiteral("OPC20260305000007"); // 333.33, 4200002907202603057000000049
    CloseWorld alone(contractday::ordersCsv(missing) + "OPC20260305009999,,2026-03-05 12:00:00,2026-03-05 12:00:00,33333,SUCCESS\n");
    for (const auto &[kind, subject] :
         {std::pair("missing_in_bill", QStringLiteral("OPC20260305009999")), std::pair("missing_in_ledger", missing)}) {
        const auto linked = settleDifference(
            alone.database(), {account, day, QString::fromLatin1(kind), subject, Action::Link, QStringLiteral("same amount"), 2});
        QVERIFY2(!linked, kind);
        QCOMPARE(linked.error().code, QStringLiteral("settle.action_does_not_fit"));
    }
    CloseWorld paired(contractday::ordersCsv(missing)
                      + "SHOP9,4200002907202603057000000049,2026-03-05 15:00:00,2026-03-05 15:10:09,33333,SUCCESS\n");
    QVERIFY(settleDifference(paired.database(), {account, day, QStringLiteral("missing_in_ledger"), missing, Action::Link, QString(), 2}));
}

void TestCloseDecisions::takesADecisionBack()
{
    const QString missing = QStringLiteral("OPC20260305000007");
    CloseWorld world(contractday::ordersCsv(missing));
    const QString before = world.world.dump({QStringLiteral("orders")});
    const SettleRequest request{account, day, QStringLiteral("missing_in_ledger"), missing, Action::RecordOrder, QString(), 2};
    const auto settled = settleDifference(world.database(), request);
    QVERIFY(settled);
    QVERIFY(world.world.dump({QStringLiteral("orders")}) != before);
    const auto withdrawn = withdrawSettlement(world.database(), account, settled->id, 3);
    QVERIFY2(withdrawn, withdrawn ? "" : qPrintable(withdrawn.error().code));
    QCOMPARE(world.world.dump({QStringLiteral("orders")}), before);
    QCOMPARE(withdrawSettlement(world.database(), account, settled->id, 4).error().code, QStringLiteral("settle.not_found"));
    const auto left = SettlementStore(world.database()).ofDays(account, Period::ofDay(day));
    QVERIFY(left && left->empty());
}

void TestCloseDecisions::forgetsADecisionWhenTheAmountsChange()
{
    const QByteArray line("OPC20260305009999,,2026-03-05 12:00:00,2026-03-05 12:00:00,1234,SUCCESS\n");
    CloseWorld world(contractday::ordersCsv() + line);
    const SettleRequest request{account,
                                day,
                                QStringLiteral("missing_in_bill"),
                                QStringLiteral("OPC20260305009999"),
                                Action::AcceptWithReason,
                                QStringLiteral("现金"),
                                2};
    QVERIFY(settleDifference(world.database(), request));
    QVERIFY(makeReport(*loadReportInput(world.database(), account, Period::ofDay(day)))->blockers.empty());
    ImportRequest corrected =
        world.world.request(QStringLiteral("corrected.csv"), contractday::ordersCsv() + QByteArray(line).replace("1234", "1235"));
    corrected.policy = ConflictPolicy::TakeNew;
    QVERIFY(importFile(world.database(), corrected));
    QCOMPARE(makeReport(*loadReportInput(world.database(), account, Period::ofDay(day)))->blockers.size(), size_t(1));
}

void TestCloseDecisions::reopensWithAReason()
{
    CloseWorld world;
    QCOMPARE(reopenDay(world.database(), account, day, QStringLiteral("x"), 1).error().code, QStringLiteral("close.not_closed"));
    const auto first = lockDay(world.database(), account, day, 2);
    QVERIFY(first && first->closing);
    QCOMPARE(reopenDay(world.database(), account, day, QStringLiteral("  "), 3).error().code, QStringLiteral("close.no_reason"));
    QVERIFY(reopenDay(world.database(), account, day, QStringLiteral("补录一单"), 4));
    QCOMPARE(reopenDay(world.database(), account, day, QStringLiteral("x"), 5).error().code, QStringLiteral("close.not_closed"));
    const auto second = lockDay(world.database(), account, day, 6);
    QVERIFY(second && second->closing);
    QCOMPARE(second->closing->version, qint64(2));
    QCOMPARE(second->closing->previousSha256, first->closing->sha256);
    QVERIFY(QString::fromUtf8(second->closing->certificate).contains(u"补录一单"));
    const auto report = verifyCertificates(world.database(), account);
    QVERIFY(report);
    QVERIFY(report->holds());
    QCOMPARE(report->closings, qint64(2));
    QVERIFY(certificateText(*second->closing)->contains(u"补录一单"));
}

QTEST_GUILESS_MAIN(TestCloseDecisions)
#include "tst_close_decisions.moc"
