#pragma once

#include "stats/decisionrule.h"
#include "stats/exacttest.h"
#include "stats/samplesize.h"

#include <cmath>
#include <cstdint>
#include <random>
#include <vector>

namespace yiren::bench {

// Experiments drawn at random and looked at every day, for what the rule of ANALYTICS A.12 promises over many of them. Users convert on the
// day on which they come. A fixed seed gives the same experiments everywhere: the draws are compared with shares here, not by the library's
// distributions, which differ between systems.
struct DailyExperiment {
    double rateA = 0;
    double rateB = 0;
    int usersPerDay = 0; // both arms together, each to B with probability 1/2
    int days = 28;
};

inline bool happens(double probability, std::mt19937_64 &random)
{
    return static_cast<double>(random() >> 11) * 0x1p-53 < probability;
}

// The totals at the end of each day.
inline std::vector<stats::Arms> drawn(const DailyExperiment &experiment, std::mt19937_64 &random)
{
    std::vector<stats::Arms> totals;
    stats::Arms arms;
    for (int day = 0; day < experiment.days; ++day) {
        for (int user = 0; user < experiment.usersPerDay; ++user) {
            const bool isB = happens(0.5, random);
            stats::Count &arm = isB ? arms.b : arms.a;
            ++arm.n;
            arm.x += happens(isB ? experiment.rateB : experiment.rateA, random) ? 1 : 0;
        }
        totals.push_back(arms);
    }
    return totals;
}

// Shares of experiments.
struct Outcomes {
    double winners = 0;       // of the rule, either side
    double winnersB = 0;      // of the rule, B
    double early = 0;         // of these, before the planned day
    double brokenSplits = 0;  // although the split was right
    double labelAlarms = 0;   // the label e-process alone reached 1/0.05 on some day
    double fixedFindings = 0; // one mid-p test at 0.05 on the planned day, and no look before, found B better
};

inline bool reachesEvidence(const std::vector<stats::Arms> &totals, double plannedConversions, double alpha)
{
    const stats::LabelCoin coin{0.5, stats::concentrationFor(plannedConversions, alpha)};
    for (const stats::Arms &arms : totals)
        if (stats::logEvidence({arms.a.x, arms.b.x}, coin).value_or(0) >= -std::log(alpha))
            return true;
    return false;
}

inline Outcomes outcomesOf(const DailyExperiment &experiment, double plannedConversions, int experiments, std::uint64_t seed)
{
    using stats::Verdict;
    std::mt19937_64 random(seed);
    stats::DecisionPlan plan;
    plan.plannedDays = experiment.days;
    plan.plannedConversions = plannedConversions;
    Outcomes sums;
    for (int i = 0; i < experiments; ++i) {
        const std::vector<stats::Arms> totals = drawn(experiment, random);
        const auto decision = stats::decide(plan, totals);
        const Verdict verdict = decision ? decision->verdict : Verdict::KeepRunning;
        const bool isEarly = verdict == Verdict::EarlyWinnerA || verdict == Verdict::EarlyWinnerB;
        sums.early += isEarly ? 1 : 0;
        sums.winners += isEarly || verdict == Verdict::WinnerA || verdict == Verdict::WinnerB ? 1 : 0;
        sums.winnersB += verdict == Verdict::EarlyWinnerB || verdict == Verdict::WinnerB ? 1 : 0;
        sums.brokenSplits += verdict == Verdict::InvalidSplit ? 1 : 0;
        sums.labelAlarms += reachesEvidence(totals, plannedConversions, 0.05) ? 1 : 0;
        const auto fixed = stats::midPTest(totals.back());
        sums.fixedFindings += fixed && fixed->twoSided <= 0.05 && fixed->greater < fixed->less ? 1 : 0;
    }
    for (double *sum : {&sums.winners, &sums.winnersB, &sums.early, &sums.brokenSplits, &sums.labelAlarms, &sums.fixedFindings})
        *sum /= experiments;
    return sums;
}

// The rate of B that a fixed test finds with 80 % among these users, half of them in each arm.
inline double plannedRate(double rateA, int users)
{
    return stats::detectableRate(rateA, users / 2.0, {}).value_or(rateA);
}

} // namespace yiren::bench
