#include "stats/conditional.h"

#include <algorithm>
#include <cmath>

namespace yiren::stats {

namespace {

constexpr double fisherSlack = 1 + 1e-7; // probabilities that differ by rounding are equal

bool canBe(const ConditionalCounts &counts)
{
    const auto [a, both, all, b] = counts;
    return both >= 0 && both <= a && both <= b && a <= all && b <= all && a - both <= all - b;
}

// The distribution of "both" given the margins, as multiples of its largest probability, walked from there to both ends.
struct TablesOfMargins {
    double a, notA, b;

    [[nodiscard]] double up(double x) const { return (a - x) * (b - x) / ((x + 1) * (notA - b + x + 1)); }

    // Two-sided exact test of `both` (Fisher 1935): the share of tables that are no likelier.
    [[nodiscard]] double noLikelier(double both) const
    {
        const double least = std::max(0.0, b - notA);
        const double most = std::min(a, b);
        const double mode = std::clamp(std::floor((a + 1) * (b + 1) / (a + notA + 2)), least, most);
        const double given = weightAt(mode, both);
        double total = 0;
        double unlikely = 0;
        const auto count = [&](double weight) {
            total += weight;
            unlikely += weight <= given * fisherSlack ? weight : 0;
        };
        double weight = 1;
        for (double x = mode; x <= most && weight > 0; weight *= up(x), ++x)
            count(weight);
        weight = 1;
        for (double x = mode; x > least && weight > 0; --x) {
            weight /= up(x - 1);
            count(weight);
        }
        return std::min(1.0, unlikely / total);
    }

    [[nodiscard]] double weightAt(double mode, double both) const
    {
        double weight = 1;
        for (double x = mode; x < both && weight > 0; ++x)
            weight *= up(x);
        for (double x = mode; x > both && weight > 0; --x)
            weight /= up(x - 1);
        return weight;
    }
};

// Newcombe 1998, method 10: the difference of two rates from their own Wilson limits.
Interval hybridDifference(const ProportionEstimate &given, const ProportionEstimate &otherwise)
{
    const double difference = given.p - otherwise.p;
    return {difference - std::hypot(given.p - given.interval.low, otherwise.interval.high - otherwise.p),
            difference + std::hypot(given.interval.high - given.p, otherwise.p - otherwise.interval.low)};
}

} // namespace

Outcome<ProportionEstimate> conditional(const Count &bothOfCondition, double confidence)
{
    return wilson(bothOfCondition, confidence);
}

Outcome<Interval> conditionalBounds(const Count &bothOfAll)
{
    const auto least = joint(bothOfAll);
    if (!least)
        return tl::unexpected(least.error());
    return Interval{*least, bothOfAll.x > 0 ? 1.0 : 0.0};
}

Outcome<double> joint(const Count &bothOfAll)
{
    if (!isCount(bothOfAll))
        return refusal(RefusalCode::InvalidInput);
    if (bothOfAll.n == 0)
        return refusal(RefusalCode::NoData, "users", 1);
    return static_cast<double>(bothOfAll.x) / static_cast<double>(bothOfAll.n);
}

Outcome<ConditionalRow> conditionalRow(const ConditionalCounts &counts, double confidence)
{
    if (!canBe(counts) || !(confidence > 0 && confidence < 1))
        return refusal(RefusalCode::InvalidInput);
    if (counts.all == 0)
        return refusal(RefusalCode::NoData, "users", 1);
    const auto number = [](std::int64_t count) { return static_cast<double>(count); };
    ConditionalRow row;
    row.laplace = (number(counts.aAndB) + 1) / (number(counts.a) + 2);
    row.base = number(counts.b) / number(counts.all);
    row.fisher = TablesOfMargins{number(counts.a), number(counts.all - counts.a), number(counts.b)}.noLikelier(number(counts.aAndB));
    const auto given = wilson({counts.aAndB, counts.a}, confidence);
    const auto otherwise = wilson({counts.b - counts.aAndB, counts.all - counts.a}, confidence);
    if (otherwise)
        row.otherwise = otherwise->p;
    if (given) {
        row.given = *given;
        if (counts.b > 0)
            row.lift = given->p / row.base;
    }
    if (given && otherwise)
        row.difference = hybridDifference(*given, *otherwise);
    return row;
}

} // namespace yiren::stats
