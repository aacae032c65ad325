#include "retention/retentionflow.h"

#include "time/durations.h"

#include <algorithm>
#include <cmath>

namespace yiren {

namespace {

constexpr double daysOfMonthlyRate = 30;

LeavingShare leavingShare(const stats::Hazard &hazard, double days)
{
    return {stats::leavingWithin(hazard.perDay, days),
            {stats::leavingWithin(hazard.interval.low, days), stats::leavingWithin(hazard.interval.high, days)}};
}

// The first whole day on which anybody could be seen leaving: earlier ones would only thin out what is lost per day.
BusinessDay firstSeenDay(std::span<const Stay> stays)
{
    const auto first = std::ranges::min_element(stays, {}, &Stay::seenFrom);
    return BusinessDay::ofMs(first == stays.end() ? 0 : first->seenFrom - 1).next();
}

// Rates from losses and person-days: what both sources have.
stats::Outcome<LeavingFlow> withRates(LeavingFlow flow)
{
    const auto hazard = stats::hazard(flow.lost, flow.personDays);
    if (!hazard)
        return stats::refusal(stats::RefusalCode::NoData, "people");
    const auto perDay = stats::hazard(flow.lost, double(flow.counted.days()));
    if (!perDay)
        return tl::unexpected(perDay.error());
    flow.lostPerDay = perDay->perDay;
    flow.lostPerDayRange = perDay->interval;
    flow.daily = leavingShare(*hazard, 1);
    flow.monthly = leavingShare(*hazard, daysOfMonthlyRate);
    return flow;
}

} // namespace

stats::Outcome<LeavingFlow> leavingFlow(std::span<const Stay> stays, Period counted)
{
    if (counted.days() < 1)
        return stats::refusal(stats::RefusalCode::NoData, "days");
    LeavingFlow flow;
    flow.counted = {std::clamp(firstSeenDay(stays), counted.first, counted.last.previous()), counted.last};
    const qint64 start = flow.counted.startMs(), end = flow.counted.endMs();
    qint64 lostOfStart = 0, closedGroup = 0, present = 0;
    for (const Stay &stay : stays) {
        if (stay.from >= end || (stay.until && *stay.until <= start))
            continue;
        const bool isLost = stay.until && *stay.until < end;
        const bool wasHere = stay.from < start;
        flow.joined += wasHere ? 0 : 1;
        flow.atStart += wasHere ? 1 : 0;
        flow.lost += isLost ? 1 : 0;
        // Who could not be seen leaving yet is not at risk.
        const qint64 seen = std::max({stay.from, stay.seenFrom, start});
        present += std::max<qint64>(0, (isLost ? *stay.until : end) - seen);
        if (wasHere && stay.seenFrom <= start) {
            ++closedGroup;
            lostOfStart += isLost ? 1 : 0;
        }
    }
    flow.personDays = double(present) / double(dayMs);
    if (closedGroup > 0) {
        if (const auto share = stats::wilson({lostOfStart, closedGroup}))
            flow.ofStart = LeavingShare{share->p, share->interval};
    }
    return withRates(std::move(flow));
}

stats::Outcome<LeavingFlow> leavingFlow(const std::vector<FollowerTotals> &days, Period counted)
{
    const auto isCounted = [counted](const FollowerTotals &day) {
        return day.followers && counted.first.previous() <= day.day && day.day < counted.last;
    };
    const auto first = std::find_if(days.begin(), days.end(), isCounted);
    const auto last = std::find_if(days.rbegin(), days.rend(), isCounted);
    if (first == days.end() || first->day >= last->day)
        return stats::refusal(stats::RefusalCode::TooFew, "days", 2);
    LeavingFlow flow;
    flow.source = LeavingFlow::Source::Totals;
    flow.counted = {first->day.next(), last->day.next()};
    flow.atStart = *first->followers;
    flow.ofStart = stats::refusal(stats::RefusalCode::NotIdentified, "people");
    // A day that WeChat did not count lies between two that it did: the straight line between them is what they say of it.
    const FollowerTotals *before = &*first;
    for (const FollowerTotals &day : days) {
        if (!flow.counted.contains(day.day))
            continue;
        flow.joined += day.came;
        flow.lost += day.went;
        if (day.followers) {
            flow.personDays += double(before->day.daysTo(day.day)) * double(*before->followers + *day.followers) / 2;
            before = &day;
        }
    }
    return withRates(std::move(flow));
}

} // namespace yiren
