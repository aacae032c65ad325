#pragma once

#include "base/money.h"
#include "base/result.h"

#include <vector>

namespace yiren {

// Shares a discount or a partial refund over the lines of an order, in proportion to what each line has left. The parts add up to the
// whole, none is negative or above its line; odd fen go to the largest remainders, of equal ones to the earlier line. A line with nothing
// left gets nothing. Input "split.negative" (the whole or a line is below 0), "split.too_much" (the whole is more than all lines).
[[nodiscard]] Result<std::vector<Money>> splitOverLines(Money whole, const std::vector<Money> &lines);

} // namespace yiren
