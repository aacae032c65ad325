#pragma once

#include "bills/accountid.h"
#include "storage/database.h"

#include <vector>

namespace yiren {

// How often 微信客服 may be asked for what is new, over all desks: WeChat does not say where its limit lies (contract 6.2), nine calls in
// any minute have met none. After 45009 the distance doubles, from a minute up to half an hour, and halves with each answer.
struct TalkPace {
    std::vector<qint64> calls; // UTC ms, of the last ones, the oldest first
    qint64 blockedUntil = 0;   // UTC ms; 0: not blocked
    qint64 distanceMs = 0;     // between two calls after 45009; 0: the usual

    friend bool operator==(const TalkPace &, const TalkPace &) = default;
};

inline constexpr size_t talkCallsAMinute = 9;
inline constexpr qint64 talkDistanceMs = 6'700; // nine calls a minute and a little more

// When the next call may leave; `now` or before: at once. A clock that was set back waits for no call of the future.
[[nodiscard]] qint64 mayCallAt(const TalkPace &pace, qint64 now);
// When it is worth asking again for a desk that had nothing more.
[[nodiscard]] qint64 askAgainAt(const TalkPace &pace, qint64 now);
[[nodiscard]] TalkPace afterCall(TalkPace pace, qint64 now);    // one leaves
[[nodiscard]] TalkPace afterAnswer(TalkPace pace);              // it was answered
[[nodiscard]] TalkPace afterRefusal(TalkPace pace, qint64 now); // 45009

struct TalkTurn {
    qint64 waitsUntil = 0; // UTC ms; 0: the call leaves now
    TalkPace pace;         // with it
};

// The pace outlives processes: one that died and was started again must not ask faster.
class TalkPaceStore
{
public:
    explicit TalkPaceStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<TalkPace> pace(AccountId account);
    [[nodiscard]] Done set(AccountId account, const TalkPace &pace);
    // Writes a call down that leaves now, in a transaction of its own, unless it may only leave later.
    [[nodiscard]] Result<TalkTurn> takeTurn(AccountId account, qint64 now);
    [[nodiscard]] Done noteAnswer(AccountId account); // writes only where something had been refused

private:
    Database &m_database;
};

} // namespace yiren
