#include "schedule/slotplan.h"

#include <QDate>
#include <QStringList>

#include <algorithm>
#include <set>

namespace yiren {

namespace {

std::vector<QTime> timesOf(const SlotPlan &plan, int weekday)
{
    std::vector<QTime> times;
    for (const WeeklySlot &slot : plan.times) {
        if (slot.weekday == weekday)
            times.push_back(slot.time);
    }
    std::ranges::sort(times);
    return times;
}

std::optional<WeeklySlot> slotFrom(const QString &weekday, const QString &time)
{
    const WeeklySlot slot{weekday.toInt(), QTime::fromString(time, QStringLiteral("HH:mm"))};
    return slot.weekday >= 1 && slot.weekday <= 7 && slot.time.isValid() ? std::optional(slot) : std::nullopt;
}

} // namespace

SlotPlan usualSlots()
{
    SlotPlan plan;
    for (int weekday = 1; weekday <= 7; ++weekday)
        plan.times.push_back({weekday, QTime(20, 30)});
    return plan;
}

QString slotPlanText(const SlotPlan &plan)
{
    QStringList words{QString::fromLatin1(plan.zone)};
    for (const WeeklySlot &slot : plan.times)
        words << QString::number(slot.weekday) << slot.time.toString(QStringLiteral("HH:mm"));
    return words.join(u' ');
}

std::optional<SlotPlan> slotPlanFromText(const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    if (words.size() % 2 == 0)
        return std::nullopt;
    SlotPlan plan{words.first().toLatin1(), {}};
    for (qsizetype i = 1; i < words.size(); i += 2) {
        const auto slot = slotFrom(words[i], words[i + 1]);
        if (!slot)
            return std::nullopt;
        plan.times.push_back(*slot);
    }
    return plan;
}

std::optional<PlannedTime> nextFreeSlot(const SlotPlan &plan, const std::vector<PlannedTime> &taken, qint64 nowMs)
{
    std::set<qint64> busy;
    for (const PlannedTime &time : taken)
        busy.insert(time.atMs);
    const QDate today = QDate::fromString(plannedAt(nowMs, plan.zone).wall.left(10), Qt::ISODate);
    // Each week has a free slot, or a taken one, or loses its only one to a change of clocks, which no zone does twice in a row.
    const int weeks = 2 * (int(busy.size()) + 2);
    for (int days = 0; days <= 7 * weeks; ++days) {
        const QDate day = today.addDays(days);
        for (const QTime time : timesOf(plan, day.dayOfWeek())) {
            const auto reading = readTime(day.toString(Qt::ISODate) + u'T' + time.toString(QStringLiteral("HH:mm")), plan.zone, nowMs + 1);
            if (reading && reading->isUsable() && !busy.contains(reading->time.atMs))
                return reading->time;
        }
    }
    return std::nullopt;
}

} // namespace yiren
