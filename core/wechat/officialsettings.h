#pragma once

#include "http/retrypolicy.h"

#include <chrono>
#include <functional>

namespace yiren {

// What may be set for a client; the defaults are for real use (contract 11.6, 11.7).
struct OfficialSettings {
    RetryPolicy retry{4, {std::chrono::seconds(1), std::chrono::seconds(4), std::chrono::seconds(15)}, std::chrono::seconds(60)};
    int callsPerSecond = 10;
    size_t callsAtOnce = 4;
    std::chrono::milliseconds deadline{30'000}; // of one attempt with a small body
    std::chrono::milliseconds leaseLook{300};   // how often it is looked whether another process has fetched the token
    std::function<double()> random;             // in [0, 1), for the jitter of waits; empty: the system's
};

} // namespace yiren
