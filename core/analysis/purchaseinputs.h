#pragma once

#include "analysis/inputs.h"
#include "stats/gammagamma.h"
#include "stats/purchases.h"

#include <optional>
#include <vector>

namespace yiren::analysis {

// What the functions of purchase models read. None where a member is missing or of another kind; what is no model or no summary is refused
// by the functions themselves.

// The object `name` with "a", "alpha", "b" and "r".
[[nodiscard]] std::optional<stats::PurchaseModel> purchaseModelIn(Inputs &in, const char *name, stats::Dropout dropout);
[[nodiscard]] QJsonObject jsonParameters(const stats::PurchaseParameters &parameters);

// The object `name` with "gamma", "p" and "q".
[[nodiscard]] std::optional<stats::SpendParameters> spendParametersIn(Inputs &in, const char *name);
[[nodiscard]] QJsonObject jsonParameters(const stats::SpendParameters &parameters);

// One customer: "x", "t_x", "T"; many: arrays of the same names and one length.
[[nodiscard]] stats::PurchaseSummary purchaseSummaryIn(Inputs &in);
[[nodiscard]] std::optional<std::vector<stats::PurchaseSummary>> purchaseSummariesIn(Inputs &in);

} // namespace yiren::analysis
