#include "search/daywords.h"

#include <QtTest>

using namespace yiren;

class TestDayWords : public QObject
{
    Q_OBJECT

private slots:
    void namesADay_data();
    void namesADay();
};

// Today is Sunday, 22 November 2026; the week before this one runs from the 9th to the 15th.
void TestDayWords::namesADay_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QDate>("day"); // invalid: none
    const auto row = [](const char *typed, QDate day) { QTest::newRow(typed) << QString::fromUtf8(typed) << day; };
    row("2026-11-20", {2026, 11, 20});
    row("2026/11/20", {2026, 11, 20});
    row("2026年11月20日", {2026, 11, 20});
    row("2026 年 11 月 20 日", {2026, 11, 20});
    row("2025-3-5", {2025, 3, 5});
    row("11-20", {2026, 11, 20});
    row("11/20", {2026, 11, 20});
    row("2026.11.20", {2026, 11, 20});
    row("11月20日", {2026, 11, 20});
    row("11月20号", {2026, 11, 20});
    row("１１－２０", {2026, 11, 20});
    row("11-22", {2026, 11, 22});
    row("11-23", {2025, 11, 23}); // tomorrow of last year
    row("2-29", {2024, 2, 29});
    row("2-30", {});
    row("13-1", {});
    row("2026-11-23", {}); // to come
    row("今天", {2026, 11, 22});
    row("昨天", {2026, 11, 21});
    row("前天", {2026, 11, 20});
    row("Yesterday", {2026, 11, 21});
    row("today", {2026, 11, 22});
    row("上周一", {2026, 11, 9});
    row("上周五", {2026, 11, 13});
    row("上星期日", {2026, 11, 15});
    row("上周天", {2026, 11, 15});
    row("周五", {}); // which one?
    row("20", {});
    row("5.20", {}); // rather an amount
    row("1120", {}); // rather the end of a number
    row("20261122-0041", {});
    row("退款", {});
    row("", {});
}

void TestDayWords::namesADay()
{
    QFETCH(QString, typed);
    QFETCH(QDate, day);
    const auto found = dayOfWords(typed, BusinessDay(QDate(2026, 11, 22)));
    QCOMPARE(found ? found->date() : QDate(), day);
}

QTEST_GUILESS_MAIN(TestDayWords)
#include "tst_daywords.moc"
