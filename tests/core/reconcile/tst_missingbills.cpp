#include "reconcile/missingbills.h"

#include <QtTest>

using namespace yiren;

namespace {

BusinessDay march(int day)
{
    return BusinessDay(QDate(2026, 3, day));
}

BillFacts billOf(BillKind kind, int day, BillState state = BillState::Imported)
{
    BillFacts facts;
    facts.kind = kind;
    facts.day = march(day);
    facts.state = state;
    return facts;
}

std::vector<BusinessDay> days(std::initializer_list<int> numbers)
{
    std::vector<BusinessDay> made;
    for (const int number : numbers)
        made.push_back(march(number));
    return made;
}

} // namespace

class TestMissingBills : public QObject
{
    Q_OBJECT

private slots:
    void daysBetweenBillsAreNamedAndNoneBeforeOrAfterThem()
    {
        BillDays books;
        for (const int day : {3, 4, 7, 9})
            books.bills.push_back(billOf(BillKind::TradeAll, day));
        QCOMPARE(missingTradeBills(books), days({5, 6, 8}));
        QCOMPARE(missingFundBills(books), days({})); // none was ever here
    }

    void aDayOfWhichWeChatHasNoBillIsNotMissing()
    {
        const BillDays books{
            {billOf(BillKind::FundBasic, 3), billOf(BillKind::FundBasic, 4, BillState::Empty), billOf(BillKind::FundBasic, 5)}, {}};
        QCOMPARE(missingFundBills(books), days({}));
    }

    // The 1st was closed before the first fund bill came; the 4th was closed without one; the 5th is open.
    void aClosedDayLacksNothing()
    {
        const BillDays books{{billOf(BillKind::FundBasic, 3), billOf(BillKind::FundBasic, 6)}, {march(1), march(4)}};
        QCOMPARE(missingFundBills(books), days({5}));
        QVERIFY(!isClosedHole(books, BillKind::FundBasic, march(4)));
        const BillDays closed{books.bills, {march(4), march(5)}};
        QCOMPARE(missingFundBills(closed), days({}));
        QVERIFY(isClosedHole(closed, BillKind::FundBasic, march(4)));
    }

    void paymentsAndRefundsInTwoFilesAreAWholeBill()
    {
        BillDays books;
        books.bills = {billOf(BillKind::TradeAll, 3), billOf(BillKind::TradeSuccess, 4), billOf(BillKind::TradeRefund, 4),
                       billOf(BillKind::TradeSuccess, 5), billOf(BillKind::TradeAll, 6)};
        QCOMPARE(missingTradeBills(books), days({5}));
    }
};

QTEST_GUILESS_MAIN(TestMissingBills)
#include "tst_missingbills.moc"
