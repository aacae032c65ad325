#include "orders/ledgerreader.h"
#include "orders/ledgervalues.h"
#include "time/businessday.h"

#include <QTest>

using namespace yiren;

namespace {

struct Read {
    LedgerTable table;
    LedgerFileReport report;
    QString error;
    Place place;
};

Read read(const QByteArray &text, LedgerFile kind)
{
    Read result;
    const auto source = openBytes(text);
    auto report = kind == LedgerFile::Orders ? readOrders(*source, result.table) : readRefunds(*source, result.table);
    if (report) {
        result.report = std::move(*report);
    } else {
        result.error = report.error().code;
        result.place = report.error().place;
    }
    return result;
}

Read orders(const QByteArray &text)
{
    return read(text, LedgerFile::Orders);
}
Read refunds(const QByteArray &text)
{
    return read(text, LedgerFile::Refunds);
}

QString timeText(quint32 seconds)
{
    return seconds == 0 ? QString() : msToBeijingText(seconds * qint64(1000));
}

QStringList fault(const Read &read)
{
    if (read.report.badRows.count() != 1)
        return {QString::number(read.report.badRows.count())};
    const Place &place = read.report.badRows.places().front();
    return {QString::number(place.line), place.column, place.expected, place.found};
}

} // namespace

class TestLedgerReader : public QObject
{
    Q_OBJECT

private slots:
    void readsOurOwnColumnsInAnyOrder();
    void readsWhatAShopExports();
    void readsRefunds();
    void knowsTheWordsOfStates_data();
    void knowsTheWordsOfStates();
    void guessesTheStateOnlyFromTimesOfPayment();
    void readsTimesOfManyForms_data();
    void readsTimesOfManyForms();
    void readsMoneyAsShopsWriteIt();
    void takesOffWhatKeepsExcelFromRounding();
    void namesLineAndColumnOfBadRows_data();
    void namesLineAndColumnOfBadRows();
    void goesOnBehindBadRows();
    void namesTheMissingColumn();
};

void TestLedgerReader::readsOurOwnColumnsInAnyOrder()
{
    const Read read =
        orders("\xEF\xBB\xBFstatus,note,amount_fen,paid_at,created_at,transaction_id,out_trade_no,product\r\n"
               "SUCCESS,x,12800,2026-03-05 10:15:05,2026-03-05 10:14:00,4200002903202603053000000021,OPC3,\"Tee, \"\"Solo\"\"\r\nL\"\r\n"
               "NOTPAY,,500,,2026-03-05 11:00:00,,OPC4,\r\n");
    QCOMPARE(read.report.rows, qint64(2));
    QCOMPARE(read.report.badRows.count(), qint64(0));
    QCOMPARE(read.report.extraColumns, QStringList{QStringLiteral("note")});
    const LedgerTable::Order &paid = read.table.orders()[0];
    QCOMPARE(read.table.outTradeNo(paid).toText(), std::string("OPC3"));
    QCOMPARE(read.table.transactionId(paid).toText(), std::string("4200002903202603053000000021"));
    QCOMPARE(paid.amount.fen(), qint64(12800));
    QCOMPARE(timeText(paid.paidSeconds), QStringLiteral("2026-03-05 10:15:05"));
    QCOMPARE(timeText(paid.createdSeconds), QStringLiteral("2026-03-05 10:14:00"));
    QVERIFY(paid.status == LedgerStatus::Paid);
    QCOMPARE(paid.row, quint32(2));
    const LedgerTable::Order &open = read.table.orders()[1];
    QVERIFY(open.status == LedgerStatus::Unpaid);
    QCOMPARE(open.paidSeconds, quint32(0));
    QCOMPARE(open.row, quint32(4)); // the first one has two lines
}

void TestLedgerReader::readsWhatAShopExports()
{
    const Read read = orders("订单编号,交易单号,商品名称,支付金额（元）,订单状态,下单时间,付款时间\n"
                             "\t20260305000001,`4200002901202603051000000007,手工皂 薰衣草,19.90,已完成,2026/3/5 9:01,2026/3/5 9:02\n"
                             "'20260305000002,,咨询,\"¥1,280.00\",待付款,2026-03-05T09:03:00+08:00,\n");
    QCOMPARE(read.report.badRows.count(), qint64(0));
    QCOMPARE(read.report.rows, qint64(2));
    const LedgerTable::Order &paid = read.table.orders()[0];
    QCOMPARE(read.table.outTradeNo(paid).toText(), std::string("20260305000001"));
    QCOMPARE(read.table.transactionId(paid).toText(), std::string("4200002901202603051000000007"));
    QCOMPARE(paid.amount.fen(), qint64(1990));
    QCOMPARE(timeText(paid.paidSeconds), QStringLiteral("2026-03-05 09:02:00"));
    const LedgerTable::Order &open = read.table.orders()[1];
    QCOMPARE(read.table.outTradeNo(open).toText(), std::string("20260305000002"));
    QCOMPARE(open.amount.fen(), qint64(128000));
    QVERIFY(open.status == LedgerStatus::Unpaid);
    QCOMPARE(timeText(open.createdSeconds), QStringLiteral("2026-03-05 09:03:00"));
}

