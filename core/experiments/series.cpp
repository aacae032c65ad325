#include "experiments/series.h"

#include "experiments/comparison.h"
#include "stats/confidencesequence.h"
#include "stats/labelevidence.h"
#include "stats/severaltests.h"

#include <algorithm>

namespace yiren {

namespace {

constexpr double bandAlpha = 0.05;

double shareOfPair(const ExperimentRule &rule, size_t place)
{
    return static_cast<double>(rule.arms[0].share + rule.arms[place].share) / 10'000;
}

// Of two arms what the plan says of all, by their shares; the level divided by the number of comparisons.
double plannedConversionsOf(const ExperimentRule &rule, size_t place)
{
    return rule.plan.plannedConversions * shareOfPair(rule, place);
}

stats::SequenceTuning tuningOf(const ExperimentRule &rule, size_t place, double alpha)
{
    return {alpha, static_cast<double>(rule.plan.plannedUsers) * shareOfPair(rule, place)};
}

double levelOfOne(const ExperimentRule &rule)
{
    return rule.plan.alphaSequential / static_cast<double>(rule.arms.size() - 1);
}

stats::UserSums sumsOf(const ArmTotals &totals)
{
    return {totals.users, totals.revenue, totals.revenueSquares.value_or(0)};
}

// P of one look at one arm against the first, and 1 where there is too little.
double pOfLook(const ExperimentRule &rule, const std::vector<ArmTotals> &totals, size_t place)
{
    if (isMoney(rule.metric)) {
        if (!totals[0].revenueSquares || !totals[place].revenueSquares)
            return 1;
        const auto sequence = stats::meanSequence(sumsOf(totals[0]), sumsOf(totals[place]), tuningOf(rule, place, levelOfOne(rule)));
        return sequence ? sequence->alwaysValidP : 1;
    }
    if (isAmongReaders(rule)) { // as many readers as the titles brought: the labels are no coin of the planned shares
        const auto sequence =
            stats::differenceSequence({countOf(totals[0]), countOf(totals[place])}, tuningOf(rule, place, levelOfOne(rule)));
        return sequence ? sequence->alwaysValidP : 1;
    }
    const double both = rule.arms[0].share + rule.arms[place].share;
    const stats::LabelCoin coin{rule.arms[place].share / both,
                                stats::concentrationFor(plannedConversionsOf(rule, place), levelOfOne(rule))};
    const auto evidence = stats::logEvidence({totals[0].converted, totals[place].converted}, coin);
    return evidence ? stats::alwaysValidP(*evidence) : 1;
}

double meanOf(const ExperimentRule &rule, const ArmTotals &totals)
{
    if (totals.users == 0)
        return 0;
    const double sum = isMoney(rule.metric) ? totals.revenue : static_cast<double>(totals.converted);
    return sum / static_cast<double>(totals.users);
}

std::optional<stats::Interval> bandOf(const ExperimentRule &rule, const std::vector<ArmTotals> &totals, size_t place)
{
    const auto tuning = tuningOf(rule, place, bandAlpha);
    if (isMoney(rule.metric)) {
        const auto band = totals[0].revenueSquares && totals[place].revenueSquares
            ? stats::meanSequence(sumsOf(totals[0]), sumsOf(totals[place]), tuning)
            : stats::Outcome<stats::SequenceEstimate>(stats::refusal(stats::RefusalCode::NotIdentified));
        return band ? std::optional(band->interval) : std::nullopt;
    }
    const auto band = stats::differenceSequence({countOf(totals[0]), countOf(totals[place])}, tuning);
    return band ? std::optional(band->interval) : std::nullopt;
}

// The values of days so far, for days that alternate: each day once, however many came.
class DayMeans
{
public:
    explicit DayMeans(const ExperimentRule &rule) : m_rule(rule), m_sums(rule.arms.size()) {}
    void add(const std::vector<ArmTotals> &ofDay)
    {
        for (size_t place = 0; place < ofDay.size(); ++place) {
            if (ofDay[place].users > 0)
                m_sums[place] += {1, 0, meanOf(m_rule, ofDay[place]), 0};
        }
    }
    double difference(size_t place) const { return of(place) - of(0); }

private:
    double of(size_t place) const
    {
        const ArmTotals &sum = m_sums[place];
        return sum.users > 0 ? sum.revenue / static_cast<double>(sum.users) : 0;
    }

    const ExperimentRule &m_rule;
    std::vector<ArmTotals> m_sums; // users: days, revenue: their values
};

SeriesDay dayOf(const ExperimentRule &rule, BusinessDay day, const std::vector<ArmTotals> &totals, const DayMeans &means)
{
    SeriesDay one;
    one.day = day;
    for (const ArmTotals &arm : totals) {
        one.users.push_back(arm.users);
        one.converted.push_back(arm.converted);
    }
    for (size_t place = 1; place < totals.size(); ++place) {
        SeriesDay::Line line{means.difference(place), {}, 1};
        if (isSplitByPerson(rule.design)) {
            line.difference = meanOf(rule, totals[place]) - meanOf(rule, totals[0]);
            line.band = bandOf(rule, totals, place);
        }
        one.lines.push_back(line);
    }
    return one;
}

std::vector<qint64> sentUpTo(const ExperimentCounts &counts, size_t arms, BusinessDay day)
{
    std::vector<qint64> sent(arms);
    for (const DayCount &count : counts.sentTo) {
        if (count.day <= day)
            sent[count.arm] += count.totals.users;
    }
    return sent;
}

} // namespace

std::vector<SeriesDay> seriesOf(const Experiment &experiment, const ExperimentCounts &counts)
{
    std::vector<SeriesDay> series;
    const ExperimentRule &rule = experiment.rule;
    if (!counts.upTo || !experiment.firstDay)
        return series;
    std::vector<ArmTotals> totals(rule.arms.size());
    std::vector<double> least(rule.arms.size() - 1, 1);
    DayMeans means(rule);
    auto next = counts.days.begin();
    for (BusinessDay day = *experiment.firstDay; day <= *counts.upTo; day = day.next()) {
        std::vector<ArmTotals> ofDay(rule.arms.size());
        for (; next != counts.days.end() && next->day <= day; ++next) {
            totals[next->arm] += next->totals;
            ofDay[next->arm] += next->totals;
        }
        means.add(ofDay);
        SeriesDay one = dayOf(rule, day, totals, means);
        one.assigned = isAmongReaders(rule) ? sentUpTo(counts, rule.arms.size(), day) : one.users;
        for (size_t i = 0; i < least.size() && isSplitByPerson(rule.design); ++i)
            least[i] = std::min(least[i], pOfLook(rule, totals, i + 1));
        if (const auto adjusted = stats::holmAdjusted(least)) {
            for (size_t i = 0; i < least.size(); ++i)
                one.lines[i].alwaysValidP = (*adjusted)[i];
        }
        series.push_back(std::move(one));
    }
    return series;
}

} // namespace yiren
