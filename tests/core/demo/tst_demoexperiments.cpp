#include "customers/customerstore.h"
#include "demo/demoexperiments.h"
#include "experiments/experimentnews.h"
#include "experiments/experimentreadings.h"
#include "experiments/versionofday.h"
#include "exporting/exports.h"
#include "support/temporarydatabase.h"

#include <QtTest>

#include <map>

using namespace yiren;

namespace {

constexpr AccountId account{1};
const BusinessDay today(QDate(2026, 11, 29));

std::map<QString, ExperimentReading> byQuestion(Database &database)
{
    std::map<QString, ExperimentReading> readings;
    const auto all = experimentReadings(database, account, today);
    for (const ExperimentReading &reading : *all)
        readings[reading.experiment.rule.question.section(u'：', 0, 0)] = reading;
    return readings;
}

} // namespace

class TestDemoExperiments : public QObject
{
    Q_OBJECT

private slots:
    void theStudioHasOneOfEachKind();
    void theTitlesHaveTheCountsOfTheDesign();
    void ofDaysThatAlternateTheDayIsTheUnit();
    void whoSawAPageIsCountedOutOfTheBooks();
    void everyDayIsExportedWithItsSums();
};

void TestDemoExperiments::theStudioHasOneOfEachKind()
{
    TemporaryDatabase database;
    QVERIFY(putDemoExperiments(database, account, today));
    const auto readings = byQuestion(database);
    QCOMPARE(readings.size(), size_t(7));
    QCOMPARE(readings.at(QStringLiteral("标题")).verdict.kind, VerdictKind::Winner);
    QCOMPARE(readings.at(QStringLiteral("标题")).verdict.arm, size_t(1));
    QCOMPARE(readings.at(QStringLiteral("标题")).experiment.state, ExperimentState::Ended);
    QCOMPARE(readings.at(QStringLiteral("小程序首图")).verdict.kind, VerdictKind::KeepRunning);
    QCOMPARE(readings.at(QStringLiteral("小程序首图")).verdict.day, qint64(5));
    QCOMPARE(readings.at(QStringLiteral("优惠券")).verdict.kind, VerdictKind::KeepRunning);
    QCOMPARE(readings.at(QStringLiteral("优惠券")).verdict.daysLeft, qint64(9));
    QVERIFY(readings.at(QStringLiteral("优惠券")).arms[1].comparison->has_value());
    QCOMPARE(readings.at(QStringLiteral("推送时间")).experiment.state, ExperimentState::Ended);
    QVERIFY(!readings.at(QStringLiteral("推送时间")).verdict.hasWinner());
    QCOMPARE(readings.at(QStringLiteral("二维码落地页")).verdict.kind, VerdictKind::BrokenSplit);
    for (const auto &[question, reading] : readings)
        QVERIFY(reading.upTo && *reading.upTo < today);
    QStringList news; // of this morning
    const auto all = experimentNews(database, account);
    for (const ExperimentNews &one : *all)
        news.append(one.question.section(u'：', 0, 0));
    QCOMPARE(news, (QStringList{QStringLiteral("二维码落地页"), QStringLiteral("标题")}));
}

// experiments.png of the design.
void TestDemoExperiments::theTitlesHaveTheCountsOfTheDesign()
{
    TemporaryDatabase database;
    QVERIFY(putDemoExperiments(database, account, today));
    const ExperimentReading titles = byQuestion(database).at(QStringLiteral("标题"));
    QCOMPARE(titles.series.size(), size_t(14));
    QCOMPARE(titles.series.back().users, (std::vector<qint64>{4105, 4145, 4028}));
    QCOMPARE(titles.series.back().converted, (std::vector<qint64>{167, 232, 177}));
    QCOMPARE(titles.upTo, std::optional(today.previous()));
}

void TestDemoExperiments::ofDaysThatAlternateTheDayIsTheUnit()
{
    TemporaryDatabase database;
    QVERIFY(putDemoExperiments(database, account, today));
    const ExperimentReading menu = byQuestion(database).at(QStringLiteral("菜单首项"));
    QCOMPARE(menu.experiment.rule.design, Design::AlternateDays);
    QCOMPARE(menu.experiment.state, ExperimentState::Running);
    QCOMPARE(menu.verdict.kind, VerdictKind::KeepRunning);
    QCOMPARE(versionsOfDay(database, account, today)->size(), size_t(1)); // and 今日 says which one is to be shown
}

void TestDemoExperiments::whoSawAPageIsCountedOutOfTheBooks()
{
    TemporaryDatabase database;
    CustomerStore customers(database);
    for (int i = 0; i < 300; ++i)
        QVERIFY(customers.create(account, {QStringLiteral("客%1").arg(i), QStringLiteral("order"), {}, 0, {}}, 0));
    QVERIFY(putDemoExperiments(database, account, today));
    const ExperimentReading shown = byQuestion(database).at(QStringLiteral("课程页"));
    QCOMPARE(shown.experiment.rule.source, CountSource::Own);
    QCOMPARE(shown.experiment.state, ExperimentState::Running);
    const auto &reached = shown.series.back();
    // One each 72 minutes from nine o'clock of the first day on: 279 hours until today begins, which is not counted yet.
    QCOMPARE(reached.users[0] + reached.users[1], qint64(233));
    QCOMPARE(reached.converted, (std::vector<qint64>{0, 0})); // nobody here has ordered
    QVERIFY(shown.verdict.kind != VerdictKind::BrokenSplit);
}

void TestDemoExperiments::everyDayIsExportedWithItsSums()
{
    TemporaryDatabase database;
    QVERIFY(putDemoExperiments(database, account, today));
    const auto table = experimentsTable(database, account, today, {});
    QVERIFY(table);
    QCOMPARE(table->rows.size(), size_t(14 * 2 + 16 * 2 + 14 * 3 + 12 * 2 + 12 * 2 + 9 * 2 + 5 * 2));
    const auto of = [&table](const QString &question, const QString &day) {
        std::vector<std::vector<ExportTable::Cell>> rows;
        for (const auto &row : table->rows) {
            if (std::get<QString>(row[1]).startsWith(question) && std::get<QString>(row[7]) == day)
                rows.push_back(row);
        }
        return rows;
    };
    const auto titles = of(QStringLiteral("标题"), QStringLiteral("2026-11-28"));
    QCOMPARE(titles.size(), size_t(3));
    QCOMPARE(std::get<QString>(titles[1][8]), QStringLiteral("B"));
    QCOMPARE(std::get<qint64>(titles[1][10]), qint64(4145));
    QCOMPARE(std::get<qint64>(titles[1][11]), qint64(232));
    QCOMPARE(std::get<double>(titles[1][12]), 232.0 / 4145 - 167.0 / 4105);
    QVERIFY(std::holds_alternative<std::monostate>(titles[0][12]));
    const auto broken = of(QStringLiteral("二维码"), QStringLiteral("2026-11-28"));
    QCOMPARE(std::get<qint64>(broken[0][10]), qint64(640));
    QVERIFY(std::holds_alternative<std::monostate>(broken[0][11])); // no effect to be computed from a file either
    const auto week =
        experimentsTable(database, account, today, Period::inclusive(BusinessDay(QDate(2026, 11, 28)), BusinessDay(QDate(2026, 11, 28))));
    QCOMPARE(week->rows.size(), size_t(2 + 3 + 2 + 2 + 2 + 2)); // the oldest had ended
}

QTEST_GUILESS_MAIN(TestDemoExperiments)
#include "tst_demoexperiments.moc"
