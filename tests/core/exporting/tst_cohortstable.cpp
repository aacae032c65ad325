#include "exporting/exports.h"
#include "support/customerrows.h"
#include "support/temporarydatabase.h"
#include "time/durations.h"

#include <QTest>

using namespace yiren;

namespace {

const AccountId account{1};
const BusinessDay today(QDate(2026, 11, 20));

qint64 noonOf(QDate day)
{
    return BusinessDay(day).start().toMSecsSinceEpoch() + 12 * hourMs;
}

QString text(const ExportTable::Cell &cell)
{
    return std::get<QString>(cell);
}

qint64 number(const ExportTable::Cell &cell)
{
    return std::get<qint64>(cell);
}

} // namespace

// `export cohorts`.
class TestCohortsTable : public QObject
{
    Q_OBJECT

private slots:
    void aRowIsAPeriodThatIsKnown();
    void theDaysNameTheMonths();
    void nothingIsATableWithoutRows();
};

// 25 followed in August, 10 left after ten days, and 4 bought in September and again 20 days later.
void TestCohortsTable::aRowIsAPeriodThatIsKnown()
{
    TemporaryDatabase database;
    CustomerRows rows(database.database());
    for (qint64 id = 1; id <= 25; ++id) {
        Customer customer;
        customer.id = CustomerId{id};
        rows.add(customer);
        rows.event(id, QStringLiteral("follow"), noonOf(QDate(2026, 8, 3)), {});
        if (id <= 10)
            rows.event(id, QStringLiteral("unfollow"), noonOf(QDate(2026, 8, 13)), {});
        if (id > 4)
            continue;
        for (const QDate day : {QDate(2026, 9, 1), QDate(2026, 9, 21)})
            rows.order(QStringLiteral("%1-%2").arg(id).arg(day.day()), QStringLiteral("o-%1-tail").arg(id), noonOf(day), 100);
    }
    const auto table = cohortsTable(database, account, today, {});
    QVERIFY(table);
    const auto of = [&table](const QString &kind) {
        std::vector<std::vector<ExportTable::Cell>> found;
        for (const auto &row : table->rows) {
            if (text(row[0]) == kind)
                found.push_back(row);
        }
        return found;
    };
    const auto followers = of(QStringLiteral("followers"));
    QCOMPARE(followers.size(), size_t(4)); // periods 0 to 3: day 90 was 2026-11-01
    QCOMPARE(text(followers[1][1]), QStringLiteral("2026-08-01"));
    QCOMPARE(number(followers[1][2]), 25);
    QCOMPARE(number(followers[1][5]), 15);
    QCOMPARE(text(followers[1][6]), QStringLiteral("0.6000"));
    QVERIFY(text(followers[1][9]).isEmpty());
    QCOMPARE(text(followers[1][10]), QStringLiteral("stayed"));
    const auto buyers = of(QStringLiteral("buyers"));
    QCOMPARE(buyers.size(), size_t(3));
    QCOMPARE(number(buyers[1][5]), 4);
    QCOMPARE(number(buyers[2][5]), 0);
    QCOMPARE(text(buyers[1][9]), QStringLiteral("small"));
    QCOMPARE(text(buyers[1][10]), QStringLiteral("ordered")); // nobody says that a buyer stays
    QVERIFY(of(QStringLiteral("members")).empty());
}

void TestCohortsTable::theDaysNameTheMonths()
{
    TemporaryDatabase database;
    CustomerRows rows(database.database());
    for (qint64 id = 1; id <= 2; ++id) {
        Customer customer;
        customer.id = CustomerId{id};
        rows.add(customer);
        rows.event(id, QStringLiteral("follow"), noonOf(QDate(2026, int(6 + id), 3)), {});
    }
    const auto table =
        cohortsTable(database, account, today, Period::inclusive(BusinessDay(QDate(2026, 8, 1)), BusinessDay(QDate(2026, 8, 31))));
    QVERIFY(table);
    for (const auto &row : table->rows)
        QCOMPARE(text(row[1]), QStringLiteral("2026-08-01"));
    QVERIFY(!table->rows.empty());
}

void TestCohortsTable::nothingIsATableWithoutRows()
{
    TemporaryDatabase database;
    const auto table = cohortsTable(database, account, today, {});
    QVERIFY(table);
    QVERIFY(table->rows.empty());
    QCOMPARE(table->columns.size(), size_t(11));
}

QTEST_APPLESS_MAIN(TestCohortsTable)
#include "tst_cohortstable.moc"
