#pragma once

#include "base/result.h"
#include "reconcile/closedaystore.h"

namespace yiren {

// The certificate as one page of plain text in the program's language (translation context "Certificate"), read from its JSON: what is
// printed is what was hashed. Damaged "certificate.damaged" when it is not what certificateOf() writes.
[[nodiscard]] Result<QString> certificateText(const ClosedDay &closing);

} // namespace yiren
