#pragma once

#include "campaigns/reachstore.h"
#include "conversations/talksetup.h"
#include "subscriptions/subscriptionjob.h"

namespace yiren {

// What a campaign is sent with; all of it outlives the jobs.
struct CampaignSetup {
    TalkSetup talk;
    ReachLines lines;

    SubscriptionSetup subscriptions() const { return {talk.official, talk.mini, talk.storage, talk.clock, talk.account}; }
    qint64 now() const { return talk.clock.now().toMSecsSinceEpoch(); } // UTC ms
};

} // namespace yiren
