#pragma once

namespace yiren::sandbox {

// How the merchant's answers are signed (contract/wechat-pay.md 5).
enum class KeyMode {
    PublicKey,   // new merchants: GET /v3/certificates is 404 RESOURCE_NOT_EXISTS
    Certificate, // one platform certificate
    Rotation,    // two platform certificates; without Wechatpay-Serial either one signs
    Switching,   // a platform certificate and the public key: the answer follows Wechatpay-Serial
};

} // namespace yiren::sandbox
