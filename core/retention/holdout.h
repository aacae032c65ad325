#pragma once

#include "bills/accountid.h"
#include "customers/customerid.h"

namespace yiren {

// Who is never written to by a rule, so that it can be told later what writing was worth. For good and by hash: SHA-256 of
// "win_back:ACCOUNT:CUSTOMER" (or "next_action:…"), its first eight hexadecimal digits modulo 10,000, below 2,000 (below 1,000). The two
// draw independently of each other.
[[nodiscard]] bool isHeldOutOfWinBack(AccountId account, CustomerId customer);    // 20 %
[[nodiscard]] bool isHeldOutOfNextAction(AccountId account, CustomerId customer); // 10 %, ANALYTICS C.8

} // namespace yiren
