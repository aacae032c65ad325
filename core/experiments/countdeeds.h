#pragma once

#include "experiments/countentrystore.h"

namespace yiren {

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
