#include "time/businessday.h"
#include "time/period.h"

#include <QtTest>

using namespace yiren;

class TestBusinessDay : public QObject
{
    Q_OBJECT

private slots:
    void beginsAtMidnightInBeijing();
    void readsOnlyIsoDays();
    void readsBeijingText_data();
    void readsBeijingText();
    void readsRfc3339();
    void periodsAreHalfOpen();
};

void TestBusinessDay::beginsAtMidnightInBeijing()
{
    const QDateTime lateInUtc(QDate(2025, 1, 1), QTime(16, 30), Qt::UTC);
    QCOMPARE(BusinessDay::of(lateInUtc).toText(), QStringLiteral("2025-01-02"));
    QCOMPARE(BusinessDay::of(lateInUtc.addSecs(-1801)).toText(), QStringLiteral("2025-01-01"));
    QCOMPARE(BusinessDay(QDate(2025, 1, 2)).start(), QDateTime(QDate(2025, 1, 1), QTime(16, 0), Qt::UTC));
    QCOMPARE(BusinessDay(QDate(2025, 1, 2)).end(), QDateTime(QDate(2025, 1, 2), QTime(16, 0), Qt::UTC));
}

void TestBusinessDay::readsOnlyIsoDays()
{
    QCOMPARE(BusinessDay::fromText(u"2026-11-20")->date(), QDate(2026, 11, 20));
    for (const char16_t *text : {u"", u"2026-11-31", u"2026-1-20", u"20261120", u"2026-11-20 ", u"２026-11-20"})
        QVERIFY(!BusinessDay::fromText(text));
}

void TestBusinessDay::readsBeijingText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("bill") << "2026-03-05 10:15:05" << true;
    QTest::newRow("full-width colons") << "2026-03-05 10：15：05" << true;
    QTest::newRow("T") << "2026-03-05T10:15:05" << true;
    QTest::newRow("slashes") << "2026/03/05 10:15:05" << true;
    QTest::newRow("no such hour") << "2026-03-05 24:15:05" << false;
    QTest::newRow("short") << "2026-03-05 10:15" << false;
}

void TestBusinessDay::readsBeijingText()
{
    QFETCH(QString, text);
    QFETCH(bool, good);
    const auto ms = beijingTextToMs(text);
    QCOMPARE(ms.has_value(), good);
    if (good) {
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(*ms, Qt::UTC), QDateTime(QDate(2026, 3, 5), QTime(2, 15, 5), Qt::UTC));
        QCOMPARE(msToBeijingText(*ms), QStringLiteral("2026-03-05 10:15:05"));
    }
}

void TestBusinessDay::readsRfc3339()
{
    QCOMPARE(rfc3339ToMs(u"2018-06-08T10:34:56+08:00"), std::optional<qint64>(1528425296000));
    QCOMPARE(rfc3339ToMs(u"2018-06-08T02:34:56Z"), std::optional<qint64>(1528425296000));
    QCOMPARE(rfc3339ToMs(u"2018-06-08T10:34:56.120+08:00"), std::optional<qint64>(1528425296120));
    QVERIFY(!rfc3339ToMs(u"2018-06-08T10:34:56"));
    QCOMPARE(msToRfc3339(1528425296000), QStringLiteral("2018-06-08T10:34:56+08:00"));
}

void TestBusinessDay::periodsAreHalfOpen()
{
    const BusinessDay day(QDate(2026, 11, 20));
    const Period week = Period::inclusive(day, day.plusDays(6));
    QCOMPARE(week.days(), 7);
    QVERIFY(week.contains(day) && week.contains(day.plusDays(6)) && !week.contains(day.plusDays(7)) && !week.contains(day.previous()));
    QCOMPARE(Period::ofDay(day).endMs() - Period::ofDay(day).startMs(), 86'400'000);
}

QTEST_GUILESS_MAIN(TestBusinessDay)
#include "tst_businessday.moc"
