#pragma once

#include "base/result.h"
#include "http/httpheaders.h"
#include "pay/keytable.h"

#include <QDateTime>

namespace yiren {

// Verifies an answer or a callback over its raw bytes, before anything in it is read (contract/wechat-pay.md 4). BadSignature with
// "sign.missing_header" (also a repeated header), "sign.type" (not RSA with SHA-256), "sign.stale" (300 s or more from `now`),
// "sign.unknown_serial" (detail: the serial), "sign.mismatch", "sign.probe" (WeChat's own test of clients; bad like any other).
[[nodiscard]] Done verifySignature(const HttpHeaders &headers, const QByteArray &body, const KeyTable &keys, const QDateTime &now);

} // namespace yiren
