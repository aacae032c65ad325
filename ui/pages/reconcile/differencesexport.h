#pragma once

#include "exporting/table.h"
#include "pages/reconcile/differencesmodel.h"

namespace yiren {

// What the page lists, as it lists it: its rows in their order, these columns of the model in theirs, their words. Amounts are numbers.
[[nodiscard]] ExportTable shownDifferences(const DifferencesModel &model, const std::vector<int> &columns);

} // namespace yiren
