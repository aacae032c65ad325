#pragma once

#include "base/secret.h"
#include "wecom/corptransport.h"

namespace yiren {

// The robot of an internal group, 消息推送 (contract wecom 5.1). Its address is the password: who has it can post. Never in a customer
// group, which takes no robots.
inline constexpr qsizetype robotTextBytes = 2048;
inline constexpr qsizetype robotMessagesAMinute = 18; // WeChat refuses the twenty-first of a minute

// The key of an address as 企业微信 shows it; only that host, path and https. Credential "robot.address".
[[nodiscard]] Result<Secret> robotKey(const QString &address);
[[nodiscard]] QByteArray robotTextBody(const QString &text); // of at most robotTextBytes

// Posts to one robot. Moves only: it holds a secret. Outlives the jobs it made.
class RobotApi
{
public:
    // `base`: 企业微信's host, or the owner's own relay, as of a Corp.
    RobotApi(HttpClient &http, Corp base, Secret key, CorpSettings settings = {});

    // Posts once, never again by itself. Errors: those of HttpClient and readCorpAnswer(), of which 93000 says that there is no such robot.
    [[nodiscard]] JobHandle<void> post(const QByteArray &body);

private:
    CorpTransport m_transport;
    Secret m_key;
};

} // namespace yiren
