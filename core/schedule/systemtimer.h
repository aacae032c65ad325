#pragma once

#include "schedule/agenttimer.h"

namespace yiren {

// Which of the systems' timers this computer has: "systemd", "task_scheduler", "launchd".
[[nodiscard]] QString timerSystemName();
// The plan for this computer and user, in the folders that the system reads. `wakes` matters on Windows only.
[[nodiscard]] TimerPlan timerOfThisSystem(const AgentCommand &command, bool wakes);

} // namespace yiren
