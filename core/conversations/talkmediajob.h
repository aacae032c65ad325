#pragma once

#include "conversations/talkmediastore.h"
#include "conversations/talksetup.h"
#include "wechat/media.h"

namespace yiren {

// Fetches pictures and files of what was written within three days and keeps them: WeChat has them no longer than that. One that WeChat
// has no more is kept empty and not asked for again. Of videos of the official account and of Mini Programs WeChat gives an address only
// (contract, official account 3.2), plain http at a host that it names nowhere: that is not asked, and it is kept that the video lies
// there. How many came. Errors: those that the next file would meet too.
class TalkMediaJob final : public Job<int>
{
    Q_OBJECT

public:
    TalkMediaJob(TalkSetup setup, int atMost) : m_setup(setup), m_atMost(atMost) {}

protected:
    void doStart() override;
    void doStop() override;

private:
    void fetchNext();
    void take(const Result<FetchedMedia> &fetched);
    void keep(const TalkMedia &media);
    [[nodiscard]] JobHandle<FetchedMedia> fetching(const MissingMedia &missing) const; // nullptr: that channel is not connected
    qint64 now() const { return m_setup.clock.now().toMSecsSinceEpoch(); }

    const TalkSetup m_setup;
    const int m_atMost;
    std::vector<MissingMedia> m_missing;
    size_t m_next = 0;
    int m_came = 0;
    JobHandle<std::vector<MissingMedia>> m_reading;
    JobHandle<FetchedMedia> m_fetch;
    JobHandle<void> m_keeping;
};

} // namespace yiren
