#include "experiments/experimentexamples.h"

#include "stats/churn.h"
#include "stats/conditional.h"
#include "stats/proportion.h"
#include "stats/ratedifference.h"
#include "stats/samplesize.h"
#include "stats/ztest.h"

#include <cmath>

namespace yiren {

namespace {

using Name = WorkedFigure::Name;

// 1000 people; 500 looked at the account and bought, 200 at the Mini Program and bought. How many looked at the Mini Program is not said.
const stats::Count boughtOfAll{200, 1000};
// Version 1: 10 % of 1000. Version 2: 12 % of 800.
const stats::Arms articleArms{{96, 800}, {100, 1000}}; // the article takes version 1 less version 2
const stats::TwoCounts articleFollowers{1000, 800, 30};

template <typename From, typename Get>
stats::Outcome<double> figureOf(const stats::Outcome<From> &from, Get get)
{
    return from ? stats::Outcome<double>(get(*from)) : tl::unexpected(from.error());
}

WorkedExample conditionalPurchase()
{
    // Of at least those 200 and at most everybody: any answer between is possible, so there is none.
    const auto bounds = stats::conditionalBounds(boughtOfAll);
    return {WorkedSum::ConditionalPurchase,
            {{Name::Purchase, 0.4, stats::refusal(stats::RefusalCode::NotIdentified, "viewers"),
              bounds ? std::optional(*bounds) : std::nullopt}}};
}

WorkedExample twoVersions()
{
    const auto test = stats::unpooledZTest(articleArms);
    const auto wald = stats::waldDifference(articleArms);
    const auto size = stats::sampleSizeForRates({0.10, 0.12}, {});
    WorkedExample example{WorkedSum::TwoVersions, {}};
    example.figures = {{Name::Variance, 0.0001222, figureOf(test, [](const auto &z) { return z.standardError * z.standardError; }), {}},
                       {Name::Z, -1.81, figureOf(test, [](const auto &z) { return z.z; }), {}},
                       {Name::P, {}, figureOf(test, [](const auto &z) { return z.pTwoSided; }), {}},
                       {Name::Difference,
                        {},
                        figureOf(wald, [](const auto &difference) { return difference.difference; }),
                        wald ? std::optional(wald->interval) : std::nullopt},
                       {Name::NeededPerArm, {}, figureOf(size, [](const auto &arms) { return std::ceil(arms.a); }), {}}};
    return example;
}

WorkedExample churn()
{
    const auto closed = stats::churnOfClosedGroup(articleFollowers);
    const auto share = stats::wilson({articleFollowers.before - articleFollowers.after, articleFollowers.before});
    return {
        WorkedSum::Churn,
        {{Name::LostADay, {}, figureOf(closed, [](const auto &group) { return group.net.usersPerDay; }), {}},
         {Name::LostShare,
          {},
          figureOf(share, [](const auto &estimate) { return estimate.p; }),
          share ? std::optional(share->interval) : std::nullopt},
         {Name::DailyHazard, 0.0667, figureOf(closed, [](const auto &group) { return group.hazardPerDay; }), {}},
         {Name::DailyShare, 0.0667, figureOf(closed, [](const auto &group) { return stats::leavingWithin(group.hazardPerDay, 1); }), {}}}};
}

} // namespace

std::vector<WorkedExample> workedExamples()
{
    return {conditionalPurchase(), twoVersions(), churn(), {WorkedSum::SampleCode, {}}};
}

} // namespace yiren
