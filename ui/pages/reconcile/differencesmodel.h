#pragma once

#include "models/tablemodel.h"
#include "pages/reconcile/dayview.h"

namespace yiren {

using DifferencesModel = TableModel<DifferenceRow>;

// Class, both numbers, amount, impact, the sentence, what became of it; keyed by kind and subject.
[[nodiscard]] std::unique_ptr<DifferencesModel> makeDifferencesModel();
[[nodiscard]] QString labelOf(const DifferenceRow &row); // its class, in words
// "补记订单", "已处理": what is to do or was done.
[[nodiscard]] QString stateOf(const DifferenceRow &row);
[[nodiscard]] QString actionLabel(Action action);
// Nothing: a blocker that is not about money.
[[nodiscard]] std::optional<Money> amountOf(const DifferenceRow &row);
[[nodiscard]] std::optional<Money> impactOf(const DifferenceRow &row);

} // namespace yiren
