#pragma once

#include "campaigns/campaignsetup.h"
#include "campaigns/campaignstore.h"
#include "time/durations.h"
#include "wechat/masssend.h"

namespace yiren {

inline constexpr qint64 massRememberedMs = 20 * hourMs; // so long a lost answer is asked for with the same clientmsgid; WeChat says 24

// The one mass send of a campaign (contract 2.5, 3.8): those of channel Mass get the tag "触达N" at WeChat, then a text goes to that tag.
// Made once: what is sent stands written down with its clientmsgid before its first byte leaves; a lost answer is asked for with the same
// number within twenty hours (WeChat remembers it for a day and does not send twice), and stays unknown after that. Nothing to do: ends at
// once. Who can't be tagged (no follower, or one with twenty tags) is looked for by halves and skipped with the reason. The tag goes when
// WeChat has sent (spenttagsjob.h). Errors: those of tags, with which nothing was sent, and the data file's; WeChat's refusal of the
// sending is kept with the campaign.
class MassByTagJob final : public Job<Campaign::Mass>
{
    Q_OBJECT

public:
    MassByTagJob(const CampaignSetup &setup, CampaignId campaign) : m_setup(setup), m_id(campaign) {}

protected:
    void doStart() override;
    void doStop() override;

private:
    struct Case {
        Campaign campaign;
        std::vector<CampaignPerson> people; // who are still to be handed over
    };
    void decide(const Case &about);
    void findTag();
    void makeTag();
    void tagNext();
    void refuseTagging(const Error &error, const std::vector<OpenId> &group);
    void leaveOut(const std::vector<OpenId> &left, const QString &code);
    void writeDown();
    void send();
    void settle(const Result<MassAccepted> &answer);

    const CampaignSetup m_setup;
    const CampaignId m_id;
    Case m_case;
    size_t m_tagged = 0;
    size_t m_atOnce = 0; // people of the next call; 0: as many as it takes
    JobHandle<Case> m_reading;
    JobHandle<OfficialAnswer> m_call;
    JobHandle<void> m_writing;
    JobHandle<Campaign::Mass> m_keeping;
};

} // namespace yiren
