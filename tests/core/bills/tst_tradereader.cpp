#include "bills/tradereader.h"
#include "support/contractsample.h"

#include <QTest>

using namespace yiren;

namespace {

const QByteArray header =
    "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,"
    "代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,"
    "申请退款金额,费率备注\n";
const QByteArray payment =
    "`2026-03-05 12:00:00,`wx0,`190,`0,`,`4200002905202603055000000035,`OPC5,`o5,`JSAPI,`SUCCESS,`OTHERS,`CNY,`58.30,`0.50,"
    "`0,`0,`0.00,`0.00,`,`,`年度会员,`,`0.35000,`0.60%,`58.80,`0.00,`\n";
const QByteArray refund =
    "`2026-03-05 14:02:02,`wx0,`190,`0,`,`4200002906202603056000000042,`OPC6,`o2,`JSAPI,`REFUND,`OTHERS,`CNY,`0.00,`0.00,"
    "`50302709992026030500030617284,`RF4,`27.50,`2.50,`ORIGINAL,`SUCCESS,`手作课程,`,`-0.17000,`0.60%,`0.00,`30.00,`\n";
const QByteArray summaryHeader = "总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额\n";

Result<TradeBill> read(const QByteArray &text)
{
    const auto source = openBytes(text);
    return readTradeBill(*source);
}

TradeBill good(const QByteArray &text)
{
    auto bill = read(text);
    return bill ? std::move(*bill) : TradeBill();
}

// One bad row: its column and what was expected there.
QStringList fault(const QByteArray &text)
{
    const TradeBill bill = good(text);
    if (bill.badRows.count() != 1)
        return {QString::number(bill.badRows.count())};
    const Place &place = bill.badRows.places().front();
    return {QString::number(place.line), place.column, place.expected, place.found};
}

QByteArray changed(QByteArray row, const QByteArray &before, const QByteArray &after)
{
    Q_ASSERT(row.contains(before));
    return row.replace(before, after);
}

} // namespace

class TestTradeReader : public QObject
{
    Q_OBJECT

private slots:
    void addsUpTheContractsSamples_data();
    void addsUpTheContractsSamples();
    void takesTheRefundsOwnTimeInRefundFiles();
    void keepsEveryValueOfARow();
    void readsTheRealBills();
    void readsOldLayoutsAndHeadersWithBackTicks();
    void joinsAProductThatHoldsTheSeparator();
    void namesLineAndColumnOfBadRows_data();
    void namesLineAndColumnOfBadRows();
    void goesOnBehindBadRows();
    void saysWhichFigureOfTheSummaryIsWrong();
    void noticesThatTheSummaryIsMissing();
    void readsAnEmptyDay();
    void takesARevocationForARefund();
    void findsTheDayThatMostRowsCarry();
    void refusesWhatIsNoTradeBill();
};

void TestTradeReader::addsUpTheContractsSamples_data()
{
    QTest::addColumn<QByteArray>("heading");
    QTest::addColumn<int>("payments");
    QTest::addColumn<int>("refunds");
    QTest::addColumn<QList<qint64>>("sums"); // as the sample's own summary states them
    QTest::newRow("ALL") << QByteArray("#### ALL") << 10 << 8 << QList<qint64>{381004, 60090, 250, 1925, 381004, 60090};
    QTest::newRow("SUCCESS") << QByteArray("#### SUCCESS") << 10 << 0 << QList<qint64>{381004, 0, 0, 2286, 381004, 0};
    QTest::newRow("REFUND") << QByteArray("#### REFUND (交易时间 = original payment time, as in the 2018 and 2020 samples)") << 0 << 8
                            << QList<qint64>{0, 60090, 250, -361, 0, 60090};
}

void TestTradeReader::addsUpTheContractsSamples()
{
    QFETCH(QByteArray, heading);
    QFETCH(int, payments);
    QFETCH(int, refunds);
    QFETCH(QList<qint64>, sums);
    const QByteArray sample = contractSample(heading);
    QVERIFY(sample.size() > 1000);
    const QByteArray windows = "\xEF\xBB\xBF" + QByteArray(sample).replace("\n", "\r\n");
    for (const QByteArray &text : {sample, windows, sample.chopped(1)}) {
        const TradeBill bill = good(text);
        QCOMPARE(bill.table.payments().size(), static_cast<size_t>(payments));
        QCOMPARE(bill.table.refunds().size(), static_cast<size_t>(refunds));
        QCOMPARE(bill.badRows.count(), qint64(0));
        for (size_t i = 1; i < summaryColumnCount; ++i)
            QCOMPARE(bill.sums.money[i].fen(), sums[static_cast<qsizetype>(i) - 1]);
        QVERIFY(bill.summaryAgrees());
        QCOMPARE(bill.day.value_or(BusinessDay(QDate())).toText(), QStringLiteral("2026-03-05"));
        for (size_t i = 0; i < bill.table.payments().size(); ++i) // the contract: all fees of its rows follow the rule
            QCOMPARE(bill.table.payments()[i].fee, bill.table.payments()[i].expectedFee());
        for (size_t i = 0; i < bill.table.refunds().size(); ++i)
            QCOMPARE(bill.table.refunds()[i].fee, bill.table.refunds()[i].expectedFee());
    }
}

