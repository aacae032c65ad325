#pragma once

#include "campaigns/campaignstore.h"
#include "campaigns/reachstore.h"

namespace yiren {

// Each one transaction, with its row in the audit log where something begins or ends. Errors of validCampaign() besides those named.

[[nodiscard]] Result<CampaignId> saveCampaign(Database &database, AccountId account, std::optional<CampaignId> id, const CampaignPlan &plan,
                                              qint64 now);
// A draft that was left before it was whole: kept as it stands, under the first words of its text if it has no name. What is missing is
// said when it is kept by its author or begun.
[[nodiscard]] Result<CampaignId> keepUnfinishedCampaign(Database &database, AccountId account, std::optional<CampaignId> id,
                                                        CampaignPlan plan, qint64 now);
[[nodiscard]] Done removeCampaign(Database &database, AccountId account, CampaignId id, qint64 now); // a draft
[[nodiscard]] Done restoreCampaign(Database &database, AccountId account, CampaignId id);

// Writes everybody down: who is held out, who is written to and over which channel; what was decided is hashed and stands in the audit log
// before anybody is written to. Refused "campaign.nobody" when none can be written to, "campaign.begun".
[[nodiscard]] Result<Campaign> beginCampaign(Database &database, AccountId account, CampaignId id, const ReachLines &lines, qint64 now);
// Who was not written to yet is not any more. What is on its way stays. Refused "campaign.not_sending".
[[nodiscard]] Done cancelCampaign(Database &database, AccountId account, CampaignId id, qint64 now);
// The machine has nothing left to do. Refused "campaign.not_sending".
[[nodiscard]] Done endCampaign(Database &database, AccountId account, CampaignId id, qint64 now);

// "Written to by hand", and taken back. Refused "campaign.not_planned" for who is not to be written to by hand.
[[nodiscard]] Done tickPerson(Database &database, AccountId account, CampaignId id, CustomerId customer, std::optional<qint64> at);

} // namespace yiren
