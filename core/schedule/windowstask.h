#pragma once

#include "schedule/agenttimer.h"

namespace yiren {

// A task of the Task Scheduler (MS-TSCH, task version 1.2): after logging on and every five minutes, made up for when a start was missed,
// on batteries too, with the user's own rights and only while the user is logged on, because the keychain needs the user. It runs without a
// network as well: that a post was missed must be noted then, too. With `wakes` it wakes the computer, which a repetition of five minutes
// would never let sleep: then it is every quarter of an hour, within the usual grace. Not tried on Windows. The text is kept in `folder`.
[[nodiscard]] TimerPlan windowsTask(const AgentCommand &command, const QString &folder, bool wakes);

} // namespace yiren
