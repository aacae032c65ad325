#include "time/solarterm.h"

#include "time/lunartable.h"

#include <QCoreApplication>

namespace yiren {

std::optional<SolarTerm> solarTermOn(QDate day)
{
    const int firstOfMonth = (day.month() - 1) * 2;
    for (const int index : {firstOfMonth, firstOfMonth + 1}) {
        if (day.isValid() && dayOf(SolarTerm(index), day.year()) == day)
            return SolarTerm(index);
    }
    return std::nullopt;
}

std::optional<QDate> dayOf(SolarTerm term, int year)
{
    if (year <= firstLunarYear || year > lastLunarYear)
        return std::nullopt;
    const auto index = size_t(term);
    const auto after = int(termDays[size_t(year - firstLunarYear)] >> (2 * index) & 3);
    return QDate(year, int(index / 2) + 1, earliestTermDays[index] + after);
}

QString solarTermName(SolarTerm term)
{
    static constexpr std::array<const char *, 24> names{{QT_TRANSLATE_NOOP("SolarTerm", "Minor Cold"),
                                                         QT_TRANSLATE_NOOP("SolarTerm", "Major Cold"),
                                                         QT_TRANSLATE_NOOP("SolarTerm", "Start of Spring"),
                                                         QT_TRANSLATE_NOOP("SolarTerm", "Rain Water"),
                                                         QT_TRANSLATE_NOOP("SolarTerm", "Awakening of Insects"),
                                                         QT_TRANSLATE_NOOP("SolarTerm", "Spring Equinox"),
                                                         QT_TRANSLATE_NOOP("SolarTerm", "Pure Brightness"),
                                                         QT_TRANSLATE_NOOP("SolarTerm", "Grain Rain"),
                                                         QT_TRANSLATE_NOOP("SolarTerm", "Start of Summer"),
                                                         QT_TRANSLATE_NOOP("SolarTerm", "Grain Buds"),
                                                         QT_TRANSLATE_NOOP("SolarTerm", "Grain in Ear"),
                                                         QT_TRANSLATE_NOOP("SolarTerm", "Summer Solstice"),
                                                         QT_TRANSLATE_NOOP("SolarTerm", "Minor Heat"),
                                                         QT_TRANSLATE_NOOP("SolarTerm", "Major Heat"),
                                                         QT_TRANSLATE_NOOP("SolarTerm", "Start of Autumn"),
                                                         QT_TRANSLATE_NOOP("SolarTerm", "End of Heat"),
                                                         QT_TRANSLATE_NOOP("SolarTerm", "White Dew"),
                                                         QT_TRANSLATE_NOOP("SolarTerm", "Autumn Equinox"),
                                                         QT_TRANSLATE_NOOP("SolarTerm", "Cold Dew"),
                                                         QT_TRANSLATE_NOOP("SolarTerm", "Frost's Descent"),
                                                         QT_TRANSLATE_NOOP("SolarTerm", "Start of Winter"),
                                                         QT_TRANSLATE_NOOP("SolarTerm", "Minor Snow"),
                                                         QT_TRANSLATE_NOOP("SolarTerm", "Major Snow"),
                                                         QT_TRANSLATE_NOOP("SolarTerm", "Winter Solstice")}};
    return QCoreApplication::translate("SolarTerm", names[size_t(term)]);
}

} // namespace yiren
