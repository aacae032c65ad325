#include "http/hostallowlist.h"

#include <QHostAddress>

namespace yiren {

namespace {

QString originOf(const QUrl &url)
{
    const int port = url.port(url.scheme() == QLatin1String("https") ? 443 : 80);
    return url.scheme() + QStringLiteral("://") + url.host(QUrl::FullyEncoded) + u':' + QString::number(port);
}

} // namespace

HostAllowList::HostAllowList(const QList<QUrl> &urls)
{
    for (const QUrl &url : urls)
        m_origins.append(originOf(url));
}

Done HostAllowList::check(const QUrl &url) const
{
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty())
        return failure(ErrorKind::Network, "net.host_not_allowed", url.host());
    const bool isPlainLocal = url.scheme() == QLatin1String("http") && isLoopback(url.host());
    if (url.scheme() != QLatin1String("https") && !isPlainLocal)
        return failure(ErrorKind::Network, "net.not_https", url.host());
    if (!m_origins.contains(originOf(url)))
        return failure(ErrorKind::Network, "net.host_not_allowed", url.host());
    return {};
}

bool isLoopback(const QString &host)
{
    QHostAddress address;
    return host == QLatin1String("localhost") || (address.setAddress(host) && address.isLoopback());
}

} // namespace yiren
