#pragma once

#include "base/secret.h"

#include <QString>

namespace yiren {

// A phone number as it is compared: its digits alone, without +86 or 0086 before a mainland number; a number of another country keeps its
// '+'. Full-width digits count. Empty for a text that is no phone number: other characters than digits, spaces, hyphens, dots and brackets,
// or fewer than 5 or more than 15 digits.
[[nodiscard]] QString normalisedPhone(QStringView typed);

// What a value is found by without lying in clear: HMAC-SHA256 of its kind ("phone") and the normalised value under the vault's index key
// (CustomerKeys::index), cut to 16 bytes, as 32 hexadecimal digits. Equal values have equal indexes: that much it tells to who reads the
// file.
[[nodiscard]] QString blindIndex(const Secret &indexKey, QStringView kind, const QString &normalised);

} // namespace yiren
