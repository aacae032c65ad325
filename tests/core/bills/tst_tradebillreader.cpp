#include "bills/tradebillreader.h"
#include "support/contractbills.h"
#include "time/businessday.h"

#include <QStringEncoder>
#include <QtTest>

using namespace yiren;

// Counts and sums were taken from the files by hand or with another program (Python, decimal), not with this reader.
class TestTradeBillReader : public QObject
{
    Q_OBJECT

private slots:
    void readsEverySample_data();
    void readsEverySample();
    void readsEveryValueOfARow();
    void readsRefundFilesByTheirOwnTimes();
    void readsOldLayouts();
    void readsAnyFormOfTheSameBytes_data();
    void readsAnyFormOfTheSameBytes();
    void quarantinesWhatCannotBeRead_data();
    void quarantinesWhatCannotBeRead();
    void goesOnBehindABadLine();
    void tellsWhichNumberOfTheSummaryDiffers();
    void quarantinesASummaryThatIsNoNumber();
    void hasNoSummaryWhereThereIsNone();
    void refusesOtherFiles();
    void refusesAFileOfNothingButBadLines();

private:
    struct Read {
        std::vector<TradeRow> rows;
        std::vector<QuarantinedLine> badLines;
        SummaryCheck summary;
        BillKind kind = BillKind::TradeAll;
    };
    static Result<Read> readAll(const QByteArray &bytes);
    static QByteArray oneRow(const QByteArray &from = {}, const QByteArray &to = {});
};

Result<TestTradeBillReader::Read> TestTradeBillReader::readAll(const QByteArray &bytes)
{
    const auto source = openBytes(bytes);
    TradeBillReader reader(*source);
    Read read;
    TradeRow row;
    for (;;) {
        const auto more = reader.next(row);
        if (!more)
            return failure(more.error());
        if (!*more)
            break;
        read.rows.push_back(row);
    }
    read.badLines = reader.badLines().lines();
    read.summary = reader.summary();
    read.kind = reader.kind();
    return read;
}

// Header and the payment of 19.90 of the contract's sample ALL, with one replacement.
QByteArray TestTradeBillReader::oneRow(const QByteArray &from, const QByteArray &to)
{
    const QList<QByteArray> lines = contractBill(BillKind::TradeAll).split('\n');
    QByteArray row = lines[3];
    if (!from.isEmpty())
        row.replace(from, to);
    return lines[0] + '\n' + row + '\n';
}

void TestTradeBillReader::readsEverySample_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<BillKind>("kind");
    QTest::addColumn<int>("payments");
    QTest::addColumn<int>("refunds");
    QTest::addColumn<qint64>("amountFen");
    QTest::addColumn<qint64>("settleFen");
    QTest::addColumn<qint64>("appliedRefundFen");
    QTest::addColumn<qint64>("feeFen");
    QTest::addColumn<bool>("agrees");
    QTest::newRow("contract ALL") << contractBill(BillKind::TradeAll) << BillKind::TradeAll << 10 << 8 << qint64(381004) << qint64(381004)
                                  << qint64(60090) << qint64(1925) << true;
    QTest::newRow("contract SUCCESS") << contractBill(BillKind::TradeSuccess) << BillKind::TradeSuccess << 10 << 0 << qint64(381004)
                                      << qint64(381004) << qint64(0) << qint64(2286) << true;
    QTest::newRow("contract REFUND") << contractBill(BillKind::TradeRefund) << BillKind::TradeRefund << 0 << 8 << qint64(0) << qint64(0)
                                     << qint64(60090) << qint64(-361) << true;
    QTest::newRow("php-sdk") << sampleBill(QStringLiteral("php-sdk.bill.ALL.csv")) << BillKind::TradeAll << 31 << 14 << qint64(47)
                             << qint64(47) << qint64(14) << qint64(8) << true;
    QTest::newRow("wxjava 2019, cut by its publisher") << sampleBill(QStringLiteral("wxjava-2019.ALL.csv")) << BillKind::TradeAll << 1 << 0
                                                       << qint64(600) << qint64(600) << qint64(0) << qint64(4) << false;
    QTest::newRow("wxjava 2014") << sampleBill(QStringLiteral("wxjava-2014.ALL.old24.fullwidth-colon.csv")) << BillKind::TradeAll << 2 << 0
                                 << qint64(2) << qint64(2) << qint64(0) << qint64(0) << true;
}

