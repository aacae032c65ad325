#pragma once

#include <QByteArray>
#include <QString>

namespace yiren::sandbox {

// What the founder's own program needs to talk to the sandbox. Worth nothing outside of it.
struct Credentials {
    QString mchid;
    QString appid;
    QByteArray appSecret;  // of the official account, 32 hexadecimal digits
    QString miniAppid;     // of the Mini Program beside it
    QByteArray miniSecret; // likewise
    QString shopAppid;     // of the WeChat Shop beside it
    QByteArray shopSecret; // likewise
    QString corpid;        // of the corporation of 企业微信 beside it
    QByteArray corpSecret; // of its app
    QString merchantSerial;
    QByteArray merchantKeyPem;         // apiclient_key.pem
    QByteArray apiV3Key;               // 32 bytes
    QString publicKeyId;               // empty for a merchant with certificates only
    QByteArray publicKeyPem;           // likewise
    QByteArray platformCertificatePem; // empty for a merchant with the public key only
};

} // namespace yiren::sandbox
