#pragma once

#include <ctime>

namespace yiren {

// Processor time of the calling thread in milliseconds: what else the machine does is not its fault.
inline double threadTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

// How much slower this build is than the one people get.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr double buildSlowness = 8;
#elif !defined(NDEBUG)
inline constexpr double buildSlowness = 3;
#else
inline constexpr double buildSlowness = 1;
#endif

} // namespace yiren
