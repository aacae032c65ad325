#include "retention/cohorttable.h"
#include "retention/daynumber.h"

#include <QTest>

#include <random>

using namespace yiren;

namespace {

Stay stay(QDate from, std::optional<QDate> until = {}, bool isLate = false)
{
    const qint64 begin = BusinessDay(from).start().toMSecsSinceEpoch() + hourMs;
    const auto end = until ? std::optional(BusinessDay(*until).start().toMSecsSinceEpoch() + 2 * hourMs) : std::nullopt;
    return {1, begin, end, isLate ? begin + dayMs : begin, true, {}};
}

using State = CohortShare::State;

} // namespace

// Months and weeks of joining (ANALYTICS B.7).
class TestCohortTable : public QObject
{
    Q_OBJECT

private slots:
    void sixtyOneOfEightyFourAreStillThere();
    void aPeriodIsInProgressUntilTheLastOfTheCohortAreThrough();
    void aSmallCohortIsMarked();
    void whoCouldNotBeSeenFromTheBeginningIsLeftOut();
    void onlyFirstStaysCount();
    void thereAreThirtySixPeriods();
    void randomMonthsAgreeWithACountPersonByPerson();
    void ordersCountInTheirOwnPeriod();
    void nobodyIsRefused();
};

// The sentence of B.7: of the 84 who joined in March, 61 (73 %) were still following 30 days later.
void TestCohortTable::sixtyOneOfEightyFourAreStillThere()
{
    std::vector<Stay> stays(61, stay(QDate(2026, 3, 10)));
    stays.insert(stays.end(), 20, stay(QDate(2026, 3, 10), QDate(2026, 3, 25)));
    stays.insert(stays.end(), 3, stay(QDate(2026, 3, 31), QDate(2026, 4, 30))); // on day 30 itself: left
    const auto table = cohortTable(stays, stats::CohortLength::Month, BusinessDay(QDate(2026, 5, 1)));
    QVERIFY(table);
    QCOMPARE(table->lines.size(), size_t(1));
    const CohortLine &march = table->lines.front();
    QCOMPARE(march.people, 84);
    QVERIFY(march.shares[1].state == State::Known);
    QCOMPARE(march.shares[1].cell.stayed, 61);
    QCOMPARE(march.shares[1].cell.share, 61.0 / 84);
    QVERIFY(march.shares[1].cell.interval.low < 61.0 / 84 && march.shares[1].cell.interval.high > 61.0 / 84);
    QVERIFY(!march.isSmall);
}

void TestCohortTable::aPeriodIsInProgressUntilTheLastOfTheCohortAreThrough()
{
    std::vector<Stay> stays(30, stay(QDate(2026, 3, 1)));
    stays.push_back(stay(QDate(2026, 3, 31)));
    const auto shares = [&stays](QDate asOf) {
        return cohortTable(stays, stats::CohortLength::Month, BusinessDay(asOf))->lines.front().shares;
    };
    QVERIFY(shares(QDate(2026, 4, 29))[1].state == State::InProgress);
    QVERIFY(shares(QDate(2026, 4, 30))[1].state == State::Known);
    QVERIFY(shares(QDate(2026, 4, 29))[2].state == State::Ahead);
    // While March itself goes on, nobody knows how many will join.
    QVERIFY(shares(QDate(2026, 3, 31))[1].state == State::InProgress);
    QVERIFY(shares(QDate(2026, 3, 20))[1].state == State::Ahead);
    QVERIFY(shares(QDate(2026, 3, 20))[0].state == State::Known);
}

void TestCohortTable::aSmallCohortIsMarked()
{
    const auto small =
        cohortTable(std::vector<Stay>(19, stay(QDate(2026, 1, 5))), stats::CohortLength::Month, BusinessDay(QDate(2026, 6, 1)));
    const auto large =
        cohortTable(std::vector<Stay>(20, stay(QDate(2026, 1, 5))), stats::CohortLength::Month, BusinessDay(QDate(2026, 6, 1)));
    QVERIFY(small->lines.front().isSmall);
    QVERIFY(!large->lines.front().isSmall);
}

void TestCohortTable::whoCouldNotBeSeenFromTheBeginningIsLeftOut()
{
    std::vector<Stay> stays(25, stay(QDate(2026, 1, 5)));
    stays.insert(stays.end(), 40, stay(QDate(2026, 1, 6), {}, true));
    const auto table = cohortTable(stays, stats::CohortLength::Month, BusinessDay(QDate(2026, 6, 1)));
    QVERIFY(table);
    QCOMPARE(table->leftOut, 40);
    QCOMPARE(table->lines.front().people, 25);
}

