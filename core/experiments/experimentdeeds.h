#pragma once

#include "experiments/experiment.h"
#include "experiments/experimentcounts.h"
#include "storage/database.h"

namespace yiren {

// What a person does with an experiment. Each function is one transaction with its audit row; NotFound "experiment.not_found".

// A new draft (id 0) or a draft's new rule. A draft may be incomplete. Refused "experiment.started": what is fixed stays; make a copy.
[[nodiscard]] Result<Experiment> saveDraft(Database &database, const Experiment &draft, qint64 now);
// A draft with the same rule: how a started one is changed.
[[nodiscard]] Result<Experiment> copyExperiment(Database &database, AccountId account, ExperimentId id, qint64 now);
// Refused "experiment.started": ended and running ones are kept.
[[nodiscard]] Done deleteDraft(Database &database, AccountId account, ExperimentId id, qint64 now);
[[nodiscard]] Done undeleteDraft(Database &database, AccountId account, ExperimentId id, qint64 now);

// Fixes the rule under its hash; day 1 is the business day of `now`, or `firstDay` for one whose counts began earlier and are typed in.
// Errors of validRule(); Refused "experiment.started".
[[nodiscard]] Result<Experiment> startExperiment(Database &database, AccountId account, ExperimentId id, qint64 now,
                                                 std::optional<BusinessDay> firstDay = {});
// Ends it without a verdict. Refused "experiment.not_running".
[[nodiscard]] Result<Experiment> stopExperiment(Database &database, AccountId account, ExperimentId id, const QString &reason, qint64 now);

// After a planned end without a winner: it runs on, and only the daily look can still find one; the final test is not repeated. Refused
// "experiment.no_going_on".
[[nodiscard]] Result<Experiment> letRunOn(Database &database, AccountId account, ExperimentId id, qint64 now);

// Writes down who met a version that is counted here (noteOwnExposures()), and ends those running ones whose rule says so, each with what
// was decided, and names them; of those that run on it keeps since when their split is broken (experimentnews.h). Called before experiments
// are shown and exported; doing it twice changes nothing.
[[nodiscard]] Result<std::vector<ExperimentId>> settleExperiments(Database &database, AccountId account, BusinessDay today, qint64 now);

} // namespace yiren
