#pragma once

#include "accounts/account.h"
#include "demo/filldemo.h"
#include "pay/merchant.h"
#include "sandbox/sandbox.h"
#include "vault/vault.h"

namespace yiren {

// The stand-in for WeChat that belongs to the demonstration: WeChat Pay and an official account on the loopback address, for as long as it
// lives. What is published goes out at once there. Without Studio only the official account has something to say. Making it takes a
// moment: keys and certificates are made anew. Errors of Sandbox::create() and start().
[[nodiscard]] Result<std::unique_ptr<sandbox::Sandbox>> startDemoServer(const Clock &clock, const DemoOrigin &origin,
                                                                        sandbox::Sandbox::Contents contents);

// The account as it asks that official account. Nothing of it is written down: the next server has another address.
[[nodiscard]] Account connectedTo(const sandbox::Sandbox &server, Account account);
// The merchant of that server, with all that signs for it.
[[nodiscard]] Result<Merchant> merchantOf(const sandbox::Sandbox &server);
// What that needs in the vault; for one that is open for this session only.
[[nodiscard]] std::vector<NamedSecret> secretsOf(const sandbox::Sandbox &server, AccountId account);

} // namespace yiren
