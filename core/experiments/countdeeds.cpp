#include "experiments/countdeeds.h"

#include "audit/auditstore.h"
#include "experiments/assignment.h"
#include "experiments/experimentstore.h"
#include "storage/transaction.h"

#include <functional>
#include <map>
#include <set>

namespace yiren {

namespace {

Error wrongCount(const char *code, const DayCount &count)
{
    Place place;
    place.column = armLetter(count.arm);
    place.found = count.day.toText();
    return inputError(code, place);
}

Done validCounts(const Experiment &experiment, const std::vector<DayCount> &counts, BusinessDay today)
{
    if (counts.empty())
        return failure(inputError("counts.none", {}));
    std::set<std::tuple<BusinessDay, size_t, QString>> seen;
    for (const DayCount &count : counts) {
        if (count.arm >= experiment.rule.arms.size())
            return failure(wrongCount("counts.arm", count));
        if (count.day < *experiment.firstDay || count.day >= today)
            return failure(wrongCount("counts.day", count));
        if (!isSplitByPerson(experiment.rule.design) && armOfDay(experiment, count.day) != count.arm) {
            Error wrong = wrongCount("counts.other_version", count);
            wrong.place.expected = armLetter(armOfDay(experiment, count.day));
            return failure(wrong);
        }
        const bool isMoneyWrong = count.totals.revenue < 0 || count.totals.revenueSquares.value_or(0) < 0;
        if (count.totals.users < 0 || count.totals.converted < 0 || isMoneyWrong)
            return failure(wrongCount("counts.value", count));
        const bool isSpreadAsked = isMoney(experiment.rule.metric) && isSplitByPerson(experiment.rule.design);
        if (isSpreadAsked && count.totals.revenue > 0 && !count.totals.revenueSquares)
            return failure(wrongCount("counts.squares", count));
        if (!seen.insert({count.day, count.arm, count.stratum}).second)
            return failure(wrongCount("counts.twice", count));
    }
    return {};
}

// Inside a transaction, on a running experiment whose counts are typed.
using CountDeed = std::function<Done(CountEntryStore &, const Experiment &)>;
Done performCounting(Database &database, AccountId account, ExperimentId id, const CountDeed &deed, const AuditEntry &note)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    const auto experiment = ExperimentStore(database).experiment(account, id);
    if (!experiment)
        return failure(experiment.error());
    if (experiment->state != ExperimentState::Running)
        return failure(ErrorKind::Refused, "experiment.not_running", experiment->rule.question);
    if (experiment->rule.source != CountSource::Typed)
        return failure(ErrorKind::Refused, "experiment.counted_here", experiment->rule.question);
    CountEntryStore store(database);
    if (auto done = deed(store, *experiment); !done)
        return done;
    const auto counts = store.counts(id);
    if (!counts)
        return failure(counts.error());
    if (const auto wrong = firstTooMany(*counts))
        return failure(wrongCount("counts.value", *wrong));
    if (auto noted = AuditStore(database).append(note); !noted)
        return noted;
    return transaction->commit();
}

AuditEntry noteOf(AccountId account, ExperimentId experiment, const char *action, const QString &detail, qint64 now)
{
    return {0, now, account, QLatin1String(action), QStringLiteral("experiment %1").arg(toInteger(experiment)), detail, {}};
}

Done turnEntry(Database &database, AccountId account, const std::pair<ExperimentId, CountEntryId> &what, bool isUndone, qint64 now)
{
    const auto [experiment, entry] = what;
    const auto turn = [experiment, entry, isUndone](CountEntryStore &store, const Experiment &) {
        return store.setUndone(experiment, entry, isUndone);
    };
    return performCounting(database, account, experiment, turn,
                           noteOf(account, experiment, isUndone ? "experiment.counts_undone" : "experiment.counts_redone",
                                  QStringLiteral("entry %1").arg(static_cast<qint64>(entry)), now));
}

} // namespace

std::vector<DayCount> countsWith(const std::vector<DayCount> &held, const std::vector<DayCount> &entered)
{
    std::map<std::tuple<BusinessDay, size_t, QString>, DayCount> all;
    for (const std::vector<DayCount> *part : {&held, &entered}) {
        for (const DayCount &count : *part)
            all.insert_or_assign({count.day, count.arm, count.stratum}, count);
    }
    std::vector<DayCount> counts;
    for (auto &[key, count] : all)
        counts.push_back(std::move(count));
    return counts;
}

std::optional<DayCount> firstTooMany(const std::vector<DayCount> &counts)
{
    std::map<size_t, ArmTotals> sums;
    for (size_t i = 0; i < counts.size(); ++i) {
        sums[counts[i].arm] += counts[i].totals;
        if (i + 1 < counts.size() && counts[i + 1].day == counts[i].day)
            continue;
        const auto wrong = std::ranges::find_if(sums, [](const auto &sum) { return sum.second.converted > sum.second.users; });
        if (wrong != sums.end())
            return DayCount{counts[i].day, wrong->first, {}, wrong->second};
    }
    return {};
}

Result<CountEntryId> enterCounts(Database &database, AccountId account, ExperimentId experiment, const QString &file,
                                 const std::vector<DayCount> &counts, qint64 now)
{
    CountEntryId id{};
    const auto enter = [&](CountEntryStore &store, const Experiment &running) {
        if (auto valid = validCounts(running, counts, BusinessDay::ofMs(now)); !valid)
            return valid;
        const auto added = store.add(experiment, file, counts, now);
        if (!added)
            return Done(failure(added.error()));
        id = *added;
        return Done();
    };
    const auto done = performCounting(database, account, experiment, enter,
                                      noteOf(account, experiment, file.isEmpty() ? "experiment.counts_typed" : "experiment.counts_imported",
                                             QStringLiteral("%1 rows").arg(counts.size()), now));
    return done ? Result<CountEntryId>(id) : failure(done.error());
}

Done undoCounts(Database &database, AccountId account, ExperimentId experiment, CountEntryId entry, qint64 now)
{
    return turnEntry(database, account, {experiment, entry}, true, now);
}

Done redoCounts(Database &database, AccountId account, ExperimentId experiment, CountEntryId entry, qint64 now)
{
    return turnEntry(database, account, {experiment, entry}, false, now);
}

} // namespace yiren
