#pragma once

#include "customers/followersdue.h"
#include "readership/followersjob.h"
#include "window/lookpace.h"

namespace yiren {

// Reads the followers by itself while the window is open: once a day, and what was stopped. It looks at the wall clock every minute, shows
// nothing, asks for no keys, and waits longer after each failure.
class FollowerFetcher : public QObject
{
    Q_OBJECT

public:
    struct Setup {
        StorageThread &storage;
        const Clock &clock;
        std::function<Result<std::unique_ptr<OfficialLine>>()> connect; // fails while the keys are closed or no official account is set up
    };
    FollowerFetcher(Setup setup, AccountId account);
    ~FollowerFetcher() override;

    void start() { m_pace.start(); } // looks now and from then on
    void tick();                     // one look at the clock
    void setAccount(AccountId account);

signals:
    void changed(); // somebody came or left: who shows customers looks again

private:
    void begin(const Result<FollowersOnHand> &onHand);
    void end(const Result<FollowersReport> &report);
    void waitAfter(const Error &error);

    Setup m_setup;
    AccountId m_account;
    LookPace m_pace;
    std::unique_ptr<OfficialLine> m_line; // before its job: it outlives it
    JobHandle<FollowersOnHand> m_looking;
    JobHandle<FollowersReport> m_job;
};

} // namespace yiren
