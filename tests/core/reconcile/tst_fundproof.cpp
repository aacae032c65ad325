#include "reconcile/explanation.h"
#include "reconcile/fundnote.h"
#include "reconcile/fundproof.h"
#include "support/contractsample.h"
#include "support/recordbuilders.h"

#include <QtTest>

using namespace yiren;
using namespace yiren::build;

namespace {

QString words(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

// Cells of a contract sample, read as plainly as can be: the samples hold no escaped commas behind the cells that are used.
QList<QStringList> sampleRows(const QByteArray &heading)
{
    QList<QStringList> rows;
    const QStringList lines = QString::fromUtf8(contractSample(heading)).split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith(u"`2026"))
            rows.append(line.mid(1).split(QStringLiteral(",`")));
    }
    return rows;
}

Money yuan(const QString &text)
{
    return Money::fromYuanText(text).value();
}

std::vector<TradeRow> contractTrades()
{
    std::vector<TradeRow> rows;
    for (const QStringList &cells : sampleRows("#### ALL")) {
        TradeRow row;
        row.kind = cells[9] == u"REFUND" ? TradeKind::Refund : TradeKind::Payment;
        row.tradedAt = beijingTextToMs(cells[0]).value();
        row.transactionId = TransactionId(cells[5]);
        row.outTradeNo = OutTradeNo(cells[6]);
        row.tradeType = cells[8];
        row.settle = yuan(cells[12]);
        row.coupon = yuan(cells[13]);
        row.refundId = RefundId(cells[14]);
        row.outRefundNo = OutRefundNo(cells[15]);
        row.refund = yuan(cells[16]);
        row.couponRefund = yuan(cells[17]);
        row.refundState = cells[19];
        row.fee = yuan(cells[22]);
        rows.push_back(row);
    }
    return rows;
}

std::vector<FundMovement> contractMovements(const QByteArray &heading, FundAccount account)
{
    std::vector<FundMovement> rows;
    for (const QStringList &cells : sampleRows(heading)) {
        FundMovement made;
        made.account = account;
        made.row.bookedAt = beijingTextToMs(cells[0]).value();
        made.row.businessNo = cells[1];
        made.row.flowNo = cells[2];
        made.row.businessName = cells[3];
        made.row.businessType = cells[4];
        made.row.direction = cells[5] == u"收入" ? FundDirection::In : FundDirection::Out;
        made.row.amount = yuan(cells[6]);
        made.row.balance = yuan(cells[7]);
        made.row.note = cells[9];
        made.row.voucher = cells[10];
        rows.push_back(made);
    }
    return rows;
}

Money fundOf(const FundProof &proof, FundKind kind)
{
    for (const ProofLine &line : proof.lines) {
        if (line.kind == kind)
            return line.fund;
    }
    return {};
}

