#include "cli/sandboxfiles.h"

#include <QFile>

namespace yiren {

namespace {

Done write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        Error error = makeError(ErrorKind::Storage, "file.write", file.errorString());
        error.place.file = path;
        return failure(error);
    }
    return {};
}

} // namespace

Result<QStringList> writeSandboxFiles(const sandbox::Sandbox &server, const QString &folder)
{
    const sandbox::Credentials credentials = server.credentials();
    QStringList words{QStringLiteral("account"),      QStringLiteral("add"),      QStringLiteral("--name"),       QStringLiteral("sandbox"),
                      QStringLiteral("--appid"),      credentials.appid,          QStringLiteral("--mchid"),      credentials.mchid,
                      QStringLiteral("--mch-serial"), credentials.merchantSerial, QStringLiteral("--mini-appid"), credentials.miniAppid,
                      QStringLiteral("--shop-appid"), credentials.shopAppid,      QStringLiteral("--corpid"),     credentials.corpid};
    const std::tuple<const char *, const char *, QByteArray> files[] = {
        {"--app-secret-file", "app_secret", credentials.appSecret},
        {"--mini-secret-file", "mini_secret", credentials.miniSecret},
        {"--shop-secret-file", "shop_secret", credentials.shopSecret},
        {"--corp-secret-file", "corp_secret", credentials.corpSecret},
        {"--mch-key-file", "apiclient_key.pem", credentials.merchantKeyPem},
        {"--apiv3-key-file", "apiv3.key", credentials.apiV3Key},
        {"--pay-public-key-file", "pub_key.pem", credentials.publicKeyPem},
        {"--platform-cert-file", "platform_cert.pem", credentials.platformCertificatePem},
        {"--ca-file", "sandbox_ca.pem", server.authorityPem()}};
    for (const auto &[option, name, bytes] : files) {
        if (bytes.isEmpty())
            continue;
        const QString path = folder + u'/' + QLatin1String(name);
        if (auto written = write(path, bytes); !written)
            return failure(written.error());
        words << QLatin1String(option) << path;
    }
    if (!credentials.publicKeyId.isEmpty())
        words << QStringLiteral("--pay-public-key-id") << credentials.publicKeyId;
    const QString address = server.baseUrl().toString();
    words << QStringLiteral("--notify-url") << QStringLiteral("https://studio.example.com/wechat-pay");
    words << QStringLiteral("--api-base-url") << address << QStringLiteral("--pay-base-url") << address
          << QStringLiteral("--wecom-base-url") << address;
    return words;
}

} // namespace yiren
