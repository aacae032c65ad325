#include "formatting/format.h"
#include "widgets/periodchoice.h"

#include <QtTest>

#include <limits>

using namespace yiren;

namespace {

// "~" stands for the no-break space.
QString text(const char *written)
{
    return QString::fromUtf8(written).replace(u'~', QChar(0x00A0));
}

BusinessDay day(int year, int month, int dayOfMonth)
{
    return BusinessDay(QDate(year, month, dayOfMonth));
}

qint64 beijing(const char *written)
{
    return *beijingTextToMs(QString::fromLatin1(written));
}

} // namespace

// How values look for people, worked by hand from design/DESIGN.md.
class TestFormat : public QObject
{
    Q_OBJECT

private slots:
    void money_data();
    void money();
    void differencesCarryTheirSign();
    void axesCountInTheLanguagesUnits_data();
    void axesCountInTheLanguagesUnits();
    void percentagesHaveOneDecimal();
    void intervalsNameTheirUnitOnce();
    void daysAndTimesAreBeijings();
    void momentsAreSeenFromNow();
    void periodsFollowFromToday_data();
    void periodsFollowFromToday();
    void periodsAreRememberedByName();
    void makesHiddenCharactersVisible();
    void shortensByCharactersAndLines();
};

void TestFormat::money_data()
{
    QTest::addColumn<qint64>("fen");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("plain");
    QTest::newRow("nothing") << qint64(0) << text("¥~0.00") << text("0.00");
    QTest::newRow("one fen") << qint64(1) << text("¥~0.01") << text("0.01");
    QTest::newRow("minus one fen") << qint64(-1) << text("-¥~0.01") << text("-0.01");
    QTest::newRow("below a thousand") << qint64(99999) << text("¥~999.99") << text("999.99");
    QTest::newRow("a thousand") << qint64(123456) << text("¥~1,234.56") << text("1,234.56");
    QTest::newRow("minus three million") << qint64(-312345678) << text("-¥~3,123,456.78") << text("-3,123,456.78");
    QTest::newRow("most") << std::numeric_limits<qint64>::max() << text("¥~92,233,720,368,547,758.07") << text("92,233,720,368,547,758.07");
}

void TestFormat::money()
{
    QFETCH(qint64, fen);
    QFETCH(QString, shown);
    QFETCH(QString, plain);
    for (QLocale::Language language : {QLocale::Chinese, QLocale::English, QLocale::German}) {
        QLocale::setDefault(QLocale(language));
        QCOMPARE(format::money(Money::fromFen(fen)), shown);
        QCOMPARE(format::plainMoney(Money::fromFen(fen)), plain);
    }
}

void TestFormat::differencesCarryTheirSign()
{
    QCOMPARE(format::signedMoney(Money::fromFen(12800)), text("+¥~128.00"));
    QCOMPARE(format::signedMoney(Money::fromFen(-1)), text("-¥~0.01"));
    QCOMPARE(format::signedMoney(Money()), text("¥~0.00"));
    QCOMPARE(format::signedPercent(0.18), text("+18.0%"));
    QCOMPARE(format::signedPercent(-0.021), text("-2.1%"));
    QCOMPARE(format::signedPercent(0.0001), text("0.0%"));
}

void TestFormat::axesCountInTheLanguagesUnits_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("chinese");
    QTest::addColumn<QString>("english");
    QTest::newRow("zero") << 0.0 << text("0") << text("0");
    QTest::newRow("half") << 0.5 << text("0.5") << text("0.5");
    QTest::newRow("below ten thousand") << 9500.0 << text("9,500") << text("9,500");
    QTest::newRow("ten thousand") << 10000.0 << text("1万") << text("10k");
    QTest::newRow("twelve thousand") << 12000.0 << text("1.2万") << text("12k");
    QTest::newRow("minus twelve thousand") << -12000.0 << text("-1.2万") << text("-12k");
    QTest::newRow("two and a half million") << 2.5e6 << text("250万") << text("2.5M");
    QTest::newRow("three hundred and forty million") << 3.4e8 << text("3.4亿") << text("340M");
}

void TestFormat::axesCountInTheLanguagesUnits()
{
    QFETCH(double, value);
    QFETCH(QString, chinese);
    QFETCH(QString, english);
    QCOMPARE(format::axisNumber(value, Language::Chinese), chinese);
    QCOMPARE(format::axisNumber(value, Language::English), english);
}

void TestFormat::percentagesHaveOneDecimal()
{
    QCOMPARE(format::percent(0.0192), text("1.9%"));
    QCOMPARE(format::percent(1), text("100.0%"));
    QCOMPARE(format::percent(-0.00001), text("0.0%"));
    QCOMPARE(format::percent(std::numeric_limits<double>::quiet_NaN()), text("—"));
}

void TestFormat::intervalsNameTheirUnitOnce()
{
    QCOMPARE(format::percentInterval(0.024, 0.04), text("2.4–4.0%"));
    QCOMPARE(format::moneyInterval(Money::fromFen(300000), Money::fromFen(390050)), text("¥~3,000.00–3,900.50"));
}

