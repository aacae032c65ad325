#include "analysis/armsinput.h"
#include "analysis/functions.h"
#include "stats/posteriors.h"
#include "stats/ratedifference.h"
#include "stats/rateratio.h"
#include "stats/ztest.h"

#include <array>
#include <cmath>

namespace yiren::analysis {

namespace {

using DifferenceOfRates = stats::Outcome<stats::DifferenceEstimate> (*)(const stats::Arms &, double);

// The difference in the direction asked for; A less B turns its interval round.
stats::Outcome<stats::DifferenceEstimate> directedDifference(const QJsonObject &input, const QString &direction, DifferenceOfRates method)
{
    Inputs in(input);
    const stats::Arms arms = readArms(in);
    const double confidence = in.number("conf", 0.95);
    const auto sign = readDirection(in, direction);
    if (!in.ok() || !sign)
        return invalidInput();
    const auto found = method(arms, confidence);
    if (!found || *sign > 0)
        return found;
    return stats::DifferenceEstimate{0 - found->difference, {0 - found->interval.high, 0 - found->interval.low}}; // no "-0"
}

QJsonObject differenceFields(const stats::DifferenceEstimate &found)
{
    return {{QStringLiteral("diff"), found.difference},
            {QStringLiteral("lo"), found.interval.low},
            {QStringLiteral("hi"), found.interval.high}};
}

stats::Outcome<QJsonObject> newcombeCiDiff(const QJsonObject &input)
{
    return directedDifference(input, QStringLiteral("b_minus_a"), stats::newcombeDifference).map(differenceFields);
}

stats::Outcome<QJsonObject> waldCiDiff(const QJsonObject &input)
{
    return directedDifference(input, QStringLiteral("a_minus_b"), stats::waldDifference).map(differenceFields);
}

stats::Outcome<QJsonObject> scoreCiDiffMn(const QJsonObject &input)
{
    const auto found = directedDifference(input, QStringLiteral("b_minus_a"), stats::scoreDifference);
    if (!found)
        return tl::unexpected(found.error());
    return QJsonObject{{QStringLiteral("lo"), found->interval.low}, {QStringLiteral("hi"), found->interval.high}};
}

// `method` says in words which one this is; there is only one here.
stats::Outcome<QJsonObject> newcombeCiRatio(const QJsonObject &input)
{
    Inputs in(input);
    const stats::Arms arms = readArms(in);
    const double confidence = in.number("conf", 0.95);
    if (!in.ok() || in.text("direction", QStringLiteral("b_over_a")) != QLatin1String("b_over_a"))
        return invalidInput();
    const auto found = stats::newcombeRatio(arms, confidence);
    if (!found)
        return tl::unexpected(found.error());
    return QJsonObject{{QStringLiteral("ratio"), jsonNumber(found->ratio)},
                       {QStringLiteral("lo"), jsonNumber(found->interval.low)},
                       {QStringLiteral("hi"), jsonNumber(found->interval.high)}};
}

stats::Outcome<QJsonObject> ratioCiLogAdjusted(const QJsonObject &input)
{
    Inputs in(input);
    const stats::Arms arms = readArms(in);
    const double confidence = in.number("conf", 0.95);
    if (!in.ok())
        return invalidInput();
    const auto found = stats::logAdjustedRatio(arms, confidence);
    if (!found)
        return tl::unexpected(found.error());
    return QJsonObject{{QStringLiteral("lo"), found->interval.low}, {QStringLiteral("hi"), found->interval.high}};
}

stats::Outcome<QJsonObject> abUnpooledVariance(const QJsonObject &input)
{
    Inputs in(input);
    const stats::Arms arms = readArms(in);
    if (!in.ok())
        return invalidInput();
    if (const auto refused = stats::incomparable(arms))
        return tl::unexpected(*refused);
    const double a = stats::rateVariance(arms.a);
    const double b = stats::rateVariance(arms.b);
    return QJsonObject{{QStringLiteral("var_a"), a},
                       {QStringLiteral("var_b"), b},
                       {QStringLiteral("var_sum"), a + b},
                       {QStringLiteral("se"), std::sqrt(a + b)}};
}

stats::Outcome<QJsonObject> bayesAb(const QJsonObject &input)
{
    Inputs in(input);
    const stats::Arms arms = readArms(in);
    const stats::BetaPrior prior{in.number("prior_alpha", 1), in.number("prior_beta", 1)};
    const double confidence = in.number("conf", 0.95);
    if (!in.ok())
        return invalidInput();
    const auto belief = stats::posteriors(arms, prior);
    const auto intervals = stats::credibleIntervals(arms, prior, confidence);
    if (!belief || !intervals)
        return tl::unexpected(belief ? intervals.error() : belief.error());
    return QJsonObject{{QStringLiteral("prob_b_beats_a"), belief->probabilityBBetter},
                       {QStringLiteral("expected_loss_choose_b"), belief->lossChoosingB},
                       {QStringLiteral("expected_loss_choose_a"), belief->lossChoosingA},
                       {QStringLiteral("mean_a"), belief->meanA},
                       {QStringLiteral("mean_b"), belief->meanB},
                       {QStringLiteral("diff_lo"), intervals->difference.low},
                       {QStringLiteral("diff_hi"), intervals->difference.high},
                       {QStringLiteral("uplift_lo"), intervals->uplift.low},
                       {QStringLiteral("uplift_hi"), intervals->uplift.high}};
}

constexpr std::array functionsOfContrasts{
    Function{"newcombe_ci_diff", newcombeCiDiff},
    Function{"wald_ci_diff", waldCiDiff},
    Function{"score_ci_diff_mn", scoreCiDiffMn},
    Function{"newcombe_ci_ratio", newcombeCiRatio},
    Function{"ratio_ci_log_adjusted", ratioCiLogAdjusted},
    Function{"ab_unpooled_variance", abUnpooledVariance},
    Function{"bayes_ab", bayesAb},
};

} // namespace

std::span<const Function> contrastFunctions()
{
    return functionsOfContrasts;
}

} // namespace yiren::analysis
