#pragma once

#include "accounts/capability.h"
#include "storage/storagethread.h"
#include "time/clock.h"
#include "wechat/officialapi.h"

#include <vector>

namespace yiren {

// Whether what was learned within a day will do, or a person wants to know anew.
enum class Asking { WhenOld, Anew };

struct OfficialCheckSurroundings {
    OfficialApi &api;
    StorageThread &storage;
    const Clock &clock;
};

// Asks, one after the other, whether the account may: get a token ("wechat.token"), use the draft box ("wechat.draft"), publish
// ("wechat.publish"), see followers ("wechat.followers"), statistics ("wechat.statistics"), menus ("wechat.menu"),
// mass sends ("wechat.mass") and the templates of service accounts ("wechat.templates"); nothing is changed anywhere
// (contract/wechat-official-account.md 0.4, 0.5). What was found is kept for a day; failures are not. After an error that every
// further question would meet, the rest stays unknown with the same error. Errors: the data file's.
[[nodiscard]] JobHandle<std::vector<Capability>> checkOfficial(const OfficialCheckSurroundings &surroundings, Asking asking);

// Whether the Mini Program says what waits to be shipped: "wechat.shipping". Always finishes with that.
[[nodiscard]] JobHandle<Capability> checkMiniProgram(OfficialApi &api);

// Whether the WeChat Shop says which orders changed within the last hour before `now` (UTC ms): "wechat.shop". Always finishes with that.
[[nodiscard]] JobHandle<Capability> checkShop(OfficialApi &api, qint64 now);

} // namespace yiren
