#include "crypto/aescbc.h"

#include "crypto/openssl.h"

#include <openssl/crypto.h>

#include <algorithm>
#include <limits>

namespace yiren {

namespace {

constexpr qsizetype paddedTo = 32;
constexpr qsizetype cipherBlock = 16;

Done checkCbcLengths(QByteArrayView key, QByteArrayView iv, QByteArrayView text)
{
    if (key.size() != 32)
        return failure(ErrorKind::Usage, "cbc.key", QString::number(key.size()));
    if (iv.size() != cipherBlock)
        return failure(ErrorKind::Usage, "cbc.iv", QString::number(iv.size()));
    if (text.size() > std::numeric_limits<int>::max() - paddedTo) // OpenSSL counts in int
        return failure(ErrorKind::Usage, "cbc.too_long");
    return {};
}

QByteArray turned(int encrypt, QByteArrayView key, QByteArrayView iv, QByteArrayView text)
{
    const CipherContextPtr context(EVP_CIPHER_CTX_new());
    QByteArray out(text.size(), Qt::Uninitialized);
    int written = 0;
    int rest = 0;
    insist(context != nullptr && EVP_CipherInit_ex2(context.get(), EVP_aes_256_cbc(), bytesOf(key), bytesOf(iv), encrypt, nullptr) == 1
               && EVP_CIPHER_CTX_set_padding(context.get(), 0) == 1
               && EVP_CipherUpdate(context.get(), bytesOf(out), &written, bytesOf(text), int(text.size())) == 1
               && EVP_CipherFinal_ex(context.get(), bytesOf(out) + written, &rest) == 1 && written + rest == text.size(),
           "cbc");
    return out;
}

} // namespace

Result<QByteArray> aesCbcEncrypt(QByteArrayView key, QByteArrayView iv, QByteArrayView plain)
{
    if (auto right = checkCbcLengths(key, iv, plain); !right)
        return failure(right.error());
    const qsizetype pad = paddedTo - plain.size() % paddedTo;
    QByteArray padded = plain.toByteArray() + QByteArray(pad, char(pad));
    QByteArray sealed = turned(1, key, iv, padded);
    OPENSSL_cleanse(padded.data(), static_cast<size_t>(padded.size()));
    return sealed;
}

Result<QByteArray> aesCbcDecrypt(QByteArrayView key, QByteArrayView iv, QByteArrayView cipher)
{
    if (auto right = checkCbcLengths(key, iv, cipher); !right)
        return failure(right.error());
    if (cipher.isEmpty() || cipher.size() % cipherBlock != 0)
        return failure(ErrorKind::BadSignature, "cbc.size", QString::number(cipher.size()));
    QByteArray plain = turned(0, key, iv, cipher);
    const auto pad = qsizetype(static_cast<unsigned char>(plain.back()));
    const bool isPad = pad >= 1 && pad <= paddedTo && pad <= plain.size()
        && std::all_of(plain.cend() - pad, plain.cend(), [last = plain.back()](char c) { return c == last; });
    if (!isPad)
        return failure(ErrorKind::BadSignature, "cbc.padding", QString::number(pad));
    plain.chop(pad);
    return plain;
}

} // namespace yiren
