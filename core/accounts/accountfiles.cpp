#include "accounts/accountfiles.h"

#include "crypto/certificate.h"
#include "http/hostallowlist.h"
#include "pay/merchant.h"
#include "push/pushkeys.h"
#include "wechat/officialaccount.h"

#include <QFile>
#include <QUrl>

namespace yiren {

namespace {

constexpr qint64 largestFile = 64 * 1024; // a PEM of RSA-4096 has 3.3 KB

Result<QByteArray> fileBytes(const QString &path)
{
    if (path.isEmpty())
        return QByteArray();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile) {
        Error error = makeError(ErrorKind::Credential, "account.file", file.errorString());
        error.place.file = file.fileName();
        return failure(error);
    }
    return file.readAll();
}

Result<Secret> textSecret(const QString &path)
{
    auto bytes = fileBytes(path);
    if (!bytes)
        return failure(bytes.error());
    return Secret(bytes->trimmed());
}

Error inFile(Error error, const QString &path)
{
    error.place.file = path;
    return error;
}

Done checkUrl(const QString &value)
{
    const QUrl url(value.trimmed(), QUrl::StrictMode);
    if (value.isEmpty() || (url.isValid() && (url.scheme() == QLatin1String("https") || isLoopback(url.host()))))
        return {};
    return failure(ErrorKind::Usage, "account.url", value.trimmed());
}

Done readPlatformKeys(const AccountWords &words, AccountFiles &files)
{
    const bool hasPublicKey = !words.payPublicKeyFile.isEmpty() || words.keepsPublicKey;
    if (hasPublicKey == words.payPublicKeyId.isEmpty())
        return failure(ErrorKind::Usage, "account.public_key_pair");
    if (!words.payPublicKeyFile.isEmpty()) {
        const auto pem = fileBytes(words.payPublicKeyFile);
        if (!pem)
            return failure(pem.error());
        if (auto key = PublicKey::fromPem(*pem); !key)
            return failure(inFile(key.error(), words.payPublicKeyFile));
        files.keys.push_back({words.payPublicKeyId.trimmed(), PlatformKey::Kind::PublicKey, *pem, {}, {}});
    }
    for (const QString &path : words.platformCertFiles) {
        const auto pem = fileBytes(path);
        if (!pem)
            return failure(pem.error());
        const auto certificate = Certificate::fromPem(*pem);
        if (!certificate)
            return failure(inFile(certificate.error(), path));
        files.keys.push_back({certificate->serial(), PlatformKey::Kind::Certificate, *pem, certificate->notBefore().toMSecsSinceEpoch(),
                              certificate->notAfter().toMSecsSinceEpoch()});
    }
    return {};
}

Done readSecrets(const AccountWords &words, AccountFiles &files)
{
    const std::pair<const QString &, Secret &> all[] = {{words.mchKeyFile, files.merchantKey},    {words.apiV3KeyFile, files.apiV3Key},
                                                        {words.appSecretFile, files.appSecret},   {words.miniSecretFile, files.miniSecret},
                                                        {words.shopSecretFile, files.shopSecret}, {words.corpSecretFile, files.corpSecret}};
    for (const auto &[path, target] : all) {
        auto secret = textSecret(path);
        if (!secret)
            return failure(secret.error());
        target = std::move(*secret);
    }
    if (!files.merchantKey.isEmpty()) {
        if (auto key = PrivateKey::fromPem(files.merchantKey.bytes()); !key)
            return failure(inFile(key.error(), words.mchKeyFile));
    }
    if (!files.apiV3Key.isEmpty() && files.apiV3Key.bytes().size() != apiV3KeyBytes)
        return failure(inFile(makeError(ErrorKind::Credential, "pay.apiv3_key_length", QString::number(files.apiV3Key.bytes().size())),
                              words.apiV3KeyFile));
    return {};
}

Done readPushSecrets(const AccountWords &words, AccountFiles &files)
{
    using secretname::PushedTo;
    const std::tuple<const PushFiles &, PushedTo, PushSecrets &> all[] = {{words.push, PushedTo::Official, files.push},
                                                                          {words.miniPush, PushedTo::Mini, files.miniPush},
                                                                          {words.wecomPush, PushedTo::Wecom, files.wecomPush}};
    for (const auto &[given, to, target] : all) {
        auto secrets = readPushFiles(given, to);
        if (!secrets)
            return failure(secrets.error());
        target = std::move(*secrets);
    }
    return {};
}

Account accountOf(const AccountWords &words)
{
    Account account;
    account.name = words.name.trimmed();
    account.appid = words.appid.trimmed();
    account.miniAppid = words.miniAppid.trimmed();
    account.shopAppid = words.shopAppid.trimmed();
    account.mchid = MerchantId(words.mchid.trimmed());
    account.merchantSerial = words.mchSerial.trimmed().toUpper();
    account.payPublicKeyId = words.payPublicKeyId.trimmed();
    account.notifyUrl = words.notifyUrl.trimmed();
    account.corpid = words.corpid.trimmed();
    account.wecomBaseUrl = words.wecomBaseUrl.trimmed();
    account.apiBaseUrl = words.apiBaseUrl.trimmed();
    account.payBaseUrl = words.payBaseUrl.trimmed();
    return account;
}

} // namespace

