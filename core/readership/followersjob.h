#pragma once

#include "accounts/capability.h"
#include "customers/followerkeeping.h"
#include "readership/followersreport.h"
#include "schedule/officialline.h"
#include "storage/storagethread.h"
#include "time/clock.h"

namespace yiren {

// Reads who follows the account, page by page, then asks about those who are new, a hundred at once, and keeps each answer as it comes.
// What was stopped, or met its day's quota, goes on there the next time. Reports progress in followers. What WeChat refuses stands in the
// report; errors are the data file's. Its collaborators outlive it.
class FollowersJob final : public Job<FollowersReport>
{
    Q_OBJECT

public:
    FollowersJob(StorageThread &storage, OfficialLine &line, const Clock &clock, AccountId account);

protected:
    void doStart() override;
    void doStop() override;

private:
    using Keeping = std::function<Result<FollowerStanding>(Database &)>;
    void keep(const char *step, Keeping work);
    void goOn(const FollowerStanding &standing);
    void askPage();
    void askPeople();
    void takePeople(const Result<OfficialAnswer> &answer);
    void giveUpRun(const Error &error);
    void refuse(const Error &error);
    void endRun();
    void note(const Capability &found);
    void finishReport();
    qint64 nowMs() const { return m_clock.now().toMSecsSinceEpoch(); }

    StorageThread &m_storage;
    OfficialLine &m_line;
    const Clock &m_clock;
    const AccountId m_account;
    int m_atOnce; // asked about in one call
    FollowerStanding m_standing;
    FollowersReport m_report;
    JobHandle<OfficialAnswer> m_call;
    JobHandle<FollowerStanding> m_keeping;
    JobHandle<void> m_ending;
};

} // namespace yiren
