#include "analysis/functions.h"
#include "analysis/inputs.h"
#include "stats/exactinterval.h"
#include "stats/proportion.h"

#include <array>

namespace yiren::analysis {

namespace {

stats::Outcome<QJsonObject> wilsonCi(const QJsonObject &input)
{
    Inputs in(input);
    const stats::Count count{in.count("x"), in.count("n")};
    const double confidence = in.number("conf", 0.95);
    if (!in.ok())
        return stats::refusal(stats::RefusalCode::InvalidInput);
    const auto estimate = stats::wilson(count, confidence);
    if (!estimate)
        return tl::unexpected(estimate.error());
    return QJsonObject{{QStringLiteral("p"), estimate->p},
                       {QStringLiteral("lo"), estimate->interval.low},
                       {QStringLiteral("hi"), estimate->interval.high}};
}

stats::Outcome<QJsonObject> exactIntervalOf(Inputs &in, stats::Outcome<stats::Interval> (*interval)(const stats::Count &, double))
{
    const stats::Count count{in.count("x"), in.count("n")};
    const double confidence = in.number("conf", 0.95);
    if (!in.ok())
        return stats::refusal(stats::RefusalCode::InvalidInput);
    const auto found = interval(count, confidence);
    if (!found)
        return tl::unexpected(found.error());
    return QJsonObject{{QStringLiteral("lo"), found->low}, {QStringLiteral("hi"), found->high}};
}

stats::Outcome<QJsonObject> clopperPearsonCi(const QJsonObject &input)
{
    Inputs in(input);
    return exactIntervalOf(in, stats::clopperPearson);
}

stats::Outcome<QJsonObject> jeffreysCi(const QJsonObject &input)
{
    Inputs in(input);
    if (in.text("boundary_rule", QStringLiteral("none")) != QLatin1String("none"))
        return stats::refusal(stats::RefusalCode::InvalidInput);
    return exactIntervalOf(in, stats::jeffreys);
}

constexpr std::array functionsOfProportions{Function{"wilson_ci", wilsonCi}, Function{"clopper_pearson_ci", clopperPearsonCi},
                                            Function{"jeffreys_ci", jeffreysCi}};

} // namespace

std::span<const Function> proportionFunctions()
{
    return functionsOfProportions;
}

} // namespace yiren::analysis
