#pragma once

#include "cli/session.h"
#include "gateway/handlepushesjob.h"
#include "wecom/corpconnection.h"

namespace yiren {

// What pushes are proved and dealt with; members go in the reverse order.
struct OpenGateway {
    PayConnection pay;
    CorpConnection corp;
    GatewayDoors doors;
};

// Opens the vault and every entrance that the account has something for. Credential "gateway.no_entrance" when that is none.
[[nodiscard]] Result<std::unique_ptr<OpenGateway>> openGateway(Books &books, Terminal &terminal);
// Both outlive what it is given to.
[[nodiscard]] PushDealing dealingOf(Books &books, const OpenGateway &gateway);

} // namespace yiren
