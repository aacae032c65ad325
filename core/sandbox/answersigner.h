#pragma once

#include "sandbox/keymode.h"
#include "sandbox/keyring.h"
#include "http/receivedrequest.h"

namespace yiren::sandbox {

// Signs answers as WeChat Pay does (contract/wechat-pay.md 4 and 5): timestamp, nonce and raw body, with the key the request asked for.
class AnswerSigner
{
public:
    AnswerSigner(const KeyRing &keys, KeyMode mode) : m_keys(keys), m_mode(mode) {}

    // Whether this merchant may name that serial in a request. Empty means the header was absent.
    [[nodiscard]] bool accepts(const QByteArray &requestSerial) const;
    // The five Wechatpay-* headers. The serial must be accepted.
    [[nodiscard]] std::vector<ReceivedHeader> headers(const QByteArray &requestSerial, const QByteArray &body, qint64 unixSeconds);

private:
    QByteArray chosenSerial(const QByteArray &requestSerial);
    bool hasPublicKey() const { return m_mode == KeyMode::PublicKey || m_mode == KeyMode::Switching; }
    size_t certificateCount() const;
    QByteArray certificateSerial(size_t index) const { return m_keys.platform[index].certificate.serial().toLatin1(); }

    const KeyRing &m_keys;
    KeyMode m_mode;
    size_t m_turn = 0; // which certificate signs next in a rotation
};

} // namespace yiren::sandbox
