#include "reconcile/bankmovement.h"

#include <QtTest>

using namespace yiren;

class TestBankMovement : public QObject
{
    Q_OBJECT

private slots:
    // The State Council's notice for 2026: off from 1 to 7 October, Saturday 10 October is worked.
    void holidaysAreNoWorkingDaysAndTheSaturdayWorkedForThemIsOne()
    {
        const WorkCalendar calendar = WorkCalendar::shipped();
        QCOMPARE(expectedAtBank(BusinessDay(QDate(2026, 9, 30)), calendar), BusinessDay(QDate(2026, 10, 10))); // 8, 9, 10 October
        QCOMPARE(expectedAtBank(BusinessDay(QDate(2026, 3, 7)), calendar), BusinessDay(QDate(2026, 3, 11)));   // a Saturday
    }

    void aBankRowIsReadAsItWasWritten()
    {
        const BankRow row{BusinessDay(QDate(2026, 3, 6)), Money::fromFen(50'005), QStringLiteral("CMB 77 / 提现")};
        QCOMPARE(bankRowText(row), QStringLiteral("2026-03-06 500.05 CMB 77 / 提现"));
        QCOMPARE(bankRowFromText(bankRowText(row)), std::optional(row));
        QVERIFY(!bankRowFromText(u"the bank said so"));
        QVERIFY(!bankRowFromText(u"2026-03-06"));
        QVERIFY(!bankRowFromText(u""));
    }
};

QTEST_GUILESS_MAIN(TestBankMovement)
#include "tst_bankmovement.moc"
