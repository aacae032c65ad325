#pragma once

#include "stats/outcome.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace yiren::stats {

// Local days, counted from 1970-01-01.
using DayNumber = std::int32_t;

struct Membership {
    static constexpr DayNumber stillHere = std::numeric_limits<DayNumber>::max();
    DayNumber joined = 0;
    DayNumber left = stillHere;
};

enum class CohortLength { Week, Month }; // weeks begin on Monday

struct CohortPlan {
    CohortLength length = CohortLength::Month;
    DayNumber asOf = 0;       // the last complete day
    std::int64_t period = 30; // days, >= 1
    std::int64_t periods = 12;
    std::int64_t smallest = 0; // cohorts of fewer people are joined with the next; the last with the one before
};

struct CohortCell {
    std::int64_t stayed = 0;
    double share = 0;
    Interval interval; // Wilson, 95 %
};

struct Cohort {
    DayNumber first = 0; // the first day of its first week or month
    DayNumber last = 0;  // the first day of its last one; as `first` unless cohorts were joined
    std::int64_t size = 0;
    std::vector<std::optional<CohortCell>> cells; // periods 0, 1 ... `periods`; none: not yet known of every member
};

// The first day of the week or month of a day.
[[nodiscard]] DayNumber cohortStart(DayNumber day, CohortLength length);

// ANALYTICS B.7. Cell k is the share not left by the end of day k * period after each member's own first day: who left on that very day has
// left. It is known only when every member has been there to be seen for so many days. Who joined after `asOf` is not counted, and who left
// after it is still there. Refuses a plan without days, who left before joining (InvalidInput), and where nobody joined (NoData).
[[nodiscard]] Outcome<std::vector<Cohort>> cohortTriangle(std::span<const Membership> members, const CohortPlan &plan);

} // namespace yiren::stats
