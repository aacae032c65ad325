#pragma once

#include "insight/orderhistory.h"
#include "reconcile/fundmovement.h"
#include "theme/palette.h"

#include <QString>

namespace yiren {

// How orders and what happened to them are called in the window.
[[nodiscard]] QString orderStateWord(OrderGroup state);
[[nodiscard]] Meaning orderStateMeaning(OrderGroup state);
[[nodiscard]] QString orderSourceWord(RecordSource source);
[[nodiscard]] QString refundStatusWord(RefundStatus status);
[[nodiscard]] Meaning refundStatusMeaning(RefundStatus status);
[[nodiscard]] QString fundAccountWord(FundAccount account);
[[nodiscard]] QString eventSentence(const OrderEvent &event); // "退款 ¥ 45.00 已到账"
// The payer's name where one is known, else the openid.
[[nodiscard]] QString payerText(const ListedOrder &row);

} // namespace yiren
