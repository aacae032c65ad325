#include "crypto/aesgcm.h"

#include "crypto/openssl.h"

#include <openssl/crypto.h>

#include <limits>

namespace yiren {

namespace {

constexpr int tagBytes = 16;

Done checkLengths(QByteArrayView key, QByteArrayView nonce, QByteArrayView associated, QByteArrayView text)
{
    constexpr qsizetype longest = std::numeric_limits<int>::max() - tagBytes; // OpenSSL counts in int
    if (key.size() != 16 && key.size() != 32)
        return failure(ErrorKind::Usage, "gcm.key", QString::number(key.size()));
    if (nonce.size() != gcmNonceBytes)
        return failure(ErrorKind::Usage, "gcm.nonce", QString::number(nonce.size()));
    if (text.size() > longest || associated.size() > longest)
        return failure(ErrorKind::Usage, "gcm.too_long");
    return {};
}

const EVP_CIPHER *cipherFor(QByteArrayView key)
{
    return key.size() == 16 ? EVP_aes_128_gcm() : EVP_aes_256_gcm();
}

} // namespace

Result<QByteArray> aesGcmEncrypt(QByteArrayView key, QByteArrayView nonce, QByteArrayView associated, QByteArrayView plain)
{
    if (auto right = checkLengths(key, nonce, associated, plain); !right)
        return failure(right.error());
    const CipherContextPtr context(EVP_CIPHER_CTX_new());
    QByteArray sealed(plain.size() + tagBytes, Qt::Uninitialized);
    unsigned char *out = bytesOf(sealed);
    int written = 0;
    insist(context != nullptr && EVP_EncryptInit_ex2(context.get(), cipherFor(key), bytesOf(key), bytesOf(nonce), nullptr) == 1
               && EVP_EncryptUpdate(context.get(), nullptr, &written, bytesOf(associated), int(associated.size())) == 1
               && EVP_EncryptUpdate(context.get(), out, &written, bytesOf(plain), int(plain.size())) == 1
               && EVP_EncryptFinal_ex(context.get(), out + plain.size(), &written) == 1
               && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_GET_TAG, tagBytes, out + plain.size()) == 1,
           "gcm encrypt");
    return sealed;
}

Result<QByteArray> aesGcmDecrypt(QByteArrayView key, QByteArrayView nonce, QByteArrayView associated, QByteArrayView cipherAndTag)
{
    if (auto right = checkLengths(key, nonce, associated, cipherAndTag); !right)
        return failure(right.error());
    if (cipherAndTag.size() < tagBytes)
        return failure(ErrorKind::BadSignature, "gcm.tag", QStringLiteral("shorter than a tag"));
    const CipherContextPtr context(EVP_CIPHER_CTX_new());
    const QByteArrayView cipher = cipherAndTag.chopped(tagBytes);
    QByteArray tag = cipherAndTag.last(tagBytes).toByteArray(); // OpenSSL takes it through a pointer to writable bytes
    QByteArray plain(cipher.size(), Qt::Uninitialized);
    int written = 0;
    insist(context != nullptr && EVP_DecryptInit_ex2(context.get(), cipherFor(key), bytesOf(key), bytesOf(nonce), nullptr) == 1
               && EVP_DecryptUpdate(context.get(), nullptr, &written, bytesOf(associated), int(associated.size())) == 1
               && EVP_DecryptUpdate(context.get(), bytesOf(plain), &written, bytesOf(cipher), int(cipher.size())) == 1
               && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_TAG, tagBytes, bytesOf(tag)) == 1,
           "gcm decrypt");
    unsigned char rest[tagBytes];
    if (EVP_DecryptFinal_ex(context.get(), rest, &written) != 1) {
        OPENSSL_cleanse(plain.data(), static_cast<size_t>(plain.size())); // bytes that nobody vouches for
        ERR_clear_error();
        return failure(ErrorKind::BadSignature, "gcm.tag");
    }
    return plain;
}

} // namespace yiren
