#pragma once

#include "exporting/table.h"

#include <QStringList>

namespace yiren {

class TableView;

// What is shown, as a table for a file: the same words, amounts and counts as numbers.

// The columns that are chosen, in the order they stand in, and every row that is there.
[[nodiscard]] ExportTable shownRows(const QString &title, const TableView &view);
// The numbers behind a chart. A row that is shorter than the titles ends in empty cells.
[[nodiscard]] ExportTable shownRows(const QString &title, const QStringList &titles, const std::vector<QStringList> &rows);

} // namespace yiren
