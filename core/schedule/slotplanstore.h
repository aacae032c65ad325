#pragma once

#include "schedule/slotplan.h"
#include "storage/database.h"

namespace yiren {

// The founder's usual times; usualSlots() while none were set, or where what was set can't be read.
[[nodiscard]] Result<SlotPlan> slotPlan(Database &database);
[[nodiscard]] Done setSlotPlan(Database &database, const SlotPlan &plan); // an empty one: no usual times

} // namespace yiren
