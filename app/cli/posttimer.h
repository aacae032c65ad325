#pragma once

#include "cli/commandline.h"

namespace yiren {

// "post timer install|remove|status": the timer that starts "post publish-due" while the window is closed. JSON: {"timer":"running|stopped|
// differing|absent","system":"systemd|task_scheduler|launchd","files":[…]}. A refusal of the system is exit 5, "timer.refused".
void addPostTimerCommand(Command &post, CommandLine &line);

} // namespace yiren
