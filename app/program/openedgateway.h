#pragma once

#include "gateway/relayof.h"
#include "gateway/runninggateway.h"
#include "program/program.h"

namespace yiren {

// What an account's gateway stands on: what pushes are proved with and what is answered and asked over. Outlives its RunningGateway.
struct OpenedGateway {
    PayConnection pay;
    CorpConnection corp;
    OfficialConnection official, mini;
    GatewayDoors doors;
    WorkCalendar calendar = WorkCalendar::shipped();
    std::optional<Relay> relay;
    std::unique_ptr<HttpClient> relayHttp; // where there is a relay
};

// Opens every entrance that the account has something for. The vault is open. `pay`: empty where no merchant is connected. Credential
// "gateway.no_entrance" when there is none to open; the vault's errors.
[[nodiscard]] Result<std::unique_ptr<OpenedGateway>> openGateway(Program &program, const Account &account, PayConnection pay);

// Both outlive what these are given to.
[[nodiscard]] PushDealing dealingOf(Program &program, const Account &account, const OpenedGateway &gateway);
[[nodiscard]] GatewaySetup gatewaySetup(Program &program, const Account &account, const OpenedGateway &gateway);

} // namespace yiren
