#include "selling/pollplan.h"

#include "time/durations.h"

#include <algorithm>
#include <span>

namespace yiren {

namespace {

constexpr qint64 whileWaitingMs = 2500;
constexpr qint64 somebodyWaitsMs = 10 * minuteMs; // the official advice asks often for as long
constexpr qint64 laterOrderSteps[] = {30 * secondMs, minuteMs, 3 * minuteMs, 5 * minuteMs, 10 * minuteMs};
constexpr qint64 longestStep = 30 * minuteMs;
constexpr qint64 renewalRetryMs = 30 * secondMs;

// The step that is under way when `since` has passed from the first of them on.
qint64 stepAt(std::span<const qint64> steps, qint64 since)
{
    qint64 end = 0;
    for (const qint64 step : steps) {
        end += step;
        if (since < end)
            return step;
    }
    return longestStep;
}

} // namespace

qint64 nextOrderQuery(qint64 shown)
{
    return shown < somebodyWaitsMs ? whileWaitingMs : stepAt(laterOrderSteps, shown - somebodyWaitsMs);
}

qint64 nextTurn(qint64 shown, qint64 untilRenewal)
{
    return std::min(nextOrderQuery(shown), untilRenewal > 0 ? untilRenewal : renewalRetryMs);
}

} // namespace yiren
