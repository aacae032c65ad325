#pragma once

#include "accounts/capability.h"
#include "base/job.h"
#include "pay/payapi.h"

#include <vector>

namespace yiren {

// Asks, one after the other: a trade bill and a fund-flow bill of two days ago, an order that can't exist, complaints of today. Nothing is
// changed anywhere. After a wrong signature or no network the rest is not asked and stays unknown with the same error.
[[nodiscard]] JobHandle<std::vector<Capability>> checkPay(PayApi &api, Clock &clock);

// Unauthorized "clock.skew" (detail: seconds) when this computer's clock was more than a minute off in the last answer; beyond five minutes
// no call would work (contract/wechat-pay.md 3).
[[nodiscard]] std::optional<Error> clockWarning(const PayApi &api);

} // namespace yiren
