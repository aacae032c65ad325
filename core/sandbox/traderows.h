#pragma once

#include "sandbox/merchantbooks.h"

namespace yiren::sandbox {

// The rows of a day's trade bill: payments by the time they were paid, refunds by the time they were accepted, with the refund's state as
// it was when the bill was made at 9:00 of the next day. Not sorted by time, but always in the same order.
[[nodiscard]] std::vector<TradeRow> tradeRowsOfDay(const MerchantBooks &books, BusinessDay day);

} // namespace yiren::sandbox
