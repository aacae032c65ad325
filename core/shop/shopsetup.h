#pragma once

#include "bills/accountid.h"
#include "storage/storagethread.h"
#include "time/clock.h"
#include "wechat/officialapi.h"

namespace yiren {

// What the job of this layer stands on; all of it outlives it. `api` is the WeChat Shop's.
struct ShopSetup {
    OfficialApi &api;
    StorageThread &storage;
    const Clock &clock;
    AccountId account;

    qint64 now() const { return clock.now().toMSecsSinceEpoch(); } // UTC ms
};

} // namespace yiren
