#include "sandbox/official/callcounters.h"

#include "time/businessday.h"

namespace yiren::sandbox {

namespace {

constexpr qint64 clearingsAMonth = 10;
constexpr qint64 singleClearingsAMonth = 50;

} // namespace

CallCounters::Count &CallCounters::current(QHash<QByteArray, Count> &counts, const QByteArray &key, qint64 period)
{
    Count &count = counts[key];
    if (count.period != period)
        count = {period, 0};
    return count;
}

qint64 CallCounters::day() const
{
    return BusinessDay::of(m_clock.now()).date().toJulianDay();
}

int CallCounters::spend(const OfficialRoute &route)
{
    const QByteArray key(route.path);
    Count &minute = current(m_minutes, key, m_clock.now().toSecsSinceEpoch() / 60);
    if (route.perMinute > 0 && minute.calls >= route.perMinute)
        return route.family == OfficialFamily::Mass ? 42010 : 45011;
    Count &today = current(m_days, key, day());
    if (const qint64 limit = dailyLimit(route); limit > 0 && today.calls >= limit)
        return 45009;
    ++minute.calls;
    ++today.calls;
    return 0;
}

qint64 CallCounters::dailyLimit(const OfficialRoute &route) const
{
    return m_class == OfficialClass::Test ? route.testDaily : route.daily;
}

qint64 CallCounters::usedToday(const OfficialRoute &route)
{
    return current(m_days, QByteArray(route.path), day()).calls;
}

bool CallCounters::spendClearing(OfficialCallKind kind)
{
    const bool isSingle = kind == OfficialCallKind::ClearOneQuota;
    const QDate date = BusinessDay::of(m_clock.now()).date();
    Count &month = current(m_clearings, isSingle ? "one" : "all", date.year() * 12LL + date.month());
    if (month.calls >= (isSingle ? singleClearingsAMonth : clearingsAMonth))
        return false;
    ++month.calls;
    return true;
}

} // namespace yiren::sandbox
