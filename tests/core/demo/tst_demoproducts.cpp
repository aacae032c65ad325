#include "demo/demoproducts.h"
#include "products/bookingstore.h"
#include "products/enrolmentstore.h"
#include "products/membershipstore.h"
#include "products/productstore.h"
#include "support/temporarydatabase.h"
#include "time/durations.h"

#include <QtTest>

using namespace yiren;

class TestDemoProducts : public QObject
{
    Q_OBJECT

private slots:
    void everyPageHasSomethingToShowOnAnyDay();
};

void TestDemoProducts::everyPageHasSomethingToShowOnAnyDay()
{
    for (const QDate date : {QDate(2026, 11, 29), QDate(2028, 2, 29), QDate(2027, 1, 1)}) {
        TemporaryDatabase data;
        const AccountId account{1};
        const BusinessDay today(date);
        const qint64 morning = today.start().toMSecsSinceEpoch() + 9 * hourMs;
        const auto put = putDemoProducts(data, account, today, morning);
        QVERIFY2(put, qPrintable(put ? QString() : put.error().code + put.error().detail));
        const auto products = ProductStore(data).products(account);
        QCOMPARE(products->size(), size_t(17)); // the studio's catalogue
        QVERIFY(std::any_of(products->begin(), products->end(), [](const ListedProduct &listed) { return listed.isLow(); }));
        QCOMPARE(BookingStore(data).between(account, morning, today.end().toMSecsSinceEpoch())->size(), size_t(2));
        const auto members = MembershipStore(data).running(account, today);
        QCOMPARE(members->size(), size_t(5));
        QCOMPARE(members->front().last, today.plusDays(3));
        QCOMPARE(EnrolmentStore(data).enrolments(account)->size(), size_t(3));
    }
}

QTEST_GUILESS_MAIN(TestDemoProducts)
#include "tst_demoproducts.moc"
