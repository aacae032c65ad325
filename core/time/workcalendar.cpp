#include "time/workcalendar.h"

#include <QFile>

namespace yiren {

namespace {

bool isWeekend(QDate day)
{
    return day.dayOfWeek() >= Qt::Saturday;
}

Error unreadable(qint64 line, const QString &found)
{
    return inputError("calendar.unreadable", {{}, line, {}, QStringLiteral("date,off|work,name"), found.left(40)});
}

} // namespace

WorkCalendar WorkCalendar::shipped()
{
    QFile file(QStringLiteral(":/calendar/holidays-cn.csv"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return fromCsv(file.readAll()).value_or(WorkCalendar());
}

Result<WorkCalendar> WorkCalendar::fromCsv(const QByteArray &csv)
{
    WorkCalendar calendar;
    qint64 number = 0;
    for (const QString &line : QString::fromUtf8(csv).split(u'\n')) {
        ++number;
        const QString text = line.trimmed();
        if (text.startsWith(u"# as of "))
            calendar.m_asOf = QDate::fromString(text.mid(8), Qt::ISODate);
        if (text.isEmpty() || text.startsWith(u'#') || text == u"date,kind,name")
            continue;
        const QStringList cells = text.split(u',');
        const QDate day = QDate::fromString(cells.first(), Qt::ISODate);
        if (cells.size() != 3 || !day.isValid() || (cells[1] != u"off" && cells[1] != u"work") || cells[2].isEmpty())
            return failure(unreadable(number, text));
        calendar.m_days.insert(day, {cells[1] == u"off" ? DayKind::Holiday : DayKind::AdjustedWorkday, cells[2]});
    }
    if (!calendar.m_days.isEmpty()) {
        calendar.m_firstYear = calendar.m_days.firstKey().year();
        calendar.m_lastYear = calendar.m_days.lastKey().year();
    }
    return calendar;
}

OfficeDay WorkCalendar::of(QDate day) const
{
    if (const auto own = m_days.constFind(day); own != m_days.constEnd())
        return *own;
    if (!isAnnounced(day.year()))
        return {DayKind::NotAnnounced, {}};
    return {isWeekend(day) ? DayKind::Weekend : DayKind::Workday, {}};
}

QDate WorkCalendar::nextWorkday(QDate day) const
{
    do {
        day = day.addDays(1);
    } while (!isWorked(day));
    return day;
}

bool WorkCalendar::isWorked(QDate day) const
{
    switch (of(day).kind) {
    case DayKind::Workday:
    case DayKind::AdjustedWorkday:
        return true;
    case DayKind::NotAnnounced:
        return !isWeekend(day);
    case DayKind::Weekend:
    case DayKind::Holiday:
        break;
    }
    return false;
}

} // namespace yiren
