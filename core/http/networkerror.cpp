#include "http/networkerror.h"

#include <QMetaEnum>

namespace yiren {

bool isOnlyStatus(QNetworkReply::NetworkError error)
{
    if (error == QNetworkReply::NoError || error == QNetworkReply::ProtocolInvalidOperationError) // the latter for 400
        return true;
    const bool isContent = error >= QNetworkReply::ContentAccessDenied && error <= QNetworkReply::UnknownContentError;
    const bool isServer = error >= QNetworkReply::InternalServerError && error <= QNetworkReply::UnknownServerError;
    return (isContent && error != QNetworkReply::ContentReSendError) || isServer;
}

Error networkError(QNetworkReply::NetworkError error, bool hasStatus)
{
    const QString name = QLatin1String(QMetaEnum::fromType<QNetworkReply::NetworkError>().valueToKey(error));
    if (error >= QNetworkReply::ProxyConnectionRefusedError && error <= QNetworkReply::UnknownProxyError)
        return makeError(ErrorKind::Network, "net.proxy", name);
    if (hasStatus)
        return makeError(ErrorKind::BadReply, "net.short_body", name);
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        return makeError(ErrorKind::Network, "net.refused", name);
    case QNetworkReply::HostNotFoundError:
        return makeError(ErrorKind::Network, "net.dns", name);
    case QNetworkReply::SslHandshakeFailedError:
        return makeError(ErrorKind::Network, "net.tls", name);
    case QNetworkReply::TimeoutError:
        return makeError(ErrorKind::Timeout, "net.deadline", name);
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError:
        return makeError(ErrorKind::Network, "net.closed", name);
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
        return makeError(ErrorKind::BadReply, "net.protocol", name);
    default:
        return makeError(ErrorKind::Network, "net.unreachable", name);
    }
}

} // namespace yiren
