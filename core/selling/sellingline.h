#pragma once

#include "base/job.h"
#include "bills/accountid.h"
#include "pay/payapi.h"
#include "storage/storagethread.h"
#include "time/clock.h"

namespace yiren {

// What the jobs of this layer work with; it outlives them.
struct SellingLine {
    PayApi &pay;
    StorageThread &storage;
    const Clock &clock;
    AccountId account;

    qint64 now() const { return clock.now().toMSecsSinceEpoch(); } // UTC ms
};

// WeChat Pay understood and said no, or nothing was sent: the call had no effect. Everything else may have had one.
[[nodiscard]] inline bool wasRefused(const Error &error)
{
    return error.kind == ErrorKind::Refused || error.kind == ErrorKind::Unauthorized || error.kind == ErrorKind::NotFound
        || error.kind == ErrorKind::Usage || error.kind == ErrorKind::Credential;
}

// Runs one step of a job that `owner` holds in `slot`, and goes on with its result.
template <typename T, typename Fn>
void runStep(JobHandle<T> &slot, JobHandle<T> step, QObject *owner, Fn then)
{
    slot = std::move(step);
    slot->then(owner, std::move(then));
    slot->start();
}

} // namespace yiren
