#pragma once

#include "base/job.h"
#include "pay/payapi.h"

#include <vector>

namespace yiren {

// What one harmless question to WeChat Pay showed.
struct Capability {
    enum class State { Ok, NotPermitted, Failed, Unknown };

    QString name; // "pay.trade_bill", …: stable
    State state = State::Unknown;
    std::optional<Error> error; // nothing when it works
};

[[nodiscard]] QString capabilityStateName(Capability::State state); // "ok", "not_permitted", "failed", "unknown"

// Asks, one after the other: a trade bill and a fund-flow bill of two days ago, an order that can't exist, complaints of today. Nothing is
// changed anywhere. After a wrong signature or no network the rest is not asked and stays unknown with the same error.
[[nodiscard]] JobHandle<std::vector<Capability>> checkPay(PayApi &api, Clock &clock);

} // namespace yiren
