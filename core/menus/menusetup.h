#pragma once

#include "bills/accountid.h"
#include "storage/storagethread.h"
#include "time/clock.h"
#include "wechat/officialapi.h"

namespace yiren {

// What the jobs of this layer stand on; all of it outlives them. `api` is the official account's.
struct MenuSetup {
    OfficialApi &api;
    StorageThread &storage;
    const Clock &clock;
    AccountId account;

    qint64 now() const { return clock.now().toMSecsSinceEpoch(); } // UTC ms
};

} // namespace yiren
