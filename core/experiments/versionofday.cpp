#include "experiments/versionofday.h"

#include "experiments/assignment.h"
#include "experiments/experimentstore.h"

#include <algorithm>

namespace yiren {

std::vector<VersionOfDay> versionsFrom(const Experiment &experiment, BusinessDay from, int days)
{
    std::vector<VersionOfDay> versions;
    const ExperimentRule &rule = experiment.rule;
    if (experiment.state != ExperimentState::Running || isSplitByPerson(rule.design))
        return versions;
    const BusinessDay first = std::max(from, *experiment.firstDay), end = experiment.firstDay->plusDays(rule.plan.plannedDays);
    for (BusinessDay day = first; day < std::min(end, first.plusDays(days)); day = day.next()) {
        const size_t arm = armOfDay(experiment, day);
        versions.push_back({experiment.id, day, rule.question, arm, rule.arms[arm].name});
    }
    return versions;
}

Result<std::vector<VersionOfDay>> versionsOfDay(Database &database, AccountId account, BusinessDay day)
{
    const auto experiments = ExperimentStore(database).experiments(account);
    if (!experiments)
        return failure(experiments.error());
    std::vector<VersionOfDay> versions;
    for (const Experiment &experiment : *experiments) {
        const auto due = versionsFrom(experiment, day, 1);
        versions.insert(versions.end(), due.begin(), due.end());
    }
    return versions;
}

} // namespace yiren
