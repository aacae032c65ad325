#pragma once

#include "base/result.h"
#include "base/secret.h"

namespace yiren {

// 26 characters of 0-9 A-Z without I L O U (130 random bits), as people write them down: in groups of five and six.
[[nodiscard]] Secret newRecoveryCode();

// The bare 26 characters of what somebody typed: case, spaces and dashes don't matter, O is 0, I and L are 1.
// Credential, "recovery.malformed" for another length or a U.
[[nodiscard]] Result<Secret> bareRecoveryCode(const Secret &typed);

} // namespace yiren
