#include "time/businessday.h"
#include "time/plannedtime.h"

#include <QtTest>

using namespace yiren;

namespace {

const QByteArray newYork = "America/New_York";

QString at(const PlannedTime &time)
{
    return QDateTime::fromMSecsSinceEpoch(time.atMs, Qt::UTC).toString(Qt::ISODate);
}

} // namespace

// The United States set clocks forward on 2026-03-08 at 02:00 and back on 2026-11-01 at 02:00 (tzdata).
class TestPlannedTime : public QObject
{
    Q_OBJECT

private slots:
    void readsWallTimes_data();
    void readsWallTimes();
    void refusesWhatIsNoTime();
    void saysThatATimeIsPast();
    void showsTheWallTimeOfAnInstant();
    void keepsToTheWallTimeWhenRulesChange();
    void everyHourOfAYearComesBackAsItself();
};

void TestPlannedTime::readsWallTimes_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<TimeReading::Kind>("kind");
    QTest::addColumn<QString>("wall");
    QTest::addColumn<QString>("instant");
    using Kind = TimeReading::Kind;
    const QByteArray china(chinaZone);
    auto row = [](const char *asked, const QByteArray &zone, Kind kind, const char *wall, const char *instant) {
        QTest::newRow(asked) << zone << kind << QString::fromLatin1(wall) << QString::fromLatin1(instant);
    };
    row("2026-11-20 20:30", china, Kind::Good, "2026-11-20T20:30", "2026-11-20T12:30:00Z");
    row("2026-11-20T00:00", china, Kind::Good, "2026-11-20T00:00", "2026-11-19T16:00:00Z");
    row("2026-03-08T01:59", newYork, Kind::Good, "2026-03-08T01:59", "2026-03-08T06:59:00Z");
    row("2026-03-08T02:00", newYork, Kind::Gap, "2026-03-08T03:00", "2026-03-08T07:00:00Z");
    row("2026-03-08T02:30", newYork, Kind::Gap, "2026-03-08T03:00", "2026-03-08T07:00:00Z");
    row("2026-03-08T03:00", newYork, Kind::Good, "2026-03-08T03:00", "2026-03-08T07:00:00Z");
    row("2026-11-01T00:59", newYork, Kind::Good, "2026-11-01T00:59", "2026-11-01T04:59:00Z");
    row("2026-11-01T01:30", newYork, Kind::Twice, "2026-11-01T01:30", "2026-11-01T05:30:00Z");
    row("2026-11-01T02:00", newYork, Kind::Good, "2026-11-01T02:00", "2026-11-01T07:00:00Z");
    row("2026-10-04T02:10", "Australia/Lord_Howe", Kind::Gap, "2026-10-04T02:30", "2026-10-03T15:30:00Z"); // by half an hour
    row("2011-12-30T12:00", "Pacific/Apia", Kind::Gap, "2011-12-31T00:00", "2011-12-30T10:00:00Z");        // a day that was not
}

void TestPlannedTime::readsWallTimes()
{
    QFETCH(QByteArray, zone);
    QFETCH(TimeReading::Kind, kind);
    QFETCH(QString, wall);
    QFETCH(QString, instant);
    const auto answer = readTime(QString::fromLatin1(QTest::currentDataTag()), zone, 0);
    QVERIFY(answer);
    QCOMPARE(answer->kind, kind);
    QCOMPARE(answer->isUsable(), kind != TimeReading::Kind::Gap);
    QCOMPARE(answer->time.wall, wall);
    QCOMPARE(answer->time.zone, zone);
    QCOMPARE(at(answer->time), instant);
}

void TestPlannedTime::refusesWhatIsNoTime()
{
    for (const char16_t *text :
         {u"", u"tomorrow", u"2026-11-31 20:30", u"2026-11-20", u"2026-11-20 24:00", u"2026-11-20 20:30:15", u"2026-11-20 8:30"})
        QCOMPARE(readTime(QString::fromUtf16(text), chinaZone, 0).error().code, QStringLiteral("time.unreadable"));
    for (const char *zone : {"", "China/Nowhere", "../etc/passwd"})
        QCOMPARE(readTime(QStringLiteral("2026-11-20 20:30"), zone, 0).error().code, QStringLiteral("time.no_such_zone"));
}

void TestPlannedTime::saysThatATimeIsPast()
{
    const qint64 now = *rfc3339ToMs(u"2026-11-20T20:30:00+08:00");
    QCOMPARE(readTime(QStringLiteral("2026-11-20 20:29"), chinaZone, now)->kind, TimeReading::Kind::Past);
    QCOMPARE(readTime(QStringLiteral("2026-11-20 20:30"), chinaZone, now)->kind, TimeReading::Kind::Good);
    // A proposal that is past itself is no proposal.
    QCOMPARE(readTime(QStringLiteral("2026-03-08 02:30"), newYork, now)->kind, TimeReading::Kind::Past);
    QVERIFY(!readTime(QStringLiteral("2026-11-20 20:29"), chinaZone, now)->isUsable());
}

void TestPlannedTime::showsTheWallTimeOfAnInstant()
{
    const qint64 instant = *rfc3339ToMs(u"2026-11-20T20:30:59+08:00");
    const PlannedTime time = plannedAt(instant);
    QCOMPARE(time, (PlannedTime{QStringLiteral("2026-11-20T20:30"), chinaZone, instant - 59'000}));
    QCOMPARE(plannedAt(instant, newYork).wall, QStringLiteral("2026-11-20T07:30"));
    QCOMPARE(plannedAt(instant, "Nowhere").zone, QByteArray(chinaZone));
}

void TestPlannedTime::keepsToTheWallTimeWhenRulesChange()
{
    const PlannedTime right = readTime(QStringLiteral("2026-07-01T09:00"), newYork, 0)->time;
    QVERIFY(!heldToWallTime(right));
    // Noted when New York was thought to have no summer time that year.
    const PlannedTime noted{right.wall, right.zone, right.atMs + 3'600'000};
    QCOMPARE(heldToWallTime(noted), std::optional(right));
    // Noted before 02:30 was skipped.
    const PlannedTime skipped{QStringLiteral("2026-03-08T02:30"), newYork, *rfc3339ToMs(u"2026-03-08T07:30:00Z")};
    QCOMPARE(heldToWallTime(skipped)->wall, QStringLiteral("2026-03-08T03:00"));
    // The second 01:30 of that night is what was promised, too.
    QVERIFY(!heldToWallTime({QStringLiteral("2026-11-01T01:30"), newYork, *rfc3339ToMs(u"2026-11-01T06:30:00Z")}));
}

void TestPlannedTime::everyHourOfAYearComesBackAsItself()
{
    const qint64 first = *rfc3339ToMs(u"2026-01-01T00:00:00Z");
    for (const QByteArray &zone : {QByteArray(chinaZone), newYork, QByteArray("Europe/Berlin"), QByteArray("Asia/Kathmandu")}) {
        int moved = 0;
        for (qint64 hour = 0; hour < qint64(365) * 24; ++hour) {
            const PlannedTime time = plannedAt(first + hour * 3'600'000, zone);
            const auto answer = readTime(time.wall, zone, 0);
            QVERIFY(answer && answer->isUsable());
            moved += answer->time != time ? 1 : 0;
        }
        QCOMPARE(moved, zone == newYork || zone == "Europe/Berlin" ? 1 : 0); // the second of the two hours of autumn
    }
}

QTEST_GUILESS_MAIN(TestPlannedTime)
#include "tst_plannedtime.moc"
