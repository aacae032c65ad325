#pragma once

#include "accounts/account.h"

namespace yiren {

// Whose books these are, in words. Names that the program gave itself ("main", "demo") are not shown to anybody.
[[nodiscard]] QString companyName(const Account &account, bool isDemo);
// Demonstration data, a connected merchant, or not connected.
[[nodiscard]] QString companyKind(const Account &account, bool isDemo);

} // namespace yiren
