#pragma once

#include "experiments/experimentreading.h"
#include "storage/database.h"

namespace yiren {

// Experiments as they stand in the data file. What is decided about them goes through experimentdeeds.h, which keeps the audit log.
class ExperimentStore
{
public:
    explicit ExperimentStore(Database &database) : m_database(database) {}

    // Running first, then drafts, then ended ones, in each the newest first; without deleted ones.
    [[nodiscard]] Result<std::vector<Experiment>> experiments(AccountId account);
    // NotFound "experiment.not_found", also when deleted.
    [[nodiscard]] Result<Experiment> experiment(AccountId account, ExperimentId id);
    [[nodiscard]] Result<std::optional<FinalResult>> finalResult(ExperimentId id);

    // Inside the caller's transaction. The data file refuses what is not allowed (triggers): a change of a started rule, a second final
    // result.
    [[nodiscard]] Result<ExperimentId> add(const Experiment &draft);
    [[nodiscard]] Done putRule(const Experiment &draft);
    [[nodiscard]] Done putState(const Experiment &experiment); // start, end
    [[nodiscard]] Done putFinal(ExperimentId id, const FinalResult &result);
    [[nodiscard]] Done setDeleted(AccountId account, ExperimentId id, std::optional<qint64> at);

private:
    Database &m_database;
};

} // namespace yiren
