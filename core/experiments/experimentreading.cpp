#include "experiments/experimentreading.h"

#include "experiments/comparison.h"
#include "experiments/series.h"
#include "experiments/splitreading.h"
#include "experiments/stratareading.h"
#include "experiments/verdictof.h"
#include "stats/normal.h"
#include "stats/severaltests.h"

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

std::vector<stats::Outcome<Comparison>> comparisonsOf(const Experiment &experiment, const ExperimentCounts &counts,
                                                      const std::vector<ArmTotals> &totals, const std::vector<SeriesDay> &series)
{
    const auto days = dailyValues(counts, experiment.rule);
    const auto armAt = [&](size_t place) {
        return ComparedArm{totals[place], place < counts.spending.size() ? counts.spending[place] : std::vector<double>(), days[place]};
    };
    std::vector<stats::Outcome<Comparison>> comparisons;
    std::vector<double> p;
    for (size_t place = 1; place < totals.size(); ++place) {
        comparisons.push_back(compared(experiment.rule, armAt(0), armAt(place)));
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

// Fen a person, by the normal law: what stands beside a bar. The comparison is Welch's.
stats::Outcome<stats::ProportionEstimate> revenueOf(const ArmTotals &totals)
{
    if (totals.users < 2)
        return stats::refusal(stats::RefusalCode::TooFew, "users", static_cast<double>(2 - totals.users));
    if (!totals.revenueSquares)
        return stats::refusal(stats::RefusalCode::NotIdentified, "revenue_squares");
    const auto n = static_cast<double>(totals.users);
    const double mean = totals.revenue / n;
    const double variance = std::max(0.0, (*totals.revenueSquares - n * mean * mean) / (n - 1));
    const double half = stats::zTwoSided(0.95) * std::sqrt(variance / n);
    return stats::ProportionEstimate{mean, {mean - half, mean + half}};
}

// The same of days: what a person brings on a day of this version, each day once.
stats::Outcome<stats::ProportionEstimate> revenueOfDays(const std::vector<double> &days)
{
    ArmTotals totals;
    for (const double value : days)
        totals += {1, 0, value, value * value};
    return revenueOf(totals);
}

ArmReading armReading(const Experiment &experiment, size_t place, qint64 users, const std::vector<ArmTotals> &totals)
{
    const Arm &arm = experiment.rule.arms[place];
    ArmReading reading;
    reading.letter = armLetter(place);
    reading.name = arm.name;
    reading.share = arm.share;
    reading.users = users;
    reading.matured = totals[place].users;
    reading.converted = totals[place].converted;
    reading.rate = stats::wilson(countOf(totals[place]));
    if (isMoney(experiment.rule.metric))
        reading.revenue = revenueOf(totals[place]);
    else if (isSplitByPerson(experiment.rule.design))
        reading.loss = expectedLoss(experiment.rule, totals, place);
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
    const auto all = totalsOf(counts, experiment.rule.arms.size()), totals = shownTotals(experiment, counts);
    const auto days = dailyValues(counts, experiment.rule);
    const auto comparisons = comparisonsOf(experiment, counts, totals, reading.series);
    for (size_t place = 0; place < totals.size(); ++place) {
        reading.arms.push_back(armReading(experiment, place, all[place].users, totals));
        if (place > 0)
            reading.arms.back().comparison = comparisons[place - 1];
        if (isMoney(experiment.rule.metric) && !isSplitByPerson(experiment.rule.design))
            reading.arms.back().revenue = revenueOfDays(days[place]);
    }
    reading.strata = strataReadings(experiment.rule, counts);
    reading.isIdentityBroken = isSeveralTooMany(counts, all);
    const Decision decision = decided(experiment, reading.series, comparisons, kept);
    const bool isPlannedOver = counts.upTo && experiment.dayNumber(*counts.upTo) >= experiment.rule.plan.plannedDays;
    reading.isComplete = experiment.state == ExperimentState::Ended || isPlannedOver;
    reading.verdict = verdictOf(reading, totals, decision);
    if (reading.verdict.kind == VerdictKind::BrokenSplit)
        withhold(reading);
    return reading;
}

} // namespace yiren
