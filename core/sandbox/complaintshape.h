#pragma once

#include "sandbox/jsonshape.h"
#include "sandbox/merchantbooks.h"

namespace yiren::sandbox {

// What is wrong with the body of a reply (contract/wechat-pay.md 19): 1 to 200 characters, up to four images that were uploaded before.
[[nodiscard]] std::optional<ApiReply> replyProblem(const ReceivedRequest &request, const MerchantBooks &books, QJsonObject &body);
[[nodiscard]] std::optional<ApiReply> completionProblem(const ReceivedRequest &request, const MerchantBooks &books);

} // namespace yiren::sandbox
