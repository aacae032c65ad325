#pragma once

#include "accounts/account.h"
#include "vault/vault.h"
#include "wecom/robot.h"

namespace yiren {

// The robot that internal alerts of this account go to. The key lies in the vault.

[[nodiscard]] bool hasRobot(AccountId account, const Vault &vault);
// Keeps the key of an address as 企业微信 shows it; Credential "robot.address", the vault's errors.
[[nodiscard]] JobHandle<void> keepRobot(Vault &vault, AccountId account, const QString &address);
[[nodiscard]] JobHandle<void> forgetRobot(Vault &vault, AccountId account);
// From the open vault. The host is 企业微信's, or the one that the account's corporation is asked at. NotFound "robot.none".
[[nodiscard]] Result<Corp> robotHost(const Account &account, const Vault &vault);
[[nodiscard]] Result<Secret> robotKeyOf(AccountId account, const Vault &vault);

// A robot with what it is posted through.
struct RobotConnection {
    std::unique_ptr<HttpClient> http;
    std::unique_ptr<RobotApi> api;
};
[[nodiscard]] Result<RobotConnection> connectRobot(const Account &account, const Vault &vault, const Clock &clock);

} // namespace yiren
