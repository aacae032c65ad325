#include "bills/personalrowstore.h"
#include "importing/personalreader.h"
#include "importing/verifydigests.h"
#include "support/contractbills.h"
#include "support/importworld.h"

#include <QStringEncoder>
#include <QtTest>

using namespace yiren;

namespace {

constexpr AccountId account{1};

} // namespace

// Expected values were read in contract/wechat-pay.md 12 and in the sample by hand.
class TestPersonalStatement : public QObject
{
    Q_OBJECT

private slots:
    void readsTheContractsSample();
    void repairsUnquotedCommas();
    void readsTheRealSample();
    void readsGb18030();
    void quarantinesWhatCannotBeRead();
    void importsEachRowOnce();
    void noticesALaterRefund();

private:
    struct Read {
        std::vector<PersonalRow> rows;
        std::vector<QuarantinedLine> badLines;
        SummaryCheck summary;
    };
    static Read readAll(const QByteArray &bytes);
    static QByteArray sample() { return contractStatement(); }
};

TestPersonalStatement::Read TestPersonalStatement::readAll(const QByteArray &bytes)
{
    const auto source = openBytes(bytes);
    PersonalReader reader(*source);
    Read read;
    PersonalRow row;
    for (;;) {
        const auto more = reader.next(row);
        if (!more || !*more)
            break;
        read.rows.push_back(row);
    }
    read.badLines = reader.badLines().lines();
    read.summary = reader.summary();
    return read;
}

void TestPersonalStatement::readsTheContractsSample()
{
    const Read read = readAll(sample());
    QCOMPARE(read.badLines.size(), size_t(0));
    QCOMPARE(read.rows.size(), size_t(9));
    const std::vector<SummaryNumber> expected{{QStringLiteral("记录笔数"), 9, 9},
                                              {QStringLiteral("收入笔数"), 5, 5},
                                              {QStringLiteral("收入金额"), 52180, 52180},
                                              {QStringLiteral("支出笔数"), 2, 2},
                                              {QStringLiteral("支出金额"), 16240, 16240},
                                              {QStringLiteral("中性交易笔数"), 2, 2},
                                              {QStringLiteral("中性交易金额"), 70030, 70030}};
    QCOMPARE(read.summary.numbers, expected);
    const PersonalRow &first = read.rows[0];
    QCOMPARE(msToBeijingText(first.tradedAt), QStringLiteral("2026-03-05 20:11:09"));
    QCOMPARE(first.kind, QStringLiteral("二维码收款"));
    QCOMPARE(first.direction, PersonalDirection::In);
    QCOMPARE(first.amount, Money::fromFen(5800));
    QCOMPARE(first.tradeNo, QStringLiteral("10000490012026030500000000001"));              // the TAB behind it is gone
    QVERIFY(first.merchantNo.isEmpty() && first.note.isEmpty() && first.method.isEmpty()); // "/"
    QCOMPARE(read.rows[4].direction, PersonalDirection::Neutral);
    QCOMPARE(read.rows[4].note, QStringLiteral("服务费¥0.20"));
    QCOMPARE(read.rows[8].note, QStringLiteral("谢谢作者\n加油"));
}

void TestPersonalStatement::repairsUnquotedCommas()
{
    const Read read = readAll(sample());
    const PersonalRow &third = read.rows[2];
    QCOMPARE(third.counterparty, QStringLiteral("WALMART HONG KONG CO.,LIMITED"));
    QCOMPARE(third.product, QStringLiteral("订单号 \"A-17\""));
    QCOMPARE(third.amount, Money::fromFen(11240));
    QCOMPARE(third.state, QStringLiteral("已退款(￥13.80)"));
    QCOMPARE(third.merchantNo, QStringLiteral("130000000003"));
}

