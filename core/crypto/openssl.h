#pragma once

// OpenSSL's objects with an owner, for the sources of this folder only. No public header includes this one.

#include "crypto/certificate.h"

#include <QByteArray>
#include <QByteArrayView>

#include <openssl/bio.h>
#include <openssl/decoder.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>

namespace yiren {

template <auto release>
struct Released {
    template <typename T>
    void operator()(T *object) const
    {
        release(object);
    }
};

using BioPtr = std::unique_ptr<BIO, Released<BIO_free_all>>;
using CipherContextPtr = std::unique_ptr<EVP_CIPHER_CTX, Released<EVP_CIPHER_CTX_free>>;
using DecoderPtr = std::unique_ptr<OSSL_DECODER_CTX, Released<OSSL_DECODER_CTX_free>>;
using DigestContextPtr = std::unique_ptr<EVP_MD_CTX, Released<EVP_MD_CTX_free>>;
using DigestPtr = std::unique_ptr<EVP_MD, Released<EVP_MD_free>>;
using GeneralNamesPtr = std::unique_ptr<GENERAL_NAMES, Released<GENERAL_NAMES_free>>;
using GeneralNamePtr = std::unique_ptr<GENERAL_NAME, Released<GENERAL_NAME_free>>;
using KeyContextPtr = std::unique_ptr<EVP_PKEY_CTX, Released<EVP_PKEY_CTX_free>>;
using KeyPtr = std::unique_ptr<EVP_PKEY, Released<EVP_PKEY_free>>;
using BigNumberPtr = std::unique_ptr<BIGNUM, Released<BN_free>>;
using ExtensionPtr = std::unique_ptr<X509_EXTENSION, Released<X509_EXTENSION_free>>;
using CertificatePtr = std::unique_ptr<X509, Released<X509_free>>;

// OpenSSL wants a pointer even where there are no bytes.
inline const unsigned char *bytesOf(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.isEmpty() ? "" : bytes.data());
}
inline unsigned char *bytesOf(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

// A call that fails only when memory or the library itself is broken: there is no way to go on.
inline void insist(bool done, const char *what)
{
    if (!done)
        qFatal("OpenSSL failed: %s", what);
}

// Empties the thread's error queue (Qt's TLS reads the same one) and gives its last reason.
QString takeOpenSslError();

// People save PEM files with editors: without BOM, blank lines, indentation and CR. The label is the word behind BEGIN.
QByteArray tidyPem(const QByteArray &pem);
QByteArray pemLabel(const QByteArray &tidy);

QByteArray contentOf(BIO *memory);

struct PublicKey::Key {
    KeyPtr key;
};

struct Certificate::Content {
    CertificatePtr x509;
};

// Refuses a key that is not RSA or has fewer than 2048 bits, the least WeChat Pay issues.
[[nodiscard]] Done checkRsa(const EVP_PKEY *key);

} // namespace yiren
