#include "sandbox/studiocalendar.h"

#include <algorithm>
#include <iterator>

namespace yiren::sandbox {

namespace {

constexpr int historyMonths = 14;

struct MonthDay {
    int month;
    int day;
};

// First day of the lunar year, 2020 to 2040. A table, because ICU's calendar is a day off in some years (2027, 2030).
constexpr MonthDay springFestivals[] = {{1, 25}, {2, 12}, {2, 1},  {1, 22}, {2, 10}, {1, 29}, {2, 17}, {2, 6}, {1, 26}, {2, 13}, {2, 3},
                                        {1, 23}, {2, 11}, {1, 31}, {2, 19}, {2, 8},  {1, 28}, {2, 15}, {2, 4}, {1, 24}, {2, 12}};
constexpr int firstTableYear = 2020;

// Days since Spring Festival of that year, negative before it; far away outside the table.
qint64 daysSinceSpringFestival(BusinessDay day)
{
    const int row = day.date().year() - firstTableYear;
    if (row < 0 || row >= static_cast<int>(std::size(springFestivals)))
        return 1000;
    const MonthDay festival = springFestivals[row];
    return BusinessDay(QDate(day.date().year(), festival.month, festival.day)).daysTo(day);
}

bool isFirstMonday(BusinessDay day)
{
    return day.date().dayOfWeek() == Qt::Monday && day.date().day() <= 7;
}

qint64 weekPercent(BusinessDay day)
{
    constexpr qint64 percents[] = {70, 78, 85, 90, 112, 165, 145}; // Monday first
    return percents[day.date().dayOfWeek() - 1];
}

qint64 monthPercent(BusinessDay day)
{
    constexpr qint64 percents[] = {105, 85, 95, 100, 105, 95, 100, 95, 102, 105, 112, 120};
    return percents[day.date().month() - 1];
}

qint64 festivalPercent(BusinessDay day)
{
    const qint64 since = daysSinceSpringFestival(day);
    if (since >= -14 && since < -1)
        return 135;
    return since > 6 && since <= 13 ? 60 : 100;
}

qint64 shoppingPercent(BusinessDay day)
{
    const int number = day.date().month() * 100 + day.date().day();
    if (number == 1111)
        return 240;
    if ((number >= 1108 && number <= 1110) || number == 1112)
        return 180;
    if (number >= 1218 && number <= 1231)
        return 135;
    if (number == 1001 || (number >= 616 && number <= 618) || (number >= 212 && number <= 214) || (number >= 518 && number <= 520))
        return 140;
    return 100;
}

} // namespace

StudioCalendar::StudioCalendar(BusinessDay today) : m_first(BusinessDay(today.date().addMonths(-historyMonths))), m_last(today.previous())
{
}

bool StudioCalendar::isOpen(BusinessDay day) const
{
    if (day >= m_last.previous() && day <= m_last)
        return true;
    const qint64 since = daysSinceSpringFestival(day);
    return !(since >= -1 && since <= 6) && !isFirstMonday(day);
}

qint64 StudioCalendar::busyness(BusinessDay day) const
{
    if (!isOpen(day))
        return 0;
    const qint64 growth = 100 + 30 * m_first.daysTo(day) / std::max<qint64>(1, m_first.daysTo(m_last));
    return weekPercent(day) * monthPercent(day) * festivalPercent(day) * shoppingPercent(day) / 10'000 * growth / 100;
}

BusinessDay StudioCalendar::openOnOrBefore(BusinessDay day) const
{
    while (!isOpen(day))
        day = day.previous();
    return day;
}

BusinessDay StudioCalendar::openOnOrAfter(BusinessDay day) const
{
    while (!isOpen(day))
        day = day.next();
    return day;
}

} // namespace yiren::sandbox
