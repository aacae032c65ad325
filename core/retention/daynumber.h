#pragma once

#include "stats/cohorts.h"
#include "time/durations.h"

#include <QDate>

namespace yiren {

// Beijing days as the statistics count them, from 1970-01-01.
[[nodiscard]] inline stats::DayNumber numberOf(QDate day)
{
    return static_cast<stats::DayNumber>(QDate(1970, 1, 1).daysTo(day));
}
[[nodiscard]] inline stats::DayNumber numberOfMs(qint64 utcMs) // not before 1970
{
    return static_cast<stats::DayNumber>((utcMs + beijingOffsetMs) / dayMs);
}
[[nodiscard]] inline QDate dateOf(stats::DayNumber number)
{
    return QDate(1970, 1, 1).addDays(number);
}

} // namespace yiren
