#pragma once

#include "wechat/accesstoken.h"
#include "wecom/corp.h"

namespace yiren {

// Tokens of a corporation's app are kept as those of official accounts are (contract 1.2).
[[nodiscard]] QByteArray corpTokenOwner(const Corp &corp); // names corpid and secret without showing them
[[nodiscard]] QString corpTokenName(AccountId account);    // in the vault
// GET /cgi-bin/gettoken. To ask twice harms nothing.
[[nodiscard]] OfficialCall corpTokenCall(const Corp &corp);
[[nodiscard]] Result<AccessToken> corpToken(const OfficialAnswer &answer, const Corp &corp, qint64 nowMs);

} // namespace yiren