void TestTradeBillReader::readsEverySample()
{
    QFETCH(QByteArray, bytes);
    QFETCH(BillKind, kind);
    QFETCH(int, payments);
    QFETCH(int, refunds);
    QFETCH(qint64, amountFen);
    QFETCH(qint64, settleFen);
    QFETCH(qint64, appliedRefundFen);
    QFETCH(qint64, feeFen);
    QFETCH(bool, agrees);
    const auto read = readAll(bytes);
    QVERIFY(read);
    QCOMPARE(read->badLines.size(), size_t(0));
    QCOMPARE(read->kind, kind);
    const auto isPayment = [](const TradeRow &row) { return row.kind == TradeKind::Payment; };
    QCOMPARE(std::count_if(read->rows.begin(), read->rows.end(), isPayment), payments);
    QCOMPARE(static_cast<int>(read->rows.size()) - payments, refunds);
    Money amount, settle, applied, fee;
    for (const TradeRow &row : read->rows) {
        amount += row.amount;
        settle += row.settle;
        applied += row.appliedRefund;
        fee += row.fee;
    }
    QCOMPARE(amount.fen(), amountFen);
    QCOMPARE(settle.fen(), settleFen);
    QCOMPARE(applied.fen(), appliedRefundFen);
    QCOMPARE(fee.fen(), feeFen);
    QCOMPARE(read->summary.agrees(), std::optional(agrees));
}

void TestTradeBillReader::readsEveryValueOfARow()
{
    const auto read = readAll(contractBill(BillKind::TradeAll));
    QVERIFY(read);
    const TradeRow &refund = read->rows[1]; // line 3 of the sample: 28.00 of the 128.00 go back
    QCOMPARE(refund.line, qint64(3));
    QCOMPARE(refund.kind, TradeKind::Refund);
    QCOMPARE(refund.tradedAt, qint64(1772679615000)); // date -d '2026-03-05 11:00:15 +08:00' +%s
    QCOMPARE(refund.appid, QStringLiteral("wx0123456789abcdef"));
    QCOMPARE(refund.mchid, MerchantId(QStringLiteral("1900012345")));
    QCOMPARE(refund.transactionId, TransactionId(QStringLiteral("4200002902202603052000000014")));
    QCOMPARE(refund.outTradeNo, OutTradeNo(QStringLiteral("OPC20260305000002")));
    QCOMPARE(refund.openid, OpenId(QStringLiteral("oUser00000000000000000000002")));
    QCOMPARE(refund.tradeType, QStringLiteral("JSAPI"));
    QCOMPARE(refund.bank, QStringLiteral("CMB_DEBIT"));
    QCOMPARE(refund.currency, QStringLiteral("CNY"));
    QCOMPARE(refund.refundId, RefundId(QStringLiteral("50302709992026030500015308642")));
    QCOMPARE(refund.outRefundNo, OutRefundNo(QStringLiteral("RF20260305000002")));
    QCOMPARE(refund.refund, Money::fromFen(2800));
    QCOMPARE(refund.appliedRefund, Money::fromFen(2800));
    QCOMPARE(refund.refundKind, QStringLiteral("ORIGINAL"));
    QCOMPARE(refund.refundState, QStringLiteral("SUCCESS"));
    QCOMPARE(refund.attach, QStringLiteral("{\"sku\":\"C60\",\"src\":\"mini\"}"));
    QCOMPARE(refund.fee, Money::fromFen(-17));
    QCOMPARE(refund.rate, FeeRate::fromBasisPoints(60));
    QVERIFY(!refund.refundAppliedAt && !refund.refundSucceededAt);
    const TradeRow &payment = read->rows[0];
    QVERIFY(payment.refundId.isEmpty() && payment.outRefundNo.isEmpty()); // "0" in the file
    QCOMPARE(payment.product, QStringLiteral("网站设计,首付款"));
    QCOMPARE(payment.amount, Money::fromFen(128000));
}

