#include "time/plannedtime.h"

#include "time/durations.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <set>

namespace yiren {

namespace {

// Every instant at which a clock in the zone shows the wall time (given as if it were UTC): none in a gap, two when clocks are set back.
// The offset is one of those in force a day around, because no zone changes its rules twice within two days.
std::set<qint64> instantsOf(qint64 wallMs, const QTimeZone &zone)
{
    std::set<qint64> instants;
    for (const qint64 around : {wallMs - dayMs, wallMs + dayMs}) {
        const qint64 offsetMs = zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(around, Qt::UTC)) * qint64(1000);
        const qint64 instant = wallMs - offsetMs;
        if (zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(instant, Qt::UTC)) * qint64(1000) == offsetMs)
            instants.insert(instant);
    }
    return instants;
}

// Nothing for a zone that is not known here: Qt takes any word for a valid zone without rules.
std::optional<QTimeZone> zoneOf(const QByteArray &id)
{
    return QTimeZone::isTimeZoneIdAvailable(id) ? std::optional(QTimeZone(id)) : std::nullopt;
}

std::optional<qint64> wallMsOf(const QString &text)
{
    QString wall = text.trimmed();
    if (wall.size() == 16 && wall[10] == u' ')
        wall[10] = u'T';
    const QDate day = QDate::fromString(wall.left(10), QStringLiteral("yyyy-MM-dd"));
    const QTime hour = QTime::fromString(wall.mid(11), QStringLiteral("HH:mm"));
    if (wall.size() != 16 || wall[10] != u'T' || !day.isValid() || !hour.isValid())
        return std::nullopt;
    return QDateTime(day, hour, Qt::UTC).toMSecsSinceEpoch();
}

QString wallText(qint64 wallMs)
{
    return QDateTime::fromMSecsSinceEpoch(wallMs, Qt::UTC).toString(QStringLiteral("yyyy-MM-ddTHH:mm"));
}

TimeReading reading(qint64 wallMs, const QTimeZone &zone)
{
    std::set<qint64> instants = instantsOf(wallMs, zone);
    TimeReading::Kind kind = instants.size() > 1 ? TimeReading::Kind::Twice : TimeReading::Kind::Good;
    while (instants.empty()) { // ends: gaps are an hour, and once were a day where a country crossed the date line
        kind = TimeReading::Kind::Gap;
        wallMs += minuteMs;
        instants = instantsOf(wallMs, zone);
    }
    return {kind, {wallText(wallMs), zone.id(), *instants.begin()}};
}

} // namespace

Result<TimeReading> readTime(const QString &wall, const QByteArray &zone, qint64 nowMs)
{
    const auto wallMs = wallMsOf(wall);
    if (!wallMs)
        return failure(inputError("time.unreadable", {{}, 0, {}, QStringLiteral("2026-11-20 20:30"), wall.left(40)}));
    const auto rules = zoneOf(zone);
    if (!rules)
        return failure(inputError("time.no_such_zone", {{}, 0, {}, QString::fromLatin1(chinaZone), QString::fromUtf8(zone.left(40))}));
    TimeReading answer = reading(*wallMs, *rules);
    if (answer.time.atMs < nowMs)
        answer.kind = TimeReading::Kind::Past;
    return answer;
}

PlannedTime plannedAt(qint64 utcMs, const QByteArray &zone)
{
    const QTimeZone rules = zoneOf(zone).value_or(QTimeZone(chinaZone));
    const qint64 atMs = utcMs - utcMs % minuteMs;
    const QDateTime instant = QDateTime::fromMSecsSinceEpoch(atMs, Qt::UTC);
    return {wallText(atMs + rules.offsetFromUtc(instant) * qint64(1000)), rules.id(), atMs};
}

std::optional<PlannedTime> heldToWallTime(const PlannedTime &time)
{
    const auto wallMs = wallMsOf(time.wall);
    const auto rules = zoneOf(time.zone);
    if (!wallMs || !rules || instantsOf(*wallMs, *rules).contains(time.atMs))
        return std::nullopt;
    return reading(*wallMs, *rules).time;
}

} // namespace yiren
