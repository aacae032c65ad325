#pragma once

#include "sandbox/jsonshape.h"

namespace yiren::sandbox {

[[nodiscard]] const JsonShape &orderShape();  // POST /v3/pay/transactions/native (contract/wechat-pay.md 7.1)
[[nodiscard]] const JsonShape &closeShape();  // 9.1
[[nodiscard]] const JsonShape &refundShape(); // 10.1

// Letters, digits and _ - * |, 6 to 32 characters.
[[nodiscard]] bool isOutTradeNo(const QString &text);
// The same and @, up to 64.
[[nodiscard]] bool isOutRefundNo(const QString &text);

} // namespace yiren::sandbox
