#include "bills/traderowstore.h"
#include "support/queryplan.h"

#include <QTest>

using namespace yiren;

class TestTradeRowStore : public QObject
{
    Q_OBJECT

private slots:
    void aRowsBillIsLookedUpByItsDay();
};

// Else each row of a day goes through all bills that ever were imported.
void TestTradeRowStore::aRowsBillIsLookedUpByItsDay()
{
    QStringList asked;
    TemporaryDatabase db([&asked](const QString &sql) {
        asked.append(sql);
        return Done();
    });
    asked.clear(); // what opening asked
    QVERIFY(TradeRowStore(db).rows(AccountId{1}, Period::ofDay(BusinessDay(QDate(2026, 11, 20)))));
    QCOMPARE(asked.size(), 1);
    const QString plan = planOf(db, asked.first());
    QVERIFY2(plan.contains(
                 QStringLiteral("SEARCH b USING COVERING INDEX sqlite_autoindex_bill_file_1 (account_id=? AND kind=? AND bill_day=?)")),
             qPrintable(plan));
}

QTEST_GUILESS_MAIN(TestTradeRowStore)
#include "tst_traderowstore.moc"
