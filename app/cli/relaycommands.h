#pragma once

#include "cli/commandline.h"

namespace yiren {

// `gateway relay` and `gateway collect`.
void addRelayCommands(Command &gateway, CommandLine &line);

} // namespace yiren
