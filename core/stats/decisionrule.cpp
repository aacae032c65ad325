#include "stats/decisionrule.h"

#include "stats/exacttest.h"
#include "stats/posteriors.h"
#include "stats/rateratio.h"
#include "stats/splitcheck.h"
#include "stats/ztest.h"

#include <algorithm>
#include <cmath>

namespace yiren::stats {

namespace {

bool isPlan(const DecisionPlan &plan)
{
    return isShare(plan.shareB) && plan.plannedDays >= 1 && plan.plannedConversions >= 0
        && plan.plannedConversions <= static_cast<double>(mostUsers) && isShare(plan.alphaSequential) && isShare(plan.alphaFinal)
        && plan.fewestDays >= 0;
}

bool growSteadily(const std::vector<Arms> &totals)
{
    const auto falls = [](const Count &before, const Count &after) { return after.x < before.x || after.n < before.n; };
    for (std::size_t i = 0; i < totals.size(); ++i)
        if (!areCounts(totals[i]) || (i > 0 && (falls(totals[i - 1].a, totals[i].a) || falls(totals[i - 1].b, totals[i].b))))
            return false;
    return true;
}

std::vector<DayReading> readingsOf(const DecisionPlan &plan, const std::vector<Arms> &totals)
{
    const LabelCoin coin{plan.shareB, concentrationFor(plan.plannedConversions, plan.alphaSequential)};
    std::vector<DayReading> readings;
    double largest = 0;
    for (const Arms &arms : totals) {
        DayReading reading;
        reading.day = static_cast<std::int64_t>(readings.size()) + 1;
        reading.totals = arms;
        if (const auto p = splitP({arms.a.n, arms.b.n}, {1 - plan.shareB, plan.shareB}))
            reading.splitP = *p;
        const Converters converters{arms.a.x, arms.b.x};
        reading.logEvidence = logEvidence(converters, coin).value_or(0);
        largest = std::max(largest, reading.logEvidence);
        reading.alwaysValidP = alwaysValidP(largest);
        reading.intervals = labelIntervals(converters, coin, plan.alphaSequential).value_or(LabelIntervals{});
        readings.push_back(reading);
    }
    return readings;
}

bool isBroken(const DayReading &reading)
{
    return reading.splitP && *reading.splitP < splitAlarm && reading.totals.a.n + reading.totals.b.n >= fewestForSplit;
}

Verdict finalVerdict(const Arms &totals, std::optional<double> p, double alpha)
{
    if (!p || *p > alpha)
        return Verdict::NoClearDifference;
    return rateOf(totals.b) > rateOf(totals.a) ? Verdict::WinnerB : Verdict::WinnerA;
}

// Goes on where the rule stands before this day; true when the verdict is final.
bool readDay(const DecisionPlan &plan, const DayReading &reading, Decision &decision, std::optional<Verdict> &latched)
{
    const bool isTested = decision.verdict == Verdict::NoClearDifference;
    const auto end = [&](Verdict verdict) {
        decision.verdict = verdict;
        decision.day = reading.day;
        return verdict != Verdict::NoClearDifference && verdict != Verdict::KeepRunning;
    };
    if (isBroken(reading))
        return end(Verdict::InvalidSplit);
    if (!latched && reading.logEvidence >= -std::log(plan.alphaSequential)) {
        const bool isB =
            static_cast<double>(reading.totals.b.x) * (1 - plan.shareB) > static_cast<double>(reading.totals.a.x) * plan.shareB;
        latched = isB ? Verdict::EarlyWinnerB : Verdict::EarlyWinnerA;
        decision.crossedOn = reading.day;
    }
    if (latched && reading.day >= plan.fewestDays)
        return end(*latched);
    if (isTested)
        return false;
    if (reading.day < plan.plannedDays)
        return end(Verdict::KeepRunning);
    if (const auto test = midPTest(reading.totals))
        decision.finalP = test->twoSided;
    return end(finalVerdict(reading.totals, decision.finalP, plan.alphaFinal));
}

} // namespace

Outcome<Decision> decide(const DecisionPlan &plan, const std::vector<Arms> &totals)
{
    if (!isPlan(plan) || !growSteadily(totals))
        return refusal(RefusalCode::InvalidInput);
    if (totals.empty())
        return refusal(RefusalCode::NoData, "days", 1);
    Decision decision;
    decision.concentration = concentrationFor(plan.plannedConversions, plan.alphaSequential);
    decision.days = readingsOf(plan, totals);
    std::optional<Verdict> latched;
    for (const DayReading &reading : decision.days)
        if (readDay(plan, reading, decision, latched))
            break;
    return decision;
}

Outcome<ClosingRemark> closingRemark(const Arms &totals, double smallestUplift, const BetaPrior &prior)
{
    if (!(smallestUplift > 0) || !std::isfinite(smallestUplift))
        return refusal(RefusalCode::InvalidInput);
    const auto ratio = newcombeRatio(totals);
    const auto belief = posteriors(totals, prior);
    if (!ratio || !belief)
        return tl::unexpected(ratio ? belief.error() : ratio.error());
    if (ratio->interval.low - 1 > -smallestUplift && ratio->interval.high - 1 < smallestUplift)
        return ClosingRemark::PracticallySame;
    constexpr double bearableLoss = 0.01; // of the common rate (ANALYTICS G)
    return belief->lossChoosingB <= bearableLoss * pooledRate(totals) ? ClosingRemark::SafeChoice : ClosingRemark::Unknown;
}

} // namespace yiren::stats
