#pragma once

#include "sandbox/official/officialroute.h"
#include "time/clock.h"

#include <QHash>

namespace yiren::sandbox {

// How often each call was made, by the day and by the minute of UTC+8, and how often the counters were set back
// (contract/wechat-official-account.md 1.4, 3.9, 11.6).
class CallCounters
{
public:
    CallCounters(const Clock &clock, OfficialClass accountClass) : m_clock(clock), m_class(accountClass) {}

    // Counts the call, or says which limit it meets: 45011 or, for mass sending, 42010 by the minute, 45009 by the day; 0: none.
    [[nodiscard]] int spend(const OfficialRoute &route);
    qint64 dailyLimit(const OfficialRoute &route) const; // 0: none
    qint64 usedToday(const OfficialRoute &route);
    void clear() { m_days.clear(); } // what clear_quota does
    void forget()
    {
        m_days.clear();
        m_minutes.clear();
    }
    void clear(const OfficialRoute &route) { m_days.remove(QByteArray(route.path)); }
    // clear_quota may be called ten times a month, openapi/quota/clear fifty times. False: used up.
    [[nodiscard]] bool spendClearing(OfficialCallKind kind);

private:
    struct Count {
        qint64 period = 0; // the day's, minute's or month's number
        qint64 calls = 0;
    };

    static Count &current(QHash<QByteArray, Count> &counts, const QByteArray &key, qint64 period);
    qint64 day() const;

    const Clock &m_clock;
    OfficialClass m_class;
    QHash<QByteArray, Count> m_days;
    QHash<QByteArray, Count> m_minutes;
    QHash<QByteArray, Count> m_clearings;
};

} // namespace yiren::sandbox
