#pragma once

#include "base/id.h"

namespace yiren {

// New numbers of ours: the Beijing time and ten random characters, letters and digits only (contract/wechat-pay.md 7.1). `now`: UTC ms.
[[nodiscard]] OutTradeNo newOutTradeNo(qint64 now);
[[nodiscard]] OutRefundNo newOutRefundNo(qint64 now);

} // namespace yiren
