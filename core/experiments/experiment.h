#pragma once

#include "bills/accountid.h"
#include "content/postid.h"
#include "customers/segment.h"
#include "experiments/experimentid.h"
#include "time/businessday.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace yiren {

// What a person does that counts, at most once a person; Revenue is one sum a person, zeros included (ANALYTICS A.13).
enum class Metric { Reads, Clicks, Follows, Messages, Orders, Revenue };

// How persons come to versions, as far as WeChat allows it (PRODUCT P5).
enum class Design {
    TagSplit,      // a mass send of its own to the tag of each arm; service accounts
    AlternateDays, // one version a day, the days drawn; the day is the unit, not the person
    LandingPages,  // each arm has an address of its own
    QrCodes,       // each arm has a code of its own on posters, cards, parcels
    AutoReply      // each arm has an answer of its own to a word, a menu entry or a new follower
};

// Where the daily counts come from. Own: exposures that were written down here, and what the same persons did here since. WeChat: readers
// and what came of the post that each arm is. Typed: by hand or out of a CSV.
enum class CountSource { Typed, Own, WeChat };

// A version. Its letter follows from its place: the first is A, which stands; the others are compared with it.
struct Arm {
    QString name;               // "提问式"
    QString shown;              // what is shown: the title, the address, the answer; may be empty
    int share = 5000;           // of ten thousand; all arms add up to 10,000
    std::optional<PostId> post; // CountSource::WeChat

    friend bool operator==(const Arm &, const Arm &) = default;
};

// Whom it is about. No conditions: everybody that comes.
struct Audience {
    QString name; // of the segment, as it was called; empty: everybody
    SegmentRule rule;

    friend bool operator==(const Audience &, const Audience &) = default;
};

// By what it will be decided (ANALYTICS A.12), fixed before the first exposure.
struct DecisionPlan {
    double baseline = 0;           // the rate that A is expected to have, 0..1; of Revenue the share who buys
    double smallestUplift = 0.2;   // worth having, relative: 0.2 is 10 % to 12 %
    int plannedDays = 14;          // whole weeks; of own counts with the last persons' W days
    qint64 plannedUsers = 0;       // all arms together: N*
    double plannedConversions = 0; // all arms together: S*
    int windowDays = 7;            // W: what happens so many days after a person's own exposure counts; see windowDaysOf()
    int leastDays = 7;             // no early winner before; of own counts 7 + W, so that there is somebody to compare
    double alphaSequential = 0.01; // spent on looking every day
    double alphaFinal = 0.04;      // spent on the planned end
    double priorAlpha = 1;         // what is believed before, Beta(1,1) without a history (A.7)
    double priorBeta = 1;
    double usersADay = 0; // whom the days were planned for; 0: all at once, or not said

    friend bool operator==(const DecisionPlan &, const DecisionPlan &) = default;
};

// All that is fixed before the first exposure. A change makes another experiment.
struct ExperimentRule {
    QString question; // the name it goes by
    Metric metric = Metric::Clicks;
    Design design = Design::LandingPages;
    CountSource source = CountSource::Typed;
    Audience audience;
    std::vector<Arm> arms;
    DecisionPlan plan;

    friend bool operator==(const ExperimentRule &, const ExperimentRule &) = default;
};

enum class ExperimentState { Draft, Running, Ended };
// Why it ended. Decided: by its rule, at the planned end or before; BrokenSplit: its arms did not get the shares that were planned;
// Stopped: by a person before its end, which gives no verdict.
enum class Ending { None, Decided, BrokenSplit, Stopped };

struct Experiment {
    ExperimentId id{}; // 0: not in the data file yet
    AccountId account{};
    ExperimentRule rule;
    ExperimentState state = ExperimentState::Draft;
    QByteArray ruleHash;                 // SHA-256 of the rule's text (experimentrule.h), 32 bytes; empty of a draft
    qint64 createdAt = 0;                // UTC ms
    std::optional<qint64> startedAt;     // UTC ms
    std::optional<BusinessDay> firstDay; // day 1
    std::optional<qint64> endedAt;       // UTC ms
    Ending ending = Ending::None;
    QString reason;                 // of one that was stopped
    std::optional<qint64> lookedAt; // UTC ms: when it was on the screen last
    std::optional<qint64> brokenAt; // UTC ms: running, and its split was found broken then; nothing: it holds

    bool isStarted() const { return state != ExperimentState::Draft; }
    // 1 on the first day; 0 before the start.
    qint64 dayNumber(BusinessDay day) const { return firstDay && *firstDay <= day ? firstDay->daysTo(day) + 1 : 0; }
};

inline constexpr size_t mostArms = 8;
[[nodiscard]] QString armLetter(size_t place); // "A", "B", …
[[nodiscard]] bool isMoney(Metric metric);     // one sum a person instead of yes or no
// W in days: how long after seeing a version something counts (ANALYTICS A.1): 3 for messages, else 7.
[[nodiscard]] int windowDaysOf(Metric metric);
// WeChat's new followers are counted among the readers of a post, whom its title brought: their number is an outcome, no share that was
// drawn.
[[nodiscard]] bool isAmongReaders(const ExperimentRule &rule);
// False where persons are not drawn but days (AlternateDays): nothing then holds at every look, and sizes of arms say nothing of the split.
[[nodiscard]] bool isSplitByPerson(Design design);

// Words of the data file and of the command line: "reads", "clicks", …; "tag_split", …; "typed", "own", "wechat"; "none", "decided", ….
[[nodiscard]] QString metricName(Metric metric);
[[nodiscard]] std::optional<Metric> metricFromName(QStringView name);
[[nodiscard]] QString designName(Design design);
[[nodiscard]] std::optional<Design> designFromName(QStringView name);
[[nodiscard]] QString countSourceName(CountSource source);
[[nodiscard]] std::optional<CountSource> countSourceFromName(QStringView name);
[[nodiscard]] QString endingName(Ending ending);
[[nodiscard]] Ending endingFromName(QStringView name);            // None for a word that is none of them
[[nodiscard]] QString experimentStateName(ExperimentState state); // "draft", "running", "ended"

} // namespace yiren
