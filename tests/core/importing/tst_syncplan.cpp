#include "importing/syncplan.h"

#include <QtTest>

using namespace yiren;

namespace {

QDateTime beijing(const char *text)
{
    return QDateTime::fromMSecsSinceEpoch(*beijingTextToMs(QString::fromLatin1(text)), Qt::UTC);
}

BusinessDay day(const char *text)
{
    return *BusinessDay::fromText(QString::fromLatin1(text));
}

BillFacts bill(BusinessDay of, BillKind kind)
{
    BillFacts facts;
    facts.kind = kind;
    facts.day = of;
    facts.receivedAt = of.end().toMSecsSinceEpoch() + 1000 * static_cast<qint64>(kind);
    return facts;
}

void addDay(BillsOnHand &onHand, BusinessDay of)
{
    for (const BillKind kind : fetchedKinds)
        onHand.bills.push_back(bill(of, kind));
}

BillsOnHand all(const char *first, const char *last)
{
    BillsOnHand onHand;
    for (BusinessDay of = day(first); of <= day(last); of = of.next())
        addDay(onHand, of);
    return onHand;
}

QString dueAt(const BillsOnHand &onHand, const char *now)
{
    QStringList days;
    for (const BusinessDay &one : syncPlan(onHand, beijing(now)).due)
        days.append(one.toText().mid(5));
    return days.join(u' ');
}

} // namespace

// The contract (11.1): a day's bills are there from 9:00 of the next morning on, for sure after 10:00; three months back.
class TestSyncPlan : public QObject
{
    Q_OBJECT

private slots:
    void aDayIsDueFiveMinutesAfterTen_data();
    void aDayIsDueFiveMinutesAfterTen();
    void holesAreFilledToo();
    void closedDaysLackNothing();
    void oneMissingBillOfFourIsEnough();
    void accountsThatAreNotThereAreNotWaitedFor();
    void anEmptyDataFileWantsThreeMonths();
    void bySomebodysWishYesterdayIsAskedForAtOnce();
    void tellsWhenTheNewestCameAndWhenTheNextComes();
    void waitsLongerEachTimeAndNotAtAllForAPerson();
};

void TestSyncPlan::aDayIsDueFiveMinutesAfterTen_data()
{
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<QString>("due");
    // All is here up to 11-26.
    QTest::newRow("the same evening") << QByteArray("2026-11-27 23:59:59") << QString();
    QTest::newRow("midnight") << QByteArray("2026-11-28 00:00:00") << QString();
    QTest::newRow("when WeChat begins") << QByteArray("2026-11-28 09:00:00") << QString();
    QTest::newRow("a second before") << QByteArray("2026-11-28 10:04:59") << QString();
    QTest::newRow("then") << QByteArray("2026-11-28 10:05:00") << QStringLiteral("11-27");
    QTest::newRow("the next morning, too early") << QByteArray("2026-11-29 10:04:59") << QStringLiteral("11-27");
    QTest::newRow("the next morning") << QByteArray("2026-11-29 10:05:00") << QStringLiteral("11-28 11-27");
    QTest::newRow("after four days of sleep") << QByteArray("2026-12-01 18:00:00") << QStringLiteral("11-30 11-29 11-28 11-27");
    QTest::newRow("a clock set back") << QByteArray("2026-11-20 12:00:00") << QString();
}

void TestSyncPlan::aDayIsDueFiveMinutesAfterTen()
{
    QFETCH(QByteArray, now);
    QFETCH(QString, due);
    QCOMPARE(dueAt(all("2026-08-01", "2026-11-26"), now.constData()), due);
}

void TestSyncPlan::holesAreFilledToo()
{
    BillsOnHand onHand = all("2026-08-01", "2026-10-09");
    const BillsOnHand later = all("2026-10-12", "2026-11-27");
    onHand.bills.insert(onHand.bills.end(), later.bills.begin(), later.bills.end());
    QCOMPARE(dueAt(onHand, "2026-11-28 12:00:00"), QStringLiteral("10-11 10-10"));
}

