#pragma once

#include <QtGlobal>

#include <chrono>

namespace yiren {

// The least speed of an answer: within each window of time that many bytes a second must arrive, counted from the start of the request. An
// inactivity timer alone would wait for ever on a server that drips (PLATFORM T7). 0 bytes: off.
struct SpeedFloor {
    qint64 bytesPerSecond = 0;
    std::chrono::milliseconds window{20'000};

    bool isOn() const { return bytesPerSecond > 0; }
    // Whether `bytes` are enough for one whole window.
    bool isReachedBy(qint64 bytes) const { return bytes * 1000 >= bytesPerSecond * window.count(); }
};

} // namespace yiren
