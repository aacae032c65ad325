#pragma once

#include "products/fulfilment.h"
#include "products/salebrings.h"

namespace yiren {

// What a payment brings and a refund takes back, a line for each thing; empty: nothing.
[[nodiscard]] QString bringsText(const SaleBrings &brings);
[[nodiscard]] QString takenBackText(const RefundEffects &effects);

} // namespace yiren
