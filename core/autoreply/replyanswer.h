#pragma once

#include "base/id.h"

#include <QString>

namespace yiren {

// What a rule answers a message with, as it was written down before anything was done. Waiting: until it is due. Sending: its steps are
// done, each written down before it begins. Done, Dropped (something came between) and Failed are final.
struct ReplyAnswer {
    enum class State { Waiting, Sending, Done, Dropped, Failed };

    qint64 id = 0;
    qint64 message = 0; // talk_message
    qint64 rule = 0;
    qint64 decidedAt = 0; // UTC ms
    qint64 dueAt = 0;     // UTC ms
    State state = State::Waiting;
    int nextStep = 0;     // so many were begun
    qint64 touchedAt = 0; // UTC ms, when the last of them was
    OutTradeNo order;     // made for it; empty: none
    QString why; // of Dropped the reason (whyNotName()), of Failed the code; of Sending why the last step left nothing and is begun again

    int stepToBegin() const { return state == State::Sending && !why.isEmpty() ? nextStep - 1 : nextStep; }

    friend bool operator==(const ReplyAnswer &, const ReplyAnswer &) = default;
};

[[nodiscard]] QString answerStateName(ReplyAnswer::State state); // "waiting", "sending", "done", "dropped", "failed"
[[nodiscard]] ReplyAnswer::State answerStateFromName(QStringView name);

// A process that was sending is taken for dead after that long without a further step; another one goes on behind the step that it had
// begun.
inline constexpr qint64 answerLeaseMs = 2 * 60'000;

} // namespace yiren