void TestCohortTable::onlyFirstStaysCount()
{
    Stay second = stay(QDate(2026, 2, 5));
    second.isFirst = false;
    const auto table = cohortTable(std::vector<Stay>{stay(QDate(2026, 1, 5), QDate(2026, 1, 20)), second}, stats::CohortLength::Month,
                                   BusinessDay(QDate(2026, 6, 1)));
    QCOMPARE(table->lines.size(), size_t(1));
    QCOMPARE(table->lines.front().shares[1].cell.stayed, 0);
}

void TestCohortTable::thereAreThirtySixPeriods()
{
    const auto table =
        cohortTable(std::vector<Stay>(25, stay(QDate(2023, 1, 5))), stats::CohortLength::Month, BusinessDay(QDate(2026, 6, 1)));
    QCOMPARE(table->lines.front().shares.size(), size_t(37));
    QVERIFY(table->lines.front().shares[36].state == State::Known); // 36 * 30 days after 2023-01-31 is 2026-01-15
}

void TestCohortTable::randomMonthsAgreeWithACountPersonByPerson()
{
    std::mt19937 random(11);
    std::uniform_int_distribution<int> offset(0, 300), length(0, 200);
    std::vector<Stay> stays;
    std::vector<std::pair<QDate, QDate>> people; // left: far away where nobody left
    const QDate begin(2025, 6, 1), asOf(2026, 3, 14);
    for (int i = 0; i < 800; ++i) {
        const QDate from = begin.addDays(offset(random));
        const int stayed = length(random);
        people.emplace_back(from, stayed < 120 ? from.addDays(stayed) : QDate(2100, 1, 1));
        stays.push_back(stayed < 120 ? stay(from, from.addDays(stayed)) : stay(from));
    }
    const auto table = cohortTable(stays, stats::CohortLength::Month, BusinessDay(asOf));
    QVERIFY(table);
    for (const CohortLine &line : table->lines) {
        const QDate month = line.first.date();
        for (int k = 1; k <= 10; ++k) {
            qint64 of = 0, stayed = 0;
            QDate newest = month;
            for (const auto &[from, left] : people) {
                if (from < month || from >= month.addMonths(1) || from > asOf)
                    continue;
                ++of;
                newest = std::max(newest, from);
                stayed += left > from.addDays(30 * k) ? 1 : 0;
            }
            QCOMPARE(line.people, of);
            const bool isKnown = newest.addDays(30 * k) <= asOf && month.addMonths(1) <= asOf.addDays(1);
            QCOMPARE(line.shares[size_t(k)].state == State::Known, isKnown);
            if (isKnown)
                QCOMPARE(line.shares[size_t(k)].cell.stayed, stayed);
        }
    }
}

void TestCohortTable::ordersCountInTheirOwnPeriod()
{
    const std::int32_t first = numberOf(QDate(2026, 1, 10));
    // Days 0, 30, 31 and 75: the first period ends with day 30, the second begins with day 31.
    std::vector<std::vector<std::int32_t>> days{{first, first + 30}, {first, first + 31}, {first, first + 75}, {first}};
    const auto table = cohortTable(days, stats::CohortLength::Month, BusinessDay(QDate(2026, 12, 1)));
    QVERIFY(table);
    QVERIFY(table->meaning == CohortMeaning::Ordered);
    const auto &shares = table->lines.front().shares;
    QCOMPARE(shares[0].cell.stayed, 4);
    QCOMPARE(shares[1].cell.stayed, 1);
    QCOMPARE(shares[2].cell.stayed, 1);
    QCOMPARE(shares[3].cell.stayed, 1);
    QCOMPARE(shares[4].cell.stayed, 0);
}

void TestCohortTable::nobodyIsRefused()
{
    QVERIFY(!cohortTable(std::vector<Stay>(), stats::CohortLength::Week, BusinessDay(QDate(2026, 1, 1))));
    QVERIFY(!cohortTable(std::vector<std::vector<std::int32_t>>{{}}, stats::CohortLength::Week, BusinessDay(QDate(2026, 1, 1))));
}

QTEST_APPLESS_MAIN(TestCohortTable)
#include "tst_cohorttable.moc"
