#pragma once

#include "http/retrypolicy.h"

#include <chrono>
#include <functional>

namespace yiren {

// What may be set for a client of 企业微信; the defaults are for real use (contract 1.3, 1.5).
struct CorpSettings {
    RetryPolicy retry{4, {std::chrono::seconds(1), std::chrono::seconds(3), std::chrono::seconds(9)}, std::chrono::seconds(60)};
    int callsPerSecond = 10;
    size_t callsAtOnce = 2;
    std::chrono::milliseconds deadline{30'000}; // of one attempt with a small body
    std::function<double()> random;             // in [0, 1), for the jitter of waits; empty: the system's
};

} // namespace yiren
