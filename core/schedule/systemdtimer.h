#pragma once

#include "schedule/agenttimer.h"

namespace yiren {

// A service and a timer of the user (systemd.timer(5)). Every five minutes of the clock; a time that passed while the computer was off or
// asleep is made up for once. It runs while the user is logged in. `configFolder` is $XDG_CONFIG_HOME.
[[nodiscard]] TimerPlan systemdTimer(const AgentCommand &command, const QString &configFolder);

} // namespace yiren
