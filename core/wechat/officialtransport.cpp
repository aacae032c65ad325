#include "wechat/officialtransport.h"

#include <QRandomGenerator>

namespace yiren {

namespace {

constexpr qint64 largestAnswer = 64 * 1024 * 1024; // twenty drafts of 1 MB and their escapes
constexpr qint64 slowestUpload = 64;               // bytes in a millisecond

QUrl addressOf(const QUrl &base, const OfficialCall &call, const QByteArray &token)
{
    QByteArray query = call.query;
    if (call.takesToken)
        query.prepend("access_token=" + token.toPercentEncoding() + (query.isEmpty() ? "" : "&"));
    QUrl url(base);
    url.setPath(call.path);
    url.setQuery(QString::fromLatin1(query), QUrl::StrictMode);
    return url;
}

} // namespace

OfficialTransport::OfficialTransport(HttpClient &http, OfficialAccount account, OfficialSettings settings)
    : m_http(http), m_account(std::move(account)), m_settings(std::move(settings)), m_slots(m_settings.callsAtOnce),
      m_bucket(m_settings.callsPerSecond)
{
    m_steady.start();
}

double OfficialTransport::random() const
{
    return m_settings.random ? m_settings.random() : QRandomGenerator::system()->generateDouble();
}

JobHandle<HttpReply> OfficialTransport::send(const OfficialCall &call, const QByteArray &token)
{
    m_host = beforeCall(m_host, m_steady.elapsed());
    HttpRequest request;
    request.method = call.method;
    request.url = addressOf(m_account.baseUrls.at(static_cast<qsizetype>(m_host.index)), call, token);
    request.body = call.body;
    request.safety = call.safety;
    request.deadline = m_settings.deadline + std::chrono::milliseconds(call.body.size() / slowestUpload);
    request.largestBody = largestAnswer;
    request.headers = {{"Accept", "*/*"}, {"User-Agent", "yiren/1 (Qt)"}};
    if (!call.body.isEmpty())
        request.headers.append("Content-Type", call.contentType);
    return m_http.send(std::move(request));
}

void OfficialTransport::noteUnreached(const OfficialCall &call)
{
    if (call.safety == Safety::Safe)
        m_host = afterFailure(m_host, static_cast<size_t>(m_account.baseUrls.size()), m_steady.elapsed());
}

} // namespace yiren
