#include "experiments/experimentdeeds.h"

#include "audit/auditstore.h"
#include "experiments/experimentrule.h"
#include "experiments/experimentstore.h"
#include "storage/transaction.h"

#include <functional>

namespace yiren {

namespace {

// What one deed does to the experiment inside its transaction, and what the audit log says of it.
struct ExperimentDeed {
    const char *action;
    std::function<Done(ExperimentStore &, Experiment &)> change;
};

QString hashText(const Experiment &experiment)
{
    return QString::fromLatin1(experiment.ruleHash.toHex());
}

Done noteDeed(Database &database, const Experiment &experiment, const char *action, qint64 now)
{
    const QString detail = experiment.reason.isEmpty() ? hashText(experiment) : experiment.reason;
    return AuditStore(database).append(
        {0, now, experiment.account, QLatin1String(action), QStringLiteral("experiment %1").arg(toInteger(experiment.id)), detail, {}});
}

Result<Experiment> performDeed(Database &database, AccountId account, ExperimentId id, const ExperimentDeed &deed, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    ExperimentStore store(database);
    auto experiment = store.experiment(account, id);
    if (!experiment)
        return experiment;
    if (auto changed = deed.change(store, *experiment); !changed)
        return failure(changed.error());
    if (auto noted = noteDeed(database, *experiment, deed.action, now); !noted)
        return failure(noted.error());
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return experiment;
}

Done refuseIfStarted(const Experiment &experiment)
{
    return experiment.isStarted() ? Done(failure(ErrorKind::Refused, "experiment.started", experiment.rule.question)) : Done();
}

Result<Experiment> addDraft(Database &database, Experiment draft, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    Experiment added;
    added.account = draft.account;
    added.rule = std::move(draft.rule);
    added.createdAt = now;
    const auto id = ExperimentStore(database).add(added);
    if (!id)
        return failure(id.error());
    added.id = *id;
    if (auto noted = noteDeed(database, added, "experiment.added", now); !noted)
        return failure(noted.error());
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return added;
}

} // namespace

Result<Experiment> saveDraft(Database &database, const Experiment &draft, qint64 now)
{
    if (toInteger(draft.id) == 0)
        return addDraft(database, draft, now);
    return performDeed(database, draft.account, draft.id,
                       {"experiment.changed",
                        [&draft](ExperimentStore &store, Experiment &experiment) {
                            if (auto open = refuseIfStarted(experiment); !open)
                                return open;
                            experiment.rule = draft.rule;
                            return store.putRule(experiment);
                        }},
                       now);
}

Result<Experiment> copyExperiment(Database &database, AccountId account, ExperimentId id, qint64 now)
{
    const auto original = ExperimentStore(database).experiment(account, id);
    return original ? addDraft(database, *original, now) : failure(original.error());
}

Done deleteDraft(Database &database, AccountId account, ExperimentId id, qint64 now)
{
    const auto deleted = performDeed(database, account, id,
                                     {"experiment.deleted",
                                      [now](ExperimentStore &store, Experiment &experiment) {
                                          if (auto open = refuseIfStarted(experiment); !open)
                                              return open;
                                          return store.setDeleted(experiment.account, experiment.id, now);
                                      }},
                                     now);
    return deleted ? Done() : failure(deleted.error());
}

Done undeleteDraft(Database &database, AccountId account, ExperimentId id, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    ExperimentStore store(database);
    if (auto restored = store.setDeleted(account, id, {}); !restored)
        return restored;
    const auto experiment = store.experiment(account, id);
    if (!experiment)
        return failure(experiment.error());
    if (auto noted = noteDeed(database, *experiment, "experiment.restored", now); !noted)
        return noted;
    return transaction->commit();
}

Result<Experiment> startExperiment(Database &database, AccountId account, ExperimentId id, qint64 now, std::optional<BusinessDay> firstDay)
{
    const auto start = [now, firstDay](ExperimentStore &store, Experiment &experiment) {
        if (auto open = refuseIfStarted(experiment); !open)
            return open;
        if (auto valid = validRule(experiment.rule); !valid)
            return valid;
        const BusinessDay today = BusinessDay::ofMs(now);
        if (firstDay && (*firstDay > today || experiment.rule.source == CountSource::Own))
            return Done(failure(ErrorKind::Usage, "experiment.first_day", firstDay->toText()));
        experiment.state = ExperimentState::Running;
        experiment.startedAt = now;
        experiment.firstDay = firstDay.value_or(today);
        experiment.ruleHash = ruleHash(ruleText(experiment.rule));
        return store.putStart(experiment);
    };
    return performDeed(database, account, id, {"experiment.started", start}, now);
}

Result<Experiment> stopExperiment(Database &database, AccountId account, ExperimentId id, const QString &reason, qint64 now)
{
    const auto stop = [now, &reason](ExperimentStore &store, Experiment &experiment) {
        if (experiment.state != ExperimentState::Running)
            return Done(failure(ErrorKind::Refused, "experiment.not_running", experiment.rule.question));
        experiment.state = ExperimentState::Ended;
        experiment.endedAt = now;
        experiment.ending = Ending::Stopped;
        experiment.reason = reason.trimmed();
        return store.putEnding(experiment);
    };
    return performDeed(database, account, id, {"experiment.stopped", stop}, now);
}

Result<Experiment> letRunOn(Database &database, AccountId account, ExperimentId id, qint64 now)
{
    const auto goOn = [](ExperimentStore &store, Experiment &experiment) {
        const auto kept = store.decisions(experiment.id);
        if (!kept)
            return Done(failure(kept.error()));
        const bool isUndecided = kept->final && !kept->final->winner && !kept->early && experiment.ending == Ending::Decided;
        if (!isUndecided)
            return Done(failure(ErrorKind::Refused, "experiment.no_going_on", experiment.rule.question));
        experiment.state = ExperimentState::Running;
        experiment.endedAt.reset();
        experiment.ending = Ending::None;
        return store.putEnding(experiment);
    };
    return performDeed(database, account, id, {"experiment.goes_on", goOn}, now);
}

} // namespace yiren