void TestPersonalStatement::readsTheRealSample()
{
    const Read read = readAll(sampleBill(QStringLiteral("double-entry-generator.wechat-records.csv")));
    QCOMPARE(read.badLines.size(), size_t(0));
    QCOMPARE(read.rows.size(), size_t(27));
    // The publisher took rows from many files: its preamble (43 records, one of them an income of 0.35) does not fit them, which must be
    // said.
    QCOMPARE(read.summary.agrees(), std::optional(false));
    Money in, out, neutral;
    for (const PersonalRow &row : read.rows)
        (row.direction == PersonalDirection::In ? in : row.direction == PersonalDirection::Out ? out : neutral) += row.amount;
    QCOMPARE(in.fen(), qint64(2849));
    QCOMPARE(out.fen(), qint64(290453));
    QCOMPARE(neutral.fen(), qint64(2610089));
    QCOMPARE(read.rows[0].counterparty, QStringLiteral("云膳过桥米线(传奇广场店)"));
    QCOMPARE(read.rows[0].tradeNo, QStringLiteral("3985734"));
    QCOMPARE(read.rows[19].counterparty, QStringLiteral("打开拼多多，点击底部\"多多视频\""));
    QCOMPARE(read.rows[24].amount, Money::fromFen(5000)); // written ¥50.0
}

void TestPersonalStatement::readsGb18030()
{
    const Read plain = readAll(sample());
    const Read read = readAll(QByteArray(QStringEncoder("GB18030").encode(QString::fromUtf8(sample()))));
    QCOMPARE(read.rows, plain.rows);
    QCOMPARE(read.summary, plain.summary);
}

void TestPersonalStatement::quarantinesWhatCannotBeRead()
{
    const Read read =
        readAll(sample().replace("收入,¥58.00", "退回,¥58.00").replace("¥300.00", "三百").replace("2026-03-04 16:20:00", "2026-03-04"));
    QCOMPARE(read.rows.size(), size_t(6));
    QCOMPARE(read.badLines.size(), size_t(3));
    QCOMPARE(read.badLines[0].line, qint64(18));
    QCOMPARE(read.badLines[0].column, QStringLiteral("收/支"));
    QCOMPARE(read.badLines[1].column, QStringLiteral("金额(元)"));
    QCOMPARE(read.badLines[1].found, QStringLiteral("三百"));
    QCOMPARE(read.badLines[2].column, QStringLiteral("交易时间"));
    QCOMPARE(read.summary.agrees(), std::optional(false));
}

void TestPersonalStatement::importsEachRowOnce()
{
    ImportWorld world;
    const auto outcome = world.import(QStringLiteral("a.csv"), sample());
    QVERIFY(outcome);
    QCOMPARE(outcome->kind, FileKind::PersonalStatement);
    QCOMPARE(outcome->newRows, qint64(9));
    QCOMPARE(outcome->summary.agrees(), std::optional(true));
    const QString before = world.dump(ImportWorld::allTables());
    const auto again = world.import(QStringLiteral("b.csv"), "\xEF\xBB\xBF" + sample()); // another file, the same rows
    QVERIFY(again);
    QCOMPARE(again->sameRows, qint64(9));
    QVERIFY(!again->hasEffect());
    QCOMPARE(world.dump(ImportWorld::allTables()), before);
    const auto rows = PersonalRowStore(world.database).rows(account, Period::ofDay(BusinessDay(QDate(2026, 3, 5))));
    QCOMPARE(rows->size(), size_t(3));
    QCOMPARE(rows->at(0).counterparty, QStringLiteral("WALMART HONG KONG CO.,LIMITED"));
    QVERIFY(verifyDigests(world.database)->holds());
}

void TestPersonalStatement::noticesALaterRefund()
{
    ImportWorld world;
    QVERIFY(world.import(QStringLiteral("a.csv"), sample()));
    const auto later = world.import(QStringLiteral("later.csv"), sample().replace("零钱,已转账", "零钱,已全额退款"));
    QVERIFY(later);
    QCOMPARE(later->changedRows, qint64(1));
    QCOMPARE(later->sameRows, qint64(8));
    const auto rows = PersonalRowStore(world.database).rows(account, Period::ofDay(BusinessDay(QDate(2026, 3, 3))));
    QCOMPARE(rows->at(0).state, QStringLiteral("已全额退款"));
    QVERIFY(verifyDigests(world.database)->holds());
}

QTEST_GUILESS_MAIN(TestPersonalStatement)
#include "tst_personalstatement.moc"
