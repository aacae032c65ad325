#pragma once

#include "schedule/agenttimer.h"

namespace yiren {

// A LaunchAgent of the user (launchd.plist(5)): at logging in and at every fifth minute; times missed while asleep are made up for once on
// waking, those while it was off are not (logging in comes first then). Not tried on macOS. `folder` is ~/Library/LaunchAgents, `userId`
// that of getuid().
[[nodiscard]] TimerPlan launchAgent(const AgentCommand &command, const QString &folder, unsigned userId);

} // namespace yiren
