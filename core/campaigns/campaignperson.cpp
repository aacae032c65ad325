#include "campaigns/campaignperson.h"

#include <algorithm>
#include <map>

namespace yiren {

namespace {

using PersonState = CampaignPerson::State;

qint64 &placeOf(CampaignCounts &counts, const CampaignPerson &person)
{
    switch (person.state) {
    case PersonState::HeldOut:
        return counts.heldOut;
    case PersonState::Unreachable:
        return counts.unreachable;
    case PersonState::Planned:
        return person.choice.channel == CampaignChannel::ByHand ? counts.toWrite : counts.planned;
    case PersonState::Sending:
    case PersonState::Unknown:
        return counts.underWay;
    case PersonState::Waiting:
        return counts.waiting;
    case PersonState::Sent:
    case PersonState::Done:
        return counts.reached;
    case PersonState::Cancelled:
        return counts.cancelled;
    case PersonState::Failed:
    case PersonState::Skipped:
        break;
    }
    return counts.failed;
}

} // namespace

CampaignCounts countsOf(const std::vector<CampaignPerson> &people)
{
    CampaignCounts counts;
    counts.people = qint64(people.size());
    for (const CampaignPerson &person : people)
        ++placeOf(counts, person);
    return counts;
}

CampaignPreview previewOf(const std::vector<CampaignPerson> &people)
{
    CampaignPreview preview;
    std::map<CampaignChannel, std::map<NotLawful, qint64>> reasons;
    for (const CampaignChannel channel : campaignChannels())
        preview.channels.push_back({channel, 0, 0, {}});
    for (const CampaignPerson &person : people) {
        ++preview.people;
        for (const ChannelReason &reason : person.choice.reasons)
            ++reasons[reason.channel][reason.why];
        if (!person.choice.channel) {
            ++preview.unreachable;
            continue;
        }
        CampaignPreview::Channel &own = preview.channels[size_t(*person.choice.channel)];
        ++(person.isHeldOut ? own.heldOut : own.written);
        ++(person.isHeldOut ? preview.heldOut : preview.written);
    }
    for (CampaignPreview::Channel &channel : preview.channels) {
        channel.reasons.assign(reasons[channel.channel].begin(), reasons[channel.channel].end());
        std::ranges::stable_sort(channel.reasons, std::ranges::greater(), &std::pair<NotLawful, qint64>::second);
    }
    return preview;
}

} // namespace yiren
