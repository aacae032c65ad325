#pragma once

#include "schedule/deliverjob.h"

#include <QLockFile>

namespace yiren {

// What one look at everything that is due came to.
struct PublishRound {
    std::vector<Post> posts;          // those it touched, as they are now
    std::optional<qint64> nextLookMs; // UTC ms: when something may be done by time alone; nothing: no post waits
    std::optional<Error> trouble;     // what kept it from going on: no network, an address that is not allowed, a quota
};

// One look: everything that is due goes out, what is under way goes on, what was missed is said, and drafts that wait for a person are
// looked for in the box. Posts go one after the other. Locked "work.busy" (detail: the pid of the other process) while another one sends:
// window, agent and command line share the lock file, and only a dead process's is taken over. While data from elsewhere are held
// back (SendingMark) it says so and does nothing.
class PublishDueJob final : public Job<PublishRound>
{
public:
    struct Setup {
        AccountId account{};
        QString lockPath;      // DataDir::sendingLockPath()
        QString markPath = {}; // DataDir::sendingMarkPath(); empty: none is kept
    };
    PublishDueJob(StorageThread &storage, OfficialLine &line, const Clock &clock, Setup setup);
    ~PublishDueJob() override;

protected:
    void doStart() override;
    void doStop() override;

private:
    struct BoxedPost {
        PostId post{};
        QString draft; // its media_id
        qint64 dueMs = 0;
    };
    struct Plan {
        std::vector<PostId> work; // what is on its way first, then what is due
        std::vector<PostId> missed;
        std::vector<BoxedPost> boxed; // what waits for a person in the draft box; those that were seen there go
        std::optional<qint64> nextLookMs;
        LateRules rules;
        std::optional<qint64> pausedUntil; // UTC ms
        std::optional<Error> held;         // nothing may be done (SendingMark)
    };
    static Result<Plan> lookUnlessHeld(Database &database, const Setup &setup, qint64 now);
    static Result<Plan> look(Database &database, AccountId account, qint64 now);
    static Done addScheduled(Plan &plan, Database &database, const std::vector<Post> &posts, qint64 now);
    static Done addUnderWay(Plan &plan, Database &database, const Post &post, qint64 now);
    static Done leaveBoxUntilDue(Plan &plan, Database &database, AccountId account, qint64 now);
    void takeNext();
    void taken(const Result<Delivery> &delivery, const std::optional<Error> &trouble);
    void lookAtBox(int offset);
    void noteLeftBox();
    void readBack();
    void end(Result<PublishRound> round);

    StorageThread &m_storage;
    OfficialLine &m_line;
    const Clock &m_clock;
    Setup m_setup;
    QLockFile m_lock;
    QString m_claim;
    Plan m_plan;
    size_t m_next = 0;
    std::vector<PostId> m_touched;
    PublishRound m_round;
    JobHandle<Plan> m_looking;
    JobHandle<Delivery> m_delivering;
    JobHandle<OfficialAnswer> m_asking;
    JobHandle<std::vector<PostId>> m_noting;
    JobHandle<std::vector<Post>> m_reading;
};

} // namespace yiren
