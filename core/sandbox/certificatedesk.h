#pragma once

#include "sandbox/apireply.h"
#include "sandbox/keymode.h"
#include "sandbox/keyring.h"

namespace yiren::sandbox {

// GET /v3/certificates (contract/wechat-pay.md 5.3).
class CertificateDesk
{
public:
    CertificateDesk(const KeyRing &keys, KeyMode mode) : m_keys(keys), m_mode(mode) {}

    // 404 RESOURCE_NOT_EXISTS for a merchant with the public key only.
    [[nodiscard]] ApiReply list(const ReceivedRequest &request) const;

private:
    const KeyRing &m_keys;
    KeyMode m_mode;
};

} // namespace yiren::sandbox
