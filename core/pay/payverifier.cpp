#include "pay/payverifier.h"

#include <array>

namespace yiren {

namespace {

constexpr qint64 longestAgeSeconds = 300; // contract/wechat-pay.md 4: rejected from here on

Done checkHeaders(const HttpHeaders &headers)
{
    for (const char *name : std::array{"Wechatpay-Timestamp", "Wechatpay-Nonce", "Wechatpay-Signature", "Wechatpay-Serial"}) {
        if (headers.count(name) != 1 || headers.value(name).isEmpty())
            return failure(ErrorKind::BadSignature, "sign.missing_header", QLatin1String(name));
    }
    const std::optional<QByteArray> type = headers.find("Wechatpay-Signature-Type");
    if (type && *type != "WECHATPAY2-SHA256-RSA2048")
        return failure(ErrorKind::BadSignature, "sign.type");
    // WeChat sends wrong signatures on purpose now and then; the name is for the log only.
    if (headers.value("Wechatpay-Signature").startsWith("WECHATPAY/SIGNTEST/"))
        return failure(ErrorKind::BadSignature, "sign.probe");
    return {};
}

Done checkAge(const QByteArray &timestamp, const QDateTime &now)
{
    bool isNumber = false;
    const qint64 seconds = timestamp.toLongLong(&isNumber);
    const qint64 local = now.toSecsSinceEpoch();
    // Compared without a difference, which a forged number could make overflow.
    if (!isNumber || seconds <= local - longestAgeSeconds || seconds >= local + longestAgeSeconds)
        return failure(ErrorKind::BadSignature, "sign.stale");
    return {};
}

} // namespace

Done verifySignature(const HttpHeaders &headers, const QByteArray &body, const KeyTable &keys, const QDateTime &now)
{
    if (auto complete = checkHeaders(headers); !complete)
        return complete;
    const QByteArray timestamp = headers.value("Wechatpay-Timestamp");
    if (auto fresh = checkAge(timestamp, now); !fresh)
        return fresh;
    const QString serial = QString::fromLatin1(headers.value("Wechatpay-Serial"));
    const std::optional<PublicKey> key = keys.find(serial);
    if (!key)
        return failure(ErrorKind::BadSignature, "sign.unknown_serial", serial.left(100));
    const auto signature = QByteArray::fromBase64Encoding(headers.value("Wechatpay-Signature"), QByteArray::AbortOnBase64DecodingErrors);
    const QByteArray text = timestamp + '\n' + headers.value("Wechatpay-Nonce") + '\n' + body + '\n';
    if (!signature || !key->verifySha256(text, *signature))
        return failure(ErrorKind::BadSignature, "sign.mismatch");
    return {};
}

} // namespace yiren
