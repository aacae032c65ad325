#include "stats/conditional.h"

#include "stats/exacttest.h"
#include "stats/ratedifference.h"

namespace yiren::stats {

namespace {

bool canBe(const ConditionalCounts &counts)
{
    const auto [a, both, all, b] = counts;
    return both >= 0 && both <= a && both <= b && a <= all && b <= all && a - both <= all - b;
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
    const Arms arms{{counts.b - counts.aAndB, counts.all - counts.a}, {counts.aAndB, counts.a}};
    if (const auto test = fisherTest(arms))
        row.fisher = test->twoSided;
    if (const auto given = wilson(arms.b, confidence)) {
        row.given = *given;
        if (counts.b > 0)
            row.lift = given->p / row.base;
    }
    if (arms.a.n > 0)
        row.otherwise = rateOf(arms.a);
    if (const auto difference = newcombeDifference(arms, confidence))
        row.difference = difference->interval;
    return row;
}

} // namespace yiren::stats
