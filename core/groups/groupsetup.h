#pragma once

#include "bills/accountid.h"
#include "storage/storagethread.h"
#include "time/clock.h"
#include "wecom/corpline.h"

namespace yiren {

// What customer groups are read and their codes made with; all of it outlives the jobs.
struct GroupSetup {
    CorpLine &corp;
    StorageThread &storage;
    const Clock &clock;
    AccountId account;

    qint64 now() const { return clock.now().toMSecsSinceEpoch(); }
};

} // namespace yiren
