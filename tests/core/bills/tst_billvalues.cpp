#include "bills/billvalues.h"
#include "time/businessday.h"

#include <QRandomGenerator>
#include <QTest>

using namespace yiren;

namespace {

QString wide(const std::string &text)
{
    return QString::fromStdString(text);
}

std::string randomFrom(QRandomGenerator &random, std::string_view letters, int most)
{
    std::string text;
    for (int i = random.bounded(most + 1); i > 0; --i)
        text += letters[random.bounded(static_cast<quint32>(letters.size()))];
    return text;
}

std::string number(int value, int digits)
{
    return QString::number(value).rightJustified(digits, u'0').toStdString();
}

} // namespace

class TestBillValues : public QObject
{
    Q_OBJECT

private slots:
    void readsYuanAsMoneyDoes();
    void readsYuanByHand_data();
    void readsYuanByHand();
    void readsRatesAsFeeRateDoes();
    void readsTimesAsBusinessDayDoes();
    void showsControlCharactersAndNotMuch();
};

void TestBillValues::readsYuanAsMoneyDoes()
{
    QRandomGenerator random(1);
    for (int i = 0; i < 200'000; ++i) {
        const std::string text = randomFrom(random, "0123456789..-0", 12);
        QVERIFY2(yuanValue(text) == Money::fromYuanText(wide(text)), text.c_str());
    }
}

void TestBillValues::readsYuanByHand_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("fen");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("fee with five decimals") << QByteArray("0.65000") << qint64(65) << true;
    QTest::newRow("negative fee") << QByteArray("-0.02000") << qint64(-2) << true;
    QTest::newRow("count") << QByteArray("45.0") << qint64(4500) << true;
    QTest::newRow("whole") << QByteArray("7") << qint64(700) << true;
    QTest::newRow("zero") << QByteArray("0") << qint64(0) << true;
    QTest::newRow("largest") << QByteArray("999999999999999.99") << qint64(99999999999999999) << true;
    QTest::newRow("sub-fen rest") << QByteArray("0.65001") << qint64() << false;
    QTest::newRow("too large") << QByteArray("1000000000000000.00") << qint64() << false;
    QTest::newRow("very much too large") << QByteArray(60, '9') << qint64() << false;
    QTest::newRow("empty") << QByteArray() << qint64() << false;
    QTest::newRow("sign only") << QByteArray("-") << qint64() << false;
    QTest::newRow("point last") << QByteArray("1.") << qint64() << false;
    QTest::newRow("point first") << QByteArray(".5") << qint64() << false;
    QTest::newRow("thousands") << QByteArray("1,280.00") << qint64() << false;
    QTest::newRow("exponent") << QByteArray("1e3") << qint64() << false;
    QTest::newRow("plus") << QByteArray("+1") << qint64() << false;
}

void TestBillValues::readsYuanByHand()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, fen);
    QFETCH(bool, isGood);
    const auto value = yuanValue(std::string_view(text.constData(), static_cast<size_t>(text.size())));
    QCOMPARE(value.has_value(), isGood);
    QCOMPARE(value.value_or(Money()).fen(), fen);
}

void TestBillValues::readsRatesAsFeeRateDoes()
{
    QRandomGenerator random(2);
    for (int i = 0; i < 50'000; ++i) {
        const std::string text = randomFrom(random, "0123456789..-", 6) + (random.bounded(4) ? "%" : "");
        QVERIFY2(percentValue(text) == FeeRate::fromPercentText(wide(text)), text.c_str());
    }
    QCOMPARE(percentValue("0.60%").value_or(FeeRate()).basisPoints(), 60);
    QCOMPARE(percentValue("39.00%").value_or(FeeRate()).basisPoints(), 3900);
}

void TestBillValues::readsTimesAsBusinessDayDoes()
{
    QRandomGenerator random(3);
    TimeReader reader;
    for (int i = 0; i < 100'000; ++i) {
        const std::string colon = random.bounded(20) ? ":" : "\uFF1A";
        std::string text = number(random.bounded(1970, 2080), 4) + '-' + number(random.bounded(14), 2) + '-' + number(random.bounded(33), 2)
            + ' ' + number(random.bounded(26), 2) + colon + number(random.bounded(62), 2) + colon + number(random.bounded(62), 2);
        if (random.bounded(10) == 0)
            text[random.bounded(static_cast<quint32>(text.size()))] = "x /T-0"[random.bounded(6)];
        QVERIFY2(reader.toMs(text) == beijingTextToMs(wide(text)), text.c_str());
    }
    QCOMPARE(reader.toMs("1970-01-01 08:00:00").value_or(-1), qint64(0));
    QCOMPARE(reader.toMs("2026-03-05 10:15:05").value_or(-1), qint64(1'772'676'905'000)); // date -u -d '2026-03-05 02:15:05' +%s
    QVERIFY(!reader.toMs("2026-02-29 10:15:05") && reader.toMs("2028-02-29 10:15:05"));
}

void TestBillValues::showsControlCharactersAndNotMuch()
{
    QCOMPARE(visibleText("a\tb\x01"), QStringLiteral("a\u2409b\u2401"));
    QCOMPARE(visibleText(std::string(5000, 'x')).size(), qsizetype(60));
    QCOMPARE(visibleText(""), QString());
}

QTEST_GUILESS_MAIN(TestBillValues)
#include "tst_billvalues.moc"
