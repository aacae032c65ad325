#pragma once

#include "base/result.h"
#include "reconcile/closedaystore.h"

namespace yiren {

// The certificate as one page of plain text in the program's language (translation context "Certificate"), made of what
// readCertificate() reads, which also says when it is damaged.
[[nodiscard]] Result<QString> certificateText(const ClosedDay &closing);

} // namespace yiren
