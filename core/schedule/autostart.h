#pragma once

#include "schedule/agenttimer.h"

namespace yiren {

// The entry that starts a program when the user logs in (XDG Desktop Application Autostart). `configFolder` is $XDG_CONFIG_HOME.
[[nodiscard]] AgentFile autostartEntry(const AgentStep &start, const QString &configFolder);

} // namespace yiren
