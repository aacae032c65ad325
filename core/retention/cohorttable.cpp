#include "retention/cohorttable.h"

#include "retention/daynumber.h"

#include <algorithm>
#include <array>
#include <map>

namespace yiren {

namespace {

CohortTable emptyTable(stats::CohortLength length, CohortMeaning meaning)
{
    CohortTable table;
    table.meaning = meaning;
    table.length = length;
    table.periodDays = length == stats::CohortLength::Week ? 7 : 30;
    return table;
}

// The last day on which somebody can have joined this cohort.
stats::DayNumber lastOfCohort(stats::DayNumber first, stats::CohortLength length)
{
    const QDate begin = dateOf(first);
    return numberOf(length == stats::CohortLength::Week ? begin.addDays(6) : begin.addMonths(1).addDays(-1));
}

// Of a period that is not known of all: it is under way once the first of the cohort have reached its end.
CohortShare::State stateOf(stats::DayNumber first, stats::DayNumber asOf, qint64 days)
{
    return first + days <= asOf ? CohortShare::State::InProgress : CohortShare::State::Ahead;
}

CohortLine lineOf(const stats::Cohort &cohort, const CohortTable &table, stats::DayNumber asOf)
{
    CohortLine line;
    line.first = BusinessDay(dateOf(cohort.first));
    line.people = cohort.size;
    line.isSmall = cohort.size < smallCohort;
    // A month that is not over can still grow: nothing of it is known, not even how many they are.
    const bool isOver = lastOfCohort(cohort.first, table.length) <= asOf;
    for (size_t k = 0; k < cohort.cells.size(); ++k) {
        const auto &cell = cohort.cells[k];
        if (cell && (isOver || k == 0))
            line.shares.push_back({CohortShare::State::Known, *cell});
        else
            line.shares.push_back({stateOf(cohort.first, asOf, qint64(k) * table.periodDays), {}});
    }
    return line;
}

stats::CohortPlan planOf(const CohortTable &table, stats::DayNumber asOf)
{
    stats::CohortPlan plan;
    plan.length = table.length;
    plan.asOf = asOf;
    plan.period = table.periodDays;
    plan.periods = cohortPeriods;
    return plan;
}

struct OrderCohort {
    stats::DayNumber newest = 0; // the last first order
    qint64 people = 0;
    std::array<qint64, cohortPeriods + 1> ordered{};
};

void countOrders(OrderCohort &cohort, const std::vector<std::int32_t> &days, qint64 periodDays)
{
    ++cohort.people;
    ++cohort.ordered[0];
    cohort.newest = std::max(cohort.newest, days.front());
    qint64 lastPeriod = 0;
    for (const std::int32_t day : days) {
        const qint64 period = (day - days.front() + periodDays - 1) / periodDays;
        if (period > lastPeriod && period <= cohortPeriods)
            ++cohort.ordered[size_t(period)];
        lastPeriod = std::max(lastPeriod, period);
    }
}

CohortLine lineOf(stats::DayNumber first, const OrderCohort &cohort, const CohortTable &table, stats::DayNumber asOf)
{
    CohortLine line;
    line.first = BusinessDay(dateOf(first));
    line.people = cohort.people;
    line.isSmall = cohort.people < smallCohort;
    const bool isOver = lastOfCohort(first, table.length) <= asOf;
    for (qint64 k = 0; k <= cohortPeriods; ++k) {
        const auto share = stats::wilson({cohort.ordered[size_t(k)], cohort.people});
        const bool isKnown = k == 0 || (isOver && cohort.newest + k * table.periodDays <= asOf);
        if (share && isKnown)
            line.shares.push_back({CohortShare::State::Known, {cohort.ordered[size_t(k)], share->p, share->interval}});
        else
            line.shares.push_back({stateOf(first, asOf, k * table.periodDays), {}});
    }
    return line;
}

} // namespace

stats::Outcome<CohortTable> cohortTable(std::span<const Stay> stays, stats::CohortLength length, BusinessDay asOf)
{
    CohortTable table = emptyTable(length, CohortMeaning::Stayed);
    std::vector<stats::Membership> members;
    for (const Stay &stay : stays) {
        if (!stay.isFirst)
            continue;
        if (stay.seenFrom > stay.from) {
            ++table.leftOut;
            continue;
        }
        const stats::DayNumber joined = numberOfMs(stay.from);
        members.push_back({joined, stay.until ? std::max(joined, numberOfMs(*stay.until)) : stats::Membership::stillHere});
    }
    const stats::DayNumber last = numberOf(asOf.date());
    const auto cohorts = stats::cohortTriangle(members, planOf(table, last));
    if (!cohorts)
        return stats::refusal(stats::RefusalCode::NoData, "people");
    for (const stats::Cohort &cohort : *cohorts) {
        if (cohort.size > 0)
            table.lines.push_back(lineOf(cohort, table, last));
    }
    return table;
}

stats::Outcome<CohortTable> cohortTable(const std::vector<std::vector<std::int32_t>> &orderDays, stats::CohortLength length,
                                        BusinessDay asOf)
{
    CohortTable table = emptyTable(length, CohortMeaning::Ordered);
    const stats::DayNumber last = numberOf(asOf.date());
    std::map<stats::DayNumber, OrderCohort> cohorts;
    for (const std::vector<std::int32_t> &days : orderDays) {
        if (!days.empty() && days.front() <= last)
            countOrders(cohorts[stats::cohortStart(days.front(), length)], days, table.periodDays);
    }
    for (const auto &[first, cohort] : cohorts)
        table.lines.push_back(lineOf(first, cohort, table, last));
    if (table.lines.empty())
        return stats::refusal(stats::RefusalCode::NoData, "people");
    return table;
}

} // namespace yiren
