#pragma once

#include "conversations/messagesjob.h"
#include "conversations/talksetup.h"
#include "push/inboundpush.h"

namespace yiren {

// Reads the desk of 微信客服 that a push named, with its token. RateLimited "gateway.desk_waits" when the pace does not allow all of it
// yet; errors of MessagesJob. `told` hears what the reading brought. What `setup` names outlives the job.
[[nodiscard]] JobHandle<void> readDesk(const TalkSetup &setup, const pushed::KfNews &news,
                                       std::function<void(const MessagesReport &)> told = {});

} // namespace yiren
