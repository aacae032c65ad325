#pragma once

#include "sandbox/official/shippingbook.h"
#include "sandbox/studio.h"

namespace yiren::sandbox {

// Nine of the studio's newest orders of goods as its Mini Program's: some wait to be shipped, some for days, every third is shipped, one of
// those was corrected. The oldest payment first.
[[nodiscard]] ShippingBook studioShipping(const Studio &studio);

} // namespace yiren::sandbox
