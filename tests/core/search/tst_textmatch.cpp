#include "search/textmatch.h"

#include <QtTest>

using namespace yiren;

// Readings are those of 通用规范汉字字典; which text a person means by what is typed is worked by hand.
class TestTextMatch : public QObject
{
    Q_OBJECT

private slots:
    void knowsEveryReading_data();
    void knowsEveryReading();
    void findsWhatIsMeant_data();
    void findsWhatIsMeant();
    void theBetterPlaceComesFirst();

private:
    Pinyin m_pinyin;
};

void TestTextMatch::knowsEveryReading_data()
{
    QTest::addColumn<QString>("character");
    QTest::addColumn<QStringList>("readings");
    QTest::newRow("one") << QStringLiteral("日") << QStringList{QStringLiteral("ri")};
    QTest::newRow("two") << QStringLiteral("重") << QStringList{QStringLiteral("chong"), QStringLiteral("zhong")};
    QTest::newRow("three") << QStringLiteral("单") << QStringList{QStringLiteral("chan"), QStringLiteral("dan"), QStringLiteral("shan")};
    QTest::newRow("two tones of one syllable") << QStringLiteral("结") << QStringList{QStringLiteral("jie")};
    QTest::newRow("ü is typed v") << QStringLiteral("绿") << QStringList{QStringLiteral("lu"), QStringLiteral("lv")};
    QTest::newRow("a letter") << QStringLiteral("a") << QStringList();
}

void TestTextMatch::knowsEveryReading()
{
    QFETCH(QString, character);
    QFETCH(QStringList, readings);
    QCOMPARE(m_pinyin.readings(character[0]), readings);
}

void TestTextMatch::findsWhatIsMeant_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("found");
    const auto row = [](const char *name, const char *text, const char *typed, bool found) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(typed) << found;
    };
    row("initials", "日结", "rj", true);
    row("initials of another page", "订单", "dd", true);
    row("initials in capitals", "对账", "DZ", true);
    row("the order of letters counts", "日结", "jr", false);
    row("whole pinyin", "对账", "duizhang", true);
    row("pinyin half typed", "对账", "duizh", true);
    row("initial and syllable", "对账", "dzhang", true);
    row("a wrong syllable", "对账", "duizhou", false);
    row("initials inside", "导出订单", "dd", true);
    row("not across a gap", "对一下账", "dz", false);
    row("a reading of several: 单 as dan", "单价", "dj", true);
    row("a reading of several: 单 as shan", "单价", "sj", true);
    row("Chinese mixed with letters", "导出 CSV", "dccsv", true);
    row("two characters", "导出差异", "差异", true);
    row("one character", "导出差异", "差", true);
    row("characters in another order", "导出差异", "异差", false);
    row("English without regard to case", "Close the day", "DAY", true);
    row("two words in any order", "Close the day", "day close", true);
    row("every word must be there", "Close the day", "close week", false);
    row("full width digits", "11-20", "１１－２０", true);
    row("nothing typed", "日结", "", true);
    row("only spaces typed", "日结", "  ", true);
    row("nothing to find in", "", "rj", false);
}

void TestTextMatch::findsWhatIsMeant()
{
    QFETCH(QString, text);
    QFETCH(QString, typed);
    QFETCH(bool, found);
    QCOMPARE(matchRank(text, typed, m_pinyin).has_value(), found);
}

void TestTextMatch::theBetterPlaceComesFirst()
{
    const auto rank = [this](const char *text, const char *typed) {
        return matchRank(QString::fromUtf8(text), QString::fromUtf8(typed), m_pinyin).value_or(99);
    };
    QVERIFY(rank("day of close", "day") < rank("Close the day", "day"));
    QVERIFY(rank("Close the day", "day") < rank("Today", "day"));
    QVERIFY(rank("Today", "day") < rank("大鹰", "daying"));
    QVERIFY(rank("订单", "dd") < rank("导出订单", "dd"));
    QCOMPARE(rank("订单", "订单"), 0);
}

QTEST_GUILESS_MAIN(TestTextMatch)
#include "tst_textmatch.moc"
