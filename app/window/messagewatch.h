#pragma once

#include "accounts/account.h"
#include "autoreply/welcomework.h"
#include "conversations/inboxstore.h"
#include "conversations/talkwatch.h"
#include "frame/talkwires.h"

#include <QTimer>

namespace yiren {

// Keeps a TalkWatch while the window is open and the keys are, so that what customers write is here within fifteen seconds; says an hour
// before that a window closes in which somebody waits. It looks at the wall clock every second, so that sleep loses nothing. It shows
// nothing and asks for no keys.
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

    void start();
    void tick();         // one look at the clock
    void again();        // the keys may be other ones now: connects anew
    void lookForMedia(); // a push brought something, which may have pictures
    void setAccount(Account account);

signals:
    void changed();                                      // who shows conversations looks again
    void came(const std::vector<qint64> &fromCustomers); // ids of messages
    void welcomed();                                     // a rule greeted somebody who entered, or could not
    void closingSoon(const std::vector<TalkThread> &threads);

private:
    void connectNow(qint64 now);
    void remind(qint64 now);

    const Setup m_setup;
    Account m_account;
    QTimer m_second;
    qint64 m_lookedAt = 0;         // UTC ms
    qint64 m_connectNotBefore = 0; // UTC ms
    qint64 m_remindNotBefore = 0;
    std::shared_ptr<TalkWires> m_wires; // before what reads over it: it outlives that
    const WorkCalendar m_calendar = WorkCalendar::shipped();
    std::unique_ptr<WelcomeWork> m_welcomes;
    std::unique_ptr<TalkWatch> m_talk;
    JobHandle<std::vector<TalkThread>> m_reminding;
};

} // namespace yiren
