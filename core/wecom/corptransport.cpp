#include "wecom/corptransport.h"

#include <QRandomGenerator>

namespace yiren {

namespace {

constexpr qint64 largestCorpAnswer = 64 * 1024 * 1024; // a file of 20 MB fits
constexpr qint64 slowestCorpUpload = 64;               // bytes in a millisecond

// A relay may have a path of its own before /cgi-bin.
QUrl corpAddress(const QUrl &base, const OfficialCall &call, const QByteArray &token)
{
    QByteArray query = call.query;
    if (call.takesToken)
        query.prepend("access_token=" + token.toPercentEncoding() + (query.isEmpty() ? "" : "&"));
    QUrl url(base);
    const QString path = base.path();
    url.setPath((path.endsWith(u'/') ? path.chopped(1) : path) + call.path);
    url.setQuery(QString::fromLatin1(query), QUrl::StrictMode);
    return url;
}

} // namespace

CorpTransport::CorpTransport(HttpClient &http, Corp corp, CorpSettings settings)
    : m_http(http), m_corp(std::move(corp)), m_settings(std::move(settings)), m_slots(m_settings.callsAtOnce),
      m_bucket(m_settings.callsPerSecond)
{
    m_steady.start();
}

double CorpTransport::random() const
{
    return m_settings.random ? m_settings.random() : QRandomGenerator::system()->generateDouble();
}

JobHandle<HttpReply> CorpTransport::send(const OfficialCall &call, const QByteArray &token)
{
    HttpRequest request;
    request.method = call.method;
    request.url = corpAddress(m_corp.baseUrl, call, token);
    request.body = call.body;
    request.safety = call.safety;
    request.deadline = m_settings.deadline + std::chrono::milliseconds(call.body.size() / slowestCorpUpload);
    request.largestBody = largestCorpAnswer;
    request.headers = {{"Accept", "*/*"}, {"User-Agent", "yiren/1 (Qt)"}};
    if (!call.body.isEmpty())
        request.headers.append("Content-Type", call.contentType);
    return m_http.send(std::move(request));
}

} // namespace yiren
