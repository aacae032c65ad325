#include "experiments/comparison.h"

#include "stats/bootstrap.h"
#include "stats/exacttest.h"
#include "stats/heavytails.h"
#include "stats/posteriors.h"
#include "stats/ratedifference.h"
#include "stats/rateratio.h"

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
    if (const auto belief = stats::posteriors(arms, priorOf(rule.plan))) {
        comparison.probability = belief->probabilityBBetter;
        comparison.loss = belief->lossChoosingB;
        comparison.lossOfFirst = belief->lossChoosingA;
    }
    return comparison;
}

// A test of means, and how it was made.
struct MeansTest {
    stats::WelchTest welch;
    bool isCapped = false;
    std::optional<double> largestShare;
};

Comparison comparisonOf(const MeansTest &test)
{
    Comparison comparison;
    comparison.estimate = test.welch.difference;
    comparison.interval = test.welch.interval;
    comparison.p = test.welch.p;
    comparison.isCapped = test.isCapped;
    comparison.largestShare = test.largestShare;
    if (const auto belief = stats::beliefOf(test.welch)) {
        comparison.probability = belief->probabilityBBetter;
        comparison.loss = belief->lossChoosingB;
        comparison.lossOfFirst = belief->lossChoosingA;
    }
    return comparison;
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

stats::Outcome<MeansTest> testOfSpending(const ComparedArm &first, const ComparedArm &other)
{
    const auto found = stats::compareRevenue(first.spending, other.spending);
    if (!found)
        return tl::unexpected(found.error());
    const bool isCapped = !found->rawIsTrusted && found->winsorised;
    MeansTest test{isCapped ? found->winsorised->test : found->raw, isCapped, {}};
    const auto inFirst = largestShareOf(first.spending, found->largeInA), inOther = largestShareOf(other.spending, found->largeInB);
    if (inFirst || inOther)
        test.largestShare = std::max(inFirst.value_or(0), inOther.value_or(0));
    return test;
}

stats::Outcome<MeansTest> asMeansTest(const stats::Outcome<stats::WelchTest> &test)
{
    return test ? stats::Outcome<MeansTest>(MeansTest{*test, false, {}}) : tl::unexpected(test.error());
}

bool isOfMeans(const ExperimentRule &rule)
{
    return isMoney(rule.metric) || !isSplitByPerson(rule.design);
}

// isOfMeans(): of days, of each person's spending, or of its sums.
stats::Outcome<MeansTest> testOfMeans(const ExperimentRule &rule, const ComparedArm &first, const ComparedArm &other)
{
    if (!isSplitByPerson(rule.design))
        return asMeansTest(stats::welch(first.days, other.days));
    if (!first.spending.empty() && !other.spending.empty())
        return testOfSpending(first, other);
    const auto a = spentMoments(first.totals), b = spentMoments(other.totals);
    if (!a || !b)
        return tl::unexpected(a ? b.error() : a.error());
    return asMeansTest(stats::welch(*a, *b));
}

// What choosing `other` loses if `rival` is better.
std::optional<double> lossAgainst(const ExperimentRule &rule, const ComparedArm &rival, const ComparedArm &other)
{
    if (!isOfMeans(rule)) {
        const auto belief = stats::posteriors({countOf(rival.totals), countOf(other.totals)}, priorOf(rule.plan));
        return belief ? std::optional(belief->lossChoosingB) : std::nullopt;
    }
    const auto test = testOfMeans(rule, rival, other);
    const auto belief = test ? stats::beliefOf(test->welch) : tl::unexpected(test.error());
    return belief ? belief->lossChoosingB : std::nullopt;
}

} // namespace

stats::Count countOf(const ArmTotals &totals)
{
    return {totals.converted, totals.users};
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

stats::Outcome<Comparison> compared(const ExperimentRule &rule, const ComparedArm &first, const ComparedArm &other)
{
    if (!isOfMeans(rule))
        return comparedRates(rule, {countOf(first.totals), countOf(other.totals)});
    const auto test = testOfMeans(rule, first, other);
    if (!test)
        return tl::unexpected(test.error());
    Comparison comparison = comparisonOf(*test);
    if (test->isCapped)
        comparison.uncapped = uncappedOf(first, other);
    return comparison;
}

std::optional<double> expectedLoss(const ExperimentRule &rule, const std::vector<ComparedArm> &arms, size_t place)
{
    std::optional<double> largest;
    for (size_t rival = 0; rival < arms.size(); ++rival) {
        const auto loss = rival == place ? std::nullopt : lossAgainst(rule, arms[rival], arms[place]);
        if (loss)
            largest = std::max(largest.value_or(0), *loss);
    }
    return largest;
}

} // namespace yiren