std::vector<NamedSecret> AccountFiles::secretsOf(AccountId id) const
{
    std::vector<NamedSecret> secrets;
    const std::pair<QString, const Secret &> all[] = {{secretname::merchantKey(id), merchantKey},
                                                      {secretname::apiV3Key(id), apiV3Key},
                                                      {secretname::appSecret(id), appSecret},
                                                      {secretname::miniSecret(id), miniSecret},
                                                      {secretname::shopSecret(id), shopSecret},
                                                      {secretname::corpSecret(id), corpSecret},
                                                      {secretname::proxy(id), proxy}};
    for (const auto &[name, secret] : all) {
        if (!secret.isEmpty())
            secrets.push_back({name, secret.clone()});
    }
    push.addTo(secrets, id, secretname::PushedTo::Official);
    miniPush.addTo(secrets, id, secretname::PushedTo::Mini);
    wecomPush.addTo(secrets, id, secretname::PushedTo::Wecom);
    return secrets;
}

void PushSecrets::addTo(std::vector<NamedSecret> &secrets, AccountId id, secretname::PushedTo to) const
{
    if (!token.isEmpty())
        secrets.push_back({secretname::push(id, to, secretname::PushSecret::Token), token.clone()});
    if (!key.isEmpty())
        secrets.push_back({secretname::push(id, to, secretname::PushSecret::AesKey), key.clone()});
}

Result<PushSecrets> readPushFiles(const PushFiles &files, secretname::PushedTo to)
{
    const bool isWecom = to == secretname::PushedTo::Wecom;
    if (files.tokenFile.isEmpty() ? !files.keyFile.isEmpty() : isWecom && files.keyFile.isEmpty())
        return failure(ErrorKind::Usage, "account.push_pair");
    PushSecrets secrets;
    for (const auto &[path, target] :
         {std::pair<const QString &, Secret &>{files.tokenFile, secrets.token}, {files.keyFile, secrets.key}}) {
        auto secret = textSecret(path);
        if (!secret)
            return failure(secret.error());
        target = std::move(*secret);
    }
    if (!files.tokenFile.isEmpty()) {
        if (auto sound = checkPushToken(secrets.token.bytes()); !sound)
            return failure(inFile(sound.error(), files.tokenFile));
    }
    if (!files.keyFile.isEmpty()) {
        if (auto key = decodeAesKey(secrets.key.bytes()); !key)
            return failure(inFile(key.error(), files.keyFile));
    }
    return secrets;
}

Result<AccountFiles> readAccountFiles(const AccountWords &words)
{
    AccountFiles files;
    files.account = accountOf(words);
    for (const QString &url : {words.apiBaseUrl, words.payBaseUrl, words.wecomBaseUrl}) {
        if (auto sound = checkUrl(url); !sound)
            return failure(sound.error());
    }
    if (auto proxy = proxyOf(words.proxy.trimmed()); !proxy)
        return failure(proxy.error());
    files.proxy = Secret(words.proxy.trimmed().toUtf8());
    if (!words.mchid.isEmpty() && (words.mchSerial.isEmpty() || (words.mchKeyFile.isEmpty() && !words.keepsMerchantKey)))
        return failure(ErrorKind::Usage, "account.merchant_incomplete");
    if (auto read = readSecrets(words, files); !read)
        return failure(read.error());
    if (auto read = readPushSecrets(words, files); !read)
        return failure(read.error());
    if (auto read = readPlatformKeys(words, files); !read)
        return failure(read.error());
    auto authority = fileBytes(words.caFile);
    if (!authority)
        return failure(authority.error());
    files.account.caPem = *authority;
    return files;
}

} // namespace yiren
