#pragma once

#include "conversations/messagesjob.h"
#include "conversations/recordsjob.h"
#include "conversations/talkmediajob.h"

#include <QTimer>

namespace yiren {

// Keeps conversations up to date while it lives: asks the official account for its chat records once a minute, and 微信客服 as often as the
// pace allows, one desk after the other, so that with one or two desks a message is here within fifteen seconds, and fetches pictures
// behind that. A call that failed is made again at the next turn, one that only a person can mend (an address that is not trusted, a wrong
// secret) after five minutes. Knows what its predecessors in other processes have asked.
class TalkWatch final : public QObject
{
    Q_OBJECT

public:
    explicit TalkWatch(TalkSetup setup);

    void start();        // looks each second from now on
    void look();         // asks, if it is time; what start() calls
    void lookForMedia(); // what a push brought may have pictures
    bool isBusy() const { return m_reading || m_records || m_media || m_pacing; }

signals:
    void changed();                                             // something new is kept
    void came(const std::vector<qint64> &fromCustomers);        // ids of messages that customers wrote
    void entered(const std::vector<yiren::WelcomeCode> &codes); // who may still be welcomed
    void read(qint64 readAt);                                   // a reading came to its end, UTC ms
    void failed(const Error &why);                              // the reading; it goes on by itself

private:
    void lookAtRecords();
    void takeRecords(const Result<RecordsReport> &report);
    void askPace();
    void ask(const MessagesJob::Wish &wish);
    void take(const Result<MessagesReport> &report);
    void plan(const Result<MessagesReport> &report);
    void fetchMedia();
    qint64 now() const { return m_setup.clock.now().toMSecsSinceEpoch(); }

    const TalkSetup m_setup;
    QTimer m_timer;
    std::optional<qint64> m_dueAt; // nothing: the pace is not known yet
    size_t m_turn = 0;             // of the desks
    bool m_isMediaLeft = true;
    int m_failures = 0;        // in a row
    qint64 m_recordsDueAt = 0; // UTC ms
    JobHandle<RecordsReport> m_records;
    JobHandle<qint64> m_pacing;
    JobHandle<MessagesReport> m_reading;
    JobHandle<int> m_media;
};

} // namespace yiren
