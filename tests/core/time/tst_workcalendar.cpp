#include "time/workcalendar.h"

#include <QtTest>

using namespace yiren;

namespace {

QDate iso(const QString &text)
{
    return QDate::fromString(text, Qt::ISODate);
}

// A day and the next one on which offices work, worked by hand from the notices of the State Council for 2022 to 2026.
constexpr const char *nextWorkdays[] = {
    "2022-01-28 2022-01-29", "2022-01-30 2022-02-07", "2022-09-30 2022-10-08", "2022-10-08 2022-10-09", "2022-12-30 2023-01-03",
    "2023-01-20 2023-01-28", "2023-01-28 2023-01-29", "2023-04-04 2023-04-06", "2023-04-21 2023-04-23", "2023-04-28 2023-05-04",
    "2023-05-05 2023-05-06", "2023-06-21 2023-06-25", "2023-09-28 2023-10-07", "2023-10-07 2023-10-08", "2023-12-29 2024-01-02",
    "2024-02-03 2024-02-04", "2024-02-09 2024-02-18", "2024-02-18 2024-02-19", "2024-04-03 2024-04-07", "2024-04-26 2024-04-28",
    "2024-04-30 2024-05-06", "2024-05-10 2024-05-11", "2024-06-07 2024-06-11", "2024-09-13 2024-09-14", "2024-09-14 2024-09-18",
    "2024-09-27 2024-09-29", "2024-09-30 2024-10-08", "2024-10-11 2024-10-12", "2024-12-31 2025-01-02", "2025-01-24 2025-01-26",
    "2025-01-27 2025-02-05", "2025-02-07 2025-02-08", "2025-04-03 2025-04-07", "2025-04-25 2025-04-27", "2025-04-30 2025-05-06",
    "2025-05-30 2025-06-03", "2025-09-26 2025-09-28", "2025-09-30 2025-10-09", "2025-10-10 2025-10-11", "2025-12-31 2026-01-04",
    "2026-01-03 2026-01-04", "2026-01-04 2026-01-05", "2026-01-09 2026-01-12", "2026-02-13 2026-02-14", "2026-02-14 2026-02-24",
    "2026-02-27 2026-02-28", "2026-04-03 2026-04-07", "2026-04-30 2026-05-06", "2026-05-08 2026-05-09", "2026-06-18 2026-06-22",
    "2026-09-18 2026-09-20", "2026-09-24 2026-09-28", "2026-09-30 2026-10-08", "2026-10-09 2026-10-10", "2026-10-10 2026-10-12"};

} // namespace

class TestWorkCalendar : public QObject
{
    Q_OBJECT

private slots:
    void knowsFourKindsOfDays();
    void sundayThe4thOfJanuary2026IsWorked();
    void year2026HasTheNoticesCounts();
    void yearsWithoutANoticeAreSaidToBeSo();
    void findsTheNextWorkday();
    void refusesWhatItCantRead_data();
    void refusesWhatItCantRead();
};

void TestWorkCalendar::knowsFourKindsOfDays()
{
    const WorkCalendar calendar = WorkCalendar::shipped();
    QCOMPARE(calendar.of(QDate(2026, 11, 27)), (OfficeDay{DayKind::Workday, {}}));
    QCOMPARE(calendar.of(QDate(2026, 11, 28)), (OfficeDay{DayKind::Weekend, {}}));
    QCOMPARE(calendar.of(QDate(2026, 10, 3)), (OfficeDay{DayKind::Holiday, QStringLiteral("国庆节")}));
    QCOMPARE(calendar.of(QDate(2026, 10, 10)), (OfficeDay{DayKind::AdjustedWorkday, QStringLiteral("国庆节")}));
    QVERIFY(calendar.asOf() >= QDate(2026, 11, 1));
}

void TestWorkCalendar::sundayThe4thOfJanuary2026IsWorked()
{
    QCOMPARE(QDate(2026, 1, 4).dayOfWeek(), 7);
    QCOMPARE(WorkCalendar::shipped().of(QDate(2026, 1, 4)), (OfficeDay{DayKind::AdjustedWorkday, QStringLiteral("元旦")}));
}

void TestWorkCalendar::year2026HasTheNoticesCounts()
{
    const WorkCalendar calendar = WorkCalendar::shipped();
    QMap<DayKind, int> counts;
    for (QDate day(2026, 1, 1); day.year() == 2026; day = day.addDays(1))
        ++counts[calendar.of(day).kind];
    // Of the year's 104 weekend days 14 fall on holidays (3 January; 15, 21, 22 February; 4, 5 April; 2, 3 May; 20, 21 June; 26, 27
    // September; 3, 4 October) and 6 are worked.
    QCOMPARE(counts[DayKind::Holiday], 33);
    QCOMPARE(counts[DayKind::AdjustedWorkday], 6);
    QCOMPARE(counts[DayKind::Weekend], 84);
    QCOMPARE(counts[DayKind::Workday], 365 - 33 - 6 - 84);
}

void TestWorkCalendar::yearsWithoutANoticeAreSaidToBeSo()
{
    const WorkCalendar calendar = WorkCalendar::shipped();
    QVERIFY(calendar.isAnnounced(2026) && !calendar.isAnnounced(2027) && !calendar.isAnnounced(2021));
    QCOMPARE(calendar.of(QDate(2027, 2, 6)).kind, DayKind::NotAnnounced);
    QCOMPARE(calendar.nextWorkday(QDate(2027, 6, 4)), QDate(2027, 6, 7)); // Friday to Monday
    QCOMPARE(WorkCalendar().of(QDate(2026, 1, 1)).kind, DayKind::NotAnnounced);
}

void TestWorkCalendar::findsTheNextWorkday()
{
    const WorkCalendar calendar = WorkCalendar::shipped();
    QVERIFY(std::size(nextWorkdays) >= 50);
    for (const char *pair : nextWorkdays) {
        const QStringList days = QString::fromLatin1(pair).split(u' ');
        QVERIFY2(calendar.nextWorkday(iso(days[0])) == iso(days[1]), pair);
    }
}

void TestWorkCalendar::refusesWhatItCantRead_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("no such day") << QByteArray("2026-02-30,off,春节");
    QTest::newRow("no such kind") << QByteArray("2026-02-17,free,春节");
    QTest::newRow("no name") << QByteArray("2026-02-17,off,");
    QTest::newRow("too few") << QByteArray("2026-02-17,off");
    QTest::newRow("too many") << QByteArray("2026-02-17,off,春节,1");
}

void TestWorkCalendar::refusesWhatItCantRead()
{
    QFETCH(QByteArray, line);
    const auto calendar = WorkCalendar::fromCsv("date,kind,name\n2026-01-01,off,元旦\n" + line + "\n");
    QVERIFY(!calendar);
    QCOMPARE(calendar.error().code, QStringLiteral("calendar.unreadable"));
    QCOMPARE(calendar.error().place.line, 3);
}

QTEST_GUILESS_MAIN(TestWorkCalendar)
#include "tst_workcalendar.moc"
