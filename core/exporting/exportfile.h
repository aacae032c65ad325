#pragma once

#include "base/result.h"
#include "exporting/table.h"

namespace yiren {

// Writes the table to path as .csv or .xlsx, told by the ending (Usage "export.ending" for another). The file appears whole or not at all.
[[nodiscard]] Done exportFile(const ExportTable &table, const QString &path);

[[nodiscard]] Done writeCsv(const ExportTable &table, const QString &path);
// Amounts as yuan numbers with two decimals, ids as text, frozen header, filter. At most 1,048,575 rows: Usage "export.too_many_rows".
[[nodiscard]] Done writeXlsx(const ExportTable &table, const QString &path);

} // namespace yiren
