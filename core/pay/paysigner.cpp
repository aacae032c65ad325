#include "pay/paysigner.h"

namespace yiren {

namespace {

// Each part on a line of its own; the last one ends in LF too.
QByteArray lines(std::initializer_list<QByteArray> parts)
{
    QByteArray text;
    for (const QByteArray &part : parts)
        text.append(part).append('\n');
    return text;
}

} // namespace

QByteArray requestText(const QByteArray &method, const QByteArray &target, qint64 timestamp, const QByteArray &nonce,
                       const QByteArray &body)
{
    return lines({method, target, QByteArray::number(timestamp), nonce, body});
}

QByteArray authorization(const SigningIdentity &identity, const QByteArray &text, qint64 timestamp, const QByteArray &nonce)
{
    const QByteArray signature = identity.key.signSha256(text).toBase64();
    return "WECHATPAY2-SHA256-RSA2048 mchid=\"" + identity.id.toString().toUtf8() + "\",nonce_str=\"" + nonce + "\",signature=\""
        + signature + "\",timestamp=\"" + QByteArray::number(timestamp) + "\",serial_no=\"" + identity.serial.toUtf8() + '"';
}

QByteArray jsapiSignature(const PrivateKey &key, const QString &appid, qint64 timestamp, const QByteArray &nonce, const QByteArray &package)
{
    return key.signSha256(lines({appid.toUtf8(), QByteArray::number(timestamp), nonce, package})).toBase64();
}

QByteArray appSignature(const PrivateKey &key, const QString &appid, qint64 timestamp, const QByteArray &nonce, const QByteArray &prepayId)
{
    return key.signSha256(lines({appid.toUtf8(), QByteArray::number(timestamp), nonce, prepayId})).toBase64();
}

} // namespace yiren
