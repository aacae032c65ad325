#pragma once

#include "experiments/experimentcounts.h"
#include "experiments/verdict.h"
#include "stats/outcome.h"
#include "stats/proportion.h"

namespace yiren {

// Of what was spent as it was, fen a person: BCa bootstrap, since so skewed values don't bear Welch's interval (ANALYTICS A.13).
struct Uncapped {
    double difference = 0;
    stats::Interval interval;
};

// A comparison of an arm with the first.
struct Comparison {
    double estimate = 0; // rate less rate of A; of Revenue fen a person; where days alternate of the means of days
    stats::Interval interval;
    std::optional<stats::Interval> uplift; // relative; the upper end may be infinite; nothing where no conversion is there, and of Revenue
    std::optional<double> probability;     // P(better than A), for display only
    std::optional<double> loss;            // what choosing it costs on average a person if A is better
    std::optional<double> lossOfFirst;     // what choosing A costs if it is better
    double p = 1;                          // fixed test (mid-p, Welch) of today's figures, after Holm: to be shown only at the planned end
    double alwaysValidP = 1;               // after Holm, the least so far; 1 where nothing holds at every look (alternate days)
    bool isCapped = false;                 // Revenue: a few large orders would decide; capped at the 99th percentile of all (A.13)
    std::optional<Uncapped> uncapped;      // where it is capped and there are few enough persons to draw them anew
    std::optional<double> largestShare;    // Revenue: of one person in an arm's revenue, where it is more than a fifth
};

struct ArmReading {
    QString letter; // "A"
    QString name;
    int share = 0;        // of 10,000
    qint64 users = 0;     // exposed
    qint64 matured = 0;   // exposed at least W days ago: of these are rates and intervals
    qint64 converted = 0; // of `matured`
    qint64 days = 0;      // where days alternate: those that are over
    // Converted of matured, Wilson; of Revenue the buyers. Where days alternate the mean of the days' rates, each day once, with Student's
    // interval within 0..1.
    stats::Outcome<stats::ProportionEstimate> rate;
    std::optional<stats::Outcome<stats::ProportionEstimate>> revenue; // Revenue: fen a person (of days: on a day), Student's interval
    // Nothing of the first arm; refused where A or this arm has too few.
    std::optional<stats::Outcome<Comparison>> comparison;
    std::optional<double> loss; // what choosing it costs on average a person if its strongest rival is better
};

// One day of the charts; all sums up to its end. Vectors of comparisons begin with the second arm.
struct SeriesDay {
    BusinessDay day{QDate()};
    std::vector<qint64> users;     // by arm
    std::vector<qint64> converted; // by arm
    std::vector<qint64> assigned;  // by arm: whose shares are judged; the users, but of readers whom the posts were sent to
    struct Line {
        double difference = 0;               // of the totals; where days alternate of the means of the days
        std::optional<stats::Interval> band; // holds at every look; nothing while there are too few
        double alwaysValidP = 1;             // after Holm, the least so far
    };
    std::vector<Line> lines;
};

struct SplitReading {
    enum class State { TooEarly, Holds, Broken, NotApplicable };
    State state = State::TooEarly;
    double p = 1;
    std::vector<double> expected; // users by arm
};

// Whether groups that were there before tell another story than the whole (Simpson; A.15).
struct StrataReading {
    StrataTotals::Kind kind = StrataTotals::Kind::Source;
    size_t arm = 1;          // compared with the first
    double pooled = 0;       // difference of all together
    double within = 0;       // Mantel-Haenszel: the difference within groups
    bool isReversed = false; // the two have different signs
    bool isMixed = false;    // the groups fell unequally to the arms, and that moves the difference by more than half
    struct Group {
        QString name; // empty: the rest
        stats::Count first;
        stats::Count other;
    };
    std::vector<Group> groups;

    bool isWarning() const { return isReversed || isMixed; }
};

// All that the page shows of one experiment, as plain values.
struct ExperimentReading {
    Experiment experiment;
    std::vector<ArmReading> arms;
    std::vector<SeriesDay> series; // complete days, the first on
    SplitReading split;
    std::vector<StrataReading> strata; // one a kind and arm, warnings first
    bool isWithheld = false;           // the split is broken: arms have users alone, days no conversions and no lines
    qint64 inSeveralArms = 0;
    bool isIdentityBroken = false;   // more than 1 % were seen in several arms
    std::optional<BusinessDay> upTo; // the last day that is in
    bool isComplete = false;         // the counts reach to the planned end, or it has ended
    // Typed counts, and the planned end is over: from this day on up to that end they are missing, and without them nothing is decided.
    std::optional<BusinessDay> missingFrom;
    Verdict verdict;
};

// A decision as it was kept, once.
struct KeptDecision {
    BusinessDay day{QDate()};
    double p = 1;                 // after Holm, of the winner or of the smallest
    std::optional<size_t> winner; // of a final one: nothing where there was no clear difference

    friend bool operator==(const KeptDecision &, const KeptDecision &) = default;
};
struct KeptDecisions {
    std::optional<KeptDecision> early; // the daily look found a winner
    std::optional<KeptDecision> final; // the test of the planned end
};

// Pure. What was decided and kept stays so, whatever the counts say since.
[[nodiscard]] ExperimentReading readExperiment(const Experiment &experiment, const ExperimentCounts &counts, const KeptDecisions &kept);

} // namespace yiren
