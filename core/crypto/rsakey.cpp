#include "base/secret.h"
#include "crypto/openssl.h"

#include <openssl/pem.h>
#include <openssl/rsa.h>

namespace yiren {

namespace {

// Never asks anybody: a key with a password of its own is refused before, this holds for what that look may have missed.
int noPassword(char *, int, int, void *)
{
    return 0;
}

Result<KeyPtr> readKey(const QByteArray &tidy, int selection)
{
    EVP_PKEY *read = nullptr;
    const DecoderPtr decoder(OSSL_DECODER_CTX_new_for_pkey(&read, "PEM", nullptr, nullptr, selection, nullptr, nullptr));
    insist(decoder && OSSL_DECODER_CTX_set_pem_password_cb(decoder.get(), noPassword, nullptr) == 1, "decoder");
    const BioPtr source(BIO_new_mem_buf(tidy.constData(), int(tidy.size())));
    insist(source != nullptr, "memory");
    const int done = OSSL_DECODER_from_bio(decoder.get(), source.get());
    KeyPtr key(read);
    const QString reason = takeOpenSslError();
    if (done != 1 || !key)
        return failure(ErrorKind::Credential, "key.unreadable", reason);
    if (auto right = checkRsa(key.get()); !right)
        return failure(right.error());
    return key;
}

// Sets RSAES-OAEP with SHA-1 in both places; `start` is EVP_PKEY_encrypt_init or EVP_PKEY_decrypt_init.
KeyContextPtr oaepContext(EVP_PKEY *key, int (*start)(EVP_PKEY_CTX *))
{
    KeyContextPtr context(EVP_PKEY_CTX_new_from_pkey(nullptr, key, nullptr));
    insist(context && start(context.get()) == 1 && EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_OAEP_PADDING) == 1
               && EVP_PKEY_CTX_set_rsa_oaep_md(context.get(), EVP_sha1()) == 1
               && EVP_PKEY_CTX_set_rsa_mgf1_md(context.get(), EVP_sha1()) == 1,
           "oaep");
    return context;
}

} // namespace

PublicKey::PublicKey(std::shared_ptr<Key> key) : m_key(std::move(key)) {}

Result<PublicKey> PublicKey::fromPem(const QByteArray &pem)
{
    const QByteArray tidy = tidyPem(pem);
    if (!pemLabel(tidy).endsWith("PUBLIC KEY"))
        return failure(ErrorKind::Credential, "key.unreadable", QStringLiteral("no public key in PEM form"));
    auto key = readKey(tidy, EVP_PKEY_PUBLIC_KEY);
    if (!key)
        return failure(key.error());
    return PublicKey(std::make_shared<Key>(Key{std::move(*key)}));
}

bool PublicKey::verifySha256(QByteArrayView message, QByteArrayView signature) const
{
    const DigestContextPtr context(EVP_MD_CTX_new());
    const bool right = context && EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, m_key->key.get()) == 1
        && EVP_DigestVerify(context.get(), bytesOf(signature), static_cast<size_t>(signature.size()), bytesOf(message),
                            static_cast<size_t>(message.size()))
            == 1;
    if (!right)
        ERR_clear_error();
    return right;
}

Result<QByteArray> PublicKey::encryptOaepSha1(QByteArrayView plain) const
{
    if (plain.size() > bits() / 8 - 42)
        return failure(ErrorKind::Usage, "oaep.too_long", QString::number(plain.size()));
    const KeyContextPtr context = oaepContext(m_key->key.get(), EVP_PKEY_encrypt_init);
    QByteArray cipher(EVP_PKEY_get_size(m_key->key.get()), Qt::Uninitialized);
    size_t written = static_cast<size_t>(cipher.size());
    insist(EVP_PKEY_encrypt(context.get(), bytesOf(cipher), &written, bytesOf(plain), static_cast<size_t>(plain.size())) == 1, "oaep");
    cipher.truncate(static_cast<qsizetype>(written));
    return cipher;
}

