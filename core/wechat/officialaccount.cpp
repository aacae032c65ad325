#include "wechat/officialaccount.h"

#include <QRegularExpression>

#include <algorithm>

namespace yiren {

namespace {

bool isBaseUrl(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() && !url.hasQuery() && (url.path().isEmpty() || url.path() == QLatin1String("/"));
}

} // namespace

QList<QUrl> defaultOfficialUrls()
{
    return {QUrl(QStringLiteral("https://api.weixin.qq.com")), QUrl(QStringLiteral("https://api2.weixin.qq.com"))};
}

Done checkOfficialAccount(const OfficialAccount &account)
{
    static const QRegularExpression appid(QStringLiteral("^wx[0-9a-fA-F]{16}$"));
    static const QRegularExpression secret(QStringLiteral("^[0-9a-fA-F]{32}$"));
    if (!appid.match(account.appid).hasMatch())
        return failure(ErrorKind::Credential, "wechat.appid_shape", account.appid);
    if (!secret.match(QString::fromLatin1(account.secret.bytes())).hasMatch())
        return failure(ErrorKind::Credential, "wechat.secret_shape", QString::number(account.secret.bytes().size()));
    if (account.baseUrls.isEmpty() || !std::all_of(account.baseUrls.begin(), account.baseUrls.end(), isBaseUrl))
        return failure(ErrorKind::Usage, "wechat.base_url");
    return {};
}

Result<QNetworkProxy> proxyOf(const QString &url)
{
    if (url.isEmpty())
        return QNetworkProxy(QNetworkProxy::DefaultProxy);
    const QUrl parsed(url, QUrl::StrictMode);
    const bool isSocks = parsed.scheme() == QLatin1String("socks5");
    if ((!isSocks && parsed.scheme() != QLatin1String("http")) || parsed.host().isEmpty() || parsed.port() <= 0)
        return failure(ErrorKind::Usage, "account.proxy");
    return QNetworkProxy(isSocks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, parsed.host(),
                         static_cast<quint16>(parsed.port()), parsed.userName(QUrl::FullyDecoded), parsed.password(QUrl::FullyDecoded));
}

} // namespace yiren
