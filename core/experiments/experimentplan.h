#pragma once

#include "experiments/experiment.h"
#include "stats/outcome.h"
#include "stats/posteriors.h"

#include <array>

namespace yiren {

// What a person brings, those who buy nothing included, fen.
struct Spending {
    double mean = 0;
    double deviation = 0; // standard, > 0
};

// What the planner is asked (ANALYTICS A.10).
struct PlanQuestion {
    double baseline = 0;                // 0 < rate < 1 of the version that stands
    double smallestUplift = 0.2;        // relative, > 0
    int arms = 2;                       // 2..8
    std::vector<int> shares{};          // by arm, of 10,000; empty: equal
    std::optional<Spending> spending{}; // Revenue, where it is known: planned as a difference of means (Welch), not of who buys
    bool isByDays = false;              // AlternateDays: a day is one observation, at least seven of each version
    double usersADay = 0;               // who come to all arms together; 0: all at once, as a mass send
    std::optional<qint64> reachable;    // how many there are at all; nothing: no end
    double alpha = 0.04;                // of the final test; divided by the number of comparisons
    double power = 0.8;
    bool hasWeekendPattern = false; // sales of weekends differ by more than 30 %: at least 14 days
    // CountSource::Own: W. The test of the planned end is of persons whose W days are over, so the days are so many longer. 0: of all.
    int windowDays = 0;
    std::optional<stats::BetaPrior> prior; // what is believed of rates before (A.7); nothing: as it stands
};

enum class PlanAlternative {
    BiggerChange,  // test what makes a larger difference
    EarlierMetric, // count what happens more often: reads or clicks instead of orders
    MergePosts,    // several posts of the same kind as one experiment
    FewerArms,     // two instead of more
    DoNotTest      // choose what you like
};

// The smallest rise that would be found with so many users.
struct Detectable {
    qint64 perArm = 0;
    double rate = 0;     // of the new version; where spending is known fen a person
    double points = 0;   // rate - baseline, or fen a person
    double relative = 0; // points / baseline
};
struct DetectableInWeeks {
    int weeks = 0;                      // of them the last `windowDays` bring nobody
    stats::Outcome<Detectable> oneLook; // looked at once, at the end; refused where no rise below 100 % would be found
};

struct PlanAnswer {
    qint64 perArm = 0; // of the smallest arm
    qint64 total = 0;
    std::vector<qint64> sizes;            // by arm
    int days = 0;                         // whole weeks, at least 7, `windowDays` (in whole weeks) on top; 7 where all come at once
    double plannedConversions = 0;        // of all arms if the rise is there
    std::vector<DetectableInWeeks> weeks; // 1..8; empty without users a day
    // Of `reachable`, or of eight weeks of visitors:
    std::optional<qint64> havePerArm;                  // "needs 1,471 a group, you have 600"; of the smallest arm
    std::optional<stats::Outcome<Detectable>> oneLook; // what those would show, looked at once
    std::optional<stats::Outcome<Detectable>> anyTime; // the same where one may stop at every look (1.9 times the users)
    std::vector<PlanAlternative> alternatives;         // empty: it will do
    qint64 postsTogether = 0;                          // MergePosts: so many posts of the same kind reach the persons; 0: not known

    bool isEnough() const { return alternatives.empty(); }
};

inline constexpr int longestPlanDays = 42;

// Refuses (InvalidInput) a baseline outside (0, 1), an uplift that is not above 0 or leads to 100 % or more, fewer than 2 or more than 8
// arms.
[[nodiscard]] stats::Outcome<PlanAnswer> planExperiment(const PlanQuestion &question);

// The plan that follows, for ExperimentRule::plan; days, users, conversions from the answer, persons a day from the question, W too where
// there is one, and with it the least days: whose W days are over are compared; the prior where it is given. The other members as they
// stand in `base`.
[[nodiscard]] DecisionPlan decisionPlanOf(const PlanQuestion &question, const PlanAnswer &answer, DecisionPlan base = {});

} // namespace yiren
