#include "schedule/slotplanstore.h"

#include "storage/settingstore.h"

namespace yiren {

namespace {

const QString slotsKey = QStringLiteral("schedule.slots");

} // namespace

Result<SlotPlan> slotPlan(Database &database)
{
    const auto text = SettingStore(database).value(slotsKey);
    if (!text)
        return failure(text.error());
    return slotPlanFromText(*text).value_or(usualSlots());
}

Done setSlotPlan(Database &database, const SlotPlan &plan)
{
    return SettingStore(database).set(slotsKey, slotPlanText(plan));
}

} // namespace yiren
