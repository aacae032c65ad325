#include "experiments/comparison.h"

#include "stats/bootstrap.h"
#include "stats/exacttest.h"
#include "stats/heavytails.h"
#include "stats/posteriors.h"
#include "stats/ratedifference.h"
#include "stats/rateratio.h"
#include "stats/welch.h"

#include <algorithm>
#include <numeric>

namespace yiren {

namespace {

constexpr size_t mostDrawnPersons = 4'000'000; // over all draws: some hundredths of a second

stats::BetaPrior priorOf(const DecisionPlan &plan)
{
    return {plan.priorAlpha, plan.priorBeta};
}

stats::Outcome<Comparison> comparedRates(const ExperimentRule &rule, const stats::Arms &arms)
{
    const auto difference = stats::newcombeDifference(arms);
    const auto test = stats::midPTest(arms);
    if (!difference || !test)
        return tl::unexpected(difference ? test.error() : difference.error());
    Comparison comparison;
    comparison.estimate = difference->difference;
    comparison.interval = difference->interval;
    comparison.p = test->twoSided;
    if (const auto ratio = stats::newcombeRatio(arms))
        comparison.uplift = stats::Interval{ratio->interval.low - 1, ratio->interval.high - 1};
    if (const auto belief = stats::posteriors(arms, priorOf(rule.plan)))
        comparison.probability = belief->probabilityBBetter;
    return comparison;
}

Comparison comparisonOf(const stats::WelchTest &test)
{
    Comparison comparison;
    comparison.estimate = test.difference;
    comparison.interval = test.interval;
    comparison.p = test.p;
    return comparison;
}

stats::Outcome<stats::SampleMoments> spentMoments(const ArmTotals &totals)
{
    if (!totals.revenueSquares)
        return stats::refusal(stats::RefusalCode::NotIdentified, "revenue_squares");
    if (totals.users < 2)
        return stats::refusal(stats::RefusalCode::TooFew, "users", static_cast<double>(2 - totals.users));
    const auto n = static_cast<double>(totals.users);
    const double mean = totals.revenue / n;
    const double squares = *totals.revenueSquares - n * mean * mean;
    return stats::SampleMoments{totals.users, mean, std::max(0.0, squares / (n - 1))};
}

std::optional<double> largestShareOf(const std::vector<double> &spending, const std::optional<size_t> &person)
{
    const double sum = std::accumulate(spending.begin(), spending.end(), 0.0);
    return person && sum > 0 ? std::optional(spending[*person] / sum) : std::nullopt;
}

// Fewer draws of more persons, so that a page's reading stays one.
std::optional<Uncapped> uncappedOf(const ComparedArm &first, const ComparedArm &other)
{
    const size_t persons = first.spending.size() + other.spending.size();
    stats::BootstrapPlan plan;
    plan.draws = static_cast<int>(std::min<size_t>(static_cast<size_t>(plan.draws), mostDrawnPersons / std::max<size_t>(1, persons)));
    const auto drawn = stats::bootstrapDifference(first.spending, other.spending, plan); // too few draws are refused
    return drawn ? std::optional(Uncapped{drawn->difference, drawn->accelerated}) : std::nullopt;
}

stats::Outcome<Comparison> comparedSpending(const ComparedArm &first, const ComparedArm &other)
{
    const auto found = stats::compareRevenue(first.spending, other.spending);
    if (!found)
        return tl::unexpected(found.error());
    const bool isCapped = !found->rawIsTrusted && found->winsorised;
    Comparison comparison = comparisonOf(isCapped ? found->winsorised->test : found->raw);
    comparison.isCapped = isCapped;
    if (isCapped)
        comparison.uncapped = uncappedOf(first, other);
    const auto inFirst = largestShareOf(first.spending, found->largeInA), inOther = largestShareOf(other.spending, found->largeInB);
    if (inFirst || inOther)
        comparison.largestShare = std::max(inFirst.value_or(0), inOther.value_or(0));
    return comparison;
}

stats::Outcome<Comparison> comparedSums(const ArmTotals &first, const ArmTotals &other)
{
    const auto a = spentMoments(first), b = spentMoments(other);
    if (!a || !b)
        return tl::unexpected(a ? b.error() : a.error());
    const auto test = stats::welch(*a, *b);
    return test ? stats::Outcome<Comparison>(comparisonOf(*test)) : tl::unexpected(test.error());
}

stats::Outcome<Comparison> comparedDays(const std::vector<double> &first, const std::vector<double> &other)
{
    const auto test = stats::welch(first, other);
    return test ? stats::Outcome<Comparison>(comparisonOf(*test)) : tl::unexpected(test.error());
}

} // namespace

stats::Count countOf(const ArmTotals &totals)
{
    return {totals.converted, totals.users};
}

stats::Outcome<Comparison> compared(const ExperimentRule &rule, const ComparedArm &first, const ComparedArm &other)
{
    if (!isSplitByPerson(rule.design))
        return comparedDays(first.days, other.days);
    if (!isMoney(rule.metric))
        return comparedRates(rule, {countOf(first.totals), countOf(other.totals)});
    const bool isEachKnown = !first.spending.empty() && !other.spending.empty();
    return isEachKnown ? comparedSpending(first, other) : comparedSums(first.totals, other.totals);
}

std::optional<double> expectedLoss(const ExperimentRule &rule, const std::vector<ArmTotals> &totals, size_t place)
{
    std::optional<double> largest;
    for (size_t rival = 0; rival < totals.size(); ++rival) {
        if (rival == place || isMoney(rule.metric))
            continue;
        const auto belief = stats::posteriors({countOf(totals[rival]), countOf(totals[place])}, priorOf(rule.plan));
        if (belief)
            largest = std::max(largest.value_or(0), belief->lossChoosingB);
    }
    return largest;
}

} // namespace yiren
