#include "stats/dailyforecast.h"
#include "stats/ets.h"
#include "stats/simplex.h"
#include "support/simulatedforecasts.h"
#include "support/wildnumbers.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace yiren::stats;
using yiren::support::SimulatedShop;

namespace {

std::vector<std::optional<double>> known(const std::vector<double> &days)
{
    return {days.begin(), days.end()};
}

std::vector<double> shopDays(std::size_t count, const SimulatedShop &shop = yiren::support::simulatedShops[0])
{
    std::mt19937_64 engine(77);
    return shop.days(count, engine);
}

} // namespace

class TestForecasts : public QObject
{
    Q_OBJECT

private slots:
    void whateverComesNothingLeavesThatIsNoNumber();
    void theSimplexFindsRosenbrocksValley();
    void smoothingOfAPerfectWeekIsThatWeek();
    void aTotalIsTheVarianceOfItsSimulatedSums_data();
    void aTotalIsTheVarianceOfItsSimulatedSums();
    void theNaiveMethodIsSmoothingWithGammaOne();
    void aClosedWeekdayStaysClosed();
    void aHolidayDoesNotMoveTheForecast();
    void mostlyEmptyDaysAreForecastAsWeeks();
    void daysThatAreOverAreForecastOverAndNotTold();
    void tooLittleHistoryIsRefused();
    void bandsOfEightyPercentHoldEighty();
};

void TestForecasts::whateverComesNothingLeavesThatIsNoNumber()
{
    std::mt19937_64 engine(1);
    for (int i = 0; i < 3000; ++i) {
        const auto y = yiren::support::wildValues(engine, 90, i % 2 == 0 ? 8 : 15);
        const std::size_t season = engine() % 9;
        const std::size_t horizon = engine() % 40;
        if (const auto forecast = seasonalNaive(y, season, horizon))
            for (std::size_t h = 0; h < horizon; ++h)
                QVERIFY(std::isfinite(forecast->mean[h]) && (forecast->error.empty() || forecast->error[h] >= 0));
        if (const auto total = seasonalNaiveTotal(y, season, horizon))
            QVERIFY(std::isfinite(total->mean) && std::isfinite(total->error));
        const auto run = runEts(y, {0.3, 0.1, 0.2, i % 3 == 0}, {1, 0, std::vector<double>(season, 0)});
        if (run)
            if (const auto forecast = etsForecast(*run, {0.3, 0.1, 0.2, i % 3 == 0}, horizon))
                QVERIFY(std::isfinite(forecast->error.back()));
        if (i % 20 == 0)
            if (const auto daily = forecastDaily({known(y)}))
                for (const Interval &band : daily->band)
                    QVERIFY(std::isfinite(band.low) && band.low <= band.high);
    }
}

void TestForecasts::theSimplexFindsRosenbrocksValley()
{
    const auto valley = [](const std::vector<double> &x) { return 100 * std::pow(x[1] - x[0] * x[0], 2) + std::pow(1 - x[0], 2); };
    const auto minimum = simplexMinimum(valley, {-1.2, 1});
    QVERIFY(std::abs(minimum.at[0] - 1) < 1e-5 && std::abs(minimum.at[1] - 1) < 1e-5);
}

void TestForecasts::smoothingOfAPerfectWeekIsThatWeek()
{
    std::vector<double> y;
    for (int i = 0; i < 84; ++i)
        y.push_back(std::array{3.0, 1.0, 4.0, 1.0, 5.0, 9.0, 2.0}[static_cast<std::size_t>(i % 7)]);
    const auto fit = fitEts(y, 7);
    QVERIFY(fit);
    const auto forecast = etsForecast(fit->run, fit->parameters, 14);
    QVERIFY(forecast);
    for (std::size_t h = 0; h < 14; ++h)
        QVERIFY(std::abs(forecast->mean[h] - y[h]) < 1e-6 && forecast->error[h] < 1e-6);
}

void TestForecasts::aTotalIsTheVarianceOfItsSimulatedSums_data()
{
    QTest::addColumn<size_t>("skipped");
    QTest::newRow("all of them") << size_t{0};
    QTest::newRow("those after the sixth") << size_t{6};
}

// The same recursion with drawn shocks instead of the formula: the variance of 20,000 sums, known to 1 %.
void TestForecasts::aTotalIsTheVarianceOfItsSimulatedSums()
{
    QFETCH(size_t, skipped);
    const EtsParameters parameters{0.3, 0.05, 0.2, true};
    const EtsRun run{4, {10, 0.5, {1, -1, 2, 0, -2, 3, -3}}};
    const auto total = etsTotal(run, parameters, 20, skipped);
    QVERIFY(total);
    std::mt19937_64 engine(3);
    std::normal_distribution<double> shock(0, 2);
    double sums = 0;
    double squares = 0;
    constexpr int draws = 20'000;
    for (int i = 0; i < draws; ++i) {
        EtsState state = run.end;
        double sum = 0;
        for (std::size_t h = 0; h < 20; ++h) {
            const double e = shock(engine);
            sum += h < skipped ? 0 : state.level + state.trend + state.seasonal[h % 7] + e;
            state.level += state.trend + parameters.alpha * e;
            state.trend += parameters.beta * e;
            state.seasonal[h % 7] += parameters.gamma * e;
        }
        sums += sum / draws;
        squares += (sum - total->mean) * (sum - total->mean) / draws;
    }
    QVERIFY(std::abs(sums - total->mean) < 4 * total->error / std::sqrt(draws));
    QVERIFY(std::abs(std::sqrt(squares) / total->error - 1) < 0.03);
}

