#pragma once

#include "sandbox/corp/kfbook.h"
#include "sandbox/studio.h"

namespace yiren::sandbox {

// Two weeks of conversations at the studio's counter of 微信客服, up to yesterday evening: most are answered, three wait, one of these may
// be answered for a few hours more only; one customer took a message back, one showed a picture. What the studio said through the API is in
// `sent`. Pure: the same studio always gives the same.
[[nodiscard]] KfBook studioTalk(const Studio &studio);

inline constexpr auto studioDesk = "wkStudio0001";

} // namespace yiren::sandbox
