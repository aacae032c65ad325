#include "campaigns/campaign.h"

#include <algorithm>
#include <array>

namespace yiren {

namespace {

constexpr std::array channelNames{"talk", "subscription", "corp", "mass", "by_hand"};
constexpr std::array campaignStateNames{"draft", "sending", "ended", "cancelled"};

} // namespace

QString campaignChannelName(CampaignChannel channel)
{
    return QLatin1String(channelNames[static_cast<size_t>(channel)]);
}

std::optional<CampaignChannel> campaignChannelFromName(QStringView name)
{
    const auto found = std::ranges::find_if(channelNames, [name](const char *one) { return name == QLatin1String(one); });
    return found == channelNames.end() ? std::nullopt : std::optional(static_cast<CampaignChannel>(found - channelNames.begin()));
}

const std::vector<CampaignChannel> &campaignChannels()
{
    static const std::vector<CampaignChannel> all{CampaignChannel::Talk, CampaignChannel::Subscription, CampaignChannel::Corp,
                                                  CampaignChannel::Mass, CampaignChannel::ByHand};
    return all;
}

bool CampaignPlan::uses(CampaignChannel channel) const
{
    return std::ranges::find(channels, channel) != channels.end();
}

QString campaignStateName(Campaign::State state)
{
    return QLatin1String(campaignStateNames[static_cast<size_t>(state)]);
}

Campaign::State campaignStateFromName(QStringView name)
{
    const auto found = std::ranges::find_if(campaignStateNames, [name](const char *one) { return name == QLatin1String(one); });
    return static_cast<Campaign::State>(found == campaignStateNames.end() ? 0 : found - campaignStateNames.begin());
}

} // namespace yiren
