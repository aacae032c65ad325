#pragma once

#include "base/secret.h"
#include "crypto/certificate.h"
#include "http/httpreply.h"
#include "pay/keytable.h"

#include <map>
#include <optional>
#include <vector>

namespace yiren {

struct PlatformCertificate {
    Certificate certificate;
    qint64 effectiveAt = 0; // UTC ms
    qint64 expiresAt = 0;
};

// What GET /v3/certificates says. A new merchant has none and uses the public key only: that is an answer, not an error.
struct CertificateAnswer {
    enum class Mode { Certificates, PublicKeyOnly };

    Mode mode = Mode::Certificates;
    std::vector<PlatformCertificate> certificates;
};

// Decrypts first and verifies the answer with what it holds then, together with the keys known before: the first answer is signed by a
// certificate that nobody has yet. BadSignature as verifySignature() and openResource(); BadReply "certificates.serial" when an entry is
// not what it says it is.
[[nodiscard]] Result<CertificateAnswer> readCertificates(const HttpReply &reply, const Secret &apiV3Key, const KeyTable &known,
                                                         const QDateTime &now);

// When certificates are fetched. A value on one steady clock, in ms; each function is told the time.
class CertificateSchedule
{
public:
    // Never fetched, or twelve hours ago; after a try that failed there is a minute of rest.
    [[nodiscard]] bool isDue(qint64 nowMs) const;
    // An answer names a serial that is not in the table: once an hour for each serial (a new certificate may be listed only later), and not
    // within a minute of the last try for whatever reason.
    [[nodiscard]] bool mayFetchFor(const QString &serial, qint64 nowMs) const;
    void tried(qint64 nowMs, const QString &forSerial = {});
    void fetched(qint64 nowMs) { m_lastFetch = nowMs; }

private:
    bool isResting(qint64 nowMs) const;

    std::optional<qint64> m_lastFetch;
    std::optional<qint64> m_lastTry;
    std::map<QString, qint64> m_askedFor;
};

} // namespace yiren
