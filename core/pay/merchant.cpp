#include "pay/merchant.h"

#include <algorithm>

namespace yiren {

namespace {

bool isBaseUrl(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() && !url.hasQuery() && (url.path().isEmpty() || url.path() == QLatin1String("/"));
}

bool isDigits(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

QList<QUrl> defaultPayUrls()
{
    return {QUrl(QStringLiteral("https://api.mch.weixin.qq.com")), QUrl(QStringLiteral("https://api2.mch.weixin.qq.com"))};
}

Done checkMerchant(const Merchant &merchant)
{
    if (!isDigits(merchant.id.toString()))
        return failure(ErrorKind::Credential, "pay.mchid");
    if (merchant.serial.isEmpty())
        return failure(ErrorKind::Credential, "pay.serial");
    if (!merchant.apiV3Key.isEmpty() && merchant.apiV3Key.bytes().size() != apiV3KeyBytes)
        return failure(ErrorKind::Credential, "pay.apiv3_key_length", QString::number(merchant.apiV3Key.bytes().size()));
    if (!merchant.publicKeyId.isEmpty() && !merchant.platformKeys.find(merchant.publicKeyId))
        return failure(ErrorKind::Credential, "pay.public_key_missing", merchant.publicKeyId);
    if (merchant.platformKeys.isEmpty() && merchant.apiV3Key.isEmpty())
        return failure(ErrorKind::Credential, "pay.no_platform_key");
    if (merchant.baseUrls.isEmpty() || !std::all_of(merchant.baseUrls.begin(), merchant.baseUrls.end(), isBaseUrl))
        return failure(ErrorKind::Usage, "pay.base_url");
    return {};
}

HostAllowList allowedHosts(const QList<QUrl> &baseUrls)
{
    const QList<QUrl> own = defaultPayUrls();
    const bool isReal = std::any_of(baseUrls.begin(), baseUrls.end(), [&own](const QUrl &url) {
        return std::any_of(own.begin(), own.end(), [&url](const QUrl &one) { return one.host() == url.host(); });
    });
    if (!isReal)
        return HostAllowList(baseUrls);
    const QList<QUrl> further{QUrl(QStringLiteral("https://api.wechatpay.cn")), QUrl(QStringLiteral("https://api2.wechatpay.cn"))};
    return HostAllowList(baseUrls + own + further);
}

} // namespace yiren
