#include "cli/accountfiles.h"

#include "crypto/certificate.h"
#include "http/hostallowlist.h"

#include <QFile>
#include <QUrl>

namespace yiren {

namespace {

constexpr qint64 largestFile = 64 * 1024; // a PEM of RSA-4096 has 3.3 KB
constexpr qsizetype apiV3KeyBytes = 32;   // contract/wechat-pay.md 5.1

QString text(const std::string &value)
{
    return QString::fromStdString(value).trimmed();
}

Result<QByteArray> fileBytes(const std::string &path)
{
    if (path.empty())
        return QByteArray();
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile) {
        Error error = makeError(ErrorKind::Credential, "account.file", file.errorString());
        error.place.file = file.fileName();
        return failure(error);
    }
    return file.readAll();
}

Result<Secret> textSecret(const std::string &path)
{
    auto bytes = fileBytes(path);
    if (!bytes)
        return failure(bytes.error());
    return Secret(bytes->trimmed());
}

Error inFile(Error error, const std::string &path)
{
    error.place.file = QString::fromStdString(path);
    return error;
}

Done checkUrl(const std::string &value)
{
    const QUrl url(text(value), QUrl::StrictMode);
    if (value.empty() || (url.isValid() && (url.scheme() == QLatin1String("https") || isLoopback(url.host()))))
        return {};
    return failure(ErrorKind::Usage, "account.url", text(value));
}

Done readPlatformKeys(const AccountWords &words, AccountFiles &files)
{
    if (words.payPublicKeyFile.empty() != words.payPublicKeyId.empty())
        return failure(ErrorKind::Usage, "account.public_key_pair");
    if (!words.payPublicKeyFile.empty()) {
        const auto pem = fileBytes(words.payPublicKeyFile);
        if (!pem)
            return failure(pem.error());
        if (auto key = PublicKey::fromPem(*pem); !key)
            return failure(inFile(key.error(), words.payPublicKeyFile));
        files.keys.push_back({text(words.payPublicKeyId), PlatformKey::Kind::PublicKey, *pem, {}, {}});
    }
    for (const std::string &path : words.platformCertFiles) {
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
    const std::pair<const std::string &, Secret &> all[] = {{words.mchKeyFile, files.merchantKey},
                                                            {words.apiV3KeyFile, files.apiV3Key},
                                                            {words.appSecretFile, files.appSecret},
                                                            {words.corpSecretFile, files.corpSecret}};
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

Account accountOf(const AccountWords &words)
{
    Account account;
    account.name = text(words.name);
    account.appid = text(words.appid);
    account.mchid = MerchantId(text(words.mchid));
    account.merchantSerial = text(words.mchSerial).toUpper();
    account.payPublicKeyId = text(words.payPublicKeyId);
    account.notifyUrl = text(words.notifyUrl);
    account.corpid = text(words.corpid);
    account.wecomBaseUrl = text(words.wecomBaseUrl);
    account.apiBaseUrl = text(words.apiBaseUrl);
    account.payBaseUrl = text(words.payBaseUrl);
    return account;
}

} // namespace

std::vector<NamedSecret> AccountFiles::secretsOf(AccountId id) const
{
    std::vector<NamedSecret> secrets;
    const std::pair<QString, const Secret &> all[] = {{secretname::merchantKey(id), merchantKey},
                                                      {secretname::apiV3Key(id), apiV3Key},
                                                      {secretname::appSecret(id), appSecret},
                                                      {secretname::corpSecret(id), corpSecret}};
    for (const auto &[name, secret] : all) {
        if (!secret.isEmpty())
            secrets.push_back({name, secret.clone()});
    }
    return secrets;
}

Result<AccountFiles> readAccountFiles(const AccountWords &words)
{
    AccountFiles files;
    files.account = accountOf(words);
    for (const std::string &url : {words.apiBaseUrl, words.payBaseUrl, words.wecomBaseUrl}) {
        if (auto sound = checkUrl(url); !sound)
            return failure(sound.error());
    }
    if (!words.mchid.empty() && (words.mchSerial.empty() || words.mchKeyFile.empty()))
        return failure(ErrorKind::Usage, "account.merchant_incomplete");
    if (auto read = readSecrets(words, files); !read)
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
