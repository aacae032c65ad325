#pragma once

#include "models/tablemodel.h"
#include "pages/reconcile/dayview.h"

namespace yiren {

using DifferencesModel = TableModel<DifferenceRow>;

// Class, both numbers, amount, impact, the sentence, what became of it; keyed by class and subject.
[[nodiscard]] std::unique_ptr<DifferencesModel> makeDifferencesModel();
// "补记订单", "已处理": what is to do or was done.
[[nodiscard]] QString stateOf(const DifferenceRow &row);
[[nodiscard]] QString actionLabel(Action action);

} // namespace yiren
