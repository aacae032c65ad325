#pragma once

#include "base/id.h"
#include "base/secret.h"
#include "http/hostallowlist.h"
#include "pay/keytable.h"

#include <QList>
#include <QUrl>

namespace yiren {

inline constexpr qsizetype apiV3KeyBytes = 32; // contract/wechat-pay.md 5.1

// A merchant at WeChat Pay with everything that is needed to sign for it and to verify the answers. Moves only: it holds secrets.
struct Merchant {
    MerchantId id;
    QString appid;
    QString serial;  // of the merchant API certificate, upper-case hex
    PrivateKey key;  // apiclient_key.pem
    Secret apiV3Key; // apiV3KeyBytes; empty when not set up: then certificates can't be read
    KeyTable platformKeys;
    QString publicKeyId;  // PUB_KEY_ID_…: what answers shall be signed with; empty: platform certificates sign
    QList<QUrl> baseUrls; // main host first
    QByteArray caPem;     // an authority of its own (sandbox, private proxy); empty: the system's
    QString notifyUrl;
    qint64 certificatesFetchedAt = 0; // UTC ms; 0: never
};

[[nodiscard]] QList<QUrl> defaultPayUrls(); // https://api.mch.weixin.qq.com and its backup

// Credential "pay.mchid", "pay.serial", "pay.apiv3_key_length", "pay.public_key_missing" (an id without its key), "pay.no_platform_key"
// (neither a key nor an APIv3 key to fetch certificates with); Usage "pay.base_url".
[[nodiscard]] Done checkMerchant(const Merchant &merchant);

// The hosts of its base URLs; with WeChat Pay's own hosts also the others that may serve a bill (contract/wechat-pay.md 2).
[[nodiscard]] HostAllowList allowedHosts(const QList<QUrl> &baseUrls);

} // namespace yiren
