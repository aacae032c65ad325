#pragma once

#include "customers/erasure.h"

namespace yiren {

// Looks at every byte of the files for the terms, also where one begins in one block and ends in the next. A file that is not there has
// none. Storage "erasure.unreadable".
[[nodiscard]] Result<ErasureScan> scanForTerms(const QStringList &paths, const std::vector<ErasureTerm> &terms);

} // namespace yiren
