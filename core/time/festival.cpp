#include "time/festival.h"

#include "time/lunarday.h"
#include "time/solarterm.h"

#include <QCoreApplication>

#include <array>

namespace yiren {

namespace {

struct FestivalDay {
    int month;
    int day;
    Festival festival;
};

constexpr std::array<FestivalDay, 7> lunarFestivals{{{1, 1, Festival::SpringFestival},
                                                     {1, 15, Festival::Lantern},
                                                     {5, 5, Festival::DragonBoat},
                                                     {7, 7, Festival::Qixi},
                                                     {7, 15, Festival::Zhongyuan},
                                                     {8, 15, Festival::MidAutumn},
                                                     {9, 9, Festival::Chongyang}}};

// The eve is the last day of the twelfth month, which has 29 or 30 and may itself be a leap month.
bool isNewYearsEve(QDate day)
{
    const auto next = lunarDayOf(day.addDays(1));
    return next && next->month == 1 && next->day == 1 && !next->isLeapMonth;
}

} // namespace

std::optional<Festival> festivalOn(QDate day)
{
    const auto lunar = lunarDayOf(day);
    if (!lunar)
        return std::nullopt;
    if (isNewYearsEve(day))
        return Festival::NewYearsEve;
    const auto term = solarTermOn(day);
    if (term == SolarTerm::PureBrightness)
        return Festival::Qingming;
    if (term == SolarTerm::WinterSolstice)
        return Festival::WinterSolstice;
    for (const FestivalDay &one : lunarFestivals) {
        if (!lunar->isLeapMonth && lunar->month == one.month && lunar->day == one.day)
            return one.festival;
    }
    return std::nullopt;
}

QString festivalName(Festival festival)
{
    static constexpr std::array<const char *, 10> names{
        {QT_TRANSLATE_NOOP("Festival", "New Year's Eve"), QT_TRANSLATE_NOOP("Festival", "Spring Festival"),
         QT_TRANSLATE_NOOP("Festival", "Lantern Festival"), QT_TRANSLATE_NOOP("Festival", "Qingming"),
         QT_TRANSLATE_NOOP("Festival", "Dragon Boat Festival"), QT_TRANSLATE_NOOP("Festival", "Qixi"),
         QT_TRANSLATE_NOOP("Festival", "Zhongyuan"), QT_TRANSLATE_NOOP("Festival", "Mid-Autumn Festival"),
         QT_TRANSLATE_NOOP("Festival", "Double Ninth"), QT_TRANSLATE_NOOP("Festival", "Winter Solstice")}};
    return QCoreApplication::translate("Festival", names[size_t(festival)]);
}

} // namespace yiren
