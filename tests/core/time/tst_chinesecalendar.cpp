#include "time/festival.h"
#include "time/lunarday.h"
#include "time/solarterm.h"

#include <QFile>
#include <QtTest>

using namespace yiren;

namespace {

QStringList linesOf(const char *name)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/calendar/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

// The days of one line "2023 2023-01-22 29 30 -29 …" (tests/data/calendar/make_lunardate.py), in order.
void addDays(const QString &line, QMap<QDate, LunarDay> &days)
{
    const QStringList words = line.split(u' ');
    QDate day = QDate::fromString(words[1], Qt::ISODate);
    int month = 0;
    for (const QString &word : words.mid(2)) {
        const int length = word.toInt();
        month += length > 0 ? 1 : 0;
        for (int number = 1; number <= std::abs(length); ++number, day = day.addDays(1))
            days.insert(day, {words[0].toInt(), month, length < 0, number, std::abs(length)});
    }
}

QMap<QDate, LunarDay> publishedDays(const char *name)
{
    QMap<QDate, LunarDay> days;
    for (const QString &line : linesOf(name)) {
        if (line == u"terms")
            break;
        if (!line.startsWith(u'#'))
            addDays(line, days);
    }
    return days;
}

// The days from `first` to `last` on which we and the others differ; the length of a month that their list cuts short does not count.
QList<QDate> differences(const QMap<QDate, LunarDay> &others, QDate first, QDate last)
{
    QList<QDate> different;
    for (QDate day = first; day <= last; day = day.addDays(1)) {
        LunarDay theirs = others.value(day);
        const LunarDay ours = lunarDayOf(day).value_or(LunarDay());
        if (ours.month == 11 && ours.year == 2099)
            theirs.daysInMonth = ours.daysInMonth;
        if (ours != theirs)
            different.append(day);
    }
    return different;
}

QDate iso(const char *text)
{
    return QDate::fromString(QLatin1String(text), Qt::ISODate);
}

} // namespace

class TestChineseCalendar : public QObject
{
    Q_OBJECT

private slots:
    void everyDayOfTheCenturyIsDebiansLunardate();
    void everyDayIsLunarJavascriptsButForOneDisputedMonth();
    void everySolarTermIsLunarJavascripts();
    void namesDays_data();
    void namesDays();
    void springFestivalsAreRightWhereIcuErrs();
    void findsFestivals_data();
    void findsFestivals();
    void everyYearHasEachFestivalOnce();
    void isSilentOutsideItsTable();
};

void TestChineseCalendar::everyDayOfTheCenturyIsDebiansLunardate()
{
    const QDate first(2000, 1, 1);
    const QDate last(2099, 12, 31);
    QCOMPARE(first.daysTo(last) + 1, 36525);
    QCOMPARE(differences(publishedDays("lunardate.txt"), first, last), QList<QDate>());
}

void TestChineseCalendar::everyDayIsLunarJavascriptsButForOneDisputedMonth()
{
    // The new moon of 2057-09-28 comes seconds around midnight: lunar-javascript begins the ninth month on the 29th (Hong Kong
    // Observatory: "may differ by one day"). So the 28th and the days of that month are one apart, and the lengths of both months.
    const auto different = differences(publishedDays("lunar-javascript.txt"), iso("1901-02-19"), iso("2100-12-31"));
    QCOMPARE(different.size(), 59);
    QCOMPARE(different.first(), iso("2057-08-30"));
    QCOMPARE(different.last(), iso("2057-10-27"));
    QCOMPARE(lunarDayOf(iso("2057-09-28"))->day, 1);
    // The two others of the Observatory's note: all sources that we know agree.
    QCOMPARE(lunarDayOf(iso("2089-09-04"))->day, 1);
    QCOMPARE(lunarDayOf(iso("2097-08-07"))->day, 1);
}

void TestChineseCalendar::everySolarTermIsLunarJavascripts()
{
    const QStringList lines = linesOf("lunar-javascript.txt");
    int checked = 0;
    for (const QString &line : lines.mid(lines.indexOf(QStringLiteral("terms")) + 1)) {
        const QStringList words = line.split(u' ');
        const int year = words[0].toInt();
        for (int index = 0; index < 24; ++index, ++checked) {
            const QDate day(year, index / 2 + 1, words[index + 1].toInt());
            QCOMPARE(dayOf(SolarTerm(index), year), std::optional(day));
            QCOMPARE(solarTermOn(day), std::optional(SolarTerm(index)));
            QVERIFY(!solarTermOn(day.addDays(1)));
        }
    }
    QCOMPARE(checked, 200 * 24);
}

