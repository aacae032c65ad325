#pragma once

#include "base/futurejob.h"
#include "crypto/threadend.h"

namespace yiren {

// runInPool() for work with OpenSSL: what that keeps for the pool's thread is freed with the work, not when the thread ends.
template <typename T>
[[nodiscard]] JobHandle<T> runCryptoInPool(QThreadPool &pool, std::function<Result<T>()> work)
{
    return runInPool<T>(pool, [work = std::move(work)] {
        auto result = work();
        releaseThreadState();
        return result;
    });
}

} // namespace yiren
