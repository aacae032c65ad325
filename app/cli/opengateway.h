#pragma once

#include "cli/session.h"
#include "program/openedgateway.h"

namespace yiren {

// Opens the vault and every entrance that the account has something for; errors of openGateway(), of the vault and of connecting WeChat
// Pay.
[[nodiscard]] Result<std::unique_ptr<OpenedGateway>> openGateway(Books &books, Terminal &terminal);

} // namespace yiren
