#pragma once

#include "base/money.h"

#include <optional>

namespace yiren {

// What the 备注 of a trading movement tells: "退款总金额50.00元;含手续费0.30元", older ones "结算总金额 0.01 元;含手续费 0.00 元".
struct FundNote {
    std::optional<Money> total;
    std::optional<Money> fee;
};

[[nodiscard]] FundNote fundNoteOf(QStringView text);

} // namespace yiren
