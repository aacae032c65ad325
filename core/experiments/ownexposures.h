#pragma once

#include "bills/accountid.h"
#include "storage/database.h"
#include "time/businessday.h"

namespace yiren {

// Who met a version of a running experiment that is counted here (CountSource::Own) is written down, at the first time: by an event whose
// subject is what the version shows (Arm::shown): an address that was viewed, a code (qr_scene_str) that somebody followed through or
// scanned as a follower. Only persons of its audience. What is known already changes nothing. Each experiment one transaction. How many are
// new.
[[nodiscard]] Result<qint64> noteOwnExposures(Database &database, AccountId account, BusinessDay today, qint64 now);

} // namespace yiren
