#pragma once

#include "base/job.h"
#include "bills/accountid.h"
#include "storage/storagethread.h"
#include "time/clock.h"
#include "wechat/officialapi.h"
#include "wecom/corpline.h"

namespace yiren {

// What conversations are read and answered with; all of it outlives the jobs.
struct TalkSetup {
    CorpLine *corp = nullptr;        // 微信客服; nullptr: no corporation is connected
    OfficialApi *official = nullptr; // nullptr: no official account is connected
    OfficialApi *mini = nullptr;     // nullptr: no Mini Program is connected
    StorageThread &storage;
    const Clock &clock;
    AccountId account;
};

} // namespace yiren
