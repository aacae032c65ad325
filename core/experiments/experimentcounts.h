#pragma once

#include "experiments/experiment.h"

namespace yiren {

// Persons of one arm: how many, how many of them converted, and of money one sum a person.
struct ArmTotals {
    qint64 users = 0;
    qint64 converted = 0;
    double revenue = 0;                       // fen, refunds taken off
    std::optional<double> revenueSquares = 0; // the sum of squares of the sums of persons, fen²; nothing where it was not said

    ArmTotals &operator+=(const ArmTotals &other);
    friend bool operator==(const ArmTotals &, const ArmTotals &) = default;
};

// What came to an arm on one day: users by their first exposure, conversions by their own day.
struct DayCount {
    BusinessDay day{QDate()};
    size_t arm = 0;
    QString stratum; // where they came from ("scan", "search"), or a group; empty: not told
    ArmTotals totals;
};

// One way in which an experiment's users fall into groups that were there before it: by source or by segment.
struct StrataTotals {
    enum class Kind { Source, Segment };
    struct Stratum {
        QString name;
        std::vector<ArmTotals> arms;
    };
    Kind kind = Kind::Source;
    std::vector<Stratum> strata;
};

struct ExperimentCounts {
    std::vector<DayCount> days;                // by day and arm; complete days only
    std::vector<DayCount> sentTo;              // isAmongReaders(): whom the versions were sent to; empty: not known
    std::vector<ArmTotals> matured;            // by arm: those exposed at least W days ago; all where that can't be told
    std::vector<std::vector<double>> spending; // Revenue, by arm: what each person of `matured` spent, fen; empty where only sums are known
    std::vector<StrataTotals> strata;
    qint64 inSeveralArms = 0;        // persons who were seen in more than one arm: left out of all
    std::optional<BusinessDay> upTo; // the last complete day; nothing: no counts
};

// What single days say, for days that alternate, by arm: of each day with users the rate, or of Revenue fen a person.
[[nodiscard]] std::vector<std::vector<double>> dailyValues(const ExperimentCounts &counts, const ExperimentRule &rule);

// All days up to `day` by arm; `arms` of them.
[[nodiscard]] std::vector<ArmTotals> totalsUpTo(const ExperimentCounts &counts, size_t arms, BusinessDay day);
[[nodiscard]] std::vector<ArmTotals> totalsOf(const ExperimentCounts &counts, size_t arms);

} // namespace yiren
