#include "experiments/experimentreadings.h"

#include "experiments/countentrystore.h"
#include "experiments/experimentrule.h"
#include "experiments/experimentstore.h"
#include "experiments/exposurestore.h"
#include "experiments/personeventstore.h"
#include "experiments/postcounts.h"
#include "experiments/typedcounts.h"
#include "experiments/weekendpattern.h"
#include "time/durations.h"

#include <algorithm>
#include <cmath>

namespace yiren {

namespace {

constexpr int baselineDays = 90;
constexpr qint64 fewestForPrior = 1000; // persons: their cases are many more, and not independent

// The last day that is read: never today, of one that is decided the day of that, and of a running one no day after its planned end.
BusinessDay lastReadDay(const Experiment &experiment, const KeptDecisions &kept, BusinessDay today)
{
    const BusinessDay complete = today.previous();
    const BusinessDay planned = experiment.firstDay->plusDays(experiment.rule.plan.plannedDays - 1);
    if (experiment.state == ExperimentState::Running)
        return kept.final ? complete : std::min(complete, planned);
    if (kept.early)
        return kept.early->day;
    if (experiment.ending == Ending::Decided && kept.final)
        return kept.final->day;
    return std::min(complete, BusinessDay::ofMs(*experiment.endedAt).previous());
}

Result<ExperimentCounts> personCounts(Database &database, const Experiment &experiment, BusinessDay last)
{
    PersonEventStore store(database);
    const auto seen = store.seen(experiment.id);
    const auto deeds = store.deeds(experiment);
    if (!seen || !deeds)
        return failure(seen ? deeds.error() : seen.error());
    return countPersons(experiment, *seen, *deeds, last);
}

Result<ExperimentCounts> postCounts(Database &database, const Experiment &experiment, BusinessDay last)
{
    const auto readings = postReadings(database, experiment.account);
    const auto reached = ExposureStore(database).reached(experiment.id);
    if (!readings || !reached)
        return failure(readings ? reached.error() : readings.error());
    return countPosts(experiment, *readings, *reached, last);
}

// Of one whose planned end is over and whose typed counts don't reach it.
std::optional<BusinessDay> missingFrom(const ExperimentReading &reading, const KeptDecisions &kept, BusinessDay today)
{
    const Experiment &experiment = reading.experiment;
    if (experiment.state != ExperimentState::Running || experiment.rule.source != CountSource::Typed || kept.final)
        return {};
    const BusinessDay end = experiment.firstDay->plusDays(experiment.rule.plan.plannedDays);
    const BusinessDay next = reading.upTo ? reading.upTo->next() : *experiment.firstDay;
    return today >= end && next < end ? std::optional(next) : std::nullopt;
}

Result<ExperimentReading> readingOf(Database &database, const Experiment &experiment, BusinessDay today)
{
    const auto kept = ExperimentStore(database).decisions(experiment.id);
    if (!kept)
        return failure(kept.error());
    const auto counts = experimentCounts(database, experiment, *kept, today);
    if (!counts)
        return failure(counts.error());
    ExperimentReading reading = readExperiment(experiment, *counts, *kept);
    reading.missingFrom = missingFrom(reading, *kept, today);
    return reading;
}

// Mean and standard deviation of a case, those who paid nothing included; nothing where there is no spread.
std::optional<Spending> spendingOf(const PersonEventStore::Cases &cases)
{
    if (cases.all < 2)
        return {};
    const auto n = static_cast<double>(cases.all);
    const double mean = cases.fen / n, squares = cases.squares - n * mean * mean;
    return mean > 0 && squares > 0 ? std::optional(Spending{mean, std::sqrt(squares / (n - 1))}) : std::nullopt;
}

} // namespace

Result<ExperimentCounts> experimentCounts(Database &database, const Experiment &experiment, const KeptDecisions &kept, BusinessDay today)
{
    if (!experiment.isStarted())
        return ExperimentCounts();
    const BusinessDay last = lastReadDay(experiment, kept, today);
    if (last < *experiment.firstDay)
        return ExperimentCounts();
    switch (experiment.rule.source) {
    case CountSource::Own:
        return personCounts(database, experiment, last);
    case CountSource::WeChat:
        return postCounts(database, experiment, last);
    case CountSource::Typed:
        break;
    }
    const auto entered = CountEntryStore(database).counts(experiment.id);
    return entered ? Result<ExperimentCounts>(countTyped(experiment, *entered, last)) : failure(entered.error());
}

Result<ExperimentReading> experimentReading(Database &database, AccountId account, ExperimentId id, BusinessDay today)
{
    const auto experiment = ExperimentStore(database).experiment(account, id);
    return experiment ? readingOf(database, *experiment, today) : failure(experiment.error());
}

Result<std::vector<ExperimentReading>> experimentReadings(Database &database, AccountId account, BusinessDay today)
{
    const auto experiments = ExperimentStore(database).experiments(account);
    if (!experiments)
        return failure(experiments.error());
    std::vector<ExperimentReading> readings;
    for (const Experiment &experiment : *experiments) {
        auto reading = readingOf(database, experiment, today);
        if (!reading)
            return failure(reading.error());
        readings.push_back(std::move(*reading));
    }
    return readings;
}

Result<KnownBaseline> knownBaseline(Database &database, AccountId account, Metric metric, const Audience &audience, BusinessDay today)
{
    const int window = windowDaysOf(metric), windows = baselineDays / window;
    const PersonEventStore::Members members{account, audience, today};
    const qint64 since = today.plusDays(-baselineDays).start().toMSecsSinceEpoch(), to = today.start().toMSecsSinceEpoch();
    PersonEventStore store(database);
    const auto cases = store.casesIn(members, metric, {to - windows * window * dayMs, window * dayMs, windows});
    const auto came = store.cameWithin(members, since, to);
    const auto paid = store.paidByDay(account, today);
    const auto persons = ExposureStore(database).audience(account, audience, today);
    const auto followers = ExposureStore(database).followers(account, audience, today);
    for (const Error *error : {cases ? nullptr : &cases.error(), came ? nullptr : &came.error(), paid ? nullptr : &paid.error(),
                               persons ? nullptr : &persons.error(), followers ? nullptr : &followers.error()}) {
        if (error)
            return failure(*error);
    }
    KnownBaseline baseline;
    baseline.windowDays = window;
    baseline.isChosenByOutcome = isChosenByOutcome(audience, metric);
    if (!baseline.isChosenByOutcome) {
        baseline.past = {std::min(cases->did, cases->all), cases->all};
        baseline.usersADay = static_cast<double>(*came) / baselineDays;
        if (isMoney(metric))
            baseline.spending = spendingOf(*cases);
    }
    baseline.hasWeekendPattern = hasWeekendPattern(*paid, today);
    baseline.reachable = static_cast<qint64>(persons->size());
    if (baseline.reachable >= fewestForPrior)
        baseline.prior = stats::priorOf(baseline.past);
    baseline.taggable = static_cast<qint64>(followers->size());
    return baseline;
}

} // namespace yiren
