#include "experiments/experimentdeeds.h"

#include "audit/auditstore.h"
#include "experiments/experimentreadings.h"
#include "experiments/experimentstore.h"
#include "experiments/ownexposures.h"
#include "storage/transaction.h"

namespace yiren {

namespace {

// What is to be kept of it now; nothing where its rule does not end it. A broken split ends it only with its planned days: until then
// counts that were typed wrong can be corrected.
struct Settlement {
    KeptDecisions kept;
    Ending ending = Ending::None;
};

Settlement settlementOf(const ExperimentReading &reading)
{
    Settlement settlement;
    const Verdict &verdict = reading.verdict;
    const DecisionPlan &plan = reading.experiment.rule.plan;
    const BusinessDay day = reading.experiment.firstDay->plusDays(std::max<qint64>(1, verdict.day) - 1);
    if (verdict.kind == VerdictKind::BrokenSplit) {
        const bool isOver = reading.upTo && reading.experiment.dayNumber(*reading.upTo) >= plan.plannedDays;
        settlement.ending = isOver ? Ending::BrokenSplit : Ending::None;
    } else if (verdict.kind == VerdictKind::EarlyWinner) {
        settlement.kept.early = KeptDecision{day, verdict.alwaysValidP, verdict.arm};
        settlement.ending = Ending::Decided;
    } else if (verdict.finalP) {
        settlement.kept.final = KeptDecision{day, *verdict.finalP, verdict.hasWinner() ? std::optional(verdict.arm) : std::nullopt};
        settlement.ending = Ending::Decided;
    }
    return settlement;
}

Done keepSettlement(Database &database, Experiment experiment, const Settlement &settlement, const QString &verdict, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    ExperimentStore store(database);
    if (auto put = store.putDecisions(experiment.id, settlement.kept); !put)
        return put;
    experiment.endedAt = now;
    experiment.ending = settlement.ending;
    if (auto put = store.putEnding(experiment); !put)
        return put;
    const auto noted = AuditStore(database).append({0,
                                                    now,
                                                    experiment.account,
                                                    QStringLiteral("experiment.ended"),
                                                    QStringLiteral("experiment %1").arg(toInteger(experiment.id)),
                                                    verdict,
                                                    {}});
    return noted ? transaction->commit() : noted;
}

// Since when the split of a running one is broken: what is typed may break it and mend it again.
Done noteSplit(Database &database, const Experiment &experiment, const Verdict &verdict, qint64 now)
{
    const bool isBroken = verdict.kind == VerdictKind::BrokenSplit;
    if (isBroken == experiment.brokenAt.has_value())
        return {};
    return ExperimentStore(database).putBroken(experiment.id, isBroken ? std::optional(now) : std::nullopt);
}

} // namespace

Result<std::vector<ExperimentId>> settleExperiments(Database &database, AccountId account, BusinessDay today, qint64 now)
{
    if (const auto noted = noteOwnExposures(database, account, today, now); !noted)
        return failure(noted.error());
    const auto experiments = ExperimentStore(database).experiments(account);
    if (!experiments)
        return failure(experiments.error());
    std::vector<ExperimentId> settled;
    for (const Experiment &experiment : *experiments) {
        if (experiment.state != ExperimentState::Running)
            continue;
        const auto reading = experimentReading(database, account, experiment.id, today);
        const auto kept = ExperimentStore(database).decisions(experiment.id);
        if (!reading || !kept)
            return failure(reading ? kept.error() : reading.error());
        if (auto noted = noteSplit(database, experiment, reading->verdict, now); !noted)
            return failure(noted.error());
        const Settlement settlement = settlementOf(*reading);
        const bool isRunningOn = kept->final && !settlement.kept.early && settlement.ending != Ending::BrokenSplit;
        if (settlement.ending == Ending::None || isRunningOn)
            continue;
        if (auto done = keepSettlement(database, experiment, settlement, verdictName(reading->verdict.kind), now); !done)
            return failure(done.error());
        settled.push_back(experiment.id);
    }
    return settled;
}

} // namespace yiren
