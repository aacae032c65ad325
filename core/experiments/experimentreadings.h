#pragma once

#include "experiments/experimentplan.h"
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

// What the planner can be told from the account's own data of the last 90 days: how many of the audience, as it is today, did it within W
// days, and how many come a day. As many whole windows of W days as there are; a person in one of them is one case.
struct KnownBaseline {
    bool isChosenByOutcome = false;   // see experimentrule.h: then neither cases nor spending nor persons a day are known
    stats::Count past;                // of cases; n = 0: nothing is known
    int windowDays = 0;               // W
    std::optional<Spending> spending; // Revenue: what a case brings
    double usersADay = 0;
    bool hasWeekendPattern = false; // see weekendpattern.h
    stats::BetaPrior prior;         // of their rate (ANALYTICS A.7), from 1,000 persons on; else uniform
    qint64 reachable = 0;           // persons in the audience now
    qint64 taggable = 0;            // of them those who follow, and so can carry a tag
};
[[nodiscard]] Result<KnownBaseline> knownBaseline(Database &database, AccountId account, Metric metric, const Audience &audience,
                                                  BusinessDay today);

} // namespace yiren
