#include "pay/payresource.h"

#include "base/json.h"
#include "crypto/aesgcm.h"

namespace yiren {

Result<QByteArray> openResource(const QJsonObject &resource, const Secret &apiV3Key)
{
    const Result<QString> algorithm = textMember(resource, QLatin1String("algorithm"));
    const Result<QString> nonce = textMember(resource, QLatin1String("nonce"));
    const Result<QString> ciphertext = textMember(resource, QLatin1String("ciphertext"));
    for (const Result<QString> *member : {&algorithm, &nonce, &ciphertext}) {
        if (!*member)
            return failure(member->error());
    }
    if (*algorithm != QLatin1String("AEAD_AES_256_GCM"))
        return failure(ErrorKind::BadReply, "resource.algorithm", algorithm->left(40));
    const auto sealed = QByteArray::fromBase64Encoding(ciphertext->toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!sealed)
        return failure(ErrorKind::BadReply, "resource.base64");
    const QByteArray associated = resource.value(u"associated_data").toString().toUtf8();
    return aesGcmDecrypt(apiV3Key.bytes(), nonce->toUtf8(), associated, *sealed);
}

} // namespace yiren
