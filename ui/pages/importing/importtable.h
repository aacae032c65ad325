#pragma once

#include "importing/importfilesjob.h"
#include "models/tablemodel.h"
#include "widgets/problem.h"

namespace yiren {

using ImportTable = TableModel<FileOutcome>;

// One line a file: what it is, of which day, how many rows are new, the same, changed, contradicting, unreadable, whether it agrees with
// its own summary. `words` outlives the model.
[[nodiscard]] std::vector<ImportTable::Column> importColumns(const ProblemWords &words);

// What a person should know of one file beyond its line, one sentence each: where the summary differs, the first lines that can't be read
// with place and expectation, the first contradictions and changes. At most `most` sentences and one that counts the rest.
[[nodiscard]] QStringList importDetails(const FileOutcome &file, const ProblemWords &words, int most = 8);

} // namespace yiren
