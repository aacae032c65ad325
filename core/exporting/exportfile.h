#pragma once

#include "base/result.h"
#include "base/stopsign.h"
#include "exporting/table.h"

namespace yiren {

// Writes the table to path as .csv or .xlsx, told by the ending (Usage "export.ending" for another). The file appears whole or not at all;
// not at all, and the older one stays, when `stop` is raised.
[[nodiscard]] Done exportFile(const ExportTable &table, const QString &path, const StopSign &stop = {});

[[nodiscard]] Done writeCsv(const ExportTable &table, const QString &path, const StopSign &stop = {});
// Amounts as yuan numbers with two decimals, ids as text, frozen header, filter. At most 1,048,575 rows: Usage "export.too_many_rows".
[[nodiscard]] Done writeXlsx(const ExportTable &table, const QString &path, const StopSign &stop = {});

} // namespace yiren
