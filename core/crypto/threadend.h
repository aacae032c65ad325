#pragma once

namespace yiren {

// Frees what OpenSSL keeps for the calling thread. For the end of a thread that others wait for: Qt calls a thread finished before the
// system has run its destructors, and a process that ends in between would leave it behind.
void releaseThreadState();

} // namespace yiren
