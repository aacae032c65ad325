#pragma once

#include "campaigns/campaignperson.h"
#include "campaigns/reachstore.h"

namespace yiren {

// Everybody of the plan's segment, each with the lawful channel of this moment or none, the reasons, and the text as it would be sent.
// Nothing is written. `id` decides who is held out. Errors: the data file's; Usage "segment.condition".
[[nodiscard]] Result<std::vector<CampaignPerson>> planCampaign(Database &database, AccountId account, CampaignId id,
                                                               const CampaignPlan &plan, const ReachLines &lines, qint64 now);

// Mass sends that are left in the period that holds `now`, after those that are planned as posts and those of campaigns (contract 3.8).
[[nodiscard]] Result<int> massSendsLeft(Database &database, AccountId account, const ReachLines &lines, qint64 now);

} // namespace yiren
