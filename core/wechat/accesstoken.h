#pragma once

#include "bills/accountid.h"
#include "wechat/officialaccount.h"
#include "wechat/officialanswer.h"

#include <optional>

namespace yiren {

// An access token, whose it is and how long it lives. Its text is kept out of the log.
struct AccessToken {
    QByteArray owner; // tokenOwner() of the account that asked
    QByteArray text;
    qint64 lifeMs = 0;    // as WeChat said when it gave it
    qint64 fetchedAt = 0; // UTC ms, by this computer's clock
};

// What is left of its life at `now`; 0 when it is over or the clock was set to before it was fetched.
[[nodiscard]] qint64 lifeLeft(const AccessToken &token, qint64 nowMs);
// Whether a token with that much life left may still be sent: more than five minutes, or half its life (contract 1.2).
[[nodiscard]] bool isFresh(const AccessToken &token, qint64 leftMs);

// Names AppID and secret without showing them: a kept token is of use to nobody else.
[[nodiscard]] QByteArray tokenOwner(const OfficialAccount &account);

// As it is kept in the vault.
[[nodiscard]] QByteArray tokenRecord(const AccessToken &token);
[[nodiscard]] std::optional<AccessToken> tokenFromRecord(const QByteArray &record);
[[nodiscard]] QString tokenSecretName(AccountId account, AppKind kind = AppKind::OfficialAccount);

enum class TokenMode { Normal, Forced };
// POST /cgi-bin/stable_token. Forced kills the token of before at once.
[[nodiscard]] OfficialCall stableTokenCall(const OfficialAccount &account, TokenMode mode);
[[nodiscard]] Result<AccessToken> accessToken(const OfficialAnswer &answer, const OfficialAccount &account, qint64 nowMs);
// 40001 on the token's own endpoint is no ended token but a wrong secret: "wechat.secret_mismatch".
[[nodiscard]] Error tokenError(Error error);

} // namespace yiren
