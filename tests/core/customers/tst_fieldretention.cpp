#include "audit/auditstore.h"
#include "customers/fieldregisterstore.h"
#include "customers/fieldretentionstore.h"
#include "support/temporarydatabase.h"

#include <QTest>
#include <QTimeZone>

using namespace yiren;

class TestFieldRetention : public QObject
{
    Q_OBJECT

private slots:
    void keepsAValueForItsMonths_data();
    void keepsAValueForItsMonths();
    void countsFromTheLastDealing();
    void endsTheMonthInBeijing();
    void deletesExactlyWhatWasListed();
};

namespace {

constexpr AccountId retentionAccount{1};

qint64 beijing(const char *text)
{
    return *beijingTextToMs(QString::fromLatin1(text));
}

BusinessDay dayOf(const char *text)
{
    return *BusinessDay::fromText(QString::fromLatin1(text));
}

} // namespace

void TestFieldRetention::keepsAValueForItsMonths_data()
{
    QTest::addColumn<QByteArray>("dealing");
    QTest::addColumn<int>("months");
    QTest::addColumn<QByteArray>("until");
    QTest::newRow("a year") << QByteArray("2025-11-20 10:00:00") << 12 << QByteArray("2026-11-20");
    QTest::newRow("one month from the 31st") << QByteArray("2026-01-31 10:00:00") << 1 << QByteArray("2026-02-28");
    QTest::newRow("into a leap year") << QByteArray("2023-08-31 10:00:00") << 6 << QByteArray("2024-02-29");
    QTest::newRow("late in the evening") << QByteArray("2026-03-31 23:59:59") << 24 << QByteArray("2028-03-31");
    QTest::newRow("after midnight") << QByteArray("2026-04-01 00:00:00") << 24 << QByteArray("2028-04-01");
}

void TestFieldRetention::keepsAValueForItsMonths()
{
    QFETCH(QByteArray, dealing);
    QFETCH(int, months);
    QFETCH(QByteArray, until);
    KeptValue value;
    value.retentionMonths = months;
    value.lastDealingAt = beijing(dealing.constData());
    const BusinessDay last = dayOf(until.constData());
    QCOMPARE(keptUntil(value).toText(), last.toText());
    QVERIFY(valuesDue({value}, last.previous()).empty());
    QCOMPARE(valuesDue({value}, last).size(), size_t(1));
    value.isFieldDeleted = true;
    QCOMPARE(valuesDue({value}, last.plusDays(-400)).size(), size_t(1));
}

void TestFieldRetention::countsFromTheLastDealing()
{
    KeptValue value;
    value.retentionMonths = 6;
    value.lastDealingAt = beijing("2026-01-10 10:00:00");
    value.updatedAt = beijing("2026-03-15 10:00:00"); // written later: from then
    QCOMPARE(keptUntil(value).toText(), QStringLiteral("2026-09-15"));
    value.lastDealingAt = beijing("2026-05-01 10:00:00");
    QCOMPARE(keptUntil(value).toText(), QStringLiteral("2026-11-01"));
}

void TestFieldRetention::endsTheMonthInBeijing()
{
    QCOMPARE(endOfMonth(beijing("2026-11-20 10:00:00")).toText(), QStringLiteral("2026-11-30"));
    QCOMPARE(endOfMonth(beijing("2026-12-01 00:30:00")).toText(), QStringLiteral("2026-12-31")); // still November in UTC
    QCOMPARE(endOfMonth(beijing("2028-02-01 12:00:00")).toText(), QStringLiteral("2028-02-29"));
}

void TestFieldRetention::deletesExactlyWhatWasListed()
{
    TemporaryDatabase temporary;
    Database &database = temporary;
    const qint64 old = beijing("2024-06-01 10:00:00");
    const qint64 recent = beijing("2026-10-01 10:00:00");
    for (int id = 1; id <= 4; ++id)
        QVERIFY(database.execute(
            QStringLiteral("INSERT INTO customer(id, account_id, first_seen_at, updated_at) VALUES(%1, 1, %2, 0)").arg(id).arg(old)));
    QVERIFY(database.execute(QStringLiteral("INSERT INTO customer_figures VALUES(2, 1, 1, 100, 0, %1, %1, 0, 0, NULL)").arg(recent)));
    const auto brief = addField(database, retentionAccount, {0, QStringLiteral("生日"), false, QStringLiteral("祝福"), 12}, old);
    const auto lasting = addField(database, retentionAccount, {0, QStringLiteral("偏好"), false, QStringLiteral("推荐"), 36}, old);
    for (int id = 1; id <= 4; ++id) {
        QVERIFY(putFieldValue(database, nullptr, CustomerId{id}, *brief, QStringLiteral("a"), id == 3 ? recent : old));
        QVERIFY(putFieldValue(database, nullptr, CustomerId{id}, *lasting, QStringLiteral("b"), old));
    }
    FieldRetentionStore store(database);
    const auto due = valuesDue(*store.keptValues(retentionAccount), dayOf("2026-11-30"));
    QCOMPARE(due.size(), size_t(2)); // of 1 and 4: person 2 paid in October, the value of 3 was written in October, the other field lasts
    QCOMPARE(due[0].customer, CustomerId{1});
    QCOMPARE(due[1].customer, CustomerId{4});
    QVERIFY(putFieldValue(database, nullptr, CustomerId{4}, *brief, QStringLiteral("c"), recent)); // meanwhile
    QCOMPARE(*deleteDueValues(database, retentionAccount, due, recent), 1);
    const auto left = store.keptValues(retentionAccount);
    QCOMPARE(left->size(), size_t(7));
    QVERIFY(!CustomerFieldStore(database).value(CustomerId{1}, brief->id)->has_value());
    QCOMPARE(CustomerFieldStore(database).value(CustomerId{4}, brief->id)->value().text, QStringLiteral("c"));
    QCOMPARE(AuditStore(database).entries()->back().detail, QStringLiteral("1 values"));
    QVERIFY(deleteField(database, retentionAccount, lasting->id, recent));
    QCOMPARE(valuesDue(*store.keptValues(retentionAccount), dayOf("2026-11-30")).size(), size_t(4));
}

QTEST_GUILESS_MAIN(TestFieldRetention)
#include "tst_fieldretention.moc"
