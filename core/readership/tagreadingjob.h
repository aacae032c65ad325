#pragma once

#include "readership/tagsyncstore.h"
#include "schedule/officialline.h"
#include "storage/storagethread.h"

namespace yiren {

// Reads WeChat's tags and who carries them, page by page, and compares them with the customers'. Errors: WeChat's, "wechat.48001" where
// this kind of account has no tags, and the data file's. Reports progress in tags. Its collaborators outlive it.
class TagReadingJob final : public Job<TagComparison>
{
    Q_OBJECT

public:
    TagReadingJob(StorageThread &storage, OfficialLine &line, AccountId account);

protected:
    void doStart() override;
    void doStop() override;

private:
    void keepTags(const std::vector<FollowerTag> &all);
    void askPage();
    void keepPage(const FollowerPage &page);
    void end();

    StorageThread &m_storage;
    OfficialLine &m_line;
    const AccountId m_account;
    std::vector<FollowerTag> m_tags;
    size_t m_tag = 0; // that is read
    OpenId m_after;
    qint64 m_reading = 0;
    JobHandle<OfficialAnswer> m_call;
    JobHandle<qint64> m_keeping;
    JobHandle<TagComparison> m_comparing;
};

} // namespace yiren