void TestTradeReader::takesTheRefundsOwnTimeInRefundFiles()
{
    const TradeBill bill = good(contractSample("#### REFUND (交易时间 = original payment time, as in the 2018 and 2020 samples)"));
    QCOMPARE(bill.table.refunds().size(), size_t(8));
    const TradeTable::Refund &old = bill.table.refunds()[5]; // paid on 2026-03-01, refunded on 2026-03-05 17:01:00
    QCOMPARE(bill.table.outRefundNo(old).toText(), std::string("RF20260305000006"));
    QCOMPARE(msToBeijingText(old.atMs()), QStringLiteral("2026-03-05 17:01:00"));
}

void TestTradeReader::keepsEveryValueOfARow()
{
    const TradeBill bill = good(header + payment + refund);
    QCOMPARE(bill.table.payments().size(), size_t(1));
    const TradeTable::Payment &paid = bill.table.payments()[0];
    QCOMPARE(bill.table.outTradeNo(paid).toText(), std::string("OPC5"));
    QCOMPARE(bill.table.transactionId(paid).toText(), std::string("4200002905202603055000000035"));
    QCOMPARE(paid.amount.fen(), qint64(5880));
    QCOMPARE(paid.settled.fen(), qint64(5830));
    QCOMPARE(paid.coupon.fen(), qint64(50));
    QCOMPARE(paid.fee.fen(), qint64(35));
    QCOMPARE(paid.rate.basisPoints(), 60);
    QCOMPARE(msToBeijingText(paid.atMs()), QStringLiteral("2026-03-05 12:00:00"));
    QCOMPARE(paid.row, quint32(2));
    const TradeTable::Refund &back = bill.table.refunds()[0];
    QCOMPARE(bill.table.outRefundNo(back).toText(), std::string("RF4"));
    QCOMPARE(bill.table.refundId(back).toText(), std::string("50302709992026030500030617284"));
    QCOMPARE(bill.table.outTradeNo(back).toText(), std::string("OPC6"));
    QCOMPARE(bill.table.transactionId(back).toText(), std::string("4200002906202603056000000042"));
    QCOMPARE(back.applied.fen(), qint64(3000));
    QCOMPARE(back.refunded.fen(), qint64(2750));
    QCOMPARE(back.couponRefunded.fen(), qint64(250));
    QCOMPARE(back.fee.fen(), qint64(-17));
    QCOMPARE(back.expectedFee().fen(), qint64(-17)); // 27.50 * 0.60 % = 0.165
    QCOMPARE(back.row, quint32(3));
}

// Figures counted in ../shared/samples/bills with grep and a line of Python. The second one's publisher cut its rows.
void TestTradeReader::readsTheRealBills()
{
    const TradeBill php = good(sampleBill(QStringLiteral("php-sdk.bill.ALL.csv")));
    QVERIFY(php.summaryAgrees()); // 45.0 rows
    QCOMPARE(php.badRows.count(), qint64(0));
    QCOMPARE(php.table.payments().size(), size_t(31));
    QCOMPARE(php.table.refunds().size(), size_t(14));
    QCOMPARE(php.sums[SummaryColumn::Amount].fen(), qint64(47));
    QCOMPARE(php.sums[SummaryColumn::Fee].fen(), qint64(8));
    QCOMPARE(php.table.payments()[0].expectedFee().fen(), qint64(1)); // 0.03 at 39.00 %

    const TradeBill java = good(sampleBill(QStringLiteral("wxjava-2019.ALL.csv")));
    QCOMPARE(java.table.payments().size(), size_t(1));
    QCOMPARE(java.table.payments()[0].amount.fen(), qint64(600));
    QCOMPARE(java.table.payments()[0].fee.fen(), qint64(4));
    QVERIFY(java.hasSummary && !java.summaryAgrees());
    QCOMPARE(java.summaryMismatches.front().stated.value_or(Money()).fen(), qint64(4800)); // 48 rows

    const TradeBill old = good(sampleBill(QStringLiteral("wxjava-2014.ALL.old24.fullwidth-colon.csv")));
    QCOMPARE(old.table.payments().size(), size_t(2));
    QCOMPARE(msToBeijingText(old.table.payments()[0].atMs()), QStringLiteral("2014-11-10 16:33:45"));
    QCOMPARE(old.table.payments()[0].amount.fen(), qint64(1));
    QCOMPARE(old.table.payments()[0].settled.fen(), qint64(1));
    QVERIFY(old.summaryAgrees());
}

