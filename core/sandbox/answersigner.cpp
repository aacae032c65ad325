#include "sandbox/answersigner.h"

#include "crypto/random.h"

namespace yiren::sandbox {

size_t AnswerSigner::certificateCount() const
{
    switch (m_mode) {
    case KeyMode::PublicKey:
        return 0;
    case KeyMode::Certificate:
    case KeyMode::Switching:
        return 1;
    case KeyMode::Rotation:
        return 2;
    }
    return 0;
}

bool AnswerSigner::accepts(const QByteArray &requestSerial) const
{
    // Section 2: in public-key mode the header is sent on every request.
    if (requestSerial.isEmpty())
        return m_mode != KeyMode::PublicKey;
    if (hasPublicKey() && requestSerial.compare(m_keys.payKeyId.toLatin1(), Qt::CaseInsensitive) == 0)
        return true;
    for (size_t i = 0; i < certificateCount(); ++i) {
        if (requestSerial.compare(certificateSerial(i), Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

QByteArray AnswerSigner::chosenSerial(const QByteArray &requestSerial)
{
    if (!requestSerial.isEmpty())
        return requestSerial.toUpper();
    return certificateSerial(m_turn++ % certificateCount());
}

std::vector<ReceivedHeader> AnswerSigner::headers(const QByteArray &requestSerial, const QByteArray &body, qint64 unixSeconds)
{
    const QByteArray serial = chosenSerial(requestSerial);
    const PrivateKey *key = &m_keys.payKey;
    for (size_t i = 0; i < certificateCount(); ++i) {
        if (serial == certificateSerial(i))
            key = &m_keys.platform[i].key;
    }
    const QByteArray timestamp = QByteArray::number(unixSeconds);
    const QByteArray nonce = randomNonce(32).toLatin1();
    const QByteArray message = timestamp + '\n' + nonce + '\n' + body + '\n';
    return {{"Wechatpay-Timestamp", timestamp},
            {"Wechatpay-Nonce", nonce},
            {"Wechatpay-Signature", key->signSha256(message).toBase64()},
            {"Wechatpay-Serial", serial},
            {"Wechatpay-Signature-Type", "WECHATPAY2-SHA256-RSA2048"}};
}

} // namespace yiren::sandbox
