#pragma once

#include "bills/accountid.h"
#include "sandbox/studio.h"
#include "storage/database.h"

namespace yiren {

// The studio's conversations as they would have been read from 微信客服 and answered here, with pictures, and three snippets.
[[nodiscard]] Done putDemoTalk(Database &database, AccountId account, const sandbox::Studio &studio, qint64 now);

} // namespace yiren
