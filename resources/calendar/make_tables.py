#!/usr/bin/env python3
"""Writes core/time/lunartable.h: the months of the Chinese calendar and the solar terms from 1900 to 2100.

    resources/calendar/make_tables.py > core/time/lunartable.h && clang-format -i core/time/lunartable.h

The sun and the moon are computed with PyEphem (Debian's python3-ephem; VSOP87 and ELP2000, good to about 15 seconds); the rules are those of
GB/T 33661-2017: a month begins on the day of the new moon, the month of the winter solstice is the eleventh, and in a year of thirteen months
the first one without a major term is a leap month. Days are those of Beijing: its local mean time until 1928, UTC+8 since. Terms are shown in
today's time, UTC+8, throughout. What this is checked against: tests/data/calendar.
"""
import bisect
import datetime
import math

import ephem

DAY = datetime.timedelta(days=1)
CHINA = datetime.timedelta(hours=8)
OLD_BEIJING = datetime.timedelta(hours=7, minutes=45, seconds=40)
FIRST, LAST = 1900, 2100
# Where the moment is nearer to midnight than the computation is exact, the day is that of the published calendars.
NEW_MOONS_AS_PUBLISHED = {datetime.date(1906, 4, 23): datetime.date(1906, 4, 24)}  # 23:52 here
TERMS_AS_PUBLISHED = {(1951, 23): datetime.date(1951, 12, 23)}  # 23:59:57 here


def calendar_day(moment):
    utc = moment.datetime()
    return (utc + (OLD_BEIJING if utc.year < 1929 else CHINA)).date()


def sun_longitude(moment):
    """Apparent, of the date, in degrees."""
    sun = ephem.Sun()
    sun.compute(moment, epoch=moment)
    return math.degrees(ephem.Ecliptic(ephem.Equatorial(sun.g_ra, sun.g_dec, epoch=moment), epoch=moment).lon)


def term(year, index):
    """The moment of a term; 0 is 小寒 (285 degrees) in January, 23 冬至 in December."""
    wanted = (285 + 15 * index) % 360
    moment = ephem.Date((year, 1, 6)) + index * 15.2184
    while True:
        short = (wanted - sun_longitude(ephem.Date(moment)) + 180) % 360 - 180
        if abs(short) < 1e-7:
            return ephem.Date(moment)
        moment += short * 365.2422 / 360


def new_moon_days():
    moment = ephem.Date((FIRST - 1, 10, 1))
    while moment < ephem.Date((LAST + 2, 3, 1)):
        moment = ephem.next_new_moon(moment)
        day = calendar_day(moment)
        yield NEW_MOONS_AS_PUBLISHED.get(day, day)
        moment = ephem.Date(moment + 1)


def months(moments):
    """Every month that begins from the eleventh of 1899 on: (first day, year, number, is leap)."""
    moons = list(new_moon_days())
    major = sorted(calendar_day(moment) for (_, index), moment in moments.items() if index % 2)

    def holding(day):
        return bisect.bisect_right(moons, day) - 1

    def lacks_major(month):
        return bisect.bisect_left(major, moons[month]) == bisect.bisect_left(major, moons[month + 1])

    for year in range(FIRST, LAST + 2):
        begin, end = (holding(calendar_day(moments[y, 23])) for y in (year - 1, year))
        leap = next(m for m in range(begin + 1, end) if lacks_major(m)) if end - begin == 13 else None
        number = 10
        for month in range(begin, end):
            if month != leap:
                number = number % 12 + 1
            yield moons[month], year - 1 if number > 10 else year, number, month == leap


def packed_year(year, listed):
    own = [month for month in listed if month[1] == year]
    following = next(month for month in listed if month[1] == year + 1)
    firsts = [month[0] for month in own] + [following[0]]
    word = (firsts[0] - datetime.date(year, 1, 21)).days << 17
    word |= next((number for _, _, number, is_leap in own if is_leap), 0) << 13
    return word | sum(1 << i for i in range(len(own)) if (firsts[i + 1] - firsts[i]).days == 30)


def term_days(moments, year):
    shown = [(moments[year, index].datetime() + CHINA).date() for index in range(24)]
    return [TERMS_AS_PUBLISHED.get((year, index), day).day for index, day in enumerate(shown)]


def rows(words, form, count):
    for start in range(0, len(words), count):
        print("    " + " ".join(form.format(word) + "," for word in words[start:start + count]))


def main():
    moments = {(year, index): term(year, index) for year in range(FIRST - 1, LAST + 2) for index in range(24)}
    listed = list(months(moments))
    terms = [term_days(moments, year) for year in range(FIRST, LAST + 1)]
    earliest = [min(days[index] for days in terms) for index in range(24)]
    assert all(0 <= day - earliest[index] <= 3 for days in terms for index, day in enumerate(days))
    print(f"""#pragma once

#include <QtGlobal>

#include <array>

namespace yiren {{

// Made by resources/calendar/make_tables.py, which tells the rules and the sources. One word a year, from {FIRST} to {LAST}.
inline constexpr int firstLunarYear = {FIRST};
inline constexpr int lastLunarYear = {LAST};

// Bits 0 to 12: the first to the thirteenth month in order, a leap month among them, has 30 days, not 29. Bits 13 to 16: the month that is
// doubled, or 0. Bits 17 to 21: the days from 21 January to the year's first day.
inline constexpr std::array<quint32, {LAST - FIRST + 1}> lunarYears{{{{""")
    rows([packed_year(year, listed) for year in range(FIRST, LAST + 1)], "0x{:06x}", 12)
    print("""}};

// The earliest day of the month on which each term falls, from 小寒 in January to 冬至 in December, two a month.
inline constexpr std::array<int, 24> earliestTermDays{{""")
    print("    " + ", ".join(map(str, earliest)))
    print(f"""}}}};

// Two bits a term, 小寒 lowest: the days after the earliest.
inline constexpr std::array<quint64, {LAST - FIRST + 1}> termDays{{{{""")
    rows([sum((day - earliest[i]) << 2 * i for i, day in enumerate(days)) for days in terms], "0x{:012x}", 8)
    print("""}};

} // namespace yiren""")


main()