void TestTradeReader::readsOldLayoutsAndHeadersWithBackTicks()
{
    const QByteArray old26 =
        "`交易时间,`公众账号ID,`商户号,`子商户号,`设备号,`微信订单号,`商户订单号,`用户标识,`交易类型,`交易状态,`付款银行,`货币种类,"
        "`总金额,`企业红包金额,`微信退款单号,`商户退款单号,`退款金额,`企业红包退款金额,`退款类型,`退款状态,`商品名称,`商户数据包,"
        "`手续费,`费率,`新的一列,`另一列（元）\n"
        "`2026-03-05 14:02:02,`wx0,`190,`0,`,`4200,`OPC6,`o2,`JSAPI,`REFUND,`OTHERS,`CNY,`0.00,`0.00,`5030,`RF4,`30.00,`2.50,"
        "`ORIGINAL,`SUCCESS,`课程,`,`-0.18000,`0.60%,`?,`?\n"
        "总交易单数,总交易额,总退款金额,总企业红包退款金额,手续费总金额\n"
        "`1.0,`0.0,`30.0,`2.5,`-0.18\n";
    const TradeBill bill = good(old26);
    QCOMPARE(bill.table.refunds().size(), size_t(1));
    QCOMPARE(bill.table.refunds()[0].applied.fen(), qint64(3000)); // no 申请退款金额: 退款金额
    QCOMPARE(bill.table.refunds()[0].couponRefunded.fen(), qint64(250));
    QVERIFY(bill.summaryAgrees());
}

void TestTradeReader::joinsAProductThatHoldsTheSeparator()
{
    const TradeBill bill = good(header + changed(payment, "年度会员", "年度,`会员,``,`"));
    QCOMPARE(bill.badRows.count(), qint64(0));
    QCOMPARE(bill.table.payments()[0].amount.fen(), qint64(5880));
    QCOMPARE(bill.table.payments()[0].fee.fen(), qint64(35));

    const QByteArray text = header + changed(payment, "年度会员", "年度,`会员");
    const auto source = openBytes(text);
    BillScanner scanner(*source);
    BillLine line;
    QVERIFY(scanner.next(line).value_or(false));
    const auto columns = TradeColumns::fromHeader(line);
    QVERIFY(columns && scanner.next(line).value_or(false));
    QVERIFY(columns->cell(line.cells, TradeColumn::Product) == "年度,`会员");
    QVERIFY(columns->cell(line.cells, TradeColumn::Rate) == "0.60%");
    QVERIFY(columns->cell(line.cells, TradeColumn::RefundSucceededAt).empty());
}

void TestTradeReader::namesLineAndColumnOfBadRows_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QStringList>("expected");
    const auto add = [](const char *name, const QByteArray &row, const char *column, const char *expected, const char *found) {
        QTest::newRow(name) << row
                            << QStringList{QStringLiteral("2"), QString::fromUtf8(column), QString::fromUtf8(expected),
                                           QString::fromUtf8(found)};
    };
    add("a cell is missing", changed(payment, "`年度会员,", ""), "", "cells:27", "26");
    add("not a row", "hello\n", "", "cells:27", "hello");
    add("unknown state", changed(payment, "SUCCESS", "CLOSED"), "交易状态", "SUCCESS|REFUND|REVOKED", "CLOSED");
    add("foreign currency", changed(payment, "CNY", "HKD"), "货币种类", "CNY", "HKD");
    add("amount is no number", changed(payment, "58.80", "58.8O"), "订单金额", "amount_yuan", "58.8O");
    add("amount is empty", changed(payment, "`58.80", "`"), "订单金额", "amount_yuan", "");
    add("amount is unbelievable", changed(payment, "58.80", "21474836.48"), "订单金额", "amount_yuan", "21474836.48");
    add("fee below a fen", changed(payment, "0.35000", "0.35280"), "手续费", "amount_yuan", "0.35280");
    add("rate without percent", changed(payment, "0.60%", "0.60"), "费率", "percent", "0.60");
    add("no such day", changed(payment, "2026-03-05", "2026-02-30"), "交易时间", "time", "2026-02-30 12:00:00");
    add("time long ago", changed(payment, "2026-03-05", "1969-03-05"), "交易时间", "time", "1969-03-05 12:00:00");
    add("no order number", changed(payment, "`OPC5", "`"), "商户订单号", "id", "");
    add("no refund number", changed(refund, "`RF4", "`0"), "商户退款单号", "id", "0");
    add("endless number", changed(payment, "`OPC5", "`" + QByteArray(128, '7')), "商户订单号", "id:127", QByteArray(60, '7').constData());
}

void TestTradeReader::namesLineAndColumnOfBadRows()
{
    QFETCH(QByteArray, row);
    QFETCH(QStringList, expected);
    QCOMPARE(fault(header + row + refund), expected);
}