void TestFormat::daysAndTimesAreBeijings()
{
    QCOMPARE(format::day(day(2026, 11, 20)), text("11-20"));
    QCOMPARE(format::dayRange(day(2026, 11, 1), day(2026, 11, 20)), text("11-01–11-20"));
    QCOMPARE(format::dayRange(day(2025, 12, 31), day(2026, 1, 2)), text("2025-12-31–2026-01-02"));
    QCOMPARE(format::dayRange(day(2026, 11, 1), day(2026, 11, 1)), text("11-01"));
    QCOMPARE(format::month(day(2026, 11, 20), Language::Chinese), text("2026 年 11 月"));
    QCOMPARE(format::month(day(2026, 11, 20), Language::English), text("November 2026"));
    QCOMPARE(format::longDay(day(2026, 11, 22), Language::Chinese), text("11 月 22 日 星期日"));
    QCOMPARE(format::longDay(day(2026, 11, 23), Language::Chinese), text("11 月 23 日 星期一"));
    QCOMPARE(format::longDay(day(2026, 11, 22), Language::English), text("Sunday, November 22"));
    // 16:30 in Greenwich is half past midnight of the next day in Beijing; the tests' zone is New York.
    const qint64 instant = QDateTime(QDate(2026, 11, 20), QTime(16, 30), Qt::UTC).toMSecsSinceEpoch();
    QCOMPARE(format::time(instant), text("00:30"));
    QCOMPARE(format::moment(instant), text("11-21 00:30"));
}

void TestFormat::momentsAreSeenFromNow()
{
    const qint64 now = beijing("2026-11-22 09:42:00");
    QCOMPARE(format::momentSeenFrom(beijing("2026-11-22 00:00:00"), now, Language::Chinese), text("00:00"));
    QCOMPARE(format::momentSeenFrom(beijing("2026-11-21 21:40:00"), now, Language::Chinese), text("昨天 21:40"));
    QCOMPARE(format::momentSeenFrom(beijing("2026-11-21 21:40:00"), now, Language::English), text("yesterday 21:40"));
    QCOMPARE(format::momentSeenFrom(beijing("2026-11-20 16:48:00"), now, Language::Chinese), text("11-20 16:48"));
    QCOMPARE(format::momentSeenFrom(beijing("2025-11-20 16:48:00"), now, Language::Chinese), text("2025-11-20 16:48"));
}

void TestFormat::periodsFollowFromToday_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("lastInclusive");
    QTest::newRow("yesterday") << int(PeriodChoice::Kind::Yesterday) << QStringLiteral("2026-02-28") << QStringLiteral("2026-02-28");
    QTest::newRow("7 days") << int(PeriodChoice::Kind::Last7Days) << QStringLiteral("2026-02-23") << QStringLiteral("2026-03-01");
    QTest::newRow("30 days") << int(PeriodChoice::Kind::Last30Days) << QStringLiteral("2026-01-31") << QStringLiteral("2026-03-01");
    QTest::newRow("this month") << int(PeriodChoice::Kind::ThisMonth) << QStringLiteral("2026-03-01") << QStringLiteral("2026-03-01");
    QTest::newRow("last month") << int(PeriodChoice::Kind::LastMonth) << QStringLiteral("2026-02-01") << QStringLiteral("2026-02-28");
}

void TestFormat::periodsFollowFromToday()
{
    QFETCH(int, kind);
    QFETCH(QString, first);
    QFETCH(QString, lastInclusive);
    const Period period = periodOf({PeriodChoice::Kind(kind), {}}, day(2026, 3, 1));
    QCOMPARE(period.first.toText(), first);
    QCOMPARE(period.last.previous().toText(), lastInclusive);
}

void TestFormat::periodsAreRememberedByName()
{
    const PeriodChoice fromTo{PeriodChoice::Kind::FromTo, Period::inclusive(day(2026, 11, 1), day(2026, 11, 20))};
    QCOMPARE(periodChoiceName(fromTo), text("2026-11-01/2026-11-20"));
    QVERIFY(periodChoiceFromName(periodChoiceName(fromTo)) == fromTo);
    for (auto kind :
         {PeriodChoice::Kind::Today, PeriodChoice::Kind::Yesterday, PeriodChoice::Kind::Last7Days, PeriodChoice::Kind::LastMonth})
        QVERIFY(periodChoiceFromName(periodChoiceName({kind, {}})) == (PeriodChoice{kind, {}}));
    for (const char *spoilt : {"", "nonsense", "2026-11-20/2026-11-01", "2026-11-01/", "2026-13-01/2026-13-02"})
        QVERIFY2(periodChoiceFromName(QString::fromLatin1(spoilt)) == PeriodChoice(), spoilt);
}

void TestFormat::makesHiddenCharactersVisible()
{
    QCOMPARE(format::visible(QStringLiteral("a\u202Egnp.exe")), QStringLiteral("a[U+202E]gnp.exe"));
    QCOMPARE(format::visible(QStringLiteral("张\u200B三\n\u2028")), QStringLiteral("张[U+200B]三[U+000A][U+2028]"));
    QCOMPARE(format::visible(QStringLiteral("<b>&é 🎁")), QStringLiteral("<b>&é 🎁"));
}

void TestFormat::shortensByCharactersAndLines()
{
    QCOMPARE(format::shortened(QStringLiteral("林小满"), 3), QStringLiteral("林小满"));
    QCOMPARE(format::shortened(QStringLiteral("林小满手"), 3), QStringLiteral("林小满…"));
    QCOMPARE(format::shortened(QStringLiteral("ab🎁"), 3), QStringLiteral("ab…")); // half a pair is nothing
    QCOMPARE(format::shortened(QStringLiteral("1\n2\n3\n4\n5\n6")), QStringLiteral("1\n2\n3\n4\n5…"));
    QCOMPARE(format::oneLine(QStringLiteral("a\nb")), QStringLiteral("a[U+000A]b"));
    QCOMPARE(format::oneLine(QString(1'000, u'x')), QString(QString(48, u'x') + u'…'));
    QCOMPARE(format::oneLine({}), QString());
}

QTEST_MAIN(TestFormat)
#include "tst_format.moc"
