#include "experiments/verdictof.h"

#include "experiments/comparison.h"
#include "stats/decisionrule.h"

#include <algorithm>
#include <numeric>

namespace yiren {

namespace {

const Comparison *comparisonAt(const ExperimentReading &reading, size_t place)
{
    const auto &comparison = reading.arms[place].comparison;
    return comparison && *comparison ? &**comparison : nullptr;
}

// The arm after the first that stood highest against it; nothing where none can be compared.
std::optional<size_t> bestOfOthers(const ExperimentReading &reading)
{
    std::optional<size_t> best;
    for (size_t place = 1; place < reading.arms.size(); ++place) {
        const Comparison *own = comparisonAt(reading, place);
        if (own && (!best || own->estimate > comparisonAt(reading, *best)->estimate))
            best = place;
    }
    return best;
}

stats::Interval turned(const stats::Interval &interval)
{
    return {-interval.high, -interval.low};
}

// The uplift of A over B from that of B over A: 1/(1 + u) - 1.
stats::Interval inverted(const stats::Interval &uplift)
{
    const auto turn = [](double value) { return std::isinf(value) ? -1 : 1 / (1 + value) - 1; };
    return {turn(uplift.high), turn(uplift.low)};
}

// Figures of `verdict.arm` against `verdict.against`, of which one is the first arm.
void fillFigures(Verdict &verdict, const ExperimentReading &reading)
{
    const size_t other = std::max(verdict.arm, verdict.against);
    const Comparison *own = comparisonAt(reading, other);
    if (!own)
        return;
    const bool isTurned = verdict.arm == 0;
    verdict.estimate = isTurned ? -own->estimate : own->estimate;
    verdict.difference = isTurned ? turned(own->interval) : own->interval;
    if (own->uplift)
        verdict.uplift = isTurned ? inverted(*own->uplift) : *own->uplift;
    verdict.probability = own->probability && isTurned ? std::optional(1 - *own->probability) : own->probability;
    verdict.loss = isTurned ? own->lossOfFirst : own->loss;
}

bool isPracticallySame(const ExperimentReading &reading)
{
    const double bearable = reading.experiment.rule.plan.smallestUplift;
    for (size_t place = 1; place < reading.arms.size(); ++place) {
        const Comparison *own = comparisonAt(reading, place);
        if (!own || !own->uplift || own->uplift->low <= -bearable || own->uplift->high >= bearable)
            return false;
    }
    return true;
}

// What is added to "no clear difference" (A.12 a to c).
VerdictKind remarkOn(const ExperimentReading &reading, const std::vector<ArmTotals> &totals, size_t best)
{
    if (isPracticallySame(reading))
        return VerdictKind::PracticallySame;
    if (isMoney(reading.experiment.rule.metric) || !isSplitByPerson(reading.experiment.rule.design))
        return VerdictKind::Unknown;
    const auto &plan = reading.experiment.rule.plan;
    const auto remark =
        stats::closingRemark({countOf(totals[0]), countOf(totals[best])}, plan.smallestUplift, {plan.priorAlpha, plan.priorBeta});
    return remark && *remark == stats::ClosingRemark::SafeChoice ? VerdictKind::SafeChoice : VerdictKind::Unknown;
}

VerdictKind kindOf(const ExperimentReading &reading, const Decision &decision)
{
    const Experiment &experiment = reading.experiment;
    const bool isDecided = decision.kind == Decision::Kind::Early || decision.kind == Decision::Kind::Final;
    if (!experiment.isStarted())
        return VerdictKind::NotStarted;
    if (decision.kind == Decision::Kind::Broken)
        return VerdictKind::BrokenSplit;
    if (experiment.ending == Ending::Stopped && !isDecided)
        return VerdictKind::Stopped;
    if (reading.series.empty())
        return VerdictKind::NoCounts;
    if (decision.kind == Decision::Kind::Early)
        return VerdictKind::EarlyWinner;
    return decision.kind == Decision::Kind::Final ? VerdictKind::Winner : VerdictKind::KeepRunning;
}

void nameArms(Verdict &verdict, const ExperimentReading &reading, const std::vector<ArmTotals> &totals, const Decision &decision)
{
    const auto best = bestOfOthers(reading);
    verdict.arm = decision.winner.value_or(best.value_or(0));
    verdict.against = verdict.arm == 0 ? best.value_or(1) : 0;
    if (verdict.kind == VerdictKind::Winner && !decision.winner)
        verdict.kind = best ? remarkOn(reading, totals, *best) : VerdictKind::NotComparable;
    if (verdict.kind == VerdictKind::NotComparable)
        verdict.refusal = reading.arms[1].comparison->error(); // no test was made: nothing is kept as its result
    else if (decision.kind == Decision::Kind::Final)
        verdict.finalP = decision.p;
    fillFigures(verdict, reading);
}

// Of an early winner as it was decided, whether or not anybody's window is over; else of the pair that is named.
double alwaysValidPOf(const Verdict &verdict, const ExperimentReading &reading, const Decision &decision)
{
    const auto &lines = reading.series.back().lines;
    if (decision.kind == Decision::Kind::Early)
        return decision.p;
    return lines.empty() ? 1 : lines[std::max(verdict.arm, verdict.against) - 1].alwaysValidP;
}

} // namespace

Verdict verdictOf(const ExperimentReading &reading, const std::vector<ArmTotals> &totals, const Decision &decision)
{
    Verdict verdict;
    verdict.kind = kindOf(reading, decision);
    if (reading.series.empty())
        return verdict;
    const auto &users = reading.series.back().users;
    verdict.users = std::accumulate(users.begin(), users.end(), qint64(0));
    const qint64 day = reading.experiment.dayNumber(reading.series.back().day);
    verdict.day = decision.kind == Decision::Kind::KeepRunning ? day : reading.experiment.dayNumber(decision.day);
    verdict.daysLeft = std::max<qint64>(0, reading.experiment.rule.plan.plannedDays - day);
    verdict.splitP = reading.split.p;
    if (verdict.kind == VerdictKind::BrokenSplit || verdict.kind == VerdictKind::Stopped)
        return verdict;
    nameArms(verdict, reading, totals, decision);
    verdict.alwaysValidP = alwaysValidPOf(verdict, reading, decision);
    return verdict;
}

} // namespace yiren
