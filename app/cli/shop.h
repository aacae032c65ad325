#pragma once

#include "cli/session.h"
#include "shop/shopordersjob.h"

namespace yiren {

// What changed in the WeChat Shop's orders, read now; a part of `sync`. Credential "account.no_shop".
[[nodiscard]] Result<ShopReport> syncShop(Books &books, Terminal &terminal);
// {"shop":{"read","new","changed","to_ship","conflicts":[…]}}. Exit 4 when orders contradict the ledger.
[[nodiscard]] Exit presentShop(Terminal &terminal, const ShopReport &report, QJsonObject &answer);

} // namespace yiren
