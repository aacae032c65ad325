#include "crypto/openssl.h"

#include <openssl/pem.h>

namespace yiren {

namespace {

QString commonName(const X509_NAME *name)
{
    const int position = X509_NAME_get_index_by_NID(name, NID_commonName, -1);
    if (position < 0)
        return {};
    unsigned char *utf8 = nullptr;
    const int size = ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, position)));
    const std::unique_ptr<unsigned char, void (*)(unsigned char *)> owner(utf8, [](unsigned char *bytes) { OPENSSL_free(bytes); });
    return size < 0 ? QString() : QString::fromUtf8(reinterpret_cast<const char *>(utf8), size);
}

QDateTime instant(const ASN1_TIME *time)
{
    tm parts{};
    if (ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return QDateTime(QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday), QTime(parts.tm_hour, parts.tm_min, parts.tm_sec),
                     Qt::UTC);
}

} // namespace

Certificate::Certificate(std::shared_ptr<Content> content) : m_content(std::move(content)) {}

Result<Certificate> Certificate::fromPem(const QByteArray &pem)
{
    const QByteArray tidy = tidyPem(pem);
    const BioPtr source(BIO_new_mem_buf(tidy.constData(), int(tidy.size())));
    insist(source != nullptr, "memory");
    CertificatePtr read(PEM_read_bio_X509(
        source.get(), nullptr, [](char *, int, int, void *) { return 0; }, nullptr));
    if (!read)
        return failure(ErrorKind::Credential, "certificate.unreadable", takeOpenSslError());
    const EVP_PKEY *key = X509_get0_pubkey(read.get());
    if (!key)
        return failure(ErrorKind::Credential, "certificate.unreadable", takeOpenSslError());
    if (auto right = checkRsa(key); !right)
        return failure(ErrorKind::Credential, "certificate.unreadable", right.error().code);
    return Certificate(std::make_shared<Content>(Content{std::move(read)}));
}

QString Certificate::serial() const
{
    const BigNumberPtr number(ASN1_INTEGER_to_BN(X509_get0_serialNumber(m_content->x509.get()), nullptr));
    insist(number != nullptr, "serial");
    const std::unique_ptr<char, void (*)(char *)> digits(BN_bn2hex(number.get()), [](char *text) { OPENSSL_free(text); });
    const QString hex = QString::fromLatin1(digits.get());
    return hex.startsWith(u'0') && hex.size() > 1 ? hex.mid(1) : hex; // OpenSSL fills up to whole bytes
}

QString Certificate::subject() const
{
    return commonName(X509_get_subject_name(m_content->x509.get()));
}

QString Certificate::issuer() const
{
    return commonName(X509_get_issuer_name(m_content->x509.get()));
}

QDateTime Certificate::notBefore() const
{
    return instant(X509_get0_notBefore(m_content->x509.get()));
}

QDateTime Certificate::notAfter() const
{
    return instant(X509_get0_notAfter(m_content->x509.get()));
}

PublicKey Certificate::publicKey() const
{
    return PublicKey(std::make_shared<PublicKey::Key>(PublicKey::Key{KeyPtr(X509_get_pubkey(m_content->x509.get()))}));
}

bool Certificate::isSignedBy(const Certificate &issuer) const
{
    X509 *own = m_content->x509.get();
    X509 *above = issuer.m_content->x509.get();
    const bool right = X509_check_issued(above, own) == X509_V_OK && X509_verify(own, X509_get0_pubkey(above)) == 1;
    if (!right)
        ERR_clear_error();
    return right;
}

QByteArray Certificate::toPem() const
{
    const BioPtr memory(BIO_new(BIO_s_mem()));
    insist(memory && PEM_write_bio_X509(memory.get(), m_content->x509.get()) == 1, "write certificate");
    return contentOf(memory.get());
}

} // namespace yiren
