#include "stats/cohorts.h"

#include "stats/proportion.h"

#include <algorithm>
#include <chrono>

namespace yiren::stats {

namespace {

constexpr std::int64_t mostPeriods = 10'000;

struct Member {
    DayNumber cohort = 0;
    DayNumber joined = 0;
    std::int64_t stay = 0; // days; that of who is still there is beyond any period
};

std::vector<Member> membersByCohort(std::span<const Membership> members, const CohortPlan &plan)
{
    std::vector<Member> all;
    all.reserve(members.size());
    for (const Membership &membership : members) {
        if (membership.joined > plan.asOf)
            continue;
        const bool hasLeft = membership.left <= plan.asOf;
        all.push_back({cohortStart(membership.joined, plan.length), membership.joined,
                       hasLeft ? std::int64_t(membership.left) - membership.joined : std::numeric_limits<std::int64_t>::max()});
    }
    std::sort(all.begin(), all.end(), [](const Member &one, const Member &other) { return one.cohort < other.cohort; });
    return all;
}

Cohort cohortOf(std::span<const Member> members, const CohortPlan &plan)
{
    Cohort cohort{members.front().cohort, members.back().cohort, static_cast<std::int64_t>(members.size()), {}};
    std::vector<std::int64_t> leftIn(static_cast<std::size_t>(plan.periods) + 1, 0); // by the first period at whose end they are gone
    DayNumber youngest = members.front().joined;
    for (const Member &member : members) {
        youngest = std::max(youngest, member.joined);
        if (member.stay <= plan.period * plan.periods)
            ++leftIn[static_cast<std::size_t>((member.stay + plan.period - 1) / plan.period)];
    }
    const std::int64_t seen = std::int64_t(plan.asOf) - youngest;
    std::int64_t stayed = cohort.size;
    for (std::int64_t k = 0; k <= plan.periods; ++k) {
        stayed -= leftIn[static_cast<std::size_t>(k)];
        std::optional<CohortCell> cell;
        if (seen >= k * plan.period)
            if (const auto share = wilson({stayed, cohort.size}))
                cell = CohortCell{stayed, share->p, share->interval};
        cohort.cells.push_back(cell);
    }
    return cohort;
}

// Where each cohort begins in the sorted members; the last entry is their number.
std::vector<std::size_t> cohortBorders(std::span<const Member> members, std::int64_t smallest)
{
    std::vector<std::size_t> borders{0};
    for (std::size_t i = 1; i < members.size(); ++i)
        if (members[i].cohort != members[i - 1].cohort && static_cast<std::int64_t>(i - borders.back()) >= smallest)
            borders.push_back(i);
    if (borders.size() > 1 && static_cast<std::int64_t>(members.size() - borders.back()) < smallest)
        borders.pop_back();
    borders.push_back(members.size());
    return borders;
}

} // namespace

DayNumber cohortStart(DayNumber day, CohortLength length)
{
    using namespace std::chrono;
    const sys_days date{days{day}};
    if (length == CohortLength::Week)
        return static_cast<DayNumber>((date - (weekday{date} - Monday)).time_since_epoch().count());
    const year_month_day parts{date};
    return static_cast<DayNumber>(sys_days{parts.year() / parts.month() / 1}.time_since_epoch().count());
}

Outcome<std::vector<Cohort>> cohortTriangle(std::span<const Membership> members, const CohortPlan &plan)
{
    constexpr DayNumber farDay = 10'000'000; // beyond year 29000: a calendar's arithmetic ends at 32767
    const bool isPlan = plan.period >= 1 && plan.period <= farDay && plan.periods >= 0 && plan.periods <= mostPeriods;
    const bool areStays = std::all_of(members.begin(), members.end(), [](const Membership &member) {
        return member.left >= member.joined && member.joined >= -farDay / 2 && member.joined <= farDay;
    });
    if (!isPlan || !areStays)
        return refusal(RefusalCode::InvalidInput);
    const std::vector<Member> all = membersByCohort(members, plan);
    if (all.empty())
        return refusal(RefusalCode::NoData, "members", 1);
    const std::vector<std::size_t> borders = cohortBorders(all, plan.smallest);
    std::vector<Cohort> cohorts;
    for (std::size_t i = 0; i + 1 < borders.size(); ++i)
        cohorts.push_back(cohortOf(std::span(all).subspan(borders[i], borders[i + 1] - borders[i]), plan));
    return cohorts;
}

} // namespace yiren::stats
