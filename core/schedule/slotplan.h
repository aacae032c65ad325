#pragma once

#include "time/plannedtime.h"

#include <QTime>

#include <optional>
#include <vector>

namespace yiren {

// A time of every week at which something usually goes out.
struct WeeklySlot {
    int weekday = 1; // 1 Monday to 7 Sunday
    QTime time;      // to the minute

    friend bool operator==(const WeeklySlot &, const WeeklySlot &) = default;
};

// Wall times in one zone, so that a founder who travels keeps the readers' evening.
struct SlotPlan {
    QByteArray zone = chinaZone;
    std::vector<WeeklySlot> times;

    friend bool operator==(const SlotPlan &, const SlotPlan &) = default;
};

// 20:30 every day, until somebody sets other times.
[[nodiscard]] SlotPlan usualSlots();

// As it is kept in the settings: "Asia/Shanghai 1 20:30 3 12:00". Nothing for a text that is none.
[[nodiscard]] QString slotPlanText(const SlotPlan &plan);
[[nodiscard]] std::optional<SlotPlan> slotPlanFromText(const QString &text);

// The first slot after now that none of `taken` has. Weeks in which clocks skip a slot's time lack it. Nothing when the plan is empty.
[[nodiscard]] std::optional<PlannedTime> nextFreeSlot(const SlotPlan &plan, const std::vector<PlannedTime> &taken, qint64 nowMs);

} // namespace yiren