void TestLedgerReader::readsRefunds()
{
    const Read read = refunds("out_refund_no,out_trade_no,refund_fen,status,created_at\nRF1,OPC1,1990,SUCCESS,2026-03-05 10:30:00\n");
    QCOMPARE(read.report.rows, qint64(1));
    const LedgerTable::Refund &refund = read.table.refunds()[0];
    QCOMPARE(read.table.outRefundNo(refund).toText(), std::string("RF1"));
    QCOMPARE(read.table.outTradeNo(refund).toText(), std::string("OPC1"));
    QCOMPARE(refund.amount.fen(), qint64(1990));
    QCOMPARE(timeText(refund.createdSeconds), QStringLiteral("2026-03-05 10:30:00"));
    const Read chinese = refunds("退款单号,订单号,退款金额(元),申请时间\nRF2,OPC2,28.00,2026-03-05 11:00:15\n");
    QCOMPARE(chinese.table.refunds()[0].amount.fen(), qint64(2800));
    QCOMPARE(timeText(chinese.table.refunds()[0].createdSeconds), QStringLiteral("2026-03-05 11:00:15"));
}

void TestLedgerReader::knowsTheWordsOfStates_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<int>("status");
    const auto add = [](const char *word, LedgerStatus status) { QTest::newRow(word) << QByteArray(word) << static_cast<int>(status); };
    for (const char *word : {"PAID", "SUCCESS", "已支付", "已付款"})
        add(word, LedgerStatus::Paid);
    for (const char *word : {"REFUNDED", "REFUND", "已退款"})
        add(word, LedgerStatus::Refunded);
    for (const char *word : {"PARTIALLY_REFUNDED", "部分退款"})
        add(word, LedgerStatus::PartiallyRefunded);
    for (const char *word : {"UNPAID", "NOTPAY", "待支付"})
        add(word, LedgerStatus::Unpaid);
    for (const char *word : {"CLOSED", "已关闭"})
        add(word, LedgerStatus::Closed);
}

void TestLedgerReader::knowsTheWordsOfStates()
{
    QFETCH(QByteArray, word);
    QFETCH(int, status);
    const Read read = orders("out_trade_no,amount_fen,status\nA,1," + word + "\n");
    QCOMPARE(read.report.rows, qint64(1));
    QCOMPARE(static_cast<int>(read.table.orders()[0].status), status);
}

void TestLedgerReader::guessesTheStateOnlyFromTimesOfPayment()
{
    QVERIFY(orders("out_trade_no,amount_fen\nA,1\n").table.orders()[0].isPaid());
    QVERIFY(orders("out_trade_no,amount_fen,paid_at\nA,1,2026-03-05 10:00:00\n").table.orders()[0].isPaid());
    QVERIFY(!orders("out_trade_no,amount_fen,paid_at\nA,1,\n").table.orders()[0].isPaid());
}

void TestLedgerReader::readsTimesOfManyForms_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("beijing"); // empty: refused
    QTest::newRow("as bills") << QByteArray("2026-03-05 09:02:11") << QStringLiteral("2026-03-05 09:02:11");
    QTest::newRow("slashes") << QByteArray("2026/03/05 09:02:11") << QStringLiteral("2026-03-05 09:02:11");
    QTest::newRow("Excel") << QByteArray("2026/3/5 9:02") << QStringLiteral("2026-03-05 09:02:00");
    QTest::newRow("Excel with seconds") << QByteArray("2026-3-5 9:02:07") << QStringLiteral("2026-03-05 09:02:07");
    QTest::newRow("offset") << QByteArray("2026-03-05T01:02:11Z") << QStringLiteral("2026-03-05 09:02:11");
    QTest::newRow("other offset") << QByteArray("2026-03-05T02:02:11.500+01:00") << QStringLiteral("2026-03-05 09:02:11");
    QTest::newRow("without offset") << QByteArray("2026-03-05T09:02:11") << QStringLiteral("2026-03-05 09:02:11");
    QTest::newRow("full-width colons") << QByteArray("2026-03-05 09：02：11") << QStringLiteral("2026-03-05 09:02:11");
    QTest::newRow("day only") << QByteArray("2026-03-05") << QString();
    QTest::newRow("two-digit year") << QByteArray("26-03-05 09:02:11") << QString();
    QTest::newRow("thirteenth month") << QByteArray("2026-13-05 09:02:11") << QString();
    QTest::newRow("number of Excel") << QByteArray("46086.37652") << QString();
    QTest::newRow("more behind") << QByteArray("2026-3-5 9:02:07:01") << QString();
}

