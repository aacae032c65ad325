#pragma once

#include <QtGlobal>

#include <cstddef>
#include <optional>

namespace yiren {

// Which of several hosts of one service is asked. A value; each function gives the next one.
struct HostChoice {
    size_t index = 0;                 // 0 is the main host
    std::optional<qint64> leftMainAt; // ms of one steady clock; nothing while on the main host
};

constexpr qint64 mainHostRestMs = 5 * 60 * 1000;

// After a connection, DNS or time-out error: the next host, and behind the last one the first again.
[[nodiscard]] HostChoice afterFailure(const HostChoice &choice, size_t hosts, qint64 nowMs);
// Before a call: back to the main host once it had mainHostRestMs of rest.
[[nodiscard]] HostChoice beforeCall(const HostChoice &choice, qint64 nowMs);

} // namespace yiren
