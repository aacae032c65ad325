#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "bills/accountid.h"
#include "http/hostallowlist.h"

#include <QList>
#include <QNetworkProxy>
#include <QUrl>

namespace yiren {

// Whose AppID it is: the account's own, or that of the Mini Program or the WeChat Shop (微信小店) beside it. Each has a token of its own.
enum class AppKind { OfficialAccount, MiniProgram, Shop };

// An official account (公众号) with what is needed to ask its API. Moves only: it holds a secret.
struct OfficialAccount {
    AccountId id{};
    QString appid; // wx and 16 hexadecimal digits
    Secret secret; // AppSecret, 32 hexadecimal digits
    QList<QUrl> baseUrls;
    QByteArray caPem;                                 // an authority of its own (sandbox, private proxy); empty: the system's
    QNetworkProxy proxy{QNetworkProxy::DefaultProxy}; // DefaultProxy: the system's
    AppKind kind = AppKind::OfficialAccount;
};

[[nodiscard]] QList<QUrl> defaultOfficialUrls(); // https://api.weixin.qq.com and its disaster-recovery host (contract 11.1)

// Credential "wechat.appid_shape", "wechat.secret_shape"; Usage "wechat.base_url".
[[nodiscard]] Done checkOfficialAccount(const OfficialAccount &account);

// "socks5://127.0.0.1:1080" or "http://host:port", with user and password where the proxy wants them; empty: the system's.
// Usage "account.proxy".
[[nodiscard]] Result<QNetworkProxy> proxyOf(const QString &url);

} // namespace yiren