void TestTradeReader::goesOnBehindBadRows()
{
    const TradeBill bill = good(header + payment + "`broken\n" + refund + QByteArray("`broken,`too\n").repeated(10'100) + payment);
    QCOMPARE(bill.table.payments().size(), size_t(2));
    QCOMPARE(bill.table.refunds().size(), size_t(1));
    QCOMPARE(bill.badRows.count(), qint64(10'101));
    QCOMPARE(bill.badRows.places().size(), BadRows::most);
    QCOMPARE(bill.sums.rows, qint64(3));
}

void TestTradeReader::saysWhichFigureOfTheSummaryIsWrong()
{
    const QByteArray right = "`2,`58.30,`27.50,`2.50,`0.18000,`58.80,`30.00\n";
    QVERIFY(good(header + payment + refund + summaryHeader + right).summaryAgrees());
    const TradeBill wrong = good(header + payment + refund + summaryHeader + "`3.0,`58.30,`27.5,`2.50,`0.19000,`x,`30.00\n");
    const std::vector<SummaryMismatch> expected = {
        {SummaryColumn::Rows, Money::fromFen(300), Money::fromFen(200)},
        {SummaryColumn::Fee, Money::fromFen(19), Money::fromFen(18)},
        {SummaryColumn::Amount, {}, Money::fromFen(5880)},
    };
    QVERIFY(wrong.hasSummary);
    QVERIFY(wrong.summaryMismatches == expected);
    // A row that could not be read is missing from the sums, and the summary says so.
    QVERIFY(!good(header + payment + changed(refund, "CNY", "HKD") + summaryHeader + right).summaryAgrees());
}

void TestTradeReader::noticesThatTheSummaryIsMissing()
{
    const TradeBill bill = good(header + payment);
    QVERIFY(!bill.hasSummary && !bill.summaryAgrees() && bill.summaryMismatches.empty());
    QVERIFY(!good(header + payment + summaryHeader).hasSummary);
}

void TestTradeReader::readsAnEmptyDay()
{
    const TradeBill bill = good(header + summaryHeader + "`0,`0.00,`0.00,`0.00,`0.00000,`0.00,`0.00\n");
    QVERIFY(bill.summaryAgrees());
    QVERIFY(!bill.day);
}

void TestTradeReader::takesARevocationForARefund()
{
    const TradeBill bill = good(header + changed(payment, "SUCCESS", "REVOKED") + changed(refund, "REFUND", "REVOKED"));
    QCOMPARE(bill.badRows.count(), qint64(0));
    QCOMPARE(bill.table.payments().size(), size_t(0));
    const TradeTable::Refund &whole = bill.table.refunds()[0];
    QCOMPARE(bill.table.outRefundNo(whole).toText(), std::string("OPC5"));
    QCOMPARE(whole.applied.fen(), qint64(5880));
    QCOMPARE(whole.refunded.fen(), qint64(5830)); // 0.50 of it were a 免充值 coupon, which never reached the account
    QCOMPARE(bill.table.outRefundNo(bill.table.refunds()[1]).toText(), std::string("RF4"));
    QCOMPARE(bill.table.refunds()[1].applied.fen(), qint64(3000));
    QVERIFY(bill.table.refunds()[1].state == TradeRowState::Revoked);
}

void TestTradeReader::findsTheDayThatMostRowsCarry()
{
    const QByteArray early = changed(payment, "2026-03-05 12:00:00", "2026-03-04 23:59:59");
    const QByteArray first = changed(payment, "2026-03-05 12:00:00", "2026-03-05 00:00:00");
    const TradeBill bill = good(header + early + payment + first + early + first);
    QCOMPARE(bill.day.value_or(BusinessDay(QDate())).toText(), QStringLiteral("2026-03-05"));
}

void TestTradeReader::refusesWhatIsNoTradeBill()
{
    const auto codeOf = [](const QByteArray &text) {
        const auto bill = read(text);
        return bill ? QString() : bill.error().code;
    };
    QCOMPARE(codeOf(""), QStringLiteral("bill.unknown_layout"));
    QCOMPARE(codeOf("out_trade_no,amount_fen\n1,2\n"), QStringLiteral("bill.unknown_layout"));
    QCOMPARE(codeOf(sampleBill(QStringLiteral("gunsluo.BASIC.csv"))), QStringLiteral("bill.unknown_layout"));
    const auto noFee = read(QByteArray(header).replace("手续费,", ""));
    QVERIFY(!noFee);
    QCOMPARE(noFee.error().place.column, QStringLiteral("手续费"));
    QCOMPARE(noFee.error().place.line, qint64(1));
}

QTEST_GUILESS_MAIN(TestTradeReader)
#include "tst_tradereader.moc"
