#pragma once

#include "reconcile/fundlinks.h"

namespace yiren {

// One movement taken apart: a payment or refund that was booked net is its gross amount and the fee in it. Signed; gross + fee is what
// moved.
struct FundSplit {
    FundKind kind = FundKind::Payment;
    Money gross;
    Money fee;
};

// Decides by 备注 (含手续费), by whether the fee has a movement of its own, and by what the trade bill says, in this order.
[[nodiscard]] FundSplit splitOf(const FundMovement &movement, const FundLink &link);

} // namespace yiren