void TestForecasts::theNaiveMethodIsSmoothingWithGammaOne()
{
    const auto y = shopDays(70);
    const auto naive = seasonalNaive(y, 7, 20);
    QVERIFY(naive);
    // alpha as near to 0 as it may be; the first week is its own start, so that errors begin in the second.
    const auto run = runEts(std::span(y).subspan(7), {1e-13, 0, 1, false}, {0, 0, {y.begin(), y.begin() + 7}});
    QVERIFY(run);
    const auto smooth = etsForecast(*run, {1e-13, 0, 1, false}, 20);
    QVERIFY(smooth);
    for (std::size_t h = 0; h < 20; ++h)
        QVERIFY(std::abs(naive->mean[h] - smooth->mean[h]) < 1e-6 && std::abs(naive->error[h] - smooth->error[h]) < 1e-6);
}

void TestForecasts::aClosedWeekdayStaysClosed()
{
    auto days = known(shopDays(98));
    for (std::size_t i = 6; i < days.size(); i += 7)
        days[i].reset();
    const auto forecast = forecastDaily({days});
    QVERIFY(forecast);
    QVERIFY(std::abs(forecast->mean[6]) < 30); // among days of 340 to 500
}

void TestForecasts::aHolidayDoesNotMoveTheForecast()
{
    const auto days = known(shopDays(120));
    auto withHoliday = days;
    for (std::size_t i = 90; i < 97; ++i)
        withHoliday[i].reset();
    const auto plain = forecastDaily({days});
    const auto without = forecastDaily({withHoliday});
    QVERIFY(plain && without);
    QVERIFY(std::abs(plain->total - without->total) < 0.05 * plain->total);
}

// One sale of 100 every Monday, now and then one more: weeks of 100 to 200, a daily forecast of them would be noise.
void TestForecasts::mostlyEmptyDaysAreForecastAsWeeks()
{
    std::vector<std::optional<double>> days(70, 0.0);
    for (std::size_t i = 0; i < days.size(); i += 7)
        days[i] = 100;
    for (std::size_t i = 3; i < days.size(); i += 21)
        days[i] = 100;
    const auto forecast = forecastDaily({days}, {10, 0.8});
    QVERIFY(forecast);
    QCOMPARE(forecast->method, ForecastMethod::WeeklyTotals);
    QCOMPARE(forecast->daysOfTotal, 14U);
    QVERIFY(forecast->mean.empty());
    QCOMPARE(forecast->total, 275.0); // the last eight weeks hold eight Mondays and three more, two weeks are forecast
    QVERIFY(forecast->totalBand.low < 275 && forecast->totalBand.high > 275);
}

// By hand, of the naive method: of seven days after one that is skipped the last repeats the first, so that one shock counts twice:
// 6 + 2 = 8 of a day's variances instead of seven.
void TestForecasts::daysThatAreOverAreForecastOverAndNotTold()
{
    const auto y = shopDays(40); // too short for smoothing
    const auto nine = forecastDaily({known(y)}, {9, 0.8});
    const auto told = forecastDaily({known(y)}, {7, 0.8, 2});
    QVERIFY(nine && told);
    QVERIFY(told->mean == std::vector<double>(nine->mean.begin() + 2, nine->mean.end()));
    QCOMPARE(told->band.size(), size_t(7));
    QCOMPARE(told->band.back().high, nine->band.back().high);
    QVERIFY(std::abs(told->total - std::accumulate(told->mean.begin(), told->mean.end(), 0.0)) < 1e-9);
    const auto week = seasonalNaiveTotal(y, 7, 7);
    const auto later = seasonalNaiveTotal(y, 7, 8, 1);
    QVERIFY(week && later);
    QVERIFY(std::abs(later->error / week->error - std::sqrt(8.0 / 7)) < 1e-12);
    QVERIFY(!seasonalNaiveTotal(y, 7, 7, 7));
    QVERIFY(!forecastDaily({known(y)}, {7, 0.8, 14})); // 21 days of 40
}

void TestForecasts::tooLittleHistoryIsRefused()
{
    const auto short13 = forecastDaily({known(shopDays(13))}, {5, 0.8});
    QVERIFY(!short13);
    QCOMPARE(short13.error().more, 1.0);
    QVERIFY(!forecastDaily({known(shopDays(40))}, {21, 0.8}));
    QVERIFY(!forecastDaily({known(shopDays(400))}, {61, 0.8}));
    QVERIFY(!forecastDaily({{}}));
}

// A small run of bench_forecasts, always the same; 500 days of 100 forecasts that hang together in weeks know 80 % to about 3 points.
void TestForecasts::bandsOfEightyPercentHoldEighty()
{
    for (const std::size_t history : {std::size_t{42}, std::size_t{120}}) {
        yiren::support::BandCount all;
        for (const SimulatedShop &shop : yiren::support::simulatedShops)
            all.add(yiren::support::tryForecasts(shop, history, history < 56 ? 100 : 30, 1));
        QVERIFY2(all.dayShare() > 0.74 && all.dayShare() < 0.86, qPrintable(QString::number(all.dayShare())));
        QVERIFY2(all.totalShare() > 0.72 && all.totalShare() < 0.88, qPrintable(QString::number(all.totalShare())));
    }
}

QTEST_GUILESS_MAIN(TestForecasts)
#include "tst_forecasts.moc"
