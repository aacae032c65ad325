#pragma once

#include "base/result.h"
#include "http/httpreply.h"
#include "http/httprequest.h"

#include <chrono>
#include <optional>
#include <vector>

namespace yiren {

// When a call is made again (contract/wechat-pay.md 18).
struct RetryPolicy {
    int attempts = 3;                                                                                                        // in all
    std::vector<std::chrono::milliseconds> waits{std::chrono::seconds(1), std::chrono::seconds(2), std::chrono::seconds(4)}; // upper ends
    std::chrono::seconds longestWait{60}; // a server that asks for more is left alone
};

// How one attempt ended: without an answer, or with a status.
struct AttemptOutcome {
    Safety safety = Safety::Safe;
    std::optional<ErrorKind> failure{};
    bool isLasting = false; // a failure that no repetition mends: TLS, a proxy, a redirect, a host that is not allowed
    int status = 0;         // only without `failure`
    std::optional<std::chrono::seconds> retryAfter{};
};

[[nodiscard]] AttemptOutcome outcomeOf(Safety safety, const Result<HttpReply> &attempt);

// Nothing: the outcome stands. Otherwise how long to wait before the next attempt: `random` in [0, 1) times the wait of that attempt (full
// jitter), but never less than the server asked for. `attempt` counts from 1. A call that got no answer and may have arrived is not sent
// again: who sent it asks for its effect first. 429 and 5xx are answers: the same number again has no second effect, even if the call was
// accepted; after the last attempt its effect is asked for.
[[nodiscard]] std::optional<std::chrono::milliseconds> nextStep(const RetryPolicy &policy, int attempt, const AttemptOutcome &outcome,
                                                                double random);

} // namespace yiren