void TestChineseCalendar::namesDays_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("year");
    QTest::newRow("2026-11-09") << QStringLiteral("十月") << QStringLiteral("丙午马年");
    QTest::newRow("2026-11-28") << QStringLiteral("二十") << QStringLiteral("丙午马年");
    QTest::newRow("2026-12-09") << QStringLiteral("冬月") << QStringLiteral("丙午马年");
    QTest::newRow("2026-02-16") << QStringLiteral("廿九") << QStringLiteral("乙巳蛇年");
    QTest::newRow("2026-02-17") << QStringLiteral("正月") << QStringLiteral("丙午马年");
    QTest::newRow("2026-02-18") << QStringLiteral("初二") << QStringLiteral("丙午马年");
    QTest::newRow("2026-02-26") << QStringLiteral("初十") << QStringLiteral("丙午马年");
    QTest::newRow("2026-02-27") << QStringLiteral("十一") << QStringLiteral("丙午马年");
    QTest::newRow("2025-07-25") << QStringLiteral("闰六月") << QStringLiteral("乙巳蛇年");
    QTest::newRow("2025-01-28") << QStringLiteral("廿九") << QStringLiteral("甲辰龙年");
    QTest::newRow("2024-02-09") << QStringLiteral("三十") << QStringLiteral("癸卯兔年");
    QTest::newRow("2033-12-22") << QStringLiteral("闰冬月") << QStringLiteral("癸丑牛年");
    QTest::newRow("2000-02-05") << QStringLiteral("正月") << QStringLiteral("庚辰龙年");
}

void TestChineseCalendar::namesDays()
{
    QFETCH(QString, cell);
    QFETCH(QString, year);
    const auto day = lunarDayOf(iso(QTest::currentDataTag()));
    QCOMPARE(lunarCellName(*day), cell);
    QCOMPARE(lunarYearName(day->year), year);
}

void TestChineseCalendar::springFestivalsAreRightWhereIcuErrs()
{
    for (const char *day : {"2026-02-17", "2027-02-06", "2028-01-26", "2029-02-13", "2030-02-03", "2031-01-23"})
        QCOMPARE(festivalOn(iso(day)), std::optional(Festival::SpringFestival));
}

void TestChineseCalendar::findsFestivals_data()
{
    QTest::addColumn<Festival>("festival");
    QTest::newRow("2026-02-16") << Festival::NewYearsEve; // the twelfth month has 29 days
    QTest::newRow("2024-02-09") << Festival::NewYearsEve; // and 30
    QTest::newRow("2026-03-03") << Festival::Lantern;
    QTest::newRow("2026-04-05") << Festival::Qingming;
    QTest::newRow("2026-06-19") << Festival::DragonBoat;
    QTest::newRow("2026-08-19") << Festival::Qixi;
    QTest::newRow("2026-08-27") << Festival::Zhongyuan;
    QTest::newRow("2026-09-25") << Festival::MidAutumn;
    QTest::newRow("2026-10-18") << Festival::Chongyang;
    QTest::newRow("2026-12-22") << Festival::WinterSolstice;
    QTest::newRow("2020-06-25") << Festival::DragonBoat; // the fourth month was doubled that year
}

void TestChineseCalendar::findsFestivals()
{
    QFETCH(Festival, festival);
    const QDate day = iso(QTest::currentDataTag());
    QCOMPARE(festivalOn(day), std::optional(festival));
    QVERIFY(!festivalName(festival).isEmpty());
    QVERIFY(festivalOn(day.addDays(2)) != festival);
}

void TestChineseCalendar::everyYearHasEachFestivalOnce()
{
    QMap<int, int> counts;
    for (QDate day = iso("2000-02-05"); day < iso("2099-01-21"); day = day.addDays(1)) { // 99 lunar years
        if (const auto festival = festivalOn(day))
            ++counts[int(*festival)];
    }
    QCOMPARE(counts.size(), 10);
    for (const int count : counts)
        QCOMPARE(count, 99);
}

void TestChineseCalendar::isSilentOutsideItsTable()
{
    QVERIFY(lunarDayOf(iso("1901-01-01")) && lunarDayOf(iso("2100-12-31")));
    for (const QDate &day : {iso("1900-12-31"), iso("2101-01-01"), QDate()}) {
        QVERIFY(!lunarDayOf(day));
        QVERIFY(!solarTermOn(day));
        QVERIFY(!festivalOn(day));
    }
}

QTEST_GUILESS_MAIN(TestChineseCalendar)
#include "tst_chinesecalendar.moc"
