#pragma once

#include "base/result.h"
#include "campaigns/campaign.h"

namespace yiren {

inline constexpr qsizetype longestCampaignName = 40;  // characters
inline constexpr qsizetype longestCampaignText = 600; // characters; with names filled in still within 2048 bytes

// Whether a plan can be sent. Usage "campaign.name" (1 to 40 characters), "campaign.text" (needed by every channel but a subscription, 1 to
// 600), "campaign.channels" (none), "campaign.held_out" (0 to 50 %), "campaign.days" (1 to 90), "campaign.link" ({链接} has no value here),
// and what noticeError() says of the template's values.
[[nodiscard]] Done validCampaign(const CampaignPlan &plan);
[[nodiscard]] bool holdsVariables(const QString &text);

// Who is left out to compare with, for good: SHA-256 of "campaign:ID:CUSTOMER", its first eight hexadecimal digits modulo 10,000, below the
// share. Says nothing of other campaigns, nor of the lists that are won back.
[[nodiscard]] bool isHeldOutOfCampaign(CampaignId campaign, CustomerId customer, int share);

// What is decided, the same bytes for the same decision: compact JSON with the people who are written to and those held out, by their
// numbers.
[[nodiscard]] QByteArray campaignDecision(const Campaign &campaign, const std::vector<qint64> &written, const std::vector<qint64> &heldOut);

} // namespace yiren
