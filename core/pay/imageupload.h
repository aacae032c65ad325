#pragma once

#include "base/result.h"
#include "pay/paycall.h"

namespace yiren {

inline constexpr qsizetype largestComplaintImage = 2 * 1024 * 1024; // bytes (contract/wechat-pay.md 19)

// The upload of a picture for a reply: jpg, png or bmp by its first bytes, whatever it was called. Signed is the JSON of its part "meta".
// Input "complaint.image_kind", "complaint.image_too_large" (detail: its bytes).
[[nodiscard]] Result<PayCall> imageUploadCall(const QByteArray &image);

} // namespace yiren
