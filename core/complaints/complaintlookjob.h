#pragma once

#include "base/job.h"
#include "complaints/complaintdeeds.h"
#include "pay/payapi.h"
#include "storage/storagethread.h"
#include "time/clock.h"

namespace yiren {

// Asks WeChat Pay for one complaint and its whole history and keeps both; what is under way of it is settled by what came. True when
// anything changed. Its collaborators outlive it.
class ComplaintLookJob final : public Job<bool>
{
    Q_OBJECT

public:
    struct Setup {
        PayApi &api;
        StorageThread &storage;
        const Clock &clock;
        AccountId account;
    };
    // `listed`: as the list has just shown it; without it the detail is asked for, which also names the payer.
    ComplaintLookJob(Setup setup, QString id, std::optional<Complaint> listed = {});

protected:
    void doStart() override;
    void doStop() override;

private:
    void askTalk();
    void keep();

    const Setup m_setup;
    const QString m_id;
    std::optional<Complaint> m_complaint;
    std::vector<ComplaintTalk> m_talk;
    JobHandle<Complaint> m_detail;
    JobHandle<ComplaintTalkPage> m_page;
    JobHandle<bool> m_keeping;
};

} // namespace yiren
