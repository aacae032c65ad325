#include "pay/paytransport.h"

#include "crypto/random.h"
#include "pay/certificatejob.h"
#include "pay/paycalljob.h"
#include "pay/paysigner.h"
#include "pay/payverifier.h"

#include <QRandomGenerator>

namespace yiren {

namespace {

// The base URL's own text and the target's, so that what is signed is what is sent.
QUrl joined(const QUrl &base, const QByteArray &target)
{
    return QUrl::fromEncoded(base.toEncoded(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment) + target, QUrl::StrictMode);
}

} // namespace

PayTransport::PayTransport(HttpClient &http, Merchant merchant, const Clock &clock, PaySettings settings)
    : m_http(http), m_merchant(std::move(merchant)), m_clock(clock), m_settings(std::move(settings)), m_bucket(m_settings.callsPerSecond)
{
    m_steady.start();
    const qint64 age = m_clock.now().toMSecsSinceEpoch() - m_merchant.certificatesFetchedAt;
    if (m_merchant.certificatesFetchedAt != 0 && age >= 0)
        m_schedule.fetched(m_steady.elapsed() - age);
}

JobHandle<HttpReply> PayTransport::call(PayCall call)
{
    return JobHandle<HttpReply>(new PayCallJob(*this, std::move(call)));
}

JobHandle<CertificateAnswer> PayTransport::fetchCertificates()
{
    if (m_merchant.apiV3Key.isEmpty())
        return readyJob<CertificateAnswer>(failure(ErrorKind::Credential, "pay.no_apiv3_key"));
    return JobHandle<CertificateAnswer>(new CertificateJob(*this));
}

double PayTransport::random() const
{
    return m_settings.random ? m_settings.random() : QRandomGenerator::system()->generateDouble();
}

PayTransport::Signed PayTransport::sign(const PayCall &call)
{
    m_host = beforeCall(m_host, m_steady.elapsed());
    Signed result;
    HttpRequest &request = result.request;
    request.method = call.method;
    request.url = call.url.isEmpty() ? joined(m_merchant.baseUrls.at(static_cast<qsizetype>(m_host.index)), call.target) : call.url;
    request.body = call.body;
    request.safety = call.safety;
    request.deadline = m_settings.deadline;
    if (call.answer == PayCall::Answer::UnsignedFile) {
        request.replyBody = HttpRequest::Body::InFile;
        request.largestBody = m_settings.largestBill;
        request.deadline = m_settings.downloadDeadline;
        request.speedFloor = m_settings.downloadFloor;
    }
    const qint64 timestamp = now().toSecsSinceEpoch();
    const QByteArray nonce = randomNonce().toLatin1();
    result.text = requestText(methodName(call.method), requestTarget(request.url), timestamp, nonce,
                              call.signedText.isEmpty() ? call.body : call.signedText);
    result.clockOffset = m_skew.offset();
    const SigningIdentity identity{m_merchant.id, m_merchant.serial, m_merchant.key};
    request.headers = {{"Accept", "application/json"},
                       {"User-Agent", "yiren/1 (Qt)"},
                       {"Authorization", authorization(identity, result.text, timestamp, nonce)}};
    if (!m_merchant.publicKeyId.isEmpty())
        request.headers.append("Wechatpay-Serial", m_merchant.publicKeyId.toUtf8());
    if (!call.body.isEmpty())
        request.headers.append("Content-Type", call.contentType.isEmpty() ? QByteArray("application/json") : call.contentType);
    return result;
}

void PayTransport::observe(const Result<HttpReply> &attempt)
{
    if (attempt)
        return m_skew.observe(*attempt);
    const Error &error = attempt.error();
    const bool isUnreached =
        error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout || error.kind == ErrorKind::OutcomeUnknown;
    if (isUnreached && error.httpStatus == 0)
        m_host = afterFailure(m_host, static_cast<size_t>(m_merchant.baseUrls.size()), m_steady.elapsed());
}

Done PayTransport::verify(const PayCall &call, const HttpReply &reply) const
{
    switch (call.answer) {
    case PayCall::Answer::UnsignedFile:
    case PayCall::Answer::UnsignedBytes:
        return {};
    case PayCall::Answer::Signed:
        return verifySignature(reply.headers, reply.body, m_merchant.platformKeys, now());
    case PayCall::Answer::Certificates:
        break;
    }
    const Result<CertificateAnswer> read = readCertificates(reply, m_merchant.apiV3Key, m_merchant.platformKeys, now());
    return read ? Done() : failure(read.error());
}

bool PayTransport::needsCertificates() const
{
    const bool livesByThem = m_merchant.publicKeyId.isEmpty() && !m_merchant.apiV3Key.isEmpty() && !m_hasNoCertificates;
    return livesByThem && m_schedule.isDue(m_steady.elapsed());
}

bool PayTransport::mayAskForSerial(const QString &serial) const
{
    return !m_merchant.apiV3Key.isEmpty() && !m_hasNoCertificates && !isPublicKeyId(serial)
        && m_schedule.mayFetchFor(serial, m_steady.elapsed());
}

Result<CertificateAnswer> PayTransport::learn(const Result<HttpReply> &reply)
{
    m_schedule.tried(m_steady.elapsed());
    if (!reply) {
        // A merchant with the public key only; contract/wechat-pay.md 5.3.
        if (reply.error().code != QLatin1String("RESOURCE_NOT_EXISTS"))
            return failure(reply.error());
        m_hasNoCertificates = true;
        return CertificateAnswer{CertificateAnswer::Mode::PublicKeyOnly, {}};
    }
    Result<CertificateAnswer> answer = readCertificates(*reply, m_merchant.apiV3Key, m_merchant.platformKeys, now());
    if (answer) {
        m_schedule.fetched(m_steady.elapsed());
        for (const PlatformCertificate &one : answer->certificates)
            m_merchant.platformKeys.add(one.certificate);
        if (m_settings.onCertificates)
            m_settings.onCertificates(answer->certificates);
    }
    return answer;
}

} // namespace yiren
