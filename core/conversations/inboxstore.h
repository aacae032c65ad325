#pragma once

#include "bills/accountid.h"
#include "conversations/peerwindows.h"
#include "customers/customerid.h"
#include "storage/database.h"

namespace yiren {

// One channel of a customer's conversation.
struct TalkSide {
    TalkPeer peer;
    qint64 waitingSince = 0; // UTC ms; of the customer's first message that nobody answered; 0: nothing waits
    int waiting = 0;         // how many
    ReplyWindow window;

    friend bool operator==(const TalkSide &, const TalkSide &) = default;
};

// A customer's conversation as the list shows it: all channels together.
struct TalkThread {
    CustomerId customer{}; // after joins; minus the peer's id where it is nobody's: an import that was undone took the customer away
    QString name;
    TalkPeer lastPeer;       // over which channel the last message came or went
    TalkMessage lastMessage; // recalled ones have no text
    TalkPeer answerPeer;     // over which an answer goes unless another one is chosen: answerSide()
    ReplyWindow window;      // of answerPeer
    qint64 waitingSince = 0; // as TalkSide, of all sides
    int waiting = 0;
    std::vector<TalkSide> sides; // by the peer's id
    QString complaint;           // id of the oldest complaint of theirs that is open; empty: none is

    bool isAnybodys() const { return toInteger(customer) > 0; }
    friend bool operator==(const TalkThread &, const TalkThread &) = default;
};

struct TalkFilter {
    enum class Which { All, Waiting };
    Which which = Which::All;
    QString word; // in a message or the name; empty: any
};

// Where an answer goes: over the channel on which somebody waits and which closes first; else over one that is still open, the newest
// before others; else over the newest. `thread` has its sides with their windows.
[[nodiscard]] const TalkSide &answerSide(const TalkThread &thread, qint64 now);

// Conversations as pages read them. Names are as in customers; erased customers have none here.
class InboxStore
{
public:
    explicit InboxStore(Database &database) : m_database(database) {}

    // Who has an open complaint first. Then what waits, by what closes first, then by when it came; then the newest. At most `limit`.
    [[nodiscard]] Result<std::vector<TalkThread>> threads(AccountId account, const TalkFilter &filter, qint64 now, int limit);
    // Nothing: nobody ever wrote or was written to.
    [[nodiscard]] Result<std::optional<TalkThread>> thread(AccountId account, CustomerId customer, qint64 now);
    [[nodiscard]] Result<int> waitingCount(AccountId account); // customers who wait for an answer
    [[nodiscard]] Result<std::vector<TalkPeer>> peersOf(AccountId account, CustomerId customer);
    // TalkThread::customer of this peer's; nothing: the customer was erased.
    [[nodiscard]] Result<std::optional<CustomerId>> threadOf(AccountId account, qint64 peer);
    // Nothing: the customer was erased, or is nobody's.
    [[nodiscard]] Result<std::optional<CustomerId>> customerOf(AccountId account, qint64 peer);
    // The newest `limit` before the one with id `before` (0: the newest of all), the oldest of them first.
    [[nodiscard]] Result<std::vector<TalkMessage>> messages(AccountId account, CustomerId customer, qint64 before, int limit);

private:
    // Without windows and answerPeer, in no order. customer: only this one's; 0: everybody's.
    Result<std::vector<TalkThread>> gather(AccountId account, const TalkFilter &filter, CustomerId customer = CustomerId{});
    Done addComplaints(AccountId account, std::vector<TalkThread> &threads);
    Done addWindows(TalkThread &thread, PeerWindows &windows, qint64 now);
    Result<std::optional<CustomerId>> ownerOf(AccountId account, qint64 peer, const QString &sql);

    Database &m_database;
};

} // namespace yiren
