#!/usr/bin/env python3
"""Writes lunardate.txt: the Chinese calendar of 2000 to 2099 as python3-lunardate 0.2.0 (Debian; after the Hong Kong Observatory) has it.

Every day is asked for and days are folded into months. A line is a lunar year, its first day and the lengths of its months; a negative
length is a leap month.
"""
import datetime
from itertools import groupby

import lunardate

days = [datetime.date(1999, 2, 16) + datetime.timedelta(n) for n in range(36849)]
asked = [(day, lunardate.LunarDate.fromSolarDate(day.year, day.month, day.day)) for day in days]
print("# made by make_lunardate.py")
for year, of_year in groupby(asked, lambda pair: pair[1].year):
    of_year = list(of_year)
    lengths = []
    for (_, leap), of_month in groupby(of_year, lambda pair: (pair[1].month, bool(pair[1].isLeapMonth))):
        numbers = [lunar.day for _, lunar in of_month]
        assert numbers == list(range(1, len(numbers) + 1))
        lengths.append(-len(numbers) if leap else len(numbers))
    print(year, of_year[0][0], *lengths)
