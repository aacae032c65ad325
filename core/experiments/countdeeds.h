#pragma once

#include "experiments/countentrystore.h"

namespace yiren {

// What holds once these are entered too: of one day, arm and source what came last; by day, arm, source. Pure.
[[nodiscard]] std::vector<DayCount> countsWith(const std::vector<DayCount> &held, const std::vector<DayCount> &entered);
// Each person converts once at most, so up to the end of any day no arm has more conversions than users. The first day and arm of which
// that is not so, with its sums up to then. Pure; `counts` by day.
[[nodiscard]] std::optional<DayCount> firstTooMany(const std::vector<DayCount> &counts);

// What a person enters, with its audit row, each one transaction. Refused "experiment.not_running", "experiment.counted_here" where the
// rule has another source. Input with the day and the arm's letter: "counts.value" (negative numbers; up to the end of some day more
// conversions than users), "counts.day" (before day 1, or not over yet), "counts.arm", "counts.twice", "counts.none"; where
// persons' money is compared and only its sum is given "counts.squares", where days alternate "counts.other_version" (armOfDay() is the
// expected one).
[[nodiscard]] Result<CountEntryId> enterCounts(Database &database, AccountId account, ExperimentId experiment, const QString &file,
                                               const std::vector<DayCount> &counts, qint64 now);
[[nodiscard]] Done undoCounts(Database &database, AccountId account, ExperimentId experiment, CountEntryId entry, qint64 now);
[[nodiscard]] Done redoCounts(Database &database, AccountId account, ExperimentId experiment, CountEntryId entry, qint64 now);

} // namespace yiren
