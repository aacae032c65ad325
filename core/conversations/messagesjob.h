#pragma once

#include "conversations/kfreading.h"
#include "conversations/talkpace.h"
#include "conversations/talksetup.h"

namespace yiren {

// What a reading of 微信客服 brought.
struct MessagesReport {
    struct Desk {
        QString openKfid;
        QString name;
        enum class Status { Read, Waits, NotOurs, Failed } status = Status::Read; // Waits: the pace does not allow another call yet
        std::optional<Error> failure;
    };
    qint64 read = 0;                   // messages and events
    std::vector<qint64> fresh;         // ids of those that were not here before
    std::vector<qint64> fromCustomers; // of those, what customers wrote
    std::vector<WelcomeCode> welcomes; // of those who entered and may still be welcomed
    std::optional<qint64> slowest;     // ms between the oldest of these being written and being kept here
    std::vector<Desk> desks;           // by open_kfid
    qint64 nextAt = 0;                 // UTC ms; when it is worth asking again
    qint64 goesOnAt = 0;               // UTC ms; when a call may leave for what was left unread; 0: everything was read
    std::optional<Error> failure;      // RateLimited, or of the first desk that could not be read; the others were

    friend bool operator==(const MessagesReport &, const MessagesReport &) = delete;
};
[[nodiscard]] QString deskStatusName(MessagesReport::Desk::Status status); // "read", "waits", "not_ours", "failed"

// Reads every desk to its end, the one that was read longest ago first, a page and its cursor in one transaction, and asks who those are
// that wrote for the first time. A call that the pace does not allow yet ends it: what is left stands behind the cursor. Stopping it
// anywhere loses nothing and keeps nothing twice. Emits kept() for each page with something new. Errors: those that every desk would meet.
class MessagesJob final : public Job<MessagesReport>
{
    Q_OBJECT

public:
    struct Wish {
        bool listsDesks = false; // else once an hour
        // A push said that this desk has something; its token lifts the strict limit for ten minutes.
        QString pushedDesk, pushToken;
        // Only one desk, each in its turn: so that the calls of a minute are spread over it. Nothing: all of them.
        std::optional<size_t> turn = {};
    };
    MessagesJob(TalkSetup setup, Wish wish);
    explicit MessagesJob(TalkSetup setup) : MessagesJob(setup, Wish()) {}

signals:
    void kept();

protected:
    void doStart() override;
    void doStop() override;

private:
    struct Standing {
        std::vector<TalkDesk> desks;
        bool isListingDue = false;
        bool isSomebodyUnasked = false;
        std::optional<TalkTurn> turn; // for the first desk, if none has to be listed before
    };
    static Result<Standing> standing(Database &database, AccountId account, bool takesTurn, qint64 now);
    void begin(const Standing &standing);
    void list(qint64 offset);
    void putListed();
    void plan(const std::vector<TalkDesk> &desks);
    void readNextDesk();
    void takeTurn();
    void leave(const TalkTurn &turn);
    void ask();
    void end();
    void take(const Result<KfPage> &page);
    void keep(const KfPage &page);
    void noteKept(const Result<KeptTalk> &kept, bool hasMore);
    void refuse(const Error &error);
    void askWho();
    void takeWho(const QStringList &asked, const Result<KfCustomers> &customers);
    MessagesReport::Desk &reportOf(const QString &openKfid);
    void notePace(const std::function<TalkPace(TalkPace)> &change, const std::function<void()> &then);
    qint64 now() const { return m_setup.clock.now().toMSecsSinceEpoch(); }

    const TalkSetup m_setup;
    const Wish m_wish;
    std::vector<TalkDesk> m_listed;
    std::vector<TalkDesk> m_tasks;
    size_t m_next = 0;
    TalkDesk m_desk;
    QString m_pushToken; // of the desk that is read
    TalkPace m_pace;
    std::optional<TalkTurn> m_firstTurn;
    bool m_isSomebodyUnasked = false;
    int m_asked = 0; // how often it was asked who somebody is
    MessagesReport m_report;
    JobHandle<Standing> m_reading;
    JobHandle<std::vector<KfAccount>> m_listing;
    JobHandle<std::vector<TalkDesk>> m_putting;
    JobHandle<TalkTurn> m_turn;
    JobHandle<KfPage> m_page;
    JobHandle<KeptTalk> m_keeping;
    JobHandle<TalkPace> m_pacing;
    JobHandle<QStringList> m_unasked;
    JobHandle<KfCustomers> m_customers;
    JobHandle<void> m_noting;
};

} // namespace yiren
