#include "pay/platformcertificates.h"

#include "base/json.h"
#include "pay/payresource.h"
#include "pay/payverifier.h"
#include "time/businessday.h"

#include <QJsonArray>

namespace yiren {

namespace {

constexpr qint64 refreshMs = 12 * 3600 * 1000LL; // contract/wechat-pay.md 5.3
constexpr qint64 restMs = 60 * 1000LL;
constexpr qint64 askAgainMs = 3600 * 1000LL;

Result<qint64> timeMember(const QJsonObject &object, QLatin1String name)
{
    const Result<QString> text = textMember(object, name);
    if (!text)
        return failure(text.error());
    const std::optional<qint64> ms = rfc3339ToMs(*text);
    if (!ms)
        return failure(ErrorKind::BadReply, "pay.time", name);
    return *ms;
}

Result<PlatformCertificate> readEntry(const QJsonObject &entry, const Secret &apiV3Key)
{
    const Result<QString> serial = textMember(entry, QLatin1String("serial_no"));
    const Result<qint64> effectiveAt = timeMember(entry, QLatin1String("effective_time"));
    const Result<qint64> expiresAt = timeMember(entry, QLatin1String("expire_time"));
    if (!serial)
        return failure(serial.error());
    if (!effectiveAt)
        return failure(effectiveAt.error());
    if (!expiresAt)
        return failure(expiresAt.error());
    const Result<QByteArray> pem = openResource(entry.value(u"encrypt_certificate").toObject(), apiV3Key);
    if (!pem)
        return failure(pem.error());
    Result<Certificate> certificate = Certificate::fromPem(*pem);
    if (!certificate)
        return failure(ErrorKind::BadReply, "certificates.unreadable", certificate.error().code);
    if (certificate->serial().compare(*serial, Qt::CaseInsensitive) != 0)
        return failure(ErrorKind::BadReply, "certificates.serial", *serial);
    return PlatformCertificate{std::move(*certificate), *effectiveAt, *expiresAt};
}

} // namespace

Result<CertificateAnswer> readCertificates(const HttpReply &reply, const Secret &apiV3Key, const KeyTable &known, const QDateTime &now)
{
    const Result<QJsonObject> object = parseObject(reply.body);
    if (!object)
        return failure(object.error());
    CertificateAnswer answer;
    KeyTable keys = known;
    const QJsonArray entries = object->value(u"data").toArray();
    for (const QJsonValue &entry : entries) {
        Result<PlatformCertificate> read = readEntry(entry.toObject(), apiV3Key);
        if (!read)
            return failure(read.error());
        keys.add(read->certificate);
        answer.certificates.push_back(std::move(*read));
    }
    if (auto verified = verifySignature(reply.headers, reply.body, keys, now); !verified)
        return failure(verified.error());
    return answer;
}

bool CertificateSchedule::isDue(qint64 nowMs) const
{
    const bool isOld = !m_lastFetch || nowMs - *m_lastFetch >= refreshMs;
    return isOld && !isResting(nowMs);
}

bool CertificateSchedule::mayFetchFor(const QString &serial, qint64 nowMs) const
{
    const auto asked = m_askedFor.find(serial.toUpper());
    return !isResting(nowMs) && (asked == m_askedFor.end() || nowMs - asked->second >= askAgainMs);
}

void CertificateSchedule::tried(qint64 nowMs, const QString &forSerial)
{
    m_lastTry = nowMs;
    std::erase_if(m_askedFor, [nowMs](const auto &asked) { return nowMs - asked.second >= askAgainMs; });
    if (!forSerial.isEmpty())
        m_askedFor[forSerial.toUpper()] = nowMs;
}

bool CertificateSchedule::isResting(qint64 nowMs) const
{
    return m_lastTry && nowMs - *m_lastTry < restMs;
}

} // namespace yiren
