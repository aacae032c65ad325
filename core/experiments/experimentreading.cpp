#include "experiments/experimentreading.h"

#include "experiments/comparison.h"
#include "experiments/series.h"
#include "experiments/splitreading.h"
#include "experiments/stratareading.h"
#include "experiments/verdictof.h"
#include "stats/severaltests.h"
#include "stats/welch.h"

#include <algorithm>
#include <numeric>

namespace yiren {

namespace {

constexpr double bearableSeveral = 0.01; // more than that share in several arms: identity is broken (A.1)

std::vector<ArmTotals> shownTotals(const Experiment &experiment, const ExperimentCounts &counts)
{
    const bool isKnown = counts.matured.size() == experiment.rule.arms.size();
    return isKnown ? counts.matured : totalsOf(counts, experiment.rule.arms.size());
}

std::vector<ComparedArm> comparedArms(const Experiment &experiment, const ExperimentCounts &counts)
{
    const auto totals = shownTotals(experiment, counts);
    const auto days = dailyValues(counts, experiment.rule);
    std::vector<ComparedArm> arms;
    for (size_t place = 0; place < totals.size(); ++place)
        arms.push_back({totals[place], place < counts.spending.size() ? counts.spending[place] : std::vector<double>(), days[place]});
    return arms;
}

std::vector<stats::Outcome<Comparison>> comparisonsOf(const Experiment &experiment, const std::vector<ComparedArm> &arms,
                                                      const std::vector<SeriesDay> &series)
{
    std::vector<stats::Outcome<Comparison>> comparisons;
    std::vector<double> p;
    for (size_t place = 1; place < arms.size(); ++place) {
        comparisons.push_back(compared(experiment.rule, arms[0], arms[place]));
        p.push_back(comparisons.back() ? comparisons.back()->p : 1);
    }
    const auto adjusted = stats::holmAdjusted(p);
    for (size_t i = 0; i < comparisons.size() && adjusted; ++i) {
        if (!comparisons[i])
            continue;
        comparisons[i]->p = (*adjusted)[i];
        comparisons[i]->alwaysValidP = series.empty() ? 1 : series.back().lines[i].alwaysValidP;
    }
    return comparisons;
}

stats::Outcome<stats::ProportionEstimate> asShown(const stats::Outcome<stats::SampleMoments> &moments)
{
    const auto mean = moments ? stats::studentMean(*moments) : tl::unexpected(moments.error());
    return mean ? stats::Outcome<stats::ProportionEstimate>(stats::ProportionEstimate{mean->mean, mean->interval})
                : tl::unexpected(mean.error());
}

// Fen a person: what stands beside a bar. The comparison is Welch's.
stats::Outcome<stats::ProportionEstimate> revenueOf(const ArmTotals &totals)
{
    return asShown(spentMoments(totals));
}

stats::Outcome<stats::ProportionEstimate> rateOfDays(const std::vector<double> &days)
{
    auto rate = asShown(stats::momentsOf(days));
    if (rate)
        rate->interval = {std::max(0.0, rate->interval.low), std::min(1.0, rate->interval.high)};
    return rate;
}

ArmReading armReading(const Experiment &experiment, size_t place, qint64 users, const std::vector<ComparedArm> &arms)
{
    const Arm &arm = experiment.rule.arms[place];
    const ArmTotals &totals = arms[place].totals;
    const bool isByDays = !isSplitByPerson(experiment.rule.design);
    ArmReading reading;
    reading.letter = armLetter(place);
    reading.name = arm.name;
    reading.share = arm.share;
    reading.users = users;
    reading.matured = totals.users;
    reading.converted = totals.converted;
    reading.days = static_cast<qint64>(arms[place].days.size());
    reading.rate = isByDays && !isMoney(experiment.rule.metric) ? rateOfDays(arms[place].days) : stats::wilson(countOf(totals));
    if (isMoney(experiment.rule.metric))
        reading.revenue = isByDays ? asShown(stats::momentsOf(arms[place].days)) : revenueOf(totals);
    reading.loss = expectedLoss(experiment.rule, arms, place);
    return reading;
}

// Nothing that tells of an effect is left (A.9): no rates, no differences, no losses.
void withhold(ExperimentReading &reading)
{
    const auto broken = stats::refusal(stats::RefusalCode::AssumptionBroken, "split");
    reading.isWithheld = true;
    reading.strata.clear();
    for (ArmReading &arm : reading.arms) {
        arm.converted = 0;
        arm.rate = broken;
        arm.loss.reset();
        if (arm.revenue)
            arm.revenue = broken;
        if (arm.comparison)
            arm.comparison = broken;
    }
    for (SeriesDay &day : reading.series) {
        day.converted.assign(day.converted.size(), 0);
        day.lines.clear();
    }
}

bool isSeveralTooMany(const ExperimentCounts &counts, const std::vector<ArmTotals> &totals)
{
    const qint64 users = std::accumulate(totals.begin(), totals.end(), counts.inSeveralArms,
                                         [](qint64 sum, const ArmTotals &arm) { return sum + arm.users; });
    return static_cast<double>(counts.inSeveralArms) > bearableSeveral * static_cast<double>(users);
}

} // namespace

ExperimentReading readExperiment(const Experiment &experiment, const ExperimentCounts &counts, const KeptDecisions &kept)
{
    ExperimentReading reading;
    reading.experiment = experiment;
    reading.upTo = counts.upTo;
    reading.inSeveralArms = counts.inSeveralArms;
    reading.series = seriesOf(experiment, counts);
    reading.split = splitReading(experiment.rule, reading.series);
    const auto all = totalsOf(counts, experiment.rule.arms.size());
    const auto arms = comparedArms(experiment, counts);
    const auto comparisons = comparisonsOf(experiment, arms, reading.series);
    for (size_t place = 0; place < arms.size(); ++place) {
        reading.arms.push_back(armReading(experiment, place, all[place].users, arms));
        if (place > 0)
            reading.arms.back().comparison = comparisons[place - 1];
    }
    reading.strata = strataReadings(experiment.rule, counts);
    reading.isIdentityBroken = isSeveralTooMany(counts, all);
    const Decision decision = decided(experiment, reading.series, comparisons, kept);
    const bool isPlannedOver = counts.upTo && experiment.dayNumber(*counts.upTo) >= experiment.rule.plan.plannedDays;
    reading.isComplete = experiment.state == ExperimentState::Ended || isPlannedOver;
    reading.verdict = verdictOf(reading, shownTotals(experiment, counts), decision);
    if (reading.verdict.kind == VerdictKind::BrokenSplit)
        withhold(reading);
    return reading;
}

} // namespace yiren
