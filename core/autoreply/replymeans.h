#pragma once

#include "accounts/account.h"
#include "autoreply/ruleengine.h"
#include "storage/database.h"

namespace yiren {

// What the account has to answer with, by what is set up and what WeChat answered last. Who may send customer service messages is who may
// list followers: both are for verified accounts (contract 0.4). 微信客服 is there where one of its desks may be answered from here, a
// gateway while one says that it serves; chat records are read where WeChat gave some last.
[[nodiscard]] Result<ReplyMeans> replyMeans(Database &database, const Account &account, qint64 now);

} // namespace yiren
