#pragma once

#include "pay/paynotice.h"
#include "selling/sellingline.h"

namespace yiren {

// Asks WeChat Pay about the order or refund that a notification names, and keeps the answer: nothing that the notification says of money is
// taken from it. Errors of QueryOrderJob and QueryRefundJob. `line` outlives the job.
[[nodiscard]] JobHandle<void> confirmNotice(const SellingLine &line, const PayNotice &notice);

} // namespace yiren
