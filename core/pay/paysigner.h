#pragma once

#include "base/id.h"
#include "crypto/rsakey.h"

#include <QByteArray>

namespace yiren {

// Whose key signs.
struct SigningIdentity {
    MerchantId id;
    QString serial; // of the merchant API certificate
    PrivateKey key;
};

// The five lines that are signed (contract/wechat-pay.md 3). `target` is path and query as sent, `timestamp` in seconds.
[[nodiscard]] QByteArray requestText(const QByteArray &method, const QByteArray &target, qint64 timestamp, const QByteArray &nonce,
                                     const QByteArray &body);
// The value of the Authorization header for such a text; timestamp and nonce must be those in it.
[[nodiscard]] QByteArray authorization(const SigningIdentity &identity, const QByteArray &text, qint64 timestamp, const QByteArray &nonce);

// paySign of JSAPI and mini programs; `package` is the whole "prepay_id=wx…" (contract/wechat-pay.md 8). Base64.
[[nodiscard]] QByteArray jsapiSignature(const PrivateKey &key, const QString &appid, qint64 timestamp, const QByteArray &nonce,
                                        const QByteArray &package);
// sign of an app; the bare prepay_id.
[[nodiscard]] QByteArray appSignature(const PrivateKey &key, const QString &appid, qint64 timestamp, const QByteArray &nonce,
                                      const QByteArray &prepayId);

} // namespace yiren
