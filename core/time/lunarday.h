#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace yiren {

// A day of the Chinese calendar.
struct LunarDay {
    int year = 0;  // the Gregorian year in which the lunar year begins
    int month = 0; // 1 to 12
    bool isLeapMonth = false;
    int day = 0;         // 1 to 30
    int daysInMonth = 0; // 29 or 30

    friend bool operator==(const LunarDay &, const LunarDay &) = default;
};

// From 1901-01-01 to 2100-12-31, else nothing. Own table, because ICU's calendar is wrong in 2027, 2030 and other years. Where the new moon
// is too near midnight to be sure of the day (2057-09-28, 2089-09-04, 2097-08-07, as the Hong Kong Observatory notes), published calendars
// differ; 2057 follows those that begin the ninth month on the 28th.
[[nodiscard]] std::optional<LunarDay> lunarDayOf(QDate day);

// Chinese in every language of the program: there are no other names.
[[nodiscard]] QString lunarMonthName(const LunarDay &day); // "正月", "闰六月", "十月", "冬月", "腊月"
[[nodiscard]] QString lunarDayName(const LunarDay &day);   // "初一", "廿三", "三十"
// What a cell of a calendar shows: the month's name on its first day, else the day's.
[[nodiscard]] QString lunarCellName(const LunarDay &day);
[[nodiscard]] QString lunarYearName(int lunarYear); // "丙午马年"

} // namespace yiren
