#include "crypto/digest.h"

#include "crypto/openssl.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>

namespace yiren {

namespace {

DigestPtr fetched(const char *name)
{
    DigestPtr digest(EVP_MD_fetch(nullptr, name, nullptr));
    insist(digest != nullptr, name);
    return digest;
}

// Looking an algorithm up by name costs more than hashing a database row, so each is looked up once.
const EVP_MD *algorithm(DigestStream::Kind kind)
{
    static const DigestPtr sha1Algorithm = fetched("SHA1");
    static const DigestPtr sha256Algorithm = fetched("SHA256");
    return kind == DigestStream::Kind::Sha1 ? sha1Algorithm.get() : sha256Algorithm.get();
}

QByteArray digestOf(DigestStream::Kind kind, QByteArrayView bytes)
{
    // One context a thread: making one anew would take as long as hashing a short row.
    thread_local const DigestContextPtr context(EVP_MD_CTX_new());
    const EVP_MD *digest = algorithm(kind);
    QByteArray result(EVP_MD_get_size(digest), Qt::Uninitialized);
    insist(context != nullptr && EVP_DigestInit_ex2(context.get(), digest, nullptr) == 1
               && EVP_DigestUpdate(context.get(), bytesOf(bytes), static_cast<size_t>(bytes.size())) == 1
               && EVP_DigestFinal_ex(context.get(), bytesOf(result), nullptr) == 1,
           "digest");
    return result;
}

} // namespace

QByteArray sha1(QByteArrayView bytes)
{
    return digestOf(DigestStream::Kind::Sha1, bytes);
}

QByteArray sha256(QByteArrayView bytes)
{
    return digestOf(DigestStream::Kind::Sha256, bytes);
}

QByteArray hmacSha256(QByteArrayView key, QByteArrayView message)
{
    QByteArray result(32, Qt::Uninitialized);
    size_t written = 0;
    insist(EVP_Q_mac(nullptr, OSSL_MAC_NAME_HMAC, nullptr, "SHA256", nullptr, bytesOf(key), static_cast<size_t>(key.size()),
                     bytesOf(message), static_cast<size_t>(message.size()), bytesOf(result), static_cast<size_t>(result.size()), &written)
               != nullptr,
           "hmac");
    return result;
}

bool equalInConstantTime(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && CRYPTO_memcmp(bytesOf(a), bytesOf(b), static_cast<size_t>(a.size())) == 0;
}

struct DigestStream::State {
    DigestContextPtr context;
};

DigestStream::DigestStream(Kind kind) : m_state(std::make_unique<State>())
{
    m_state->context.reset(EVP_MD_CTX_new());
    insist(m_state->context != nullptr && EVP_DigestInit_ex2(m_state->context.get(), algorithm(kind), nullptr) == 1, "digest");
}

DigestStream::~DigestStream() = default;
DigestStream::DigestStream(DigestStream &&) noexcept = default;

void DigestStream::add(const char *bytes, size_t count)
{
    insist(EVP_DigestUpdate(m_state->context.get(), bytes, count) == 1, "digest");
}

QByteArray DigestStream::result()
{
    QByteArray digest(EVP_MD_CTX_get_size(m_state->context.get()), Qt::Uninitialized);
    insist(EVP_DigestFinal_ex(m_state->context.get(), bytesOf(digest), nullptr) == 1, "digest");
    return digest;
}

} // namespace yiren
