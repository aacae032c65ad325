#pragma once

#include "content/post.h"
#include "frame/whenclosed.h"
#include "storage/database.h"

#include <vector>

namespace yiren {

// What the tray knows of the plan.
struct SendingPlan {
    std::vector<Post> next;            // by their times, a few
    qint64 count = 0;                  // of all that is planned or on its way
    std::optional<qint64> pausedUntil; // UTC ms
};
// For StorageThread::read().
[[nodiscard]] Result<SendingPlan> sendingPlan(Database &database, AccountId account, qint64 now);

// What closing the window comes to. Tell: there is no tray, and it is said what sends meanwhile.
enum class ClosingAct { Close, Hide, Ask, Tell };
struct ClosingFacts {
    qint64 planned = 0;
    bool hasTray = false;
    bool isDemo = false;     // its plan ends with its window
    bool wasTold = false;    // before
    bool endsAnyway = false; // the session or the program is ending
    WhenClosed choice = WhenClosed::Ask;
};
[[nodiscard]] ClosingAct closingAct(const ClosingFacts &facts);

// What is said of posts that went on: only what has come to an end, in one sentence each.
[[nodiscard]] QStringList postNotices(const std::vector<Post> &posts);
// "Next: 冬日香薰怎么选, 11-29 20:30"; or that nothing is planned.
[[nodiscard]] QString nextSentence(const SendingPlan &plan);
// The two pauses that the tray offers: an hour, and until eight o'clock of the next morning in Beijing.
[[nodiscard]] qint64 hourFrom(qint64 nowMs);
[[nodiscard]] qint64 nextMorning(qint64 nowMs);

} // namespace yiren
