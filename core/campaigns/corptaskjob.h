#pragma once

#include "broadcasts/broadcastjob.h"
#include "campaigns/campaignsetup.h"
#include "campaigns/campaignstore.h"

#include <deque>

namespace yiren {

// The mass message of a campaign in 企业微信 (contract wecom 4.1): those of channel Corp become receivers of one task, each handed over in
// the transaction that writes the task down; then WeChat is asked for it, once. It waits for 确认 there: nobody was sent anything by this.
// What was written down by a process that died before it asked is asked for now. Errors: those of BroadcastJob, with which nothing was
// asked for.
class CorpTaskJob final : public Job<void>
{
    Q_OBJECT

public:
    CorpTaskJob(const CampaignSetup &setup, CampaignId campaign) : m_setup(setup), m_id(campaign) {}

protected:
    void doStart() override;
    void doStop() override;

private:
    void askNext();

    const CampaignSetup m_setup;
    const CampaignId m_id;
    std::deque<qint64> m_drafts;
    JobHandle<std::vector<qint64>> m_writing;
    JobHandle<Broadcast> m_asking;
};

} // namespace yiren