void TestTradeBillReader::readsRefundFilesByTheirOwnTimes()
{
    const auto read = readAll(contractBill(BillKind::TradeRefund));
    QVERIFY(read);
    const TradeRow &ofOlderOrder = read->rows[5];
    QCOMPARE(msToBeijingText(ofOlderOrder.tradedAt), QStringLiteral("2026-03-01 10:10:10"));
    QCOMPARE(msToBeijingText(ofOlderOrder.happenedAt()), QStringLiteral("2026-03-05 17:01:00"));
    QCOMPARE(msToBeijingText(*ofOlderOrder.refundSucceededAt), QStringLiteral("2026-03-05 17:01:06"));
    QVERIFY(!read->rows[4].refundSucceededAt); // PROCESSING
    QCOMPARE(read->rows[4].refundState, QStringLiteral("PROCESSING"));
}

void TestTradeBillReader::readsOldLayouts()
{
    const auto read = readAll(sampleBill(QStringLiteral("wxjava-2014.ALL.old24.fullwidth-colon.csv")));
    QVERIFY(read);
    QCOMPARE(msToBeijingText(read->rows[0].tradedAt), QStringLiteral("2014-11-10 16:33:45"));
    QCOMPARE(read->rows[0].product, QStringLiteral("被扫支付测试"));
    QCOMPARE(read->rows[0].attach, QStringLiteral("订单额外描述"));
    QCOMPARE(read->rows[0].settle, Money::fromFen(1)); // 总金额: the layout knows no coupon that is free of the fee
}

void TestTradeBillReader::readsAnyFormOfTheSameBytes_data()
{
    const QByteArray plain = contractBill(BillKind::TradeAll);
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("BOM") << "\xEF\xBB\xBF" + plain;
    QTest::newRow("CRLF") << QByteArray(plain).replace("\n", "\r\n");
    QTest::newRow("no last line end") << plain.chopped(1);
    QList<QByteArray> lines = plain.split('\n');
    for (const int header : {0, 19})
        lines[header] = '`' + lines[header].replace(",", ",`");
    QTest::newRow("back-ticks in headers") << lines.join('\n');
    QTest::newRow("GB18030") << QByteArray(QStringEncoder("GB18030").encode(QString::fromUtf8(plain)));
}

void TestTradeBillReader::readsAnyFormOfTheSameBytes()
{
    QFETCH(QByteArray, bytes);
    const auto plain = readAll(contractBill(BillKind::TradeAll));
    const auto read = readAll(bytes);
    QVERIFY(plain && read);
    QCOMPARE(read->rows, plain->rows);
    QCOMPARE(read->summary, plain->summary);
}

void TestTradeBillReader::quarantinesWhatCannotBeRead_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("found");
    QTest::newRow("state") << QByteArray("`SUCCESS") << QByteArray("`CLOSED") << "交易状态"
                           << "SUCCESS|REFUND|REVOKED"
                           << "CLOSED";
    QTest::newRow("amount") << QByteArray("0.60%,`19.90") << QByteArray("0.60%,`1x.90") << "订单金额"
                            << "amount_yuan"
                            << "1x.90";
    QTest::newRow("sub-fen fee") << QByteArray("`0.12000") << QByteArray("`0.12300") << "手续费"
                                 << "amount_yuan"
                                 << "0.12300";
    QTest::newRow("time") << QByteArray("2026-03-05 09:02:11") << QByteArray("2026-03-05 25:02:11") << "交易时间"
                          << "time"
                          << "2026-03-05 25:02:11";
    QTest::newRow("rate") << QByteArray("`0.60%") << QByteArray("`0.60") << "费率"
                          << "percent"
                          << "0.60";
    QTest::newRow("no order number") << QByteArray("`OPC20260305000001") << QByteArray("`") << "商户订单号"
                                     << "id"
                                     << "";
    QTest::newRow("too few cells") << QByteArray(",`0.60%") << QByteArray() << ""
                                   << "cells:27"
                                   << "26";
    QTest::newRow("not marked") << QByteArray("`2026-03-05 09") << QByteArray("2026-03-05 09") << ""
                                << "cells:27"
                                << "";
}

