#pragma once

#include "campaigns/campaignresult.h"
#include "subscriptions/subscription.h"
#include "theme/palette.h"

namespace yiren {

// Campaigns, subscriptions and the board in words.
[[nodiscard]] QString channelWord(CampaignChannel channel);
[[nodiscard]] QString channelExplained(CampaignChannel channel); // when it is lawful
[[nodiscard]] QString notLawfulWord(NotLawful why);
[[nodiscard]] QString campaignStateWord(Campaign::State state);
[[nodiscard]] Meaning campaignStateMeaning(Campaign::State state);
[[nodiscard]] QString personStateWord(const CampaignPerson &person);
[[nodiscard]] Meaning personStateMeaning(const CampaignPerson &person);
[[nodiscard]] QString reasonsSentence(const std::vector<ChannelReason> &reasons); // "窗口:已过 48 小时;…"
// "6 via conversation, 3 held out · why not the others: …"
[[nodiscard]] QString previewLine(const CampaignPreview::Channel &channel);
[[nodiscard]] QString verdictSentence(const CampaignResult &result, int days);
[[nodiscard]] QString failureSentence(const QString &code); // what an error of that code says
[[nodiscard]] QString subscriptionEventWord(const SubscriptionEvent &event);
[[nodiscard]] QString subscriptionSendWord(const SubscriptionSend &send);
[[nodiscard]] QString standingWord(const SubscriptionStanding &standing);

} // namespace yiren