QByteArray PublicKey::toPem() const
{
    const BioPtr memory(BIO_new(BIO_s_mem()));
    insist(memory && PEM_write_bio_PUBKEY(memory.get(), m_key->key.get()) == 1, "write public key");
    return contentOf(memory.get());
}

int PublicKey::bits() const
{
    return EVP_PKEY_get_bits(m_key->key.get());
}

PrivateKey::PrivateKey(std::shared_ptr<PublicKey::Key> key) : m_key(std::move(key)) {}

Result<PrivateKey> PrivateKey::fromPem(const QByteArray &pem)
{
    Secret tidy(tidyPem(pem));
    const QByteArray label = pemLabel(tidy.bytes());
    if (!label.endsWith("PRIVATE KEY"))
        return failure(ErrorKind::Credential, "key.unreadable", QStringLiteral("no private key in PEM form"));
    if (label.startsWith("ENCRYPTED") || tidy.bytes().contains("\nProc-Type: 4,ENCRYPTED"))
        return failure(ErrorKind::Credential, "key.encrypted");
    auto key = readKey(tidy.bytes(), EVP_PKEY_KEYPAIR);
    if (!key)
        return failure(key.error());
    PrivateKey read(std::make_shared<PublicKey::Key>(PublicKey::Key{std::move(*key)}));
    // Numbers that don't belong together parse well; only a signature shows it.
    if (!read.publicKey().verifySha256("trial", read.signSha256("trial")))
        return failure(ErrorKind::Credential, "key.unreadable", QStringLiteral("the key's parts don't fit together"));
    return read;
}

Result<PrivateKey> PrivateKey::generate(int bits)
{
    if (bits < 2048)
        return failure(ErrorKind::Usage, "key.short", QString::number(bits));
    KeyPtr key(EVP_PKEY_Q_keygen(nullptr, nullptr, "RSA", static_cast<size_t>(bits)));
    insist(key != nullptr, "generate");
    return PrivateKey(std::make_shared<PublicKey::Key>(PublicKey::Key{std::move(key)}));
}

QByteArray PrivateKey::signSha256(QByteArrayView message) const
{
    const DigestContextPtr context(EVP_MD_CTX_new());
    QByteArray signature(EVP_PKEY_get_size(m_key->key.get()), Qt::Uninitialized);
    size_t written = static_cast<size_t>(signature.size());
    const bool done = context && EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, m_key->key.get()) == 1
        && EVP_DigestSign(context.get(), bytesOf(signature), &written, bytesOf(message), static_cast<size_t>(message.size())) == 1;
    if (!done) {
        ERR_clear_error();
        return {};
    }
    signature.truncate(static_cast<qsizetype>(written));
    return signature;
}

Result<QByteArray> PrivateKey::decryptOaepSha1(QByteArrayView cipher) const
{
    if (cipher.isEmpty())
        return QByteArray();
    const KeyContextPtr context = oaepContext(m_key->key.get(), EVP_PKEY_decrypt_init);
    QByteArray plain(EVP_PKEY_get_size(m_key->key.get()), Qt::Uninitialized);
    size_t written = static_cast<size_t>(plain.size());
    if (EVP_PKEY_decrypt(context.get(), bytesOf(plain), &written, bytesOf(cipher), static_cast<size_t>(cipher.size())) != 1)
        return failure(ErrorKind::BadReply, "oaep.unreadable", takeOpenSslError());
    plain.truncate(static_cast<qsizetype>(written));
    return plain;
}

PublicKey PrivateKey::publicKey() const
{
    return PublicKey(m_key); // its functions use and write the public half only
}

QByteArray PrivateKey::toPem() const
{
    const BioPtr memory(BIO_new(BIO_s_mem()));
    insist(memory && PEM_write_bio_PKCS8PrivateKey(memory.get(), m_key->key.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1,
           "write private key");
    return contentOf(memory.get());
}

int PrivateKey::bits() const
{
    return EVP_PKEY_get_bits(m_key->key.get());
}

} // namespace yiren
