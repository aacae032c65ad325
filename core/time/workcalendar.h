#pragma once

#include "base/result.h"

#include <QDate>
#include <QMap>

namespace yiren {

// Holiday: a day off by the State Council's notice. AdjustedWorkday: a day of a weekend that is worked for it. NotAnnounced: the year's
// notice is not in the data (it comes in November of the year before; years before the data are like that too).
enum class DayKind { Workday, Weekend, Holiday, AdjustedWorkday, NotAnnounced };

struct OfficeDay {
    DayKind kind = DayKind::NotAnnounced;
    QString holiday; // "国庆节", of Holiday and AdjustedWorkday: which one it belongs to

    friend bool operator==(const OfficeDay &, const OfficeDay &) = default;
};

// China's public holidays and the weekends worked for them, from the State Council's yearly notices.
class WorkCalendar
{
public:
    static WorkCalendar shipped(); // resources/calendar/holidays-cn.csv
    // A line a day, "2026-01-04,work,元旦" or "2026-01-01,off,元旦", after the header "date,kind,name"; lines that begin with # are notes,
    // "# as of 2026-11-28" among them. Input "calendar.unreadable" with the place, nothing is taken then.
    [[nodiscard]] static Result<WorkCalendar> fromCsv(const QByteArray &csv);

    OfficeDay of(QDate day) const;
    bool isAnnounced(int year) const { return m_firstYear <= year && year <= m_lastYear; }
    QDate asOf() const { return m_asOf; } // when the data were taken; invalid: not said
    // The first day after `day` on which offices work. In a year that is not announced Monday to Friday count as worked.
    QDate nextWorkday(QDate day) const;

private:
    bool isWorked(QDate day) const;

    QMap<QDate, OfficeDay> m_days; // those that differ from the week's usual course, and holidays on a weekend
    int m_firstYear = 0;
    int m_lastYear = -1;
    QDate m_asOf;
};

} // namespace yiren
