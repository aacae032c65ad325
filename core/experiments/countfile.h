#pragma once

#include "experiments/experimentcounts.h"

namespace yiren {

// Counts out of a CSV with the columns day, arm (its letter or its name), exposures, conversions and, optional, revenue_fen,
// revenue_fen_squares (the sum of squares of what each person spent), source; in any order, other columns are left alone. Where money is
// compared revenue_fen is needed, and by persons its squares. Input "counts.squares" where they are left out of a line,
// "counts.missing_column", "counts.day", "counts.arm", "counts.value" with line and column, "csv.…".
[[nodiscard]] Result<std::vector<DayCount>> countsFromCsv(const QByteArray &csv, const Experiment &experiment);

} // namespace yiren
