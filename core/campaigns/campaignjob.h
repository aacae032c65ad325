#pragma once

#include "campaigns/campaignsetup.h"
#include "campaigns/campaignstore.h"

namespace yiren {

// How a run ended.
struct CampaignRun {
    CampaignCounts counts;
    bool isEnded = false;         // nothing is left for the machine
    std::optional<Error> trouble; // why it stopped before that; the next run goes on there
};

// Sends what a begun campaign has written down, one person after the other, each once: a person is handed over in the transaction that
// writes the message down, so that a run that dies anywhere leaves nobody written to twice, and another one goes on. Who may not be written
// to any more is skipped with the reason. Trouble that concerns everybody (no network, no quota, locked keys) stops it. Stopping it or
// cancelling the campaign is between two people. Refused "campaign.not_sending". Reports progress in people.
class CampaignJob final : public Job<CampaignRun>
{
    Q_OBJECT

public:
    CampaignJob(const CampaignSetup &setup, CampaignId campaign) : m_setup(setup), m_id(campaign) {}

protected:
    void doStart() override;
    void doStop() override;

private:
    struct Step {
        std::optional<CampaignPerson> person; // nothing: none is left
        qint64 planned = 0;
    };
    void next();
    void take(const Step &step);
    void write(const CampaignPerson &person);
    void talkTo(const CampaignPerson &person);
    void notify(const CampaignPerson &person);
    void came(const CampaignPerson &person, const std::optional<Error> &error);
    void judge(const CampaignPerson &asItIs, const Error &error);
    void skip(const CampaignPerson &person, const Error &error);
    void sendMass();
    void clearTags(void (CampaignJob::*then)());
    void sendToTag();
    void sendCorp();
    void end(std::optional<Error> trouble);

    const CampaignSetup m_setup;
    const CampaignId m_id;
    CampaignPlan m_plan;
    qint64 m_after = 0;
    qint64 m_handled = 0;
    JobHandle<CampaignPlan> m_opening;
    JobHandle<Step> m_step;
    JobHandle<TalkMessage> m_talk;
    JobHandle<SubscriptionSend> m_notice;
    JobHandle<CampaignPerson> m_look;
    JobHandle<void> m_writing;
    JobHandle<int> m_clearing;
    JobHandle<Campaign::Mass> m_mass;
    JobHandle<CampaignRun> m_end;
};

} // namespace yiren
