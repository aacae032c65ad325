#pragma once

#include "base/money.h"

namespace yiren {

// An amount as people type it: "128", "¥ 1,280.50", with the full-width signs too. Nothing: it is none, or not more than nothing.
[[nodiscard]] std::optional<Money> typedAmount(QString text);

} // namespace yiren
