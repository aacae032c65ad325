#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace yiren {

// Of 64 positions: those that follow a separator, and which of them follow a line feed. Bit 0 is the first position.
struct StopMasks {
    uint64_t stops = 0;
    uint64_t lineEnds = 0;
};

struct StopCounts {
    size_t stops = 0;
    size_t lines = 0;
};

// Where positions and line ends are written, and how many stand there already.
struct StopTarget {
    uint32_t *stops;    // positions
    uint32_t *lineEnds; // for each line the number of stops up to its end
    StopCounts counts;
};

// Both targets need room for so many elements behind the last one.
constexpr size_t writtenTooMuch = 64;

// Writes the masks' bits as numbers, the first group's begin at `base`. The counts with those of the target.
using StopWriter = StopCounts (*)(const StopMasks *groups, size_t groupCount, uint32_t base, StopTarget target);

// The fastest one that this processor has; all of them write the same.
[[nodiscard]] StopWriter fastestStopWriter();
// All that run here, the plain one first (for tests).
[[nodiscard]] std::vector<StopWriter> usableStopWriters();

} // namespace yiren
