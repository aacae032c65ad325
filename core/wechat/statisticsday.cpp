#include "wechat/statisticsday.h"

#include "time/durations.h"
#include "wechat/officialerrors.h"

namespace yiren {

namespace {

constexpr qint64 firstTryMs = hourMs * 17 / 2; // 08:30
constexpr int notReady = 61503;

} // namespace

Result<OfficialCall> statisticsCall(const char *name, const StatisticsRange &range, const StatisticsLimits &limits, qint64 nowMs)
{
    const qint64 days = range.from.daysTo(range.to) + 1;
    if (days < 1 || days > limits.mostDays)
        return failure(ErrorKind::Usage, "wechat.figures_span", QString::number(limits.mostDays));
    if (range.from < limits.oldest)
        return failure(ErrorKind::Usage, "wechat.figures_old", limits.oldest.toText());
    if (range.to >= BusinessDay::ofMs(nowMs))
        return failure(ErrorKind::NotReady, "wechat.figures_not_over", range.to.toText());
    return jsonCall(name, {{QStringLiteral("begin_date"), range.from.toText()}, {QStringLiteral("end_date"), range.to.toText()}});
}

bool isNotYet(const Error &error)
{
    return officialCode(error) == notReady || error.code == QLatin1String("wechat.figures_not_over");
}

qint64 nextStatisticsTry(BusinessDay day, qint64 nowMs)
{
    return std::max(day.end().toMSecsSinceEpoch() + firstTryMs, nowMs + hourMs);
}

} // namespace yiren
