#include "stats/prediction.h"

#include "stats/welch.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace yiren::stats {

namespace {

constexpr std::array lambdas = {0.1, 0.3, 1.0, 3.0, 10.0, 30.0, 100.0};
constexpr std::int64_t fewestUsers = 200;
constexpr std::int64_t fewestOutcomes = 30;
constexpr std::int64_t eventsPerFeature = 10;
constexpr std::size_t fewestFeatures = 2;
constexpr std::int64_t fewestTestEvents = 10;
constexpr double fewestWindows = 3;
constexpr std::int64_t fewestToRecalibrate = 50;
constexpr Interval goodSlope{0.7, 1.4};
constexpr double largestShift = 0.5; // of calibration-in-the-large, in logits
constexpr double leastContribution = 0.1;

std::int64_t eventsOf(std::span<const int> labels)
{
    return std::count(labels.begin(), labels.end(), 1);
}

std::vector<double> probabilitiesOf(const PredictionModel &prediction, const LabelledRows &rows)
{
    std::vector<double> all;
    all.reserve(rows.features.size());
    for (const std::vector<double> &row : rows.features)
        all.push_back(prediction.probability(row));
    return all;
}

void recalibrate(PredictionModel &prediction, const LabelledRows &choose)
{
    const auto calibration = calibrationOf(choose.labels, probabilitiesOf(prediction, choose));
    if (calibration && eventsOf(choose.labels) >= fewestToRecalibrate
        && (calibration->slope < goodSlope.low || calibration->slope > goodSlope.high))
        prediction.recalibration = *calibration;
}

bool isBetterThanTheBaseRate(const ClassificationMetrics &metrics)
{
    return metrics.brierSkill > 0 && metrics.aucInterval && metrics.aucInterval->low > 0.5;
}

} // namespace

double PredictionModel::probability(std::span<const double> row) const
{
    const double p = model.probability(row);
    return recalibration ? recalibration->recalibrated(p) : p;
}

Outcome<std::size_t> featuresToUse(std::span<const int> labels, std::size_t features)
{
    const auto users = static_cast<std::int64_t>(labels.size());
    const std::int64_t events = eventsOf(labels);
    if (users < fewestUsers)
        return refusal(RefusalCode::TooFew, "users", static_cast<double>(fewestUsers - users));
    if (events < fewestOutcomes)
        return refusal(RefusalCode::TooFew, "events", static_cast<double>(fewestOutcomes - events));
    if (users - events < fewestOutcomes)
        return refusal(RefusalCode::TooFew, "non_events", static_cast<double>(fewestOutcomes - (users - events)));
    const std::size_t used = std::min(features, static_cast<std::size_t>(events / eventsPerFeature));
    if (used < fewestFeatures)
        return refusal(RefusalCode::TooFew, "features", static_cast<double>(fewestFeatures - used));
    return used;
}

Outcome<LogisticModel> chooseLambda(const LabelledRows &train, const LabelledRows &choose, std::size_t used)
{
    if (choose.labels.empty() || train.features.empty() || choose.features.size() != choose.labels.size()
        || std::any_of(choose.features.begin(), choose.features.end(),
                       [&](const std::vector<double> &row) { return row.size() != train.features.front().size(); }))
        return refusal(RefusalCode::InvalidInput);
    Outcome<LogisticModel> best = refusal(RefusalCode::NotIdentified);
    double least = 0;
    for (const double lambda : lambdas) {
        auto model = fitLogistic(train, lambda, used);
        if (!model)
            return model;
        if (const double loss = logLossOf(*model, choose); !best || loss < least) {
            least = loss;
            best = std::move(model);
        }
    }
    return best;
}

Outcome<PredictionModel> fitPrediction(const OriginRows &rows)
{
    if (rows.train.features.empty())
        return refusal(RefusalCode::NoData, "users", static_cast<double>(fewestUsers));
    const std::size_t features = rows.train.features.front().size();
    const auto used = featuresToUse(rows.train.labels, features);
    if (!used)
        return tl::unexpected(used.error());
    if (rows.historyInWindows < fewestWindows)
        return refusal(RefusalCode::TooFew, "windows", fewestWindows - rows.historyInWindows);
    if (const std::int64_t events = eventsOf(rows.test.labels); events < fewestTestEvents)
        return refusal(RefusalCode::TooFew, "events", static_cast<double>(fewestTestEvents - events));
    for (const std::vector<double> &row : rows.test.features)
        if (row.size() != features)
            return refusal(RefusalCode::InvalidInput);
    const auto model = chooseLambda(rows.train, rows.choose, *used);
    if (!model)
        return tl::unexpected(model.error());
    PredictionModel prediction{*model, {}, {}, {}};
    recalibrate(prediction, rows.choose);
    const std::vector<double> probabilities = probabilitiesOf(prediction, rows.test);
    const auto metrics = classificationMetrics(rows.test.labels, probabilities);
    if (!metrics)
        return tl::unexpected(metrics.error());
    if (!isBetterThanTheBaseRate(*metrics))
        return refusal(RefusalCode::AssumptionBroken, "skill");
    prediction.metrics = *metrics;
    if (const auto calibration = calibrationOf(rows.test.labels, probabilities))
        prediction.calibration = *calibration;
    return prediction;
}

bool hasDrifted(const PredictionModel &model, const LabelledRows &rows)
{
    std::vector<double> column(rows.features.size());
    for (std::size_t j = 0; j < model.model.mean.size(); ++j) {
        for (std::size_t i = 0; i < column.size(); ++i)
            column[i] = rows.features[i][j];
        const auto moments = momentsOf(column);
        if (moments && std::abs(moments->mean - model.model.mean[j]) > model.model.sd[j])
            return true;
    }
    const auto calibration = calibrationOf(rows.labels, probabilitiesOf(model, rows));
    return calibration && std::abs(calibration->inTheLarge) > largestShift;
}

std::vector<ScoreReason> scoreReasons(std::span<const double> contributions, std::span<const std::size_t> groupOf)
{
    std::map<std::size_t, double> sums;
    for (std::size_t j = 0; j < std::min(contributions.size(), groupOf.size()); ++j)
        sums[groupOf[j]] += contributions[j];
    std::vector<ScoreReason> all;
    for (const auto &[group, sum] : sums)
        if (std::abs(sum) >= leastContribution)
            all.push_back({group, sum});
    std::stable_sort(all.begin(), all.end(), [](const ScoreReason &a, const ScoreReason &b) { return a.contribution > b.contribution; });
    std::vector<ScoreReason> shown;
    for (const ScoreReason &reason : all)
        if (reason.contribution > 0 && shown.size() < 2)
            shown.push_back(reason);
    if (!all.empty() && all.back().contribution < 0)
        shown.push_back(all.back());
    return shown;
}

} // namespace yiren::stats
