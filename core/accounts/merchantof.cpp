#include "accounts/merchantof.h"

namespace yiren {

namespace {

Result<KeyTable> keyTableOf(const std::vector<PlatformKey> &keys)
{
    KeyTable table;
    for (const PlatformKey &key : keys) {
        if (key.kind == PlatformKey::Kind::PublicKey) {
            auto publicKey = PublicKey::fromPem(key.pem);
            if (!publicKey)
                return failure(publicKey.error());
            table.add(key.serial, std::move(*publicKey));
        } else {
            const auto certificate = Certificate::fromPem(key.pem);
            if (!certificate)
                return failure(certificate.error());
            table.add(*certificate);
        }
    }
    return table;
}

} // namespace

Result<Merchant> merchantOf(const Account &account, const PlatformKeys &known, const Vault &vault)
{
    if (!account.canPay())
        return failure(ErrorKind::Credential, "account.not_connected", account.name);
    const auto pem = vault.get(secretname::merchantKey(account.id));
    if (!pem)
        return failure(pem.error());
    auto key = PrivateKey::fromPem(pem->bytes());
    auto table = keyTableOf(known.keys);
    if (!key || !table)
        return failure(key ? table.error() : key.error());
    Secret apiV3Key;
    if (vault.holds(secretname::apiV3Key(account.id))) {
        auto secret = vault.get(secretname::apiV3Key(account.id));
        if (!secret)
            return failure(secret.error());
        apiV3Key = std::move(*secret);
    }
    const QList<QUrl> urls = account.payBaseUrl.isEmpty() ? defaultPayUrls() : QList<QUrl>{QUrl(account.payBaseUrl)};
    Merchant merchant{account.mchid,       account.appid,     account.merchantSerial, std::move(*key),
                      std::move(apiV3Key), std::move(*table), account.payPublicKeyId, urls,
                      account.caPem,       account.notifyUrl, known.fetchedAt};
    if (auto sound = checkMerchant(merchant); !sound)
        return failure(sound.error());
    return merchant;
}

} // namespace yiren
