#include "analysis/functions.h"
#include "analysis/inputs.h"
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

constexpr std::array functionsOfProportions{Function{"wilson_ci", wilsonCi}};

} // namespace

std::span<const Function> proportionFunctions()
{
    return functionsOfProportions;
}

} // namespace yiren::analysis
