#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QJsonObject>

namespace yiren {

// Opens {algorithm, nonce, associated_data, ciphertext}, the form of certificates and callbacks (contract/wechat-pay.md 5.1).
// BadReply "resource.algorithm", "resource.base64" or json.*; BadSignature "gcm.tag" when altered or sealed with another key.
[[nodiscard]] Result<QByteArray> openResource(const QJsonObject &resource, const Secret &apiV3Key);

} // namespace yiren
