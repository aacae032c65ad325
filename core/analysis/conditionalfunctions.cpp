#include "analysis/functions.h"
#include "analysis/inputs.h"
#include "stats/conditional.h"
#include "stats/fifths.h"
#include "stats/topics.h"

#include <array>

namespace yiren::analysis {

namespace {

using stats::Outcome;
using stats::RefusalCode;

Outcome<QJsonObject> conditionalProbability(const QJsonObject &input)
{
    Inputs in(input);
    const stats::Count count{in.count("n_both"), in.count("n_condition")};
    const double confidence = in.number("conf", 0.95);
    const auto estimate = stats::conditional(count, confidence);
    if (!in.ok() || !estimate)
        return stats::refusal(RefusalCode::NotIdentified);
    return QJsonObject{{QStringLiteral("p"), estimate->p},
                       {QStringLiteral("lo"), estimate->interval.low},
                       {QStringLiteral("hi"), estimate->interval.high}};
}

Outcome<QJsonObject> conditionalProbabilityBounds(const QJsonObject &input)
{
    Inputs in(input);
    const stats::Count count{in.count("n_both"), in.count("n_total")};
    const auto bounds = stats::conditionalBounds(count);
    if (!in.ok() || !bounds)
        return stats::refusal(RefusalCode::InvalidInput);
    return QJsonObject{{QStringLiteral("p_min"), bounds->low}, {QStringLiteral("p_max"), bounds->high}};
}

Outcome<QJsonObject> jointProbability(const QJsonObject &input)
{
    Inputs in(input);
    const stats::Count count{in.count("n_both"), in.count("n_total")};
    const auto p = stats::joint(count);
    if (!in.ok() || !p)
        return stats::refusal(RefusalCode::InvalidInput);
    return QJsonObject{{QStringLiteral("p"), *p}};
}

// Members that have no value, as P(B | A) where nobody did A, are left out.
Outcome<QJsonObject> conditionalTableRow(const QJsonObject &input)
{
    Inputs in(input);
    const stats::ConditionalCounts counts{in.count("n_a"), in.count("n_a_and_b"), in.count("n_total"), in.count("n_b")};
    const double confidence = in.number("conf", 0.95);
    const auto row = stats::conditionalRow(counts, confidence);
    if (!in.ok() || !row)
        return stats::refusal(RefusalCode::InvalidInput);
    QJsonObject answer{{QStringLiteral("laplace"), row->laplace},
                       {QStringLiteral("base_rate"), row->base},
                       {QStringLiteral("fisher_p"), row->fisher},
                       {QStringLiteral("refused_point_estimate"), !row->given.has_value()}};
    if (row->given) {
        answer.insert(QStringLiteral("p"), row->given->p);
        answer.insert(QStringLiteral("lo"), row->given->interval.low);
        answer.insert(QStringLiteral("hi"), row->given->interval.high);
    }
    if (row->otherwise)
        answer.insert(QStringLiteral("p_not_a"), *row->otherwise);
    if (row->difference) {
        answer.insert(QStringLiteral("diff"), row->given->p - *row->otherwise);
        answer.insert(QStringLiteral("diff_lo"), row->difference->low);
        answer.insert(QStringLiteral("diff_hi"), row->difference->high);
    }
    if (row->lift)
        answer.insert(QStringLiteral("lift"), *row->lift);
    return answer;
}

QJsonArray jsonScores(const std::vector<int> &scores)
{
    QJsonArray all;
    for (const int score : scores)
        all.append(score);
    return all;
}

Outcome<QJsonObject> rfmScores(const QJsonObject &input)
{
    Inputs in(input);
    const std::vector<double> recency = in.numbers("recency_days");
    const std::vector<double> frequency = in.numbers("frequency");
    const std::vector<double> monetary = in.numbers("monetary");
    const auto r = stats::fifths(recency, stats::BestEnd::Smallest);
    const auto f = stats::fifths(frequency, stats::BestEnd::Largest);
    const auto m = stats::fifths(monetary, stats::BestEnd::Largest);
    if (!in.ok() || !r || !f || !m || recency.size() != frequency.size() || recency.size() != monetary.size())
        return stats::refusal(RefusalCode::InvalidInput);
    return QJsonObject{{QStringLiteral("r"), jsonScores(*r)}, {QStringLiteral("f"), jsonScores(*f)}, {QStringLiteral("m"), jsonScores(*m)}};
}

Outcome<QJsonObject> shrunkenRateAnswer(const QJsonObject &input)
{
    Inputs in(input);
    const stats::Count count{in.count("x"), in.count("n")};
    const double mean = in.number("prior_mean");
    const double weight = in.number("prior_weight");
    const auto shrunken = stats::shrunkenRate(count, mean, weight);
    if (!in.ok() || !shrunken)
        return stats::refusal(RefusalCode::InvalidInput);
    return QJsonObject{{QStringLiteral("rate"), shrunken->rate}};
}

constexpr std::array functionsOfConditions{Function{"conditional_probability", conditionalProbability},
                                           Function{"conditional_probability_bounds", conditionalProbabilityBounds},
                                           Function{"conditional_table_row", conditionalTableRow},
                                           Function{"joint_probability", jointProbability},
                                           Function{"rfm_scores", rfmScores},
                                           Function{"shrunken_rate", shrunkenRateAnswer}};

} // namespace

std::span<const Function> conditionalFunctions()
{
    return functionsOfConditions;
}

} // namespace yiren::analysis
