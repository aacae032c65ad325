#include "pay/paycalljob.h"

#include "base/log.h"
#include "pay/payerrors.h"

namespace yiren {

PayCallJob::PayCallJob(PayTransport &transport, PayCall call) : m_transport(transport), m_call(std::move(call))
{
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &PayCallJob::send);
}

void PayCallJob::doStart()
{
    if (m_call.answer == PayCall::Answer::Signed && m_transport.needsCertificates())
        return fetchCertificates([this] { takeTurn({}); });
    takeTurn({});
}

void PayCallJob::doStop()
{
    m_wait.stop();
    m_http.reset();
    m_certificates.reset();
}

// Without them the keys that are there may do; if not, the answer is refused for its unknown serial.
void PayCallJob::fetchCertificates(std::function<void()> next)
{
    m_certificates = m_transport.fetchCertificates();
    m_certificates->then(this, [next = std::move(next)](const Result<CertificateAnswer> &answer) {
        if (!answer)
            qCWarning(logHttp) << "platform certificates:" << answer.error().code << answer.error().detail;
        next();
    });
    m_certificates->start();
}

void PayCallJob::takeTurn(std::chrono::milliseconds atLeast)
{
    m_wait.start(std::max(atLeast, m_transport.takeTurn()));
}

void PayCallJob::send()
{
    if (changesSomething() && m_transport.clockSkew().verdict() == ClockSkew::Verdict::TooFar)
        return fail(clockError());
    ++m_attempts;
    m_signed = m_transport.sign(m_call);
    m_http = m_transport.send(m_signed.request);
    m_http->then(this, [this](const Result<HttpReply> &attempt) { receive(attempt); });
    connect(m_http.get(), &JobBase::progressed, this, &JobBase::progressed);
    m_http->start();
}

void PayCallJob::receive(const Result<HttpReply> &attempt)
{
    m_transport.observe(attempt);
    if (!attempt) {
        if (!repeats(attempt))
            fail(attempt.error());
        return;
    }
    if (m_transport.clockSkew().verdict() == ClockSkew::Verdict::TooFar && !(changesSomething() && attempt->isSuccess()))
        return fail(clockError());
    if (attempt->isSuccess())
        verify(*attempt);
    else if (!repeats(attempt))
        refuse(*attempt);
}

void PayCallJob::refuse(const HttpReply &reply)
{
    const Error error = payError(m_signed.request, reply, m_signed.text);
    if (isClockCorrected(error)) {
        m_hasResigned = true;
        return takeTurn({});
    }
    qCInfo(logHttp).noquote() << error.endpoint << error.httpStatus << error.code << "Request-ID" << error.requestId;
    fail(error);
}

void PayCallJob::verify(const HttpReply &reply)
{
    const Done verified = m_transport.verify(m_call, reply);
    if (verified)
        return finish(reply);
    const Error &error = verified.error();
    const bool isUnknown = m_call.answer == PayCall::Answer::Signed && error.code == QLatin1String("sign.unknown_serial");
    if (isUnknown && m_transport.mayAskForSerial(error.detail)) {
        m_transport.askingForSerial(error.detail);
        return fetchCertificates([this, reply] { verify(reply); });
    }
    Error named = error;
    named.endpoint = endpointName(m_signed.request);
    named.httpStatus = reply.status;
    named.requestId = QString::fromLatin1(reply.headers.value("Request-ID"));
    distrust(std::move(named));
}

// WeChat sends wrong signatures on purpose, and not twice in a row (contract/wechat-pay.md 4.2).
void PayCallJob::distrust(Error error)
{
    qCWarning(logHttp).noquote() << error.endpoint << error.code << "Request-ID" << error.requestId;
    if (changesSomething()) {
        error.kind = ErrorKind::OutcomeUnknown;
        return fail(std::move(error));
    }
    if (m_hasDistrusted || error.kind != ErrorKind::BadSignature)
        return fail(std::move(error));
    m_hasDistrusted = true;
    takeTurn({});
}

bool PayCallJob::repeats(const Result<HttpReply> &attempt)
{
    if (m_call.answer == PayCall::Answer::UnsignedFile)
        return false;
    const AttemptOutcome outcome = outcomeOf(m_call.safety, attempt);
    const auto wait = nextStep(m_transport.settings().retry, m_attempts, outcome, m_transport.random());
    if (wait)
        takeTurn(*wait);
    return wait.has_value();
}

// The signed time was wrong by what is known only since this answer; a refused signature has no effect, so this holds for every call.
bool PayCallJob::isClockCorrected(const Error &error) const
{
    constexpr std::chrono::seconds worthIt{60};
    return !m_hasResigned && error.code == QLatin1String("SIGN_ERROR")
        && std::chrono::abs(m_transport.clockSkew().offset() - m_signed.clockOffset) > worthIt;
}

Error PayCallJob::clockError() const
{
    Error error = makeError(ErrorKind::Unauthorized, "clock.skew", QString::number(m_transport.clockSkew().offset().count()));
    error.endpoint = endpointName(m_signed.request);
    return error;
}

} // namespace yiren
