#pragma once

#include "bills/fundrow.h"

namespace yiren {

// A row of a fund-flow bill with the account whose bill it is.
struct FundMovement {
    FundAccount account = FundAccount::Basic;
    FundRow row;

    friend bool operator==(const FundMovement &, const FundMovement &) = default;
};

} // namespace yiren
