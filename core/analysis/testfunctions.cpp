#include "analysis/armsinput.h"
#include "analysis/functions.h"
#include "stats/exacttest.h"
#include "stats/ztest.h"

#include <array>

namespace yiren::analysis {

namespace {

stats::Outcome<QJsonObject> zTestPooled(const QJsonObject &input)
{
    Inputs in(input);
    const stats::Arms arms = readArms(in);
    const auto sign = readDirection(in, QStringLiteral("b_minus_a"));
    if (!in.ok() || !sign)
        return invalidInput();
    const auto test = stats::pooledZTest(arms);
    if (!test)
        return tl::unexpected(test.error());
    return QJsonObject{{QStringLiteral("p_pool"), stats::pooledRate(arms)},
                       {QStringLiteral("se"), test->standardError},
                       {QStringLiteral("z"), *sign > 0 ? test->z : 0 - test->z},
                       {QStringLiteral("p_two_sided"), test->pTwoSided}};
}

stats::Outcome<QJsonObject> zTestUnpooled(const QJsonObject &input)
{
    Inputs in(input);
    const stats::Arms arms = readArms(in);
    const auto sign = readDirection(in, QStringLiteral("b_minus_a"));
    if (!in.ok() || !sign)
        return invalidInput();
    const auto test = stats::unpooledZTest(arms);
    if (!test)
        return tl::unexpected(test.error());
    return QJsonObject{{QStringLiteral("z"), *sign > 0 ? test->z : 0 - test->z},
                       {QStringLiteral("p_two_sided"), test->pTwoSided},
                       {QStringLiteral("p_one_sided_b_better"), test->pBBetter}};
}

using ExactTestOfArms = stats::Outcome<stats::ExactTest> (*)(const stats::Arms &);

stats::Outcome<stats::ExactTest> exactTestOf(const QJsonObject &input, ExactTestOfArms test)
{
    Inputs in(input);
    const stats::Arms arms = readArms(in);
    if (!in.ok())
        return invalidInput();
    return test(arms);
}

QJsonObject exactFields(const stats::ExactTest &test)
{
    return {
        {QStringLiteral("p_greater"), test.greater}, {QStringLiteral("p_less"), test.less}, {QStringLiteral("p_two_sided"), test.twoSided}};
}

stats::Outcome<QJsonObject> fisherExact(const QJsonObject &input)
{
    return exactTestOf(input, stats::fisherTest).map(exactFields);
}

stats::Outcome<QJsonObject> boschlooOf(const QJsonObject &input)
{
    return exactTestOf(input, stats::boschlooTest).map(exactFields);
}

stats::Outcome<QJsonObject> midpTest(const QJsonObject &input)
{
    const auto test = exactTestOf(input, stats::midPTest);
    if (!test)
        return tl::unexpected(test.error());
    return QJsonObject{{QStringLiteral("midp_greater"), test->greater},
                       {QStringLiteral("midp_less"), test->less},
                       {QStringLiteral("midp_two_sided"), test->twoSided}};
}

// The final test of the default rule, once and at its own level.
stats::Outcome<QJsonObject> abDecisionFixed(const QJsonObject &input)
{
    Inputs in(input);
    const stats::Arms arms = readArms(in);
    const double alpha = in.number("alpha", 0.05);
    if (!in.ok() || !stats::isShare(alpha))
        return invalidInput();
    const auto test = stats::midPTest(arms);
    if (!test)
        return tl::unexpected(test.error());
    return QJsonObject{{QStringLiteral("significant"), test->twoSided <= alpha}};
}

constexpr std::array functionsOfTests{
    Function{"z_test_pooled", zTestPooled}, Function{"z_test_unpooled", zTestUnpooled}, Function{"fisher_exact", fisherExact},
    Function{"midp_test", midpTest},        Function{"boschloo_test", boschlooOf},      Function{"ab_decision_fixed", abDecisionFixed},
};

} // namespace

std::span<const Function> testFunctions()
{
    return functionsOfTests;
}

} // namespace yiren::analysis
