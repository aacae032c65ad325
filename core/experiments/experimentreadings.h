#pragma once

#include "experiments/experimentreading.h"
#include "storage/database.h"

namespace yiren {

// For StorageThread::read().

// The counts of one, from where its rule takes them: complete days, of a decided one up to the day of that, of a running one up to its
// planned end. None of a draft.
[[nodiscard]] Result<ExperimentCounts> experimentCounts(Database &database, const Experiment &experiment, const KeptDecisions &kept,
                                                        BusinessDay today);
// NotFound "experiment.not_found".
[[nodiscard]] Result<ExperimentReading> experimentReading(Database &database, AccountId account, ExperimentId id, BusinessDay today);
// All of an account, in the store's order.
[[nodiscard]] Result<std::vector<ExperimentReading>> experimentReadings(Database &database, AccountId account, BusinessDay today);

// What the planner can be told from the account's own data: how many of all persons did it within the last 90
// days, and how many come a day.
struct KnownBaseline {
    stats::Count past; // of persons; n = 0: nothing is known
    double usersADay = 0;
    qint64 reachable = 0; // persons in the audience now
};
[[nodiscard]] Result<KnownBaseline> knownBaseline(Database &database, AccountId account, Metric metric, const Audience &audience,
                                                  BusinessDay today);

} // namespace yiren
