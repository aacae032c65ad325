#include "experiments/exposuredeeds.h"

#include "audit/auditstore.h"
#include "experiments/assignment.h"
#include "experiments/experimentstore.h"
#include "storage/transaction.h"

#include <algorithm>

namespace yiren {

namespace {

std::vector<Participant> drawn(const Experiment &experiment, const std::vector<Person> &audience, qint64 now)
{
    std::vector<Participant> persons;
    for (const Person &person : audience) {
        const size_t arm = armOf(experiment, person.name);
        persons.push_back({person.customer, arm, experiment.rule.arms[arm].share, now, {}});
    }
    return persons;
}

Result<Experiment> runningOne(Database &database, AccountId account, ExperimentId id)
{
    auto experiment = ExperimentStore(database).experiment(account, id);
    if (experiment && experiment->state != ExperimentState::Running)
        return failure(ErrorKind::Refused, "experiment.not_running", experiment->rule.question);
    return experiment;
}

Done noteExposure(Database &database, const Experiment &experiment, const char *action, size_t persons, qint64 now)
{
    return AuditStore(database).append({0,
                                        now,
                                        experiment.account,
                                        QLatin1String(action),
                                        QStringLiteral("experiment %1").arg(toInteger(experiment.id)),
                                        QStringLiteral("%1 persons").arg(persons),
                                        {}});
}

Done validExposures(const Experiment &experiment, const std::vector<Exposure> &exposures, qint64 now)
{
    if (experiment.rule.source == CountSource::Typed)
        return failure(ErrorKind::Refused, "experiment.counted_elsewhere", experiment.rule.question);
    const bool isValid = std::ranges::all_of(exposures, [&](const Exposure &one) {
        return one.arm < experiment.rule.arms.size() && one.at >= *experiment.startedAt && one.at <= now;
    });
    return isValid ? Done() : failure(ErrorKind::Usage, "experiment.exposure", experiment.rule.question);
}

} // namespace

Result<std::vector<std::vector<CustomerId>>> assignAudience(Database &database, AccountId account, ExperimentId experiment,
                                                            BusinessDay today, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    const auto running = runningOne(database, account, experiment);
    if (!running)
        return failure(running.error());
    ExposureStore store(database);
    const bool isByTag = running->rule.design == Design::TagSplit;
    const auto audience =
        isByTag ? store.followers(account, running->rule.audience, today) : store.audience(account, running->rule.audience, today);
    if (!audience)
        return failure(audience.error());
    if (auto assigned = store.assign(experiment, drawn(*running, *audience, now)); !assigned)
        return failure(assigned.error());
    const auto all = store.participants(experiment);
    if (!all)
        return failure(all.error());
    std::vector<std::vector<CustomerId>> byArm(running->rule.arms.size());
    for (const Participant &one : *all)
        byArm.at(one.arm).push_back(one.customer);
    if (auto noted = noteExposure(database, *running, "experiment.assigned", audience->size(), now); !noted)
        return failure(noted.error());
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return byArm;
}

Done recordExposures(Database &database, AccountId account, ExperimentId experiment, const std::vector<Exposure> &exposures, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    const auto running = runningOne(database, account, experiment);
    if (!running)
        return failure(running.error());
    if (auto valid = validExposures(*running, exposures, now); !valid)
        return valid;
    std::vector<Participant> persons;
    for (const Exposure &one : exposures)
        persons.push_back({one.customer, one.arm, running->rule.arms[one.arm].share, one.at, {}});
    ExposureStore store(database);
    if (auto assigned = store.assign(experiment, persons); !assigned)
        return assigned;
    if (auto exposed = store.expose(experiment, exposures); !exposed)
        return exposed;
    if (auto noted = noteExposure(database, *running, "experiment.exposed", exposures.size(), now); !noted)
        return noted;
    return transaction->commit();
}

} // namespace yiren
