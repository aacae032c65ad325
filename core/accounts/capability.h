#pragma once

#include "base/error.h"

#include <optional>

namespace yiren {

// What one harmless question to WeChat showed.
struct Capability {
    enum class State { Ok, NotPermitted, Failed, Unknown };

    QString name; // "pay.trade_bill", "wechat.draft", …: stable
    State state = State::Unknown;
    std::optional<Error> error; // nothing when it works
};

[[nodiscard]] QString capabilityStateName(Capability::State state); // "ok", "not_permitted", "failed", "unknown"
[[nodiscard]] std::optional<Capability::State> capabilityStateFromName(QStringView name);

} // namespace yiren
