#pragma once

#include "base/result.h"
#include "reconcile/difference.h"

#include <vector>

namespace yiren {

// The differences as CSV that opens right by double click in Excel on Chinese Windows (CLI.md): UTF-8 with BOM, CRLF, long numbers kept as
// text, nothing that a spreadsheet would run as a formula. Columns as in `reconcile --json`; absent amounts are empty.
[[nodiscard]] QByteArray differencesCsv(const std::vector<Difference> &differences);

// Writes it in one step: a failure or a kill leaves the old file. Storage "file.write".
[[nodiscard]] Done writeDifferencesCsv(const QString &path, const std::vector<Difference> &differences);

} // namespace yiren
