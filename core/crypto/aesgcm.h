#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>

namespace yiren {

inline constexpr int gcmNonceBytes = 12;

// AES-GCM with a 96-bit nonce and a 128-bit tag behind the ciphertext, as WeChat Pay writes it (contract/wechat-pay.md 5.1).
// The key has 16 or 32 bytes; a nonce must never be used twice with one key: take it from randomBytes(gcmNonceBytes).
[[nodiscard]] Result<QByteArray> aesGcmEncrypt(QByteArrayView key, QByteArrayView nonce, QByteArrayView associated, QByteArrayView plain);
// BadSignature, "gcm.tag" when anything was altered; Usage, "gcm.key" / "gcm.nonce" for wrong lengths.
[[nodiscard]] Result<QByteArray> aesGcmDecrypt(QByteArrayView key, QByteArrayView nonce, QByteArrayView associated,
                                               QByteArrayView cipherAndTag);

} // namespace yiren
