#include "analysis/functions.h"
#include "analysis/inputs.h"
#include "stats/cuped.h"
#include "stats/heavytails.h"
#include "stats/permutation.h"
#include "stats/revenue.h"
#include "stats/welch.h"

#include <array>
#include <cmath>

namespace yiren::analysis {

namespace {

using stats::Outcome;
using stats::RefusalCode;

// The test as B less A, or turned round where the call says so.
std::optional<stats::WelchTest> inDirection(const stats::WelchTest &test, const QString &direction)
{
    if (direction == QLatin1String("b_minus_a"))
        return test;
    if (direction != QLatin1String("a_minus_b"))
        return std::nullopt;
    stats::WelchTest turned = test;
    turned.difference = -test.difference;
    turned.t = -test.t;
    turned.interval = {-test.interval.high, -test.interval.low};
    return turned;
}

void insertTest(QJsonObject &answer, const stats::WelchTest &test)
{
    answer.insert(QStringLiteral("t"), test.t);
    answer.insert(QStringLiteral("df"), test.df);
    answer.insert(QStringLiteral("p_two_sided"), test.p);
    answer.insert(QStringLiteral("lo"), test.interval.low);
    answer.insert(QStringLiteral("hi"), test.interval.high);
}

Outcome<QJsonObject> welchT(const QJsonObject &input)
{
    Inputs in(input);
    const std::vector<double> a = in.numbers("a");
    const std::vector<double> b = in.numbers("b");
    const double confidence = in.number("conf", 0.95);
    const QString direction = in.text("direction", QStringLiteral("b_minus_a"));
    const auto test = stats::welch(a, b, confidence);
    if (!in.ok() || !test)
        return stats::refusal(RefusalCode::InvalidInput);
    const auto turned = inDirection(*test, direction);
    const auto ofA = stats::momentsOf(a);
    const auto ofB = stats::momentsOf(b);
    if (!turned || !ofA || !ofB)
        return stats::refusal(RefusalCode::InvalidInput);
    QJsonObject answer{{QStringLiteral("mean_a"), ofA->mean},
                       {QStringLiteral("mean_b"), ofB->mean},
                       {QStringLiteral("sd_a"), std::sqrt(ofA->variance)},
                       {QStringLiteral("sd_b"), std::sqrt(ofB->variance)}};
    insertTest(answer, *turned);
    return answer;
}

Outcome<QJsonObject> welchTWinsorised(const QJsonObject &input)
{
    Inputs in(input);
    const std::vector<double> a = in.numbers("a");
    const std::vector<double> b = in.numbers("b");
    const double quantile = in.number("upper_quantile", 0.99);
    const bool isKnownKind = in.number("quantile_type", 7) == 7 && in.flag("pooled_cap", true);
    const double confidence = in.number("conf", 0.95);
    if (!in.ok() || !isKnownKind)
        return stats::refusal(RefusalCode::InvalidInput);
    const auto test = stats::winsorisedWelch(a, b, quantile, confidence);
    if (!test)
        return tl::unexpected(test.error());
    QJsonObject answer{
        {QStringLiteral("cap"), test->cap}, {QStringLiteral("mean_a"), test->a.mean}, {QStringLiteral("mean_b"), test->b.mean}};
    insertTest(answer, test->test);
    return answer;
}

Outcome<QJsonObject> skewnessAnswer(const QJsonObject &input)
{
    Inputs in(input);
    const auto rule = stats::skewnessRule(in.numbers("x"));
    if (!in.ok() || !rule)
        return stats::refusal(RefusalCode::InvalidInput);
    return QJsonObject{
        {QStringLiteral("skewness"), rule->skewness}, {QStringLiteral("n_needed"), rule->needed}, {QStringLiteral("enough"), rule->enough}};
}

Outcome<QJsonObject> revenueDecomposition(const QJsonObject &input)
{
    Inputs in(input);
    const auto a = stats::revenueParts(in.numbers("a"));
    const auto b = stats::revenueParts(in.numbers("b"));
    if (!in.ok() || !a || !b)
        return stats::refusal(RefusalCode::InvalidInput);
    QJsonObject answer{{QStringLiteral("conv_a"), qint64(a->buyers)}, {QStringLiteral("conv_b"), qint64(b->buyers)},
                       {QStringLiteral("rate_a"), a->rate},           {QStringLiteral("rate_b"), b->rate},
                       {QStringLiteral("rpv_a"), a->perVisitor},      {QStringLiteral("rpv_b"), b->perVisitor}};
    if (a->perBuyer)
        answer.insert(QStringLiteral("aov_a"), *a->perBuyer);
    if (b->perBuyer)
        answer.insert(QStringLiteral("aov_b"), *b->perBuyer);
    return answer;
}

Outcome<QJsonObject> ratioMetricDelta(const QJsonObject &input)
{
    Inputs in(input);
    const std::vector<double> numerators = in.numbers("numerator");
    const auto estimate = stats::ratioOfSums(numerators, in.numbers("denominator"));
    if (!in.ok() || !estimate)
        return stats::refusal(RefusalCode::InvalidInput);
    return QJsonObject{{QStringLiteral("ratio"), estimate->ratio}, {QStringLiteral("se"), estimate->standardError}};
}

Outcome<QJsonObject> permutationTestMeanDiff(const QJsonObject &input)
{
    Inputs in(input);
    const std::vector<double> a = in.numbers("a");
    const auto test = stats::permutationTest(a, in.numbers("b"));
    const bool isTwoSided = in.text("alternative", QStringLiteral("two-sided")) == QLatin1String("two-sided");
    if (!in.ok() || !isTwoSided || !test)
        return stats::refusal(RefusalCode::InvalidInput);
    return QJsonObject{{QStringLiteral("p"), test->p}, {QStringLiteral("n_splits"), qint64(test->splits)}};
}

Outcome<QJsonObject> cupedAnswer(const QJsonObject &input)
{
    Inputs in(input);
    const std::vector<double> xOfA = in.numbers("x_a");
    const std::vector<double> yOfA = in.numbers("y_a");
    const std::vector<double> xOfB = in.numbers("x_b");
    const std::vector<double> yOfB = in.numbers("y_b");
    const double confidence = in.number("conf", 0.95);
    if (!in.ok())
        return stats::refusal(RefusalCode::InvalidInput);
    const auto result = stats::cuped({xOfA, yOfA}, {xOfB, yOfB}, confidence);
    if (!result)
        return tl::unexpected(result.error());
    QJsonObject answer{{QStringLiteral("theta"), result->theta},
                       {QStringLiteral("adj_mean_a"), result->a.mean},
                       {QStringLiteral("adj_mean_b"), result->b.mean},
                       {QStringLiteral("diff"), result->test.difference},
                       {QStringLiteral("se"), result->test.standardError},
                       {QStringLiteral("unadjusted_diff"), result->unadjusted.difference},
                       {QStringLiteral("unadjusted_se"), result->unadjusted.standardError},
                       {QStringLiteral("variance_ratio"), result->varianceRatio}};
    insertTest(answer, result->test);
    answer.remove(QStringLiteral("t"));
    return answer;
}

constexpr std::array functionsOfMeans{Function{"welch_t", welchT},
                                      Function{"welch_t_winsorised", welchTWinsorised},
                                      Function{"skewness_rule", skewnessAnswer},
                                      Function{"revenue_decomposition", revenueDecomposition},
                                      Function{"ratio_metric_delta", ratioMetricDelta},
                                      Function{"permutation_test_mean_diff", permutationTestMeanDiff},
                                      Function{"cuped", cupedAnswer}};

} // namespace

std::span<const Function> meanFunctions()
{
    return functionsOfMeans;
}

} // namespace yiren::analysis