void TestSyncPlan::closedDaysLackNothing()
{
    BillsOnHand onHand = all("2026-08-01", "2026-11-25");
    onHand.closedDays = {QStringLiteral("2026-11-26")};
    QCOMPARE(dueAt(onHand, "2026-11-28 12:00:00"), QStringLiteral("11-27"));
}

void TestSyncPlan::oneMissingBillOfFourIsEnough()
{
    for (const BillKind missing : fetchedKinds) {
        BillsOnHand onHand = all("2026-08-01", "2026-11-27");
        std::erase_if(onHand.bills, [missing](const BillFacts &facts) { return facts.kind == missing && facts.day == day("2026-11-20"); });
        QCOMPARE(dueAt(onHand, "2026-11-28 12:00:00"), QStringLiteral("11-20"));
    }
}

void TestSyncPlan::accountsThatAreNotThereAreNotWaitedFor()
{
    BillsOnHand onHand = all("2026-08-01", "2026-11-27");
    std::erase_if(onHand.bills, [](const BillFacts &facts) { return facts.kind == BillKind::FundFees; });
    QVERIFY(!dueAt(onHand, "2026-11-28 12:00:00").isEmpty());
    onHand.unavailable = {BillKind::FundFees};
    QCOMPARE(dueAt(onHand, "2026-11-28 12:00:00"), QString());
}

// 28 August to 27 November: 4 + 30 + 31 + 27.
void TestSyncPlan::anEmptyDataFileWantsThreeMonths()
{
    const SyncPlan plan = syncPlan({}, beijing("2026-11-28 12:00:00"));
    QCOMPARE(plan.due.size(), size_t(92));
    QCOMPARE(plan.due.front(), day("2026-11-27"));
    QCOMPARE(plan.due.back(), day("2026-08-28"));
    QVERIFY(!plan.receivedAt);
    // The last of February has no 30th before it.
    QCOMPARE(syncPlan({}, beijing("2027-05-31 12:00:00")).due.back(), day("2027-02-28"));
}

void TestSyncPlan::bySomebodysWishYesterdayIsAskedForAtOnce()
{
    const QDateTime now = beijing("2026-11-28 09:10:00");
    const auto days = daysLackingBills(all("2026-08-01", "2026-11-26"), fetchableDays(now));
    QCOMPARE(days, std::vector{day("2026-11-27")});
}

void TestSyncPlan::tellsWhenTheNewestCameAndWhenTheNextComes()
{
    const BillsOnHand onHand = all("2026-08-01", "2026-11-27");
    const SyncPlan noon = syncPlan(onHand, beijing("2026-11-28 12:00:00"));
    QCOMPARE(noon.newest, day("2026-11-27"));
    QCOMPARE(*noon.receivedAt, bill(day("2026-11-27"), *std::max_element(std::begin(fetchedKinds), std::end(fetchedKinds))).receivedAt);
    QCOMPARE(noon.next, beijing("2026-11-29 10:05:00"));
    const SyncPlan morning = syncPlan(onHand, beijing("2026-11-28 08:00:00"));
    QCOMPARE(morning.newest, day("2026-11-26"));
    QCOMPARE(morning.next, beijing("2026-11-28 10:05:00"));
}

void TestSyncPlan::waitsLongerEachTimeAndNotAtAllForAPerson()
{
    using std::chrono::minutes;
    const int waits[] = {10, 20, 40, 60, 60, 60};
    for (int failures = 1; failures <= 6; ++failures)
        QCOMPARE(syncRetryAfter(ErrorKind::Network, failures), std::optional(minutes(waits[failures - 1])));
    QCOMPARE(syncRetryAfter(ErrorKind::Timeout, 1000), std::optional(minutes(60)));
    QCOMPARE(syncRetryAfter(ErrorKind::NotReady, 1), std::optional(minutes(30))); // 11.1: ask again in half an hour
    for (const ErrorKind kind : {ErrorKind::Unauthorized, ErrorKind::Credential, ErrorKind::BadSignature, ErrorKind::Refused})
        QVERIFY(!syncRetryAfter(kind, 1));
}

QTEST_GUILESS_MAIN(TestSyncPlan)
#include "tst_syncplan.moc"
