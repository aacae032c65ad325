#pragma once

#include "autoreply/platformreplies.h"
#include "menus/menu.h"

namespace yiren {

// What is to be done in WeChat's backend so that it shows this menu: for accounts that the API is not for. Chinese, as the backend is. What
// only the API can set (keys, codes, photos, places) is named: it has no place there.
[[nodiscard]] std::vector<PlatformStep> menuSteps(const Menu &menu);
// The buttons that the backend has no field for: click, scan, photos, location.
[[nodiscard]] bool isOnlyByApi(MenuKind kind);

} // namespace yiren
