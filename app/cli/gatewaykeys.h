#pragma once

#include "cli/commandline.h"

namespace yiren {

// `gateway keys`: the token and the EncodingAESKey of an account that is there.
void addGatewayKeys(Command &gateway, CommandLine &line);

} // namespace yiren
