#include "analysis/functions.h"
#include "analysis/inputs.h"
#include "stats/classification.h"
#include "stats/logistic.h"
#include "stats/prediction.h"

#include <algorithm>
#include <array>

namespace yiren::analysis {

namespace {

using stats::Outcome;
using stats::RefusalCode;

constexpr std::size_t shownProbabilities = 5;
constexpr std::size_t shownContributions = 3;

// Labels as they come; what is neither 0 nor 1 stays so and is refused by the function that gets it.
std::vector<int> labelsOf(const std::vector<std::int64_t> &counts)
{
    std::vector<int> labels;
    labels.reserve(counts.size());
    for (const std::int64_t count : counts)
        labels.push_back(count == 0 || count == 1 ? static_cast<int>(count) : -1);
    return labels;
}

QJsonObject logisticAnswer(const stats::LogisticModel &model, const stats::LabelledRows &rows)
{
    QJsonArray probabilities;
    QJsonArray contributions;
    for (std::size_t i = 0; i < std::min(shownProbabilities, rows.features.size()); ++i)
        probabilities.append(model.probability(rows.features[i]));
    for (std::size_t i = 0; i < std::min(shownContributions, rows.features.size()); ++i)
        contributions.append(jsonNumbers(model.contributions(rows.features[i])));
    return {{QStringLiteral("mean"), jsonNumbers(model.mean)},    {QStringLiteral("sd"), jsonNumbers(model.sd)},
            {QStringLiteral("intercept"), model.intercept},       {QStringLiteral("coef_standardised"), jsonNumbers(model.weights)},
            {QStringLiteral("first5_prob"), probabilities},       {QStringLiteral("first3_contributions"), contributions},
            {QStringLiteral("train_logloss"), model.trainLogLoss}};
}

// Whether there is enough to learn from is asked only where the call says so: other calls check the arithmetic.
Outcome<QJsonObject> logisticL2Fit(const QJsonObject &input)
{
    Inputs in(input);
    const stats::LabelledRows rows{in.rows("features"), labelsOf(in.counts("y"))};
    const double lambda = in.number("lam", 1);
    const bool appliesRules = in.flag("apply_refusal_rules", false);
    if (!in.ok() || rows.features.empty())
        return stats::refusal(RefusalCode::InvalidInput);
    std::optional<std::size_t> used;
    if (appliesRules) {
        const auto allowed = stats::featuresToUse(rows.labels, rows.features.front().size());
        if (!allowed)
            return tl::unexpected(allowed.error());
        used = *allowed;
    }
    const auto model = stats::fitLogistic(rows, lambda, used);
    if (!model)
        return tl::unexpected(model.error());
    return logisticAnswer(*model, rows);
}

Outcome<QJsonObject> classificationAnswer(const QJsonObject &input)
{
    Inputs in(input);
    const std::vector<int> labels = labelsOf(in.counts("y"));
    const std::vector<double> probabilities = in.numbers("p");
    const double clip = in.number("clip", stats::usualClip);
    const auto metrics = stats::classificationMetrics(labels, probabilities, clip);
    if (!in.ok() || !metrics)
        return stats::refusal(RefusalCode::InvalidInput);
    QJsonObject answer{{QStringLiteral("auc"), metrics->auc},
                       {QStringLiteral("brier"), metrics->brier},
                       {QStringLiteral("log_loss"), metrics->logLoss},
                       {QStringLiteral("brier_base"), metrics->brierBase},
                       {QStringLiteral("brier_skill"), metrics->brierSkill}};
    if (metrics->aucVariance && metrics->aucInterval) {
        answer.insert(QStringLiteral("auc_delong_var"), *metrics->aucVariance);
        answer.insert(QStringLiteral("auc_lo"), metrics->aucInterval->low);
        answer.insert(QStringLiteral("auc_hi"), metrics->aucInterval->high);
    }
    return answer;
}

Outcome<QJsonObject> calibrationInterceptSlope(const QJsonObject &input)
{
    Inputs in(input);
    const std::vector<int> labels = labelsOf(in.counts("y"));
    const auto calibration = stats::calibrationOf(labels, in.numbers("p"));
    if (!in.ok() || !calibration)
        return stats::refusal(RefusalCode::InvalidInput);
    return QJsonObject{{QStringLiteral("intercept"), calibration->intercept},
                       {QStringLiteral("slope"), calibration->slope},
                       {QStringLiteral("slope_se"), calibration->slopeError},
                       {QStringLiteral("calibration_in_the_large"), calibration->inTheLarge}};
}

constexpr std::array functionsOfPredictions{Function{"logistic_l2_fit", logisticL2Fit},
                                            Function{"classification_metrics", classificationAnswer},
                                            Function{"calibration_intercept_slope", calibrationInterceptSlope}};

} // namespace

std::span<const Function> predictionFunctions()
{
    return functionsOfPredictions;
}

} // namespace yiren::analysis
