#pragma once

#include "accounts/account.h"
#include "accounts/capability.h"
#include "base/job.h"
#include "vault/vault.h"
#include "wecom/corpline.h"
#include "wecom/corp.h"

namespace yiren {

// Whether this account's corporation of 企业微信 can be asked: it has a corpid, and the vault its app's secret. Needs the open vault.
[[nodiscard]] bool hasCorp(const Account &account, const Vault &vault);

// What asks its API: its facts and, from the open vault, secret and proxy. Credential "account.no_corp" without corpid or secret; the
// vault's errors; those of checkCorp() and proxyOf().
[[nodiscard]] Result<Corp> corpOf(const Account &account, const Vault &vault);

// Whether the app may see accounts of 微信客服 and at least one of them is given to it: "wecom.kf". A token alone proves nothing: it is
// given to any address (contract 1.2). Always finishes with that.
[[nodiscard]] JobHandle<Capability> checkCorpDesk(CorpLine &line);

} // namespace yiren
