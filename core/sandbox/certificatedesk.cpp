#include "sandbox/certificatedesk.h"

#include "crypto/aesgcm.h"
#include "crypto/random.h"
#include "sandbox/queryparameters.h"
#include "time/businessday.h"

#include <QJsonArray>

namespace yiren::sandbox {

namespace {

Result<QJsonObject> sealed(const Certificate &certificate, const QByteArray &apiV3Key)
{
    const QByteArray nonce = randomNonce(12).toLatin1();
    const QByteArray associated = "certificate";
    const auto cipher = aesGcmEncrypt(apiV3Key, nonce, associated, certificate.toPem());
    if (!cipher)
        return failure(cipher.error());
    const QJsonObject inner{{QStringLiteral("algorithm"), QStringLiteral("AEAD_AES_256_GCM")},
                            {QStringLiteral("nonce"), QString::fromLatin1(nonce)},
                            {QStringLiteral("associated_data"), QString::fromLatin1(associated)},
                            {QStringLiteral("ciphertext"), QString::fromLatin1(cipher->toBase64())}};
    return QJsonObject{{QStringLiteral("serial_no"), certificate.serial()},
                       {QStringLiteral("effective_time"), msToRfc3339(certificate.notBefore().toMSecsSinceEpoch())},
                       {QStringLiteral("expire_time"), msToRfc3339(certificate.notAfter().toMSecsSinceEpoch())},
                       {QStringLiteral("encrypt_certificate"), inner}};
}

} // namespace

ApiReply CertificateDesk::list(const ReceivedRequest &request) const
{
    const QLatin1String algorithm("algorithm_type");
    const QueryParameters parameters(request.query());
    if (auto problem = parameters.problem({algorithm}))
        return *problem;
    const QString wanted = parameters.value(algorithm);
    if (!wanted.isEmpty() && wanted != u"RSA" && wanted != u"ALL")
        return queryError(algorithm, QStringLiteral("RSA or ALL"));
    if (m_mode == KeyMode::PublicKey) {
        return refusal(404, QLatin1String("RESOURCE_NOT_EXISTS"),
                       QStringLiteral("无可用的平台证书，请在商户平台-API安全申请使用微信支付公钥。"));
    }
    QJsonArray data;
    const size_t count = m_mode == KeyMode::Rotation ? 2 : 1;
    for (size_t i = 0; i < count; ++i) {
        const auto entry = sealed(m_keys.platform[i].certificate, m_keys.apiV3Key);
        if (!entry)
            return refusal(500, QLatin1String("SYSTEM_ERROR"), entry.error().code);
        data.append(*entry);
    }
    return answer({{QStringLiteral("data"), data}});
}

} // namespace yiren::sandbox
