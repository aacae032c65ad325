#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

namespace yiren {

class Certificate;

// RSA public key: WeChat Pay's public key, a platform certificate's, or a merchant's.
class PublicKey
{
public:
    // PEM of SubjectPublicKeyInfo ("PUBLIC KEY") or PKCS#1 ("RSA PUBLIC KEY"); BOM, blank lines, indentation and CRLF don't matter.
    // Credential, "key.unreadable" / "key.not_rsa" / "key.short" (under 2048 bits).
    [[nodiscard]] static Result<PublicKey> fromPem(const QByteArray &pem);

    // PKCS#1 v1.5 with SHA-256. A signature of the wrong length or that is not Base64-decoded bytes of this key is false, never an error.
    [[nodiscard]] bool verifySha256(QByteArrayView message, QByteArrayView signature) const;
    // RSAES-OAEP, SHA-1, MGF1 SHA-1 (contract/wechat-pay.md 6); at most bits/8 - 42 bytes of plaintext, else
    // Usage "oaep.too_long".
    [[nodiscard]] Result<QByteArray> encryptOaepSha1(QByteArrayView plain) const;
    [[nodiscard]] QByteArray toPem() const;
    int bits() const;

private:
    friend class PrivateKey;
    friend class Certificate;
    struct Key;
    explicit PublicKey(std::shared_ptr<Key> key);
    std::shared_ptr<Key> m_key; // immutable, so sharing is safe across threads
};

// RSA private key of a merchant (apiclient_key.pem, PKCS#8 or PKCS#1) or of the sandbox's platform.
class PrivateKey
{
public:
    // Errors as PublicKey::fromPem, and Credential "key.encrypted": a key with a password of its own is never asked for it.
    [[nodiscard]] static Result<PrivateKey> fromPem(const QByteArray &pem);
    [[nodiscard]] static Result<PrivateKey> generate(int bits = 2048); // Usage, "key.short" under 2048

    [[nodiscard]] QByteArray signSha256(QByteArrayView message) const; // raw signature bytes, PKCS#1 v1.5
    // BadReply, "oaep.unreadable" for anything not encrypted to this key. An empty cipher is an empty text: a field that was not set.
    [[nodiscard]] Result<QByteArray> decryptOaepSha1(QByteArrayView cipher) const;
    [[nodiscard]] PublicKey publicKey() const;
    [[nodiscard]] QByteArray toPem() const; // PKCS#8
    int bits() const;

private:
    friend class Certificate;
    explicit PrivateKey(std::shared_ptr<PublicKey::Key> key);
    std::shared_ptr<PublicKey::Key> m_key;
};

} // namespace yiren
