#include "analysis/armsinput.h"
#include "analysis/functions.h"
#include "stats/severaltests.h"
#include "stats/splitcheck.h"
#include "stats/strata.h"

#include <array>

namespace yiren::analysis {

namespace {

QJsonObject chiSquareFields(const stats::ChiSquare &test)
{
    return {
        {QStringLiteral("chi2"), test.statistic}, {QStringLiteral("df"), static_cast<qint64>(test.degrees)}, {QStringLiteral("p"), test.p}};
}

stats::Outcome<QJsonObject> srmChiSquare(const QJsonObject &input)
{
    Inputs in(input);
    const std::vector<std::int64_t> users = in.counts("observed");
    const std::vector<double> weights = in.numbers("weights");
    if (!in.ok())
        return invalidInput();
    const auto test = stats::splitChiSquare(users, weights);
    if (!test)
        return tl::unexpected(test.error());
    QJsonObject fields = chiSquareFields(*test);
    fields.insert(QStringLiteral("alarm_at_0_001"), test->p < stats::splitAlarm);
    return fields;
}

stats::Outcome<QJsonObject> srmExactBinomial(const QJsonObject &input)
{
    Inputs in(input);
    const std::vector<std::int64_t> users = in.counts("observed");
    const std::vector<double> weights = in.numbers("weights");
    if (!in.ok())
        return invalidInput();
    const auto p = stats::splitExactP(users, weights);
    if (!p)
        return tl::unexpected(p.error());
    return QJsonObject{{QStringLiteral("p"), *p}};
}

stats::Outcome<QJsonObject> holmAdjust(const QJsonObject &input)
{
    Inputs in(input);
    const std::vector<double> p = in.numbers("p");
    if (!in.ok())
        return invalidInput();
    const auto adjusted = stats::holmAdjusted(p);
    if (!adjusted)
        return tl::unexpected(adjusted.error());
    QJsonArray rejections;
    for (const double value : *adjusted)
        rejections.append(value <= 0.05);
    return QJsonObject{{QStringLiteral("adjusted"), jsonNumbers(*adjusted)}, {QStringLiteral("reject_at_0_05"), rejections}};
}

stats::Outcome<QJsonObject> bhAdjust(const QJsonObject &input)
{
    Inputs in(input);
    const std::vector<double> p = in.numbers("p");
    if (!in.ok())
        return invalidInput();
    const auto adjusted = stats::benjaminiHochbergAdjusted(p);
    if (!adjusted)
        return tl::unexpected(adjusted.error());
    return QJsonObject{{QStringLiteral("adjusted"), jsonNumbers(*adjusted)}};
}

stats::Outcome<QJsonObject> chiSquareArms(const QJsonObject &input)
{
    Inputs in(input);
    const std::vector<std::int64_t> converted = in.counts("conv");
    const std::vector<std::int64_t> users = in.counts("n");
    if (!in.ok() || converted.size() != users.size())
        return invalidInput();
    std::vector<stats::Count> arms;
    for (std::size_t i = 0; i < users.size(); ++i)
        arms.push_back({converted[i], users[i]});
    return stats::armsChiSquare(arms).map(chiSquareFields);
}

QJsonObject strataFields(const stats::StrataReport &report)
{
    QJsonArray differences;
    for (const std::optional<double> &difference : report.differences)
        differences.append(difference ? QJsonValue(*difference) : QJsonValue());
    return {{QStringLiteral("pooled_diff"), report.pooledDifference},
            {QStringLiteral("segment_diffs"), differences},
            {QStringLiteral("mh_risk_difference"), report.riskDifference},
            {QStringLiteral("mh_odds_ratio"), jsonNumber(report.oddsRatio)},
            {QStringLiteral("cmh_chi2"), report.association.statistic},
            {QStringLiteral("cmh_p"), report.association.p},
            {QStringLiteral("mix_chi2"), report.mix.statistic},
            {QStringLiteral("mix_p"), report.mix.p},
            {QStringLiteral("sign_reversed"), report.isReversed}};
}

stats::Outcome<QJsonObject> simpsonCheck(const QJsonObject &input)
{
    Inputs in(input);
    const std::vector<QJsonObject> segments = in.objects("strata");
    bool areRead = in.ok();
    std::vector<stats::Arms> strata;
    for (const QJsonObject &segment : segments) {
        Inputs members(segment);
        strata.push_back(readArms(members));
        areRead = areRead && members.ok();
    }
    if (!areRead)
        return invalidInput();
    return stats::compareStrata(strata).map(strataFields);
}

constexpr std::array functionsOfSeveral{
    Function{"srm_chi_square", srmChiSquare}, Function{"srm_exact_binomial", srmExactBinomial}, Function{"holm_adjust", holmAdjust},
    Function{"bh_adjust", bhAdjust},          Function{"chi_square_arms", chiSquareArms},       Function{"simpson_check", simpsonCheck},
};

} // namespace

std::span<const Function> severalFunctions()
{
    return functionsOfSeveral;
}

} // namespace yiren::analysis
