#include "time/lunarday.h"

#include "time/lunartable.h"

namespace yiren {

namespace {

// One year of the table.
class LunarYear
{
public:
    explicit LunarYear(int year) : m_year(year), m_word(lunarYears[size_t(year - firstLunarYear)]) {}

    QDate firstDay() const { return QDate(m_year, 1, 21).addDays(m_word >> 17); }
    LunarDay after(qint64 days) const; // `days` after the first one

private:
    int leapMonth() const { return (m_word >> 13) & 0xf; }
    int daysInMonth(int place) const { return (m_word >> place) & 1 ? 30 : 29; }
    int m_year;
    quint32 m_word;
};

LunarDay LunarYear::after(qint64 days) const
{
    int place = 0;
    for (; days >= daysInMonth(place); ++place)
        days -= daysInMonth(place);
    // A leap month follows the one whose number it bears: from there on the number is one behind the place.
    const bool isBehind = leapMonth() != 0 && place >= leapMonth();
    return {m_year, isBehind ? place : place + 1, isBehind && place == leapMonth(), int(days) + 1, daysInMonth(place)};
}

} // namespace

std::optional<LunarDay> lunarDayOf(QDate day)
{
    if (!day.isValid() || day.year() <= firstLunarYear || day.year() > lastLunarYear)
        return std::nullopt;
    LunarYear year(day.year());
    if (day < year.firstDay())
        year = LunarYear(day.year() - 1);
    return year.after(year.firstDay().daysTo(day));
}

QString lunarMonthName(const LunarDay &day)
{
    static const QString names = QStringLiteral("正二三四五六七八九十冬腊");
    return (day.isLeapMonth ? QStringLiteral("闰") : QString()) + names[day.month - 1] + u'月';
}

QString lunarDayName(const LunarDay &day)
{
    if (day.day == 20)
        return QStringLiteral("二十");
    if (day.day == 30)
        return QStringLiteral("三十");
    return QString(QStringLiteral("初十廿")[(day.day - 1) / 10]) + QStringLiteral("一二三四五六七八九十")[(day.day - 1) % 10];
}

QString lunarCellName(const LunarDay &day)
{
    return day.day == 1 ? lunarMonthName(day) : lunarDayName(day);
}

QString lunarYearName(int lunarYear)
{
    const int since = lunarYear - 4; // 4 was 甲子, a year of the rat
    return QString(QStringLiteral("甲乙丙丁戊己庚辛壬癸")[since % 10]) + QStringLiteral("子丑寅卯辰巳午未申酉戌亥")[since % 12]
        + QStringLiteral("鼠牛虎兔龙蛇马羊猴鸡狗猪")[since % 12] + u'年';
}

} // namespace yiren