void TestTradeBillReader::quarantinesWhatCannotBeRead()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    const auto read = readAll(oneRow(from, to));
    QVERIFY(read);
    QCOMPARE(read->rows.size(), size_t(0));
    QCOMPARE(read->badLines.size(), size_t(1));
    const QuarantinedLine &bad = read->badLines.front();
    QCOMPARE(bad.line, qint64(2));
    QTEST(bad.column, "column");
    QTEST(bad.expected, "expected");
    if (QByteArray(QTest::currentDataTag()) != "not marked") // there, the beginning of the line
        QTEST(bad.found, "found");
    QVERIFY(bad.raw.contains(QStringLiteral("薰衣草")));
}

void TestTradeBillReader::goesOnBehindABadLine()
{
    QByteArray bytes = contractBill(BillKind::TradeAll);
    bytes.replace("`1280.00,`0.00,`0,`0", "`12八0.00,`0.00,`0,`0");
    const auto read = readAll(bytes);
    QVERIFY(read);
    QCOMPARE(read->rows.size(), size_t(17));
    QCOMPARE(read->badLines.size(), size_t(1));
    QCOMPARE(read->badLines[0].line, qint64(2));
    QCOMPARE(read->badLines[0].column, QStringLiteral("应结订单金额"));
    QCOMPARE(read->badLines[0].found, QStringLiteral("12八0.00"));
    QCOMPARE(read->summary.agrees(), std::optional(false)); // the file counts the line, we can't
}

void TestTradeBillReader::tellsWhichNumberOfTheSummaryDiffers()
{
    QByteArray bytes = contractBill(BillKind::TradeAll);
    bytes.replace("`19.25000,`3810.04", "`19.26000,`3810.04");
    const auto read = readAll(bytes);
    QVERIFY(read);
    std::vector<SummaryNumber> differing;
    for (const SummaryNumber &number : read->summary.numbers) {
        if (!number.agrees())
            differing.push_back(number);
    }
    QCOMPARE(differing, (std::vector<SummaryNumber>{{QStringLiteral("手续费总金额"), 1926, 1925}}));
    QCOMPARE(summaryFromText(toText(read->summary)), read->summary);
}

void TestTradeBillReader::quarantinesASummaryThatIsNoNumber()
{
    QByteArray bytes = contractBill(BillKind::TradeAll);
    bytes.replace("`600.90,`2.50", "`六百,`2.50");
    const auto read = readAll(bytes);
    QVERIFY(read);
    QCOMPARE(read->rows.size(), size_t(18));
    QCOMPARE(read->badLines.size(), size_t(1));
    QCOMPARE(read->badLines[0].column, QStringLiteral("退款总金额"));
    QCOMPARE(read->badLines[0].line, qint64(21));
}

void TestTradeBillReader::hasNoSummaryWhereThereIsNone()
{
    const auto read = readAll(oneRow());
    QVERIFY(read);
    QCOMPARE(read->rows.size(), size_t(1));
    QCOMPARE(read->summary.agrees(), std::optional<bool>());
}

void TestTradeBillReader::refusesOtherFiles()
{
    const auto fund = readAll(contractBill(BillKind::FundBasic));
    QVERIFY(!fund);
    QCOMPARE(fund.error().code, QStringLiteral("bill.unknown_layout"));
    QCOMPARE(fund.error().place.line, qint64(1));
    QVERIFY(!readAll({}));
    QByteArray withoutFee = contractBill(BillKind::TradeAll);
    withoutFee.replace(",手续费,", ",手续,");
    const auto missing = readAll(withoutFee);
    QVERIFY(!missing);
    QCOMPARE(missing.error().place.column, QStringLiteral("手续费"));
}

void TestTradeBillReader::refusesAFileOfNothingButBadLines()
{
    const QList<QByteArray> lines = contractBill(BillKind::TradeAll).split('\n');
    const auto read = readAll(lines[0] + '\n' + QByteArray("`x,`y\n").repeated(10'001));
    QVERIFY(!read);
    QCOMPARE(read.error().code, QStringLiteral("bill.too_many_bad_lines"));
}

QTEST_GUILESS_MAIN(TestTradeBillReader)
#include "tst_tradebillreader.moc"
