#include "analysis/functions.h"
#include "analysis/inputs.h"
#include "stats/dailyalert.h"
#include "stats/ets.h"
#include "stats/forecast.h"

#include <array>
#include <cmath>

namespace yiren::analysis {

namespace {

using stats::Outcome;
using stats::RefusalCode;

// A count that is negative is none at all: 0, which every function below refuses.
std::size_t sizeOf(std::int64_t count)
{
    return count > 0 ? static_cast<std::size_t>(count) : 0;
}

void insertBand(QJsonObject &answer, const std::vector<stats::Interval> &band, const QString &level)
{
    QJsonArray low;
    QJsonArray high;
    for (const stats::Interval &interval : band) {
        low.append(interval.low);
        high.append(interval.high);
    }
    answer.insert(QStringLiteral("lo") + level, low);
    answer.insert(QStringLiteral("hi") + level, high);
}

// Levels come as 80 or as 0.8.
std::vector<double> levelsOf(Inputs &in)
{
    std::vector<double> levels = in.has("levels") ? in.numbers("levels") : std::vector<double>{0.8, 0.95};
    for (double &level : levels)
        level = level > 1 ? level / 100 : level;
    return levels;
}

Outcome<QJsonObject> seasonalNaiveAnswer(const QJsonObject &input)
{
    Inputs in(input);
    const std::vector<double> y = in.numbers("y");
    const std::size_t season = sizeOf(in.count("season"));
    const std::size_t horizon = sizeOf(in.count("h"));
    const std::vector<double> levels = levelsOf(in);
    if (!in.ok())
        return stats::refusal(RefusalCode::InvalidInput);
    const auto forecast = stats::seasonalNaive(y, season, horizon);
    if (!forecast)
        return tl::unexpected(forecast.error());
    QJsonObject answer{{QStringLiteral("mean"), jsonNumbers(forecast->mean)},
                       {QStringLiteral("refused_interval"), forecast->error.empty()}};
    for (const double level : levels) {
        if (!(level > 0 && level < 1))
            return stats::refusal(RefusalCode::InvalidInput);
        if (!forecast->error.empty())
            insertBand(answer, stats::bandOf(*forecast, level), QString::number(100 * level));
    }
    return answer;
}

struct EtsCall {
    std::vector<double> y;
    stats::EtsParameters parameters;
    stats::EtsState start;
    std::size_t horizon = 0;
};

Outcome<EtsCall> etsCall(const QJsonObject &input)
{
    Inputs in(input);
    EtsCall call;
    call.y = in.numbers("y");
    const std::size_t season = sizeOf(in.count("season"));
    call.parameters.hasTrend = in.flag("trend", true);
    call.parameters.alpha = in.number("alpha");
    call.parameters.beta = call.parameters.hasTrend ? in.number("beta") : in.number("beta", 0);
    call.parameters.gamma = in.number("gamma");
    call.start.level = in.number("level0");
    call.start.trend = call.parameters.hasTrend ? in.number("trend0") : 0;
    call.start.seasonal = in.numbers("seasonal0");
    call.horizon = sizeOf(in.count("h"));
    if (!in.ok() || call.start.seasonal.size() != season)
        return stats::refusal(RefusalCode::InvalidInput);
    return call;
}

// A call whose series has been gone through.
struct EtsDone {
    EtsCall call;
    stats::EtsRun run;
};

Outcome<EtsDone> etsDone(const QJsonObject &input)
{
    auto call = etsCall(input);
    if (!call)
        return tl::unexpected(call.error());
    auto run = stats::runEts(call->y, call->parameters, call->start);
    if (!run)
        return tl::unexpected(run.error());
    return EtsDone{std::move(*call), std::move(*run)};
}

Outcome<QJsonObject> holtWintersAdditive(const QJsonObject &input)
{
    const auto done = etsDone(input);
    if (!done)
        return tl::unexpected(done.error());
    const auto forecast = stats::etsForecast(done->run, done->call.parameters, done->call.horizon);
    if (!forecast)
        return tl::unexpected(forecast.error());
    QJsonObject answer{{QStringLiteral("sigma2"), done->run.variance},
                       {QStringLiteral("level_end"), done->run.end.level},
                       {QStringLiteral("trend_end"), done->run.end.trend},
                       {QStringLiteral("mean"), jsonNumbers(forecast->mean)}};
    insertBand(answer, stats::bandOf(*forecast, 0.95), QStringLiteral("95"));
    return answer;
}

Outcome<QJsonObject> holtWintersTotal(const QJsonObject &input)
{
    const auto done = etsDone(input);
    if (!done)
        return tl::unexpected(done.error());
    const auto total = stats::etsTotal(done->run, done->call.parameters, done->call.horizon);
    if (!total)
        return tl::unexpected(total.error());
    const stats::Interval band = stats::bandOf(*total, 0.95);
    return QJsonObject{{QStringLiteral("total_mean"), total->mean},
                       {QStringLiteral("total_se"), total->error},
                       {QStringLiteral("lo95"), band.low},
                       {QStringLiteral("hi95"), band.high}};
}

Outcome<QJsonObject> forecastAccuracyAnswer(const QJsonObject &input)
{
    Inputs in(input);
    const std::vector<double> train = in.numbers("train");
    const std::vector<double> actual = in.numbers("actual");
    const std::vector<double> forecast = in.numbers("forecast");
    const auto accuracy = stats::forecastAccuracy(train, actual, forecast, sizeOf(in.count("season")));
    if (!in.ok() || !accuracy)
        return stats::refusal(RefusalCode::InvalidInput);
    return QJsonObject{
        {QStringLiteral("mase"), accuracy->mase}, {QStringLiteral("mae"), accuracy->mae}, {QStringLiteral("rmse"), accuracy->rmse}};
}

Outcome<QJsonObject> robustWeekdayZ(const QJsonObject &input)
{
    Inputs in(input);
    const std::vector<double> history = in.numbers("same_weekday_history");
    const auto score = stats::robustScore(history, in.number("value"));
    if (!in.ok() || !score)
        return stats::refusal(RefusalCode::InvalidInput);
    return QJsonObject{{QStringLiteral("median"), score->median},
                       {QStringLiteral("mad_scaled"), score->madScaled},
                       {QStringLiteral("scale"), score->scale},
                       {QStringLiteral("z"), score->z},
                       {QStringLiteral("alert"), std::abs(score->z) > stats::usualAlarm}};
}

Outcome<QJsonObject> countAnomalyNb(const QJsonObject &input)
{
    Inputs in(input);
    const std::vector<std::int64_t> history = in.counts("same_weekday_history");
    const auto tails = stats::countTails(history, in.count("value"));
    if (!in.ok() || !tails)
        return stats::refusal(RefusalCode::InvalidInput);
    return QJsonObject{{QStringLiteral("p_low"), tails->low}, {QStringLiteral("p_high"), tails->high}};
}

constexpr std::array functionsOfForecasts{
    Function{"seasonal_naive", seasonalNaiveAnswer},  Function{"holt_winters_additive", holtWintersAdditive},
    Function{"holt_winters_total", holtWintersTotal}, Function{"forecast_accuracy", forecastAccuracyAnswer},
    Function{"robust_weekday_z", robustWeekdayZ},     Function{"count_anomaly_nb", countAnomalyNb}};

} // namespace

std::span<const Function> forecastFunctions()
{
    return functionsOfForecasts;
}

} // namespace yiren::analysis
