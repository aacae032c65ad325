#pragma once

#include "experiments/experiment.h"
#include "storage/database.h"

namespace yiren {

// What happened to an experiment by its rule and nobody has looked at since: it was decided, or its split is broken.
struct ExperimentNews {
    ExperimentId experiment{};
    QString question;
    bool isBroken = false;

    friend bool operator==(const ExperimentNews &, const ExperimentNews &) = default;
};

// Nothing where there is nothing new; pure.
[[nodiscard]] std::optional<ExperimentNews> newsOf(const Experiment &experiment);
// As settleExperiments() left them, broken ones first, else in the store's order. For StorageThread::read().
[[nodiscard]] Result<std::vector<ExperimentNews>> experimentNews(Database &database, AccountId account);

} // namespace yiren
