#pragma once

#include "sandbox/apireply.h"
#include "sandbox/delivery.h"
#include "sandbox/fault.h"

#include <QDateTime>

#include <optional>

namespace yiren::sandbox {

// The answer that stands in for the endpoint's own, when the fault is of that kind; the endpoint is not asked.
[[nodiscard]] std::optional<ApiReply> replyInstead(const Fault &fault);
// An error status with its usual code and, for 429, Retry-After.
[[nodiscard]] ApiReply statusReply(const Fault &fault);
// The bytes of an answer with all its headers, `signature` among them, and how the fault lets them arrive.
[[nodiscard]] Delivery deliveryOf(const ApiReply &reply, const std::vector<ReceivedHeader> &signature, const QDateTime &now,
                                  const std::optional<Fault> &fault);

} // namespace yiren::sandbox
