#include "campaigns/channelchoice.h"

#include <algorithm>
#include <array>

namespace yiren {

namespace {

constexpr std::array notLawfulNames{"not_chosen",      "not_connected", "never_wrote",      "window_closed",
                                    "replies_used_up", "no_template",   "never_accepted",   "accepted_used_up",
                                    "refused_since",   "not_following", "not_permitted",    "quota_used_up",
                                    "same_text",       "no_contact",    "variable_missing", "no_colleague"};

using Blocked = std::optional<NotLawful>;

// Of several open windows the one that closes last.
Blocked tryTalk(const ReachFacts &facts, qint64 now, ChannelChoice &choice)
{
    if (facts.talks.empty())
        return NotLawful::NeverWrote;
    const ReachFacts::Talk *best = nullptr;
    bool isOpenOff = false, isUsedUp = false;
    if (std::ranges::all_of(facts.talks, [](const ReachFacts::Talk &talk) { return talk.window.isDenied; }))
        return NotLawful::NotPermitted;
    for (const ReachFacts::Talk &talk : facts.talks) {
        const bool isOpen = talk.window.isOpen(now);
        isUsedUp = isUsedUp || (now < talk.window.closesAt && !isOpen && !talk.window.isDenied);
        isOpenOff = isOpenOff || (isOpen && !talk.isConnected);
        if (isOpen && talk.isConnected && (!best || talk.window.closesAt > best->window.closesAt))
            best = &talk;
    }
    if (!best)
        return isOpenOff ? NotLawful::NotConnected : isUsedUp ? NotLawful::RepliesUsedUp : NotLawful::WindowClosed;
    if (!facts.isTextWhole)
        return NotLawful::VariableMissing;
    choice.peer = best->peer;
    return {};
}

Blocked trySubscription(const CampaignPlan &plan, const ReachFacts &facts, const ReachMeans &means, ChannelChoice &choice)
{
    if (plan.templateId.isEmpty())
        return NotLawful::NoTemplate;
    if (!means.isTemplateConnected)
        return NotLawful::NotConnected;
    if (facts.subscriptions.empty())
        return NotLawful::NeverAccepted;
    const auto open = std::ranges::find_if(facts.subscriptions, [](const auto &one) { return one.standing.maySend(); });
    if (open == facts.subscriptions.end()) {
        const bool isRefused = std::ranges::any_of(facts.subscriptions, [](const auto &one) { return one.standing.refusedAt.has_value(); });
        return isRefused ? NotLawful::RefusedSince : NotLawful::AcceptedUsedUp;
    }
    if (!facts.areValuesWhole)
        return NotLawful::VariableMissing;
    choice.address = open->openid;
    return {};
}

Blocked tryCorp(const ReachFacts &facts, const ReachMeans &means, ChannelChoice &choice)
{
    if (!means.isCorpConnected)
        return NotLawful::NotConnected;
    if (!means.hasColleague)
        return NotLawful::NoColleague;
    if (!facts.contact)
        return NotLawful::NoContact;
    if (facts.contact->left <= 0)
        return NotLawful::QuotaUsedUp;
    if (means.hasVariables)
        return NotLawful::SameTextForAll;
    choice.address = facts.contact->externalUserid;
    return {};
}

Blocked tryMass(const ReachFacts &facts, const ReachMeans &means, ChannelChoice &choice)
{
    if (!means.isMassConnected)
        return NotLawful::NotConnected;
    if (!means.mayMassSend)
        return NotLawful::NotPermitted;
    if (facts.follower.isEmpty())
        return NotLawful::NotFollowing;
    if (means.massLeft <= 0)
        return NotLawful::QuotaUsedUp;
    if (means.hasVariables)
        return NotLawful::SameTextForAll;
    choice.address = facts.follower;
    return {};
}

} // namespace

QString notLawfulName(NotLawful why)
{
    return QLatin1String(notLawfulNames[static_cast<size_t>(why)]);
}

std::optional<NotLawful> notLawfulFromName(QStringView name)
{
    const auto found = std::ranges::find_if(notLawfulNames, [name](const char *one) { return name == QLatin1String(one); });
    return found == notLawfulNames.end() ? std::nullopt : std::optional(static_cast<NotLawful>(found - notLawfulNames.begin()));
}

ChannelChoice chooseChannel(const CampaignPlan &plan, const ReachFacts &facts, const ReachMeans &means, qint64 now)
{
    ChannelChoice choice;
    for (const CampaignChannel channel : campaignChannels()) {
        Blocked why;
        if (!plan.uses(channel))
            why = NotLawful::NotChosen;
        else if (channel == CampaignChannel::Talk)
            why = tryTalk(facts, now, choice);
        else if (channel == CampaignChannel::Subscription)
            why = trySubscription(plan, facts, means, choice);
        else if (channel == CampaignChannel::Corp)
            why = tryCorp(facts, means, choice);
        else if (channel == CampaignChannel::Mass)
            why = tryMass(facts, means, choice);
        if (!why) { // by hand needs nobody's leave: the founder writes
            choice.channel = channel;
            return choice;
        }
        choice.reasons.push_back({channel, *why});
    }
    return choice;
}

} // namespace yiren
