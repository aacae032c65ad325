#pragma once

#include "sandbox/official/shopbook.h"
#include "sandbox/studio.h"

namespace yiren::sandbox {

// Three orders of the studio's WeChat Shop in its last days: one of two cups that came and of which one was paid back, one that waits to be
// shipped, one that was never paid. Nobody in them is one of the studio's own customers, and their money is in none of its bills.
[[nodiscard]] ShopBook studioShop(const Studio &studio);

} // namespace yiren::sandbox
