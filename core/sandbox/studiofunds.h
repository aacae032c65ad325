#pragma once

#include "sandbox/studio.h"

namespace yiren::sandbox {

// Writes the studio's accounts: 基本账户 from its payments and refunds with the weekly 自动提现, which leaves a reserve for refunds, and
// 运营账户 with commissions. `extra` are further movements of the 基本账户.
void writeFunds(Studio &studio, std::vector<Movement> extra);

} // namespace yiren::sandbox
