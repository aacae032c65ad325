#pragma once

#include "bills/accountid.h"
#include "storage/database.h"

#include <optional>

namespace yiren {

// Whether a gateway, in this process or another, takes an account's pushes now, and whose. It says so once a minute.
struct GatewayServing {
    bool official = false;
    bool mini = false;
    bool kf = false; // WeCom's pushes come, and 微信客服 can be read for them

    friend bool operator==(const GatewayServing &, const GatewayServing &) = default;
};

inline constexpr qint64 servingSaidEachMs = 60'000;

// Nothing served when it was last said more than two and a half minutes ago.
[[nodiscard]] Result<GatewayServing> gatewayServing(Database &database, AccountId account, qint64 now);
// `serving`: nothing when it ends.
[[nodiscard]] Done noteServing(Database &database, AccountId account, const std::optional<GatewayServing> &serving, qint64 now);

} // namespace yiren
