#pragma once

#include "customers/customerid.h"
#include "customers/followerliststore.h"
#include "schedule/officialline.h"
#include "storage/storagethread.h"
#include "time/clock.h"

namespace yiren {

// A remark (备注) that a follower is to have at WeChat; empty takes it away.
struct RemarkWish {
    CustomerId customer{};
    OpenId openId;
    QString remark; // less than 30 bytes of UTF-8
};

// Writes one follower's remark to WeChat, once, and keeps it here when WeChat has it. When no answer comes, WeChat is asked what the remark
// is, and that is kept. Errors: those of remarkCall() before anything is sent; WeChat's refusal (40092, 43004: does not follow); the lost
// answer's own when WeChat shows another remark or can't be asked either.
class RemarkJob final : public Job<void>
{
    Q_OBJECT

public:
    RemarkJob(StorageThread &storage, OfficialLine &line, const Clock &clock, AccountId account, RemarkWish wish)
        : m_storage(storage), m_line(line), m_clock(clock), m_account(account), m_wish(std::move(wish))
    {
    }

protected:
    void doStart() override;
    void doStop() override;

private:
    void take(const Result<OfficialAnswer> &answer);
    void askBack(const Error &lost);
    void keep(const QString &remark, const Done &outcome);

    StorageThread &m_storage;
    OfficialLine &m_line;
    const Clock &m_clock;
    const AccountId m_account;
    const RemarkWish m_wish;
    JobHandle<OfficialAnswer> m_call;
    JobHandle<void> m_keeping;
};

} // namespace yiren
