#include "pages/experiments/trialdeeds.h"

#include "experiments/armtags.h"
#include "experiments/experimentdeeds.h"
#include "experiments/experimentstore.h"
#include "formatting/format.h"
#include "storage/storagethread.h"
#include "time/clock.h"

#include <memory>

namespace yiren {

namespace {

// A deed that answers with nothing: the experiment that it is about.
Result<Experiment> about(ExperimentId experiment, const Done &done)
{
    if (!done)
        return failure(done.error());
    Experiment named;
    named.id = experiment;
    return named;
}

} // namespace

TrialDeeds::TrialDeeds(const PageServices &services, QObject *parent) : QObject(parent), m_services(services) {}

void TrialDeeds::run(Work work, std::function<void(const Experiment &)> after, std::function<void()> again)
{
    std::erase_if(m_jobs, [](const JobHandle<Experiment> &job) { return job->isFinished(); });
    m_jobs.push_back(m_services.storage.write<Experiment>(
        [work = std::move(work), now = m_services.clock.now().toMSecsSinceEpoch()](Database &database) { return work(database, now); }));
    m_jobs.back()->then(this, [this, after = std::move(after), again = std::move(again)](const Result<Experiment> &made) {
        if (!made) {
            emit failed(made.error(), again);
            return;
        }
        emit changed(made->id);
        after(*made);
    });
    m_jobs.back()->start();
}

void TrialDeeds::save(const Experiment &draft)
{
    const bool isNew = toInteger(draft.id) == 0;
    auto before = std::make_shared<Experiment>(draft);
    run(
        [draft, isNew, before](Database &database, qint64 now) -> Result<Experiment> {
            if (!isNew) {
                const auto kept = ExperimentStore(database).experiment(draft.account, draft.id);
                if (!kept)
                    return failure(kept.error());
                *before = *kept;
            }
            return saveDraft(database, draft, now);
        },
        [this, isNew, before](const Experiment &saved) {
            emit done(tr("The draft is kept."), [this, isNew, before, id = saved.id] { isNew ? remove(id) : save(*before); });
        },
        [this, draft] { save(draft); });
}

void TrialDeeds::start(const Experiment &draft)
{
    run(
        [draft](Database &database, qint64 now) -> Result<Experiment> {
            const auto saved = saveDraft(database, draft, now);
            return saved ? startExperiment(database, saved->account, saved->id, now) : saved;
        },
        [this](const Experiment &started) {
            emit done(tr("It runs. The rule is fixed under %1.").arg(QString::fromLatin1(started.ruleHash.toHex().left(12))), {});
        },
        [this, draft] { start(draft); });
}

void TrialDeeds::copy(ExperimentId experiment)
{
    run([account = m_services.account.id, experiment](Database &database,
                                                      qint64 now) { return copyExperiment(database, account, experiment, now); },
        [this](const Experiment &made) { emit done(tr("A draft with the same rule is made."), [this, id = made.id] { remove(id); }); },
        [this, experiment] { copy(experiment); });
}

void TrialDeeds::remove(ExperimentId draft)
{
    run([account = m_services.account.id, draft](Database &database,
                                                 qint64 now) { return about(draft, deleteDraft(database, account, draft, now)); },
        [this, draft](const Experiment &) { emit done(tr("The draft is deleted."), [this, draft] { restore(draft); }); },
        [this, draft] { remove(draft); });
}

void TrialDeeds::restore(ExperimentId draft)
{
    run([account = m_services.account.id, draft](Database &database,
                                                 qint64 now) { return about(draft, undeleteDraft(database, account, draft, now)); },
        [this](const Experiment &) { emit done(tr("The draft is back."), {}); }, [this, draft] { restore(draft); });
}

void TrialDeeds::stop(ExperimentId experiment, const QString &reason)
{
    run([account = m_services.account.id, experiment,
         reason](Database &database, qint64 now) { return stopExperiment(database, account, experiment, reason, now); },
        [this](const Experiment &) { emit done(tr("It is stopped, without a verdict."), {}); },
        [this, experiment, reason] { stop(experiment, reason); });
}

void TrialDeeds::letRunOn(ExperimentId experiment)
{
    run([account = m_services.account.id, experiment](Database &database,
                                                      qint64 now) { return yiren::letRunOn(database, account, experiment, now); },
        [this](const Experiment &) { emit done(tr("It runs on; only the daily look can still find a winner."), {}); },
        [this, experiment] { letRunOn(experiment); });
}

void TrialDeeds::tag(ExperimentId experiment, BusinessDay today)
{
    auto tags = std::make_shared<std::vector<ArmTag>>();
    run(
        [account = m_services.account.id, experiment, today, tags](Database &database, qint64 now) -> Result<Experiment> {
            auto tagged = tagArms(database, account, experiment, today, now);
            if (!tagged)
                return failure(tagged.error());
            *tags = std::move(*tagged);
            return about(experiment, Done());
        },
        [this, experiment, today, tags](const Experiment &) {
            QStringList each;
            for (const ArmTag &one : *tags)
                each.append(QStringLiteral("%1: %2").arg(one.tag, format::count(one.people)));
            emit tagged();
            emit done(tr("Tagged here (%1). Bring the tags to WeChat now, then send to each.").arg(each.join(QStringLiteral(", "))),
                      [this, experiment, today] { untag(experiment, today); });
        },
        [this, experiment, today] { tag(experiment, today); });
}

void TrialDeeds::untag(ExperimentId experiment, BusinessDay today)
{
    run([account = m_services.account.id,
         experiment](Database &database, qint64 now) { return about(experiment, untagArms(database, account, experiment, now)); },
        [this, experiment, today](const Experiment &) {
            emit done(tr("Its tags are taken off here."), [this, experiment, today] { tag(experiment, today); });
        },
        [this, experiment, today] { untag(experiment, today); });
}

void TrialDeeds::enter(ExperimentId experiment, const QString &file, const std::vector<DayCount> &counts)
{
    auto entry = std::make_shared<CountEntryId>();
    run(
        [account = m_services.account.id, experiment, file, counts, entry](Database &database, qint64 now) -> Result<Experiment> {
            const auto entered = enterCounts(database, account, experiment, file, counts, now);
            if (!entered)
                return failure(entered.error());
            *entry = *entered;
            return about(experiment, Done());
        },
        [this, experiment, entry, rows = counts.size()](const Experiment &) {
            emit done(tr("Counts entered: %1 rows").arg(format::count(static_cast<qint64>(rows))),
                      [this, experiment, entry] { setUndone(experiment, *entry, true); });
        },
        [this, experiment, file, counts] { enter(experiment, file, counts); });
}

void TrialDeeds::setUndone(ExperimentId experiment, CountEntryId entry, bool isUndone)
{
    run(
        [account = m_services.account.id, experiment, entry, isUndone](Database &database, qint64 now) {
            return about(experiment,
                         isUndone ? undoCounts(database, account, experiment, entry, now)
                                  : redoCounts(database, account, experiment, entry, now));
        },
        [this, experiment, entry, isUndone](const Experiment &) {
            if (isUndone)
                emit done(tr("The counts are taken back."), [this, experiment, entry] { setUndone(experiment, entry, false); });
            else
                emit done(tr("The counts hold again."), {});
        },
        [this, experiment, entry, isUndone] { setUndone(experiment, entry, isUndone); });
}

} // namespace yiren
