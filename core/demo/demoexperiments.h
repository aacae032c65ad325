#pragma once

#include "bills/accountid.h"
#include "storage/database.h"
#include "time/businessday.h"

namespace yiren {

// The studio's experiments as they stand on the morning of `today`, with typed counts up to the day before: one that found a better title,
// two that run, one without a difference, one whose split is broken. The same for the same day.
[[nodiscard]] Done putDemoExperiments(Database &database, AccountId account, BusinessDay today);

} // namespace yiren
