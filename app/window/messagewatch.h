#pragma once

#include "accounts/account.h"
#include "base/job.h"
#include "conversations/inboxstore.h"
#include "frame/talkwires.h"

#include <QTimer>

namespace yiren {

class Clock;
class StorageThread;

// Reads by itself what customers write while the window is open, as often as core/conversations/talkpace allows, so that a message is here
// within fifteen seconds; fetches its pictures; says an hour before that a window closes in which somebody waits. It looks at the wall
// clock every second, so that sleep loses nothing. It shows nothing, asks for no keys, and waits longer after each failure.
class MessageWatch : public QObject
{
    Q_OBJECT

public:
    struct Setup {
        StorageThread &storage;
        const Clock &clock;
        ConnectTalk connect; // fails while the keys are closed or nothing is set up
    };
    MessageWatch(Setup setup, Account account);
    ~MessageWatch() override;

    void start();
    void tick();  // one look at the clock
    void again(); // the keys may be open now: looks without the rest that was left
    void setAccount(Account account);

signals:
    void changed();                                      // who shows conversations looks again
    void came(const std::vector<qint64> &fromCustomers); // ids of messages
    void closingSoon(const std::vector<TalkThread> &threads);

private:
    void read(qint64 now);
    void end(const Result<MessagesReport> &report);
    void planNext(qint64 goesOnAt);
    void rest(const Error &failure);
    void fetchPictures();
    void remind(qint64 now);

    const Setup m_setup;
    Account m_account;
    QTimer m_second;
    qint64 m_lookedAt = 0;  // UTC ms
    qint64 m_notBefore = 0; // UTC ms: the next reading
    qint64 m_remindNotBefore = 0;
    int m_failures = 0;
    std::shared_ptr<TalkWires> m_wires; // before its jobs: it outlives them
    JobHandle<MessagesReport> m_reading;
    JobHandle<qint64> m_pacing;
    JobHandle<int> m_media;
    JobHandle<std::vector<TalkThread>> m_reminding;
};

} // namespace yiren