// One payment with its movements, pattern A.
DayRecords onePayment()
{
    DayRecords made = records(true);
    made.trades.push_back(payment(words("OPC1"), 10'000));
    made.movements.push_back(movement(words("交易"), words("交易"), 10'000, words("42000OPC1"), words("OPC1")));
    made.movements.push_back(movement(words("交易"), words("扣除交易手续费"), -60, words("42000OPC1"), words("OPC1")));
    return made;
}

const QByteArray basicHeading("#### Fund flow BASIC, pattern A, opening balance 1000.00");
const QByteArray operationHeading("#### Fund flow OPERATION, opening balance 150.00 (layout real, business words partly assumed [?])");
const QByteArray feesHeading(
    "#### Fund flow FEES, opening balance 20.00 (layout real, content assumed [?]: only merchants with a separate fee account get it)");

} // namespace

class TestFundProof : public QObject
{
    Q_OBJECT

private slots:
    // contract/wechat-pay.md 11.7, "Check": 3810.04 in, 22.86 fees, refunds 600.90 less 3.61 of fees, 500.00 withdrawn.
    void provesTheContractsDay()
    {
        DayRecords books = records(true);
        books.trades = contractTrades();
        books.movements = contractMovements(basicHeading, FundAccount::Basic);
        QCOMPARE(books.trades.size(), size_t(18));
        QCOMPARE(books.movements.size(), size_t(28));
        const FundProof proof = proveFunds(books);
        QVERIFY(proof.agrees());
        QCOMPARE(proof.expectedNet, fen(381'004 - 60'090 - 1'925));
        QCOMPARE(proof.net, proof.expectedNet);
        QCOMPARE(proof.other, fen(-50'000));
        QCOMPARE(fundOf(proof, FundKind::Payment), fen(381'004));
        QCOMPARE(fundOf(proof, FundKind::Fee), fen(-2'286));
        QCOMPARE(fundOf(proof, FundKind::Refund), fen(-60'090));
        QCOMPARE(fundOf(proof, FundKind::FeeReturned), fen(361));
        QCOMPARE(proof.findings.size(), size_t(1));
        QCOMPARE(proof.findings[0].cause, Cause::FundsMovement);
    }

    // The FEES bill of the contract shows fees that BASIC has taken already: they count once.
    void countsAFeeOnceThoughTwoAccountsShowIt()
    {
        DayRecords books = records(true);
        books.trades = contractTrades();
        books.movements = contractMovements(basicHeading, FundAccount::Basic);
        for (const auto &[heading, account] :
             {std::pair<QByteArray, FundAccount>{operationHeading, FundAccount::Operation}, {feesHeading, FundAccount::Fees}}) {
            for (const FundMovement &moved : contractMovements(heading, account))
                books.movements.push_back(moved);
        }
        const FundProof proof = proveFunds(books);
        QVERIFY(proof.agrees());
        QCOMPARE(proof.net, proof.expectedNet);
        Money all;
        for (const FundMovement &moved : books.movements)
            all += moved.row.signedAmount();
        QCOMPARE(proof.net + proof.other, all);
    }

    void takesFeesFromTheirOwnAccountWhereOnlyItHasThem()
    {
        DayRecords books = onePayment();
        books.movements[1].account = FundAccount::Fees;
        const FundProof proof = proveFunds(books);
        QVERIFY(proof.agrees());
        QCOMPARE(proof.net, fen(9'940));
    }

    void readsNetBookingsByTheirNote_data()
    {
        QTest::addColumn<qint64>("moved");
        QTest::addColumn<QString>("note");
        QTest::addColumn<qint64>("returned"); // by a movement of its own
        QTest::newRow("A: net, split in the note") << qint64(-4'970) << words("退款总金额50.00元;含手续费0.30元") << qint64(0);
        QTest::newRow("A: net, no note") << qint64(-4'970) << QString() << qint64(0);
        QTest::newRow("B: gross and fee") << qint64(-5'000) << QString() << qint64(30);
        QTest::newRow("B: gross and fee, with a note") << qint64(-5'000) << words("退款总金额50.00元;含手续费0.30元") << qint64(30);
    }
    void readsNetBookingsByTheirNote()
    {
        QFETCH(qint64, moved);
        QFETCH(QString, note);
        QFETCH(qint64, returned);
        DayRecords books = records(true);
        books.trades.push_back(refundRow(words("RF1"), words("OPC1"), 5'000));
        books.movements.push_back(movement(words("退款"), words("退款"), moved, words("503RF1"), words("RF1")));
        books.movements.back().row.note = note;
        if (returned > 0)
            books.movements.push_back(movement(words("退款"), words("退还交易手续费"), returned, words("503RF1"), words("RF1")));
        const FundProof proof = proveFunds(books);
        QVERIFY(proof.agrees());
        QCOMPARE(fundOf(proof, FundKind::Refund), fen(-5'000));
        QCOMPARE(fundOf(proof, FundKind::FeeReturned), fen(30));
    }

    void readsAPaymentThatWasBookedNet()
    {
        DayRecords books = onePayment();
        books.movements.pop_back();
        books.movements[0].row.amount = fen(9'940);
        books.movements[0].row.note = words("结算总金额 100.00 元;含手续费 0.60 元");
        const FundProof proof = proveFunds(books);
        QVERIFY(proof.agrees());
        QCOMPARE(fundOf(proof, FundKind::Payment), fen(10'000));
        QCOMPARE(fundOf(proof, FundKind::Fee), fen(-60));
    }

    void readsNotes()
    {
        const FundNote note = fundNoteOf(words("结算总金额 0.01 元;含手续费 0.00 元"));
        QCOMPARE(note.total, std::optional(fen(1)));
        QCOMPARE(note.fee, std::optional(Money()));
        QVERIFY(!fundNoteOf(words("缺货")).total);
        QVERIFY(!fundNoteOf(words("含手续费x元")).fee);
    }

    void explainsWhatCrossedMidnight()
    {
        DayRecords books = onePayment();
        books.trades.push_back(refundRow(words("RF1"), words("OPC1"), 5'000, words("23:59:30")));
        // No bill of tomorrow yet: it is waited for.
        FundProof proof = proveFunds(books);
        QVERIFY(proof.agrees());
        QCOMPARE(proof.findings[0].cause, Cause::RefundAcrossMidnight);
        QCOMPARE(proof.findings[0].action, Action::WaitForNextBill);
        QCOMPARE(proof.findings[0].delta(), fen(4'970));
        // Tomorrow's bill has it.
        books.hasNextFunds = true;
        books.nextMovements.push_back(
            movement(words("退款"), words("退款"), -4'970, words("503RF1"), words("RF1"), words("00:00:02"), build::day.next()));
        proof = proveFunds(books);
        QVERIFY(proof.agrees());
        QCOMPARE(proof.findings[0].action, Action::None);
        QVERIFY(explanation(proof.findings[0]).contains(u"2026-03-06 00:00:02"));
        // Tomorrow's bill does not have it: nobody knows.
        books.nextMovements.clear();
        proof = proveFunds(books);
        QVERIFY(!proof.agrees());
        QCOMPARE(proof.findings[0].cause, Cause::Unknown);
        QCOMPARE(proof.unexplained, fen(4'970));
    }

    void explainsMoneyOfTheDayBefore()
    {
        DayRecords books = onePayment();
        books.movements.push_back(movement(words("退款"), words("退款"), -4'970, words("503RF0"), words("RF0"), words("00:00:02")));
        QCOMPARE(proveFunds(books).findings[0].cause, Cause::Unknown);
        books.earlierTrades.push_back(refundRow(words("RF0"), words("OPC0"), 5'000, words("23:59:50"), build::day.previous()));
        const FundProof proof = proveFunds(books);
        QVERIFY(proof.agrees());
        QCOMPARE(proof.findings[0].cause, Cause::RefundAcrossMidnight);
        QCOMPARE(proof.findings[0].otherAt, std::optional(at(words("23:59:50"), build::day.previous())));
    }

    void explainsRefundsThatFailed()
    {
        DayRecords books = onePayment();
        books.trades.push_back(refundRow(words("RF1"), words("OPC1"), 5'000));
        books.trades.back().refundState = words("PROCESSING");
        books.hasNextFunds = true;
        QCOMPARE(proveFunds(books).findings[0].cause, Cause::RefundInTransit);
        books.movements.push_back(movement(words("退款"), words("退款"), -4'970, words("503RF1"), words("RF1")));
        books.movements.push_back(movement(words("退款"), words("退款关闭"), 4'970, words("503RF1"), words("RF1")));
        const FundProof proof = proveFunds(books);
        QVERIFY(proof.agrees());
        QCOMPARE(proof.findings[0].cause, Cause::RefundInTransit);
        QCOMPARE(proof.findings[0].action, Action::QueryRefund);
    }

    void explainsFrozenMoneyOfMiniPrograms()
    {
        DayRecords books = onePayment();
        books.movements.clear();
        QCOMPARE(proveFunds(books).findings[0].cause, Cause::Unknown); // NATIVE is never frozen
        books.trades[0].tradeType = words("JSAPI");                    // an official account's too
        QCOMPARE(proveFunds(books).findings[0].cause, Cause::Unknown);
        books.heldPayments.insert(words("42000OPC1"));
        const FundProof proof = proveFunds(books);
        QVERIFY(proof.agrees());
        QCOMPARE(proof.findings[0].cause, Cause::Frozen);
    }

    // Nobody knows whether it is a Mini Program's: the likely cause is named, and the founder says.
    void aPaymentOfAnAppThatIsNotConnectedWaitsForTheFounder()
    {
        DayRecords books = onePayment();
        books.movements.clear();
        books.trades[0].tradeType = words("JSAPI");
        books.trades[0].appid = words("wx6d696e6970726f67");
        books.strangePayments.insert(words("42000OPC1"));
        const FundProof proof = proveFunds(books);
        QVERIFY(!proof.agrees());
        QCOMPARE(proof.unexplained, fen(-9'940)); // what is only likely explains nothing
        QCOMPARE(proof.findings.size(), size_t(1));
        QCOMPARE(proof.findings[0].cause, Cause::Frozen);
        QCOMPARE(proof.findings[0].action, Action::AcceptWithReason);
        QVERIFY(proof.findings[0].isOpen());
        const QString sentence = explanation(proof.findings[0]);
        QVERIFY2(sentence.contains(u"wx6d696e6970726f67") && sentence.contains(u"99.40") && sentence.contains(u"shipped"),
                 qPrintable(sentence));
    }

    // 100.00 are paid and revoked: the trade bill adds up to nothing, line by line.
    void aRevokedPaymentIsTakenBackInTheLines()
    {
        DayRecords books = onePayment();
        books.trades.push_back(books.trades[0]);
        TradeRow &revoked = books.trades[1];
        revoked.kind = TradeKind::Reversal;
        revoked.fee = fen(-60);
        books.movements.push_back(movement(words("退款"), words("退款"), -9'940, words("42000OPC1"), words("OPC1")));
        const FundProof proof = proveFunds(books);
        QVERIFY(proof.agrees());
        QCOMPARE(proof.expectedNet, fen(0));
        Money sum;
        for (const ProofLine &line : proof.lines) {
            sum += line.trade;
            if (line.kind == FundKind::Payment)
                QCOMPARE(line.trade, fen(10'000));
            if (line.kind == FundKind::Refund)
                QCOMPARE(line.trade, fen(-10'000));
        }
        QCOMPARE(sum, fen(0));
    }

    void namesAmountsThatDiffer()
    {
        DayRecords books = onePayment();
        books.movements[0].row.amount = fen(9'900);
        const FundProof proof = proveFunds(books);
        QVERIFY(!proof.agrees());
        QCOMPARE(proof.findings[0].kind, FundFinding::Kind::AmountDiffers);
        QCOMPARE(proof.findings[0].cause, Cause::AmountDiffers);
        QCOMPARE(proof.unexplained, fen(-100));
    }

    void namesTheCauseOfOtherMovements_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("type");
        QTest::addColumn<qint64>("moved");
        QTest::addColumn<QString>("cause");
        QTest::newRow("withdrawal") << words("充值/提现") << words("提现") << qint64(-500) << QString(causeName(Cause::FundsMovement));
        QTest::newRow("top-up") << words("充值/提现") << words("充值") << qint64(500) << QString(causeName(Cause::FundsMovement));
        QTest::newRow("transfer") << words("企业付款") << words("企业付款") << qint64(-88) << QString(causeName(Cause::FundsMovement));
        QTest::newRow("transfer back") << words("企业付款") << words("企业付款退款") << qint64(88)
                                       << QString(causeName(Cause::FundsMovement));
        QTest::newRow("coupon budget") << words("代金券/立减/折扣") << words("代金券预算") << qint64(-50)
                                       << QString(causeName(Cause::CouponSubsidy));
        QTest::newRow("sharing") << words("分账") << words("分账") << qint64(-50) << QString(causeName(Cause::SharingOrPenalty));
        QTest::newRow("penalty") << words("其他") << words("违约金") << qint64(-50) << QString(causeName(Cause::SharingOrPenalty));
        QTest::newRow("recharge refund") << words("充值退款") << words("充值退款") << qint64(-50)
                                         << QString(causeName(Cause::RechargeRefund));
        QTest::newRow("not known") << words("新业务") << words("新类型") << qint64(-50) << QString(causeName(Cause::Unknown));
    }
    void namesTheCauseOfOtherMovements()
    {
        QFETCH(QString, name);
        QFETCH(QString, type);
        QFETCH(qint64, moved);
        QFETCH(QString, cause);
        DayRecords books = onePayment();
        books.movements.push_back(movement(name, type, moved, words("X1"), words("V1")));
        const FundProof proof = proveFunds(books);
        QVERIFY(proof.agrees()); // trading does
        QCOMPARE(proof.other, fen(moved));
        QCOMPARE(proof.findings.size(), size_t(1));
        QCOMPARE(QString(causeName(proof.findings[0].cause)), cause);
        QCOMPARE(proof.findings[0].isOpen(), cause == u"unknown");
    }

    void saysThatNothingIsProvenWithoutABill()
    {
        DayRecords books = onePayment();
        books.bills.pop_back();
        const FundProof proof = proveFunds(books);
        QVERIFY(!proof.isPresent);
        QVERIFY(!proof.agrees());
        QCOMPARE(proof.expectedNet, fen(9'940));
    }
};

QTEST_GUILESS_MAIN(TestFundProof)
#include "tst_fundproof.moc"
