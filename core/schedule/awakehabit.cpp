#include "schedule/awakehabit.h"

#include <QDate>

#include <algorithm>

namespace yiren {

namespace {

constexpr qint64 sleepAfterMs = 10 * 60'000;
constexpr qint64 halfHourMs = 30 * 60'000;
constexpr int weeksAsked = 4;

bool wasAwake(const std::vector<AwakeInterval> &log, qint64 fromMs, qint64 toMs)
{
    return std::ranges::any_of(log, [=](const AwakeInterval &one) { return one.fromMs <= toMs && one.toMs >= fromMs; });
}

// The same wall time some weeks earlier.
PlannedTime weeksBefore(const PlannedTime &when, int weeks)
{
    const QDate day = QDate::fromString(when.wall.left(10), Qt::ISODate).addDays(-7 * weeks);
    const auto reading = readTime(day.toString(Qt::ISODate) + when.wall.mid(10), when.zone, 0);
    return reading ? reading->time : PlannedTime();
}

} // namespace

std::vector<AwakeInterval> withSignOfLife(std::vector<AwakeInterval> log, qint64 nowMs)
{
    std::erase_if(log, [=](const AwakeInterval &one) { return one.toMs < nowMs - awakeLogMs; });
    if (log.empty() || nowMs - log.back().toMs > sleepAfterMs)
        log.push_back({nowMs, nowMs});
    else
        log.back().toMs = std::max(log.back().toMs, nowMs);
    return log;
}

AwakeHabit awakeHabit(const std::vector<AwakeInterval> &log, const PlannedTime &when, qint64 nowMs)
{
    AwakeHabit habit;
    if (log.empty())
        return habit;
    int counted = 0;
    const int first = int(std::max<qint64>(0, (when.atMs - nowMs) / (7 * qint64(86'400'000))));
    for (int weeks = first; counted < weeksAsked; ++weeks) {
        const PlannedTime then = weeksBefore(when, weeks);
        if (then.atMs + halfHourMs > nowMs)
            continue;
        ++counted;
        if (then.atMs < log.front().fromMs)
            break;
        ++habit.known;
        habit.awake += wasAwake(log, then.atMs, then.atMs + halfHourMs) ? 1 : 0;
    }
    return habit;
}

} // namespace yiren
