#pragma once

#include "pay/payapi.h"
#include "reconcile/closedayjob.h"

namespace yiren {

// Fetches one day's bills for `close`. Bills that are not there yet, or can't be fetched, make the step fail with the first such error.
[[nodiscard]] CloseDayJob::Fetch fetchOfDay(StorageThread &storage, PayApi &api, const Clock &clock, AccountId account, BusinessDay day);

} // namespace yiren
