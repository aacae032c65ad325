#include "http/httprequest.h"

namespace yiren {

QByteArray methodName(HttpMethod method)
{
    switch (method) {
    case HttpMethod::Get:
        return "GET";
    case HttpMethod::Post:
        return "POST";
    }
    return {};
}

QByteArray requestTarget(const QUrl &url)
{
    // The same steps as QNetworkAccessManager's own (QHttpNetworkRequest::uri), which is not public.
    QUrl copy = url;
    if (copy.path().isEmpty())
        copy.setPath(QStringLiteral("/"));
    return copy.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment | QUrl::NormalizePathSegments
                          | QUrl::FullyEncoded);
}

QString endpointName(const HttpRequest &request)
{
    return QLatin1String(methodName(request.method)) + u' ' + request.url.path(QUrl::FullyEncoded);
}

} // namespace yiren
