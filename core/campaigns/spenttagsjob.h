#pragma once

#include "campaigns/campaignsetup.h"
#include "campaigns/campaignstore.h"
#include "wechat/tags.h"

namespace yiren {

// Takes the tags of campaigns away at WeChat whose mass send has reached whom it reaches: a follower carries 20 tags at most and an account
// has 100 (contract 2.5), and nobody needs them any more. While WeChat still sends, or a lost answer may still be asked for, a tag stays
// for the next time. Ends with how many went. Errors: WeChat's, with what was not looked at yet still there, and the data file's.
class SpentTagsJob final : public Job<int>
{
    Q_OBJECT

public:
    explicit SpentTagsJob(const CampaignSetup &setup) : m_setup(setup) {}

protected:
    void doStart() override;
    void doStop() override;

private:
    struct SpentTag {
        int tag = 0;
        QString mass; // the send of which it is asked whether it is over; empty: there is none
    };
    static Result<std::vector<SpentTag>> spentAmong(Database &database, AccountId account, const std::vector<FollowerTag> &tags,
                                                    qint64 now);
    void findSpent(const std::vector<FollowerTag> &tags);
    void next();
    void askState(const SpentTag &spent);
    void remove(int tag);

    const CampaignSetup m_setup;
    std::vector<SpentTag> m_spent; // that are still to be looked at
    int m_removed = 0;
    JobHandle<std::vector<SpentTag>> m_reading;
    JobHandle<OfficialAnswer> m_call;
};

} // namespace yiren
