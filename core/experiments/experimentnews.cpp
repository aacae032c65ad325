#include "experiments/experimentnews.h"

#include "experiments/experimentstore.h"

#include <algorithm>

namespace yiren {

std::optional<ExperimentNews> newsOf(const Experiment &experiment)
{
    const bool isRunning = experiment.state == ExperimentState::Running;
    const bool isEndedByRule = experiment.ending == Ending::Decided || experiment.ending == Ending::BrokenSplit;
    const auto since = isRunning ? experiment.brokenAt : isEndedByRule ? experiment.endedAt : std::nullopt;
    if (!since || (experiment.lookedAt && *experiment.lookedAt >= *since))
        return {};
    return ExperimentNews{experiment.id, experiment.rule.question, isRunning || experiment.ending == Ending::BrokenSplit};
}

Result<std::vector<ExperimentNews>> experimentNews(Database &database, AccountId account)
{
    const auto experiments = ExperimentStore(database).experiments(account);
    if (!experiments)
        return failure(experiments.error());
    std::vector<ExperimentNews> news;
    for (const Experiment &experiment : *experiments) {
        if (auto one = newsOf(experiment))
            news.push_back(std::move(*one));
    }
    std::ranges::stable_sort(news, std::ranges::greater(), &ExperimentNews::isBroken);
    return news;
}

} // namespace yiren
