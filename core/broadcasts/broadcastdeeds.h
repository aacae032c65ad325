#pragma once

#include "broadcasts/broadcaststore.h"

namespace yiren {

// A reminder to the colleague who has to confirm, or the cancelling of what was not sent yet.
struct BroadcastDeed {
    enum class Kind { Remind, Cancel };
    enum class State { Sending, Unknown, Done, Failed };

    qint64 id = 0;
    qint64 broadcast = 0;
    Kind kind = Kind::Remind;
    qint64 at = 0;
    State state = State::Sending;
    QString failure;

    friend bool operator==(const BroadcastDeed &, const BroadcastDeed &) = default;
};

class BroadcastDeedStore
{
public:
    explicit BroadcastDeedStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::vector<BroadcastDeed>> deeds(qint64 broadcast); // the oldest first
    [[nodiscard]] Result<qint64> add(AccountId account, const BroadcastDeed &deed);
    [[nodiscard]] Done settle(qint64 id, BroadcastDeed::State state, const QString &failureCode);

private:
    Database &m_database;
};

// Writes down that it is asked for now; one transaction. Refused "broadcast.no_task" where nothing waits to be confirmed or sent, or, for a
// reminder, of a moment; RateLimited "broadcast.reminded" after three in 24 hours, of which one without an answer counts; place.expected:
// when the next one may leave, UTC ms.
[[nodiscard]] Result<BroadcastDeed> beginBroadcastDeed(Database &database, AccountId account, qint64 broadcast, BroadcastDeed::Kind kind,
                                                       qint64 now);
// What came of it; one transaction. A task that was cancelled is.
[[nodiscard]] Result<Broadcast> settleBroadcastDeed(Database &database, AccountId account, const BroadcastDeed &deed, qint64 now);

} // namespace yiren
