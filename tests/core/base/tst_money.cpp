#include "base/money.h"

#include <QtTest>

#include <random>

using namespace yiren;

class TestMoney : public QObject
{
    Q_OBJECT

private slots:
    void readsYuanTextExactly_data();
    void readsYuanTextExactly();
    void refusesWhatIsNotYuan_data();
    void refusesWhatIsNotYuan();
    void writesTwoDecimals();
    void readsRates();
    void roundsFeesHalfUp_data();
    void roundsFeesHalfUp();
    void sharesWithoutLosingAFen();
};

void TestMoney::readsYuanTextExactly_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("fen");
    QTest::newRow("two decimals") << "12.30" << qint64(1230);
    QTest::newRow("one decimal") << "0.5" << qint64(50);
    QTest::newRow("no decimals") << "7" << qint64(700);
    QTest::newRow("five decimals of a fee") << "0.04000" << qint64(4);
    QTest::newRow("negative fee") << "-0.17000" << qint64(-17);
    QTest::newRow("zero") << "0.0" << qint64(0);
    QTest::newRow("largest that fits") << "92233720368547749.99" << qint64(9223372036854774999);
}

void TestMoney::readsYuanTextExactly()
{
    QFETCH(QString, text);
    QFETCH(qint64, fen);
    const auto money = Money::fromYuanText(text);
    QVERIFY(money.has_value());
    QCOMPARE(money->fen(), fen);
}

void TestMoney::refusesWhatIsNotYuan_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", "-", ".", "1.", ".5", "12.345", "1,000.00", "+1", " 1", "1 ", "1e3", "¥1", "１", "99999999999999999999", "--1", "0x1"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestMoney::refusesWhatIsNotYuan()
{
    QFETCH(QString, text);
    QVERIFY(!Money::fromYuanText(text));
}

void TestMoney::writesTwoDecimals()
{
    QCOMPARE(Money::fromFen(-320).toYuanText(), QStringLiteral("-3.20"));
    QCOMPARE(Money::fromFen(-5).toYuanText(), QStringLiteral("-0.05"));
    QCOMPARE(Money::fromFen(123456).toYuanText(), QStringLiteral("1234.56"));
    QCOMPARE(Money::fromFen(std::numeric_limits<qint64>::min()).toYuanText(), QStringLiteral("-92233720368547758.08"));
}

void TestMoney::readsRates()
{
    QCOMPARE(FeeRate::fromPercentText(u"0.60%")->basisPoints(), 60);
    QCOMPARE(FeeRate::fromPercentText(u"39.00%")->basisPoints(), 3900);
    QVERIFY(!FeeRate::fromPercentText(u"0.60"));
    QVERIFY(!FeeRate::fromPercentText(u"-0.60%"));
    QVERIFY(!FeeRate::fromPercentText(u"100.01%"));
}

// Figures of contract/wechat-pay.md 11.4, which took them from real bills.
void TestMoney::roundsFeesHalfUp_data()
{
    QTest::addColumn<qint64>("base");
    QTest::addColumn<int>("rate");
    QTest::addColumn<qint64>("fee");
    QTest::newRow("6.00 at 0.60 %") << qint64(600) << 60 << qint64(4);
    QTest::newRow("60.00 at 0.54 %") << qint64(6000) << 54 << qint64(32);
    QTest::newRow("refund of 50.00 at 0.54 %") << qint64(-5000) << 54 << qint64(-27);
    QTest::newRow("refund of 260.00 at 0.60 %") << qint64(-26000) << 60 << qint64(-156);
    QTest::newRow("0.03 at 39 %") << qint64(3) << 3900 << qint64(1);
    QTest::newRow("0.01 at 39 %") << qint64(1) << 3900 << qint64(0);
    QTest::newRow("tie: 1825.00 at 0.54 %") << qint64(182500) << 54 << qint64(986);
    QTest::newRow("no overflow") << qint64(9'000'000'000'000'000'000) << 10000 << qint64(9'000'000'000'000'000'000);
}

void TestMoney::roundsFeesHalfUp()
{
    QFETCH(qint64, base);
    QFETCH(int, rate);
    QFETCH(qint64, fee);
    QCOMPARE(FeeRate::fromBasisPoints(rate).feeOf(Money::fromFen(base)).fen(), fee);
}

void TestMoney::sharesWithoutLosingAFen()
{
    const auto thirds = splitByWeight(Money::fromFen(100), {1, 1, 1});
    QCOMPARE(thirds.size(), size_t(3));
    QCOMPARE(thirds[0].fen(), 34);
    QCOMPARE(thirds[1].fen(), 33);
    QCOMPARE(thirds[2].fen(), 33);
    QVERIFY(splitByWeight(Money::fromFen(100), {}).empty());
    QVERIFY(splitByWeight(Money::fromFen(100), {0, 0}).empty());
    std::mt19937_64 random(20261124);
    for (int round = 0; round < 1'000'000; ++round) {
        std::vector<qint64> weights(1 + random() % 6);
        for (qint64 &weight : weights)
            weight = static_cast<qint64>(random() % 100000);
        const Money whole = Money::fromFen(static_cast<qint64>(random() % 20'000'000) - 10'000'000);
        const auto parts = splitByWeight(whole, weights);
        Money sum;
        for (const Money part : parts)
            sum += part;
        if (!parts.empty() && sum != whole)
            QFAIL("the parts are not the whole");
    }
}

QTEST_GUILESS_MAIN(TestMoney)
#include "tst_money.moc"