void TestLedgerReader::readsTimesOfManyForms()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, beijing);
    const Read read = orders("out_trade_no,amount_fen,paid_at\nA,1," + text + "\n");
    if (beijing.isEmpty())
        QCOMPARE(fault(read),
                 (QStringList{QStringLiteral("2"), QStringLiteral("paid_at"), QStringLiteral("time"), QString::fromUtf8(text)}));
    else
        QCOMPARE(timeText(read.table.orders()[0].paidSeconds), beijing);
}

void TestLedgerReader::readsMoneyAsShopsWriteIt()
{
    QCOMPARE(looseYuanValue("1,280.00").value_or(Money()).fen(), qint64(128000));
    QCOMPARE(looseYuanValue("￥19.9").value_or(Money()).fen(), qint64(1990));
    QVERIFY(!looseYuanValue("-1.00") && !looseYuanValue("1.2,3") && !looseYuanValue("") && !looseYuanValue("¥"));
    QCOMPARE(fenValue("0").value_or(Money::fromFen(-1)).fen(), qint64(0));
    QVERIFY(!fenValue("-1") && !fenValue("1.5") && !fenValue("") && !fenValue("99999999999999999999") && fenValue("2147483647")
            && !fenValue("2147483648"));
}

void TestLedgerReader::takesOffWhatKeepsExcelFromRounding()
{
    QVERIFY(trimmedCell("\t4200002901202603051000000007 ") == "4200002901202603051000000007");
    QVERIFY(trimmedCell("`4200") == "4200");
    QVERIFY(trimmedCell("'4200") == "4200");
    QVERIFY(trimmedCell(" \t").empty());
}

void TestLedgerReader::namesLineAndColumnOfBadRows_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QStringList>("expected");
    const auto add = [](const char *name, const QByteArray &row, const char *column, const char *expected, const char *found) {
        QTest::newRow(name) << row
                            << QStringList{QStringLiteral("2"), QString::fromUtf8(column), QString::fromUtf8(expected),
                                           QString::fromUtf8(found)};
    };
    add("too few cells", "A,100\n", "", "cells:4", "2");
    add("too many cells", "A,100,PAID,,\n", "", "cells:4", "5");
    add("no number", ",100,PAID,\n", "商户订单号", "id", "");
    add("no amount", "A,,PAID,\n", "amount_fen", "amount_fen", "");
    add("amount in yuan", "A,1.00,PAID,\n", "amount_fen", "amount_fen", "1.00");
    add("unknown state", "A,100,paid?,\n", "status", "UNPAID|PAID|REFUNDED|PARTIALLY_REFUNDED|CLOSED", "paid?");
    add("no time", "A,100,PAID,yesterday\n", "paid_at", "time", "yesterday");
}

void TestLedgerReader::namesLineAndColumnOfBadRows()
{
    QFETCH(QByteArray, row);
    QFETCH(QStringList, expected);
    QCOMPARE(fault(orders("商户订单号,amount_fen,status,paid_at\n" + row)), expected);
}

void TestLedgerReader::goesOnBehindBadRows()
{
    const Read read = orders("out_trade_no,amount_fen\nA,x\nB,2\n\nC\nD,4\n");
    QCOMPARE(read.report.rows, qint64(2));
    QCOMPARE(read.report.badRows.count(), qint64(2));
    QCOMPARE(read.report.badRows.places()[1].line, qint64(5));
    QCOMPARE(read.table.orders()[1].row, quint32(6));
}

void TestLedgerReader::namesTheMissingColumn()
{
    const Read noNumber = orders("amount_fen\n1\n");
    QCOMPARE(noNumber.error, QStringLiteral("orders.missing_column"));
    QCOMPARE(noNumber.place.column, QStringLiteral("out_trade_no"));
    QCOMPARE(orders("out_trade_no\nA\n").place.column, QStringLiteral("amount_fen"));
    QCOMPARE(orders("").error, QStringLiteral("orders.missing_column"));
    QCOMPARE(refunds("out_trade_no,refund_fen\nA,1\n").place.column, QStringLiteral("out_refund_no"));
    QCOMPARE(refunds("out_refund_no\nA\n").place.column, QStringLiteral("refund_fen"));
}

QTEST_GUILESS_MAIN(TestLedgerReader)
#include "tst_ledgerreader.moc"
