#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>

namespace yiren {

// AES-256-CBC with PKCS#7 padding in blocks of 32 bytes (1 to 32 of them), as WeChat seals pushes: twice the cipher's own block, so no
// library's padding fits (contract/wechat-official-account.md 5.4). It proves nothing of who wrote it: check a signature first.
// Usage "cbc.key" / "cbc.iv" unless these have 32 and 16 bytes.
[[nodiscard]] Result<QByteArray> aesCbcEncrypt(QByteArrayView key, QByteArrayView iv, QByteArrayView plain);
// BadSignature, "cbc.size" (not a number of blocks, or none), "cbc.padding" (the last byte is not 1 to 32, or the padding is not of that
// byte).
[[nodiscard]] Result<QByteArray> aesCbcDecrypt(QByteArrayView key, QByteArrayView iv, QByteArrayView cipher);

} // namespace yiren
