#pragma once

#include "readership/tagdeedstore.h"
#include "schedule/officialline.h"
#include "storage/storagethread.h"
#include "time/clock.h"
#include "wechat/tags.h"

namespace yiren {

struct TagDeedReport {
    qint64 done = 0; // calls of this run
    TagDeedCounts counts;
    std::optional<Error> error; // why it stopped before the end; what is open goes on there next time
};

// Makes the calls that were written down, one after the other, each kept as sent before its first byte leaves. One whose answer was lost is
// made again: of a tag that was to be made WeChat's list is asked first, and nobody carries a tag twice. Where one of several people can't
// be tagged, this one is looked for by halves and left out. Stopped between two calls. Errors are the data file's.
class TagDeedJob final : public Job<TagDeedReport>
{
    Q_OBJECT

public:
    TagDeedJob(StorageThread &storage, OfficialLine &line, const Clock &clock, AccountId account);

protected:
    void doStart() override;
    void doStop() override;

private:
    struct Step {
        std::optional<TagDeed> deed; // nothing: all are done
        std::optional<int> tagId;
        TagDeedCounts counts;
    };
    using Keeping = std::function<Done(Database &)>;
    // Keeps what came of the deed before, then takes the next one and marks it as sent.
    void keep(Keeping work);
    static Result<Step> nextStep(Database &database, AccountId account);
    void take(const Step &step);
    void askList();
    void make();
    void takeMade(const Result<FollowerTag> &tag);
    void tagPeople();
    void takeTagged(const Result<OfficialAnswer> &answer);
    void refuse(const Error &error);
    void settleFailed(const QString &code);
    void end(std::optional<Error> error);
    qint64 nowMs() const { return m_clock.now().toMSecsSinceEpoch(); }

    StorageThread &m_storage;
    OfficialLine &m_line;
    const Clock &m_clock;
    const AccountId m_account;
    Step m_step;
    TagDeedReport m_report;
    int m_again = 0; // how often the call was made again
    JobHandle<OfficialAnswer> m_call;
    JobHandle<Step> m_keeping;
};

} // namespace yiren
