#pragma once

#include "insight/orderhistory.h"
#include "reconcile/fundmovement.h"
#include "theme/palette.h"

#include <QString>

namespace yiren {

// How orders and what happened to them are called in the window.
[[nodiscard]] QString orderStateWord(OrderGroup state);
[[nodiscard]] Meaning orderStateMeaning(OrderGroup state);
// The same of one order: that it may have been paid is not called unpaid. now: UTC ms.
[[nodiscard]] QString orderStateWord(const ListedOrder &row, qint64 now);
[[nodiscard]] Meaning orderStateMeaning(const ListedOrder &row, qint64 now);
[[nodiscard]] QString orderSourceWord(RecordSource source);
[[nodiscard]] QString refundStatusWord(RefundStatus status);
[[nodiscard]] Meaning refundStatusMeaning(RefundStatus status);
[[nodiscard]] QString fundAccountWord(FundAccount account);
[[nodiscard]] QString eventSentence(const OrderEvent &event); // "退款 ¥ 45.00 已到账"
// Why the status changed, where from and when we learned it: "查询得知 · 11-20 09:15"; without the time where the event has the same
// minute.
[[nodiscard]] QString changeSentence(const OrderEvent &event); // of one with a change
// The payer's name where one is known, else the openid.
[[nodiscard]] QString payerText(const ListedOrder &row);

} // namespace yiren
