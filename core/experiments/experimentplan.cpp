#include "experiments/experimentplan.h"

#include "stats/samplesize.h"

#include <algorithm>
#include <cmath>

namespace yiren {

namespace {

constexpr int daysOfWeek = 7, weekendDays = 14, shownWeeks = 8, dailyWeeks = 8, mostDays = 1'000'000;
// A test that may stop at any look needs the users of a fixed one at this level: 2 Φ(-3.035) (ANALYTICS A.10).
constexpr double anyTimeAlpha = 0.002405;

stats::TestStrength strengthOf(const PlanQuestion &question)
{
    return {question.alpha / (question.arms - 1), question.power};
}

bool isAskable(const PlanQuestion &question)
{
    return question.arms >= 2 && question.arms <= static_cast<int>(mostArms) && question.smallestUplift > 0 && question.usersADay >= 0
        && std::isfinite(question.usersADay) && question.reachable.value_or(0) >= 0 && question.windowDays >= 0;
}

stats::Outcome<Detectable> detectable(const PlanQuestion &question, qint64 perArm, double alpha)
{
    const stats::TestStrength strength{alpha / (question.arms - 1), question.power};
    const auto rate = stats::detectableRate(question.baseline, static_cast<double>(perArm), strength);
    if (!rate)
        return tl::unexpected(rate.error());
    const double points = *rate - question.baseline;
    return Detectable{perArm, *rate, points, points / question.baseline};
}

// W in whole weeks, so that the planned end stays on the weekday of the start.
int waitingDays(const PlanQuestion &question)
{
    return (question.windowDays + daysOfWeek - 1) / daysOfWeek * daysOfWeek;
}

// Whole weeks; a mass send has its readers within a week. Those who come last have W days of their own.
stats::Outcome<int> daysFor(const PlanQuestion &question, qint64 perArm)
{
    const int least = question.hasWeekendPattern ? weekendDays : daysOfWeek;
    if (question.usersADay <= 0)
        return least + waitingDays(question);
    const auto duration = stats::durationFor(static_cast<double>(perArm), {question.usersADay, 1, question.arms});
    if (!duration)
        return tl::unexpected(duration.error());
    return std::max(least, static_cast<int>(std::min<std::int64_t>(duration->wholeWeeks, mostDays))) + waitingDays(question);
}

// Who are there: all that can be reached at once, or eight weeks of visitors, whichever is fewer.
std::optional<qint64> havePerArm(const PlanQuestion &question)
{
    std::optional<double> have;
    if (question.usersADay > 0)
        have = question.usersADay * daysOfWeek * dailyWeeks;
    if (question.reachable)
        have = std::min(have.value_or(static_cast<double>(*question.reachable)), static_cast<double>(*question.reachable));
    return have ? std::optional(static_cast<qint64>(*have) / question.arms) : std::nullopt;
}

std::vector<PlanAlternative> alternativesTo(const PlanQuestion &question, const PlanAnswer &answer)
{
    const bool isShort = answer.havePerArm && *answer.havePerArm < answer.perArm;
    if (!isShort && answer.days <= longestPlanDays)
        return {};
    std::vector<PlanAlternative> alternatives{PlanAlternative::BiggerChange, PlanAlternative::EarlierMetric};
    if (question.usersADay <= 0)
        alternatives.push_back(PlanAlternative::MergePosts);
    if (question.arms > 2)
        alternatives.push_back(PlanAlternative::FewerArms);
    alternatives.push_back(PlanAlternative::DoNotTest);
    return alternatives;
}

void addDetectable(const PlanQuestion &question, PlanAnswer &answer)
{
    for (int week = 1; week <= shownWeeks && question.usersADay > 0; ++week) {
        const int days = std::max(0, daysOfWeek * week - question.windowDays);
        const auto perArm = static_cast<qint64>(question.usersADay * days) / question.arms;
        answer.weeks.push_back({week, detectable(question, perArm, question.alpha)});
    }
    if (!answer.havePerArm)
        return;
    answer.oneLook = detectable(question, *answer.havePerArm, question.alpha);
    answer.anyTime = detectable(question, *answer.havePerArm, anyTimeAlpha);
}

} // namespace

stats::Outcome<PlanAnswer> planExperiment(const PlanQuestion &question)
{
    if (!isAskable(question))
        return stats::refusal(stats::RefusalCode::InvalidInput, "question");
    const double risen = question.baseline * (1 + question.smallestUplift);
    if (!(question.baseline > 0) || !(risen < 1))
        return stats::refusal(stats::RefusalCode::InvalidInput, "rate");
    const auto size = stats::sampleSizeForRates({question.baseline, risen}, strengthOf(question));
    if (!size)
        return tl::unexpected(size.error());
    PlanAnswer answer;
    answer.perArm = static_cast<qint64>(std::ceil(size->a));
    answer.total = answer.perArm * question.arms;
    const auto days = daysFor(question, answer.perArm);
    if (!days)
        return tl::unexpected(days.error());
    answer.days = *days;
    const auto perArm = static_cast<double>(answer.perArm);
    answer.plannedConversions = perArm * question.baseline + perArm * risen * (question.arms - 1);
    answer.havePerArm = havePerArm(question);
    answer.alternatives = alternativesTo(question, answer);
    addDetectable(question, answer);
    return answer;
}

DecisionPlan decisionPlanOf(const PlanQuestion &question, const PlanAnswer &answer, DecisionPlan base)
{
    base.baseline = question.baseline;
    base.smallestUplift = question.smallestUplift;
    base.plannedDays = answer.days;
    base.plannedUsers = answer.total;
    base.plannedConversions = answer.plannedConversions;
    if (question.windowDays > 0)
        base.windowDays = question.windowDays;
    return base;
}

} // namespace yiren
