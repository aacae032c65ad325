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
    // NotFound "experiment.not_found", also when deleted. Damaged "experiment.rule" where the rule is not the one that was hashed.
    [[nodiscard]] Result<Experiment> experiment(AccountId account, ExperimentId id);
    [[nodiscard]] Result<KeptDecisions> decisions(ExperimentId id);

    // Inside the caller's transaction. The data file refuses what is not allowed (triggers): a change of a started rule, a second final
    // result.
    [[nodiscard]] Result<ExperimentId> add(const Experiment &draft);
    [[nodiscard]] Done putRule(const Experiment &draft);
    [[nodiscard]] Done putStart(const Experiment &started);
    [[nodiscard]] Done putEnding(const Experiment &ended);                       // also that it goes on: no ending
    [[nodiscard]] Done putDecisions(ExperimentId id, const KeptDecisions &kept); // adds those that are not there yet
    [[nodiscard]] Done putLooked(AccountId account, ExperimentId id, qint64 at);
    [[nodiscard]] Done putBroken(ExperimentId id, std::optional<qint64> at);
    [[nodiscard]] Done setDeleted(AccountId account, ExperimentId id, std::optional<qint64> at);

private:
    Database &m_database;
};

} // namespace yiren
