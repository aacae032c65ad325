#pragma once

#include "crypto/rsakey.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace yiren {

// An X.509 certificate: a platform certificate, a merchant's API certificate, or one of the sandbox's own.
class Certificate
{
public:
    [[nodiscard]] static Result<Certificate>
    fromPem(const QByteArray &pem); // Credential, "certificate.unreadable", also for a key that is not RSA

    QString serial() const;  // upper-case hex without leading zeros, as Wechatpay-Serial gives it
    QString subject() const; // the common name
    QString issuer() const;
    QDateTime notBefore() const;
    QDateTime notAfter() const;
    [[nodiscard]] PublicKey publicKey() const;
    [[nodiscard]] bool isSignedBy(const Certificate &issuer) const;
    [[nodiscard]] QByteArray toPem() const;

    struct Request {
        QString commonName;
        QStringList hosts; // subject alternative names: DNS names and IP addresses; empty for a certificate that serves no TLS
        QDateTime notBefore;
        QDateTime notAfter;
        bool authority = false; // may sign others
    };
    // Issues a certificate for `subjectKey`, signed by `issuerKey`; with no issuer it is self-signed. Serial: 20 random bytes.
    // Usage, "certificate.request" for a common name over 64 characters or an impossible validity.
    [[nodiscard]] static Result<Certificate> issue(const Request &request, const PublicKey &subjectKey, const PrivateKey &issuerKey,
                                                   const Certificate *issuer = nullptr);

private:
    struct Content;
    explicit Certificate(std::shared_ptr<Content> content);
    std::shared_ptr<Content> m_content; // immutable
};

} // namespace yiren
