#pragma once

#include "crypto/certificate.h"
#include "support/rawserver.h"

namespace yiren {

// Keys take long to make: one pair serves all certificates of a test program.
inline const PrivateKey &testKey()
{
    static const PrivateKey key = *PrivateKey::generate();
    return key;
}

// A certificate authority of a test, valid by the machine's own time.
class TestAuthority
{
public:
    TestAuthority() : m_certificate(*Certificate::issue(request(QStringLiteral("Test CA"), {}, true), testKey().publicKey(), testKey())) {}

    QByteArray pem() const { return m_certificate.toPem(); }
    TlsIdentity server(const QStringList &hosts) const { return issued(request(hosts.first(), hosts, false)); }
    TlsIdentity server(const QStringList &hosts, const QDateTime &notBefore, const QDateTime &notAfter) const
    {
        Certificate::Request wanted = request(hosts.first(), hosts, false);
        wanted.notBefore = notBefore;
        wanted.notAfter = notAfter;
        return issued(wanted);
    }
    static TlsIdentity selfSigned(const QStringList &hosts)
    {
        const Certificate own = *Certificate::issue(request(hosts.first(), hosts, false), serverKey().publicKey(), serverKey());
        return {own.toPem(), serverKey().toPem()};
    }

private:
    static const PrivateKey &serverKey()
    {
        static const PrivateKey key = *PrivateKey::generate();
        return key;
    }
    static Certificate::Request request(const QString &name, const QStringList &hosts, bool isAuthority)
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        return {name, hosts, now.addDays(-1), now.addDays(30), isAuthority};
    }
    TlsIdentity issued(const Certificate::Request &wanted) const
    {
        const Certificate server = *Certificate::issue(wanted, serverKey().publicKey(), testKey(), &m_certificate);
        return {server.toPem(), serverKey().toPem()};
    }

    Certificate m_certificate;
};

} // namespace yiren
