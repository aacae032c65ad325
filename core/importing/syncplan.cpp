#include "importing/syncplan.h"

#include "pay/billdate.h"

#include <algorithm>

namespace yiren {

namespace {

constexpr qint64 readyAfterMidnight = (10 * 60 + 5) * 60; // seconds

bool lacksBill(const BillsOnHand &onHand, BusinessDay day)
{
    return std::any_of(std::begin(fetchedKinds), std::end(fetchedKinds),
                       [&](BillKind kind) { return !onHand.unavailable.contains(kind) && !onHand.find(day, kind); });
}

std::optional<qint64> receivedAt(const BillsOnHand &onHand, BusinessDay day)
{
    std::optional<qint64> newest;
    for (const BillFacts &facts : onHand.bills) {
        if (facts.day == day)
            newest = std::max(newest.value_or(0), facts.receivedAt);
    }
    return newest;
}

} // namespace

QDateTime billsReadyAt(BusinessDay day)
{
    return day.end().addSecs(readyAfterMidnight);
}

Period fetchableDays(const QDateTime &now)
{
    const BusinessDay today = BusinessDay::of(now);
    return {oldestBillDay(today), today};
}

std::vector<BusinessDay> daysLackingBills(const BillsOnHand &onHand, Period period)
{
    std::vector<BusinessDay> days;
    for (BusinessDay day = period.last.previous(); day >= period.first; day = day.previous()) {
        if (!onHand.closedDays.contains(day.toText()) && lacksBill(onHand, day))
            days.push_back(day);
    }
    return days;
}

SyncPlan syncPlan(const BillsOnHand &onHand, const QDateTime &now)
{
    const Period period = fetchableDays(now);
    const BusinessDay yesterday = period.last.previous();
    SyncPlan plan;
    plan.newest = now < billsReadyAt(yesterday) ? yesterday.previous() : yesterday;
    plan.due = daysLackingBills(onHand, {period.first, plan.newest.next()});
    plan.receivedAt = receivedAt(onHand, plan.newest);
    plan.next = billsReadyAt(plan.newest.next());
    return plan;
}

std::optional<std::chrono::minutes> syncRetryAfter(ErrorKind kind, int failures)
{
    using std::chrono::minutes;
    switch (kind) {
    case ErrorKind::Usage:
    case ErrorKind::Unauthorized:
    case ErrorKind::Refused:
    case ErrorKind::BadSignature:
    case ErrorKind::Credential:
        return std::nullopt;
    case ErrorKind::Locked:
        return minutes(1); // somebody is at work here, not at WeChat
    case ErrorKind::NotReady:
        return std::chrono::duration_cast<minutes>(billRetryAfter);
    default:
        break;
    }
    constexpr int first = 10, longest = 60;
    return minutes(std::min(longest, first << std::clamp(failures - 1, 0, 3)));
}

} // namespace yiren
