#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "bills/accountid.h"

#include <QNetworkProxy>
#include <QUrl>

namespace yiren {

// A corporation of 企业微信 with the self-built app through which its API is asked. Moves only: it holds a secret.
struct Corp {
    AccountId id{};
    QString corpid;   // ww and letters and digits
    Secret secret;    // of the app
    QUrl baseUrl;     // qyapi.weixin.qq.com, or the owner's own relay with an address that is trusted (contract 1.4)
    QByteArray caPem; // an authority of its own (sandbox, private relay); empty: the system's
    QNetworkProxy proxy{QNetworkProxy::DefaultProxy}; // DefaultProxy: the system's
};

[[nodiscard]] QUrl defaultCorpUrl(); // https://qyapi.weixin.qq.com

// Credential "wecom.corpid_shape", "wecom.secret_shape"; Usage "wecom.base_url".
[[nodiscard]] Done checkCorp(const Corp &corp);

} // namespace yiren
