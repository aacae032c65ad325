#pragma once

#include "schedule/publishduejob.h"

#include <QTimer>

namespace yiren {

// Sends what is due while the window is open. It looks at the wall clock three times a minute, so that sleep and a clock that is set lose
// nothing: what its time passed meanwhile is said within a minute of waking. One pass at a time, shared with the system's timer and the
// command line through the lock file. While the keys are closed, or no official account is set up, what is due waits and is missed by the
// same rules; whoever listens to troubled() may help meanwhile.
class Publisher : public QObject
{
    Q_OBJECT

public:
    struct Setup {
        StorageThread &storage;
        const Clock &clock;
        QString lockPath; // DataDir::sendingLockPath()
        std::function<Result<std::unique_ptr<OfficialLine>>()> connect;
        QString markPath = {}; // DataDir::sendingMarkPath()
    };
    Publisher(Setup setup, AccountId account);
    ~Publisher() override;

    void start(); // looks now and from then on
    void tick();  // one look at the clock
    void setAccount(AccountId account);
    void lookAnew(); // at once: what it knew of when to look does not hold any more

signals:
    void wentOn(const std::vector<yiren::Post> &posts); // these: who shows them looks again
    void troubled(const yiren::Error &error);           // why something that is due did not go out; once, until that changes

private:
    void take(const Result<bool> &isAnyDue);
    void begin();
    void end(const Result<PublishRound> &round);
    void note(const std::optional<Error> &trouble);

    Setup m_setup;
    AccountId m_account;
    QTimer m_timer;
    qint64 m_lookedMs = 0;    // UTC ms, the last pass
    qint64 m_nextMs = 0;      // when there may be something to do though nothing is due
    qint64 m_notBeforeMs = 0; // after trouble
    QString m_trouble;        // its code; empty: none
    std::unique_ptr<OfficialLine> m_line;
    JobHandle<bool> m_looking;
    JobHandle<PublishRound> m_pass;
};

} // namespace yiren
