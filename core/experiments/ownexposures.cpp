#include "experiments/ownexposures.h"

#include "experiments/experimentstore.h"
#include "experiments/exposuredeeds.h"
#include "experiments/personeventstore.h"

#include <algorithm>
#include <set>

namespace yiren {

namespace {

Result<std::vector<Exposure>> newExposures(Database &database, const Experiment &experiment, BusinessDay today, qint64 now)
{
    auto met = PersonEventStore(database).met(experiment, now);
    if (!met || met->empty() || experiment.rule.audience.rule.conditions.empty())
        return met;
    const auto audience = ExposureStore(database).audience(experiment.account, experiment.rule.audience, today);
    if (!audience)
        return failure(audience.error());
    std::set<CustomerId> meant;
    for (const Person &person : *audience)
        meant.insert(person.customer);
    std::erase_if(*met, [&meant](const Exposure &one) { return !meant.contains(one.customer); });
    return met;
}

} // namespace

Result<qint64> noteOwnExposures(Database &database, AccountId account, BusinessDay today, qint64 now)
{
    const auto experiments = ExperimentStore(database).experiments(account);
    if (!experiments)
        return failure(experiments.error());
    qint64 noted = 0;
    for (const Experiment &experiment : *experiments) {
        if (experiment.state != ExperimentState::Running || experiment.rule.source != CountSource::Own)
            continue;
        const auto exposures = newExposures(database, experiment, today, now);
        if (!exposures)
            return failure(exposures.error());
        if (exposures->empty())
            continue;
        if (auto recorded = recordExposures(database, account, experiment.id, *exposures, now); !recorded)
            return failure(recorded.error());
        noted += static_cast<qint64>(exposures->size());
    }
    return noted;
}

} // namespace yiren
