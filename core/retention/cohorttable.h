#pragma once

#include "retention/stay.h"
#include "stats/cohorts.h"

#include <span>

namespace yiren {

// What a cell of the table says. Stayed: the share that had not left by the end of day k * 30 after the own first day. Ordered: the share
// that ordered on one of the days (k-1) * 30 + 1 … k * 30 after the first order; the two must not be mixed (ANALYTICS B.7).
enum class CohortMeaning { Stayed, Ordered };

struct CohortShare {
    // Known: all of the cohort have been here long enough. InProgress: some have, it is not over for the others: no number yet.
    enum class State { Known, InProgress, Ahead };

    State state = State::Ahead;
    stats::CohortCell cell; // of Known
};

struct CohortLine {
    BusinessDay first{QDate()}; // the first day of the month or week
    qint64 people = 0;
    bool isSmall = false;            // fewer than 20: grey, its shares say little
    std::vector<CohortShare> shares; // periods 0, 1 … 36
};

struct CohortTable {
    CohortMeaning meaning = CohortMeaning::Stayed;
    stats::CohortLength length = stats::CohortLength::Month;
    qint64 periodDays = 30;        // 7 for weeks
    std::vector<CohortLine> lines; // oldest first; those without people are left out
    qint64 leftOut = 0;            // people who were here before leaving could be seen: they would make it look too good
};

inline constexpr qint64 cohortPeriods = 36;
inline constexpr qint64 smallCohort = 20;

// First stays alone. `asOf` is the last whole day. Refuses where nobody could be seen from the beginning (NoData "people").
[[nodiscard]] stats::Outcome<CohortTable> cohortTable(std::span<const Stay> stays, stats::CohortLength length, BusinessDay asOf);

// Of buyers: days with an order of each, as numbers of stats/purchases.h, in order.
[[nodiscard]] stats::Outcome<CohortTable> cohortTable(const std::vector<std::vector<std::int32_t>> &orderDays, stats::CohortLength length,
                                                      BusinessDay asOf);

} // namespace yiren
