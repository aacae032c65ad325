#include "retention/sellingholiday.h"

#include "time/festival.h"

namespace yiren {

bool isSellingHoliday(QDate day)
{
    constexpr int springFestivalDays = 7;
    const bool isNamed = (day.month() == 6 && day.day() == 18) || (day.month() == 11 && day.day() == 11);
    const bool isNationalDay = day.month() == 10 && day.day() <= 7;
    bool isSpring = festivalOn(day) == Festival::NewYearsEve;
    for (int back = 0; back < springFestivalDays; ++back)
        isSpring = isSpring || festivalOn(day.addDays(-back)) == Festival::SpringFestival;
    return isNamed || isNationalDay || isSpring;
}

} // namespace yiren
