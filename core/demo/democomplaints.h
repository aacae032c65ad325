#pragma once

#include "bills/accountid.h"
#include "sandbox/studio.h"
#include "storage/database.h"

namespace yiren {

// The studio's complaints as they would have been read from WeChat Pay, with their talk and pictures.
[[nodiscard]] Done putDemoComplaints(Database &database, AccountId account, const sandbox::Studio &studio, qint64 now);

// The complaints of the data file, as the demonstration's stand-in goes on with them.
[[nodiscard]] Result<std::vector<sandbox::Complaint>> servedComplaints(Database &database, AccountId account);

} // namespace yiren
