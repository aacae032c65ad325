#include "bills/fundbillreader.h"
#include "support/contractbills.h"
#include "time/businessday.h"

#include <QtTest>

using namespace yiren;

// Expected numbers were counted in the files by hand.
class TestFundBillReader : public QObject
{
    Q_OBJECT

private slots:
    void readsEverySample_data();
    void readsEverySample();
    void readsEveryValueOfARow();
    void saysWhichNumberDiffers();
    void takesExpensesThatAreWrittenNegative();
    void joinsANoteThatHoldsTheSeparator();
    void readsLineBreaksInNotes();
    void quarantinesWhatCannotBeRead_data();
    void quarantinesWhatCannotBeRead();
    void acceptsFullWidthBrackets();

private:
    struct Read {
        std::vector<FundRow> rows;
        std::vector<QuarantinedLine> badLines;
        SummaryCheck summary;
    };
    static Result<Read> readAll(const QByteArray &bytes);
};

Result<TestFundBillReader::Read> TestFundBillReader::readAll(const QByteArray &bytes)
{
    const auto source = openBytes(bytes);
    FundBillReader reader(*source);
    Read read;
    FundRow row;
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
    return read;
}

void TestFundBillReader::readsEverySample_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("rows");
    QTest::addColumn<qint64>("inFen");
    QTest::addColumn<qint64>("outFen");
    QTest::addColumn<qint64>("lastBalanceFen");
    QTest::addColumn<bool>("agrees");
    QTest::newRow("contract BASIC") << contractBill(BillKind::FundBasic) << 28 << qint64(381004) << qint64(112015) << qint64(368989)
                                    << true;
    QTest::newRow("contract OPERATION") << contractBill(BillKind::FundOperation) << 9 << qint64(231230) << qint64(112516) << qint64(133714)
                                        << true;
    QTest::newRow("contract FEES") << contractBill(BillKind::FundFees) << 10 << qint64(10047) << qint64(1132) << qint64(10915) << true;
    QTest::newRow("gunsluo: three counted, two shown")
        << sampleBill(QStringLiteral("gunsluo.BASIC.csv")) << 2 << qint64(0) << qint64(2) << qint64(21) << false;
    QTest::newRow("2018, cut by its publisher")
        << sampleBill(QStringLiteral("doc-2018-02.BASIC.csv")) << 1 << qint64(0) << qint64(2) << qint64(17) << false;
}

void TestFundBillReader::readsEverySample()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, rows);
    const auto read = readAll(bytes);
    QVERIFY(read);
    QCOMPARE(read->badLines.size(), size_t(0));
    QCOMPARE(static_cast<int>(read->rows.size()), rows);
    Money in, out;
    for (const FundRow &row : read->rows)
        (row.direction == FundDirection::In ? in : out) += row.amount;
    QTEST(in.fen(), "inFen");
    QTEST(out.fen(), "outFen");
    QTEST(read->rows.back().balance.fen(), "lastBalanceFen");
    QFETCH(bool, agrees);
    QCOMPARE(read->summary.agrees(), std::optional(agrees));
}

void TestFundBillReader::readsEveryValueOfARow()
{
    const auto read = readAll(contractBill(BillKind::FundBasic));
    QVERIFY(read);
    const FundRow &refund = read->rows[6];
    QCOMPARE(refund.line, qint64(8));
    QCOMPARE(msToBeijingText(refund.bookedAt), QStringLiteral("2026-03-05 10:30:00"));
    QCOMPARE(refund.businessNo, QStringLiteral("50302709992026030500007654321"));
    QCOMPARE(refund.flowNo, QStringLiteral("4200002901202603051000000007"));
    QCOMPARE(refund.businessName, QStringLiteral("退款"));
    QCOMPARE(refund.businessType, QStringLiteral("退款"));
    QCOMPARE(refund.direction, FundDirection::Out);
    QCOMPARE(refund.amount, Money::fromFen(1978));
    QCOMPARE(refund.signedAmount(), Money::fromFen(-1978));
    QCOMPARE(refund.balance, Money::fromFen(239955));
    QCOMPARE(refund.applicant, QStringLiteral("1900012345API"));
    QCOMPARE(refund.note, QStringLiteral("退款总金额19.90元;含手续费0.12元"));
    QCOMPARE(refund.voucher, QStringLiteral("RF20260305000001"));
}

void TestFundBillReader::saysWhichNumberDiffers()
{
    const auto read = readAll(sampleBill(QStringLiteral("gunsluo.BASIC.csv")));
    QVERIFY(read);
    const std::vector<SummaryNumber> expected{{QStringLiteral("资金流水总笔数"), 3, 2},
                                              {QStringLiteral("收入笔数"), 1, 0},
                                              {QStringLiteral("收入金额"), 1, 0},
                                              {QStringLiteral("支出笔数"), 2, 2},
                                              {QStringLiteral("支出金额"), 2, 2}};
    QCOMPARE(read->summary.numbers, expected);
}

void TestFundBillReader::takesExpensesThatAreWrittenNegative()
{
    const auto read = readAll(sampleBill(QStringLiteral("gunsluo.BASIC.csv")).replace("`支出,`0.01", "`支出,`-0.01"));
    QVERIFY(read);
    QCOMPARE(read->rows[0].signedAmount(), Money::fromFen(-1));
}

void TestFundBillReader::joinsANoteThatHoldsTheSeparator()
{
    const auto read = readAll(sampleBill(QStringLiteral("doc-2018-02.BASIC.csv")).replace("缺货", "缺货,`改天再来"));
    QVERIFY(read);
    QCOMPARE(read->rows[0].note, QStringLiteral("缺货,`改天再来"));
    QCOMPARE(read->rows[0].voucher, QStringLiteral("REF4200000068201801293084726067"));
}

void TestFundBillReader::readsLineBreaksInNotes()
{
    const auto read = readAll(sampleBill(QStringLiteral("doc-2018-02.BASIC.csv")).replace("缺货", "缺货\\\\n改天再来"));
    QVERIFY(read);
    QCOMPARE(read->rows[0].note, QStringLiteral("缺货\n改天再来"));
}

void TestFundBillReader::quarantinesWhatCannotBeRead_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("column");
    QTest::newRow("time") << QByteArray("2018-02-01 04") << QByteArray("2018-13-01 04") << "记账时间";
    QTest::newRow("direction") << QByteArray("`支出,`0.02") << QByteArray("`转出,`0.02") << "收支类型";
    QTest::newRow("amount") << QByteArray("`支出,`0.02") << QByteArray("`支出,`0.025") << "收支金额(元)";
    QTest::newRow("balance") << QByteArray("`0.17") << QByteArray("`") << "账户结余(元)";
    QTest::newRow("cells") << QByteArray(",`system") << QByteArray() << "";
}

void TestFundBillReader::quarantinesWhatCannotBeRead()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    const auto read = readAll(sampleBill(QStringLiteral("doc-2018-02.BASIC.csv")).replace(from, to));
    QVERIFY(read);
    QCOMPARE(read->rows.size(), size_t(0));
    QCOMPARE(read->badLines.size(), size_t(1));
    QCOMPARE(read->badLines[0].line, qint64(2));
    QTEST(read->badLines[0].column, "column");
}

void TestFundBillReader::acceptsFullWidthBrackets()
{
    const auto read = readAll(sampleBill(QStringLiteral("gunsluo.BASIC.csv")).replace("(元)", "（元）"));
    QVERIFY(read);
    QCOMPARE(read->rows.size(), size_t(2));
}

QTEST_GUILESS_MAIN(TestFundBillReader)
#include "tst_fundbillreader.moc"
