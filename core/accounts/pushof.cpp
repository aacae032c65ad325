#include "accounts/pushof.h"

#include "crypto/digest.h"

namespace yiren {

namespace {

using secretname::PushedTo;
using secretname::PushSecret;

} // namespace

Result<std::optional<PushKeys>> pushKeysOf(const Account &account, const Vault &vault, PushedTo to)
{
    const QString tokenName = secretname::push(account.id, to, PushSecret::Token);
    if (!vault.holds(tokenName))
        return std::optional<PushKeys>();
    PushKeys keys;
    keys.receiver = (to == PushedTo::Official ? account.appid : to == PushedTo::Mini ? account.miniAppid : account.corpid).toLatin1();
    if (keys.receiver.isEmpty())
        return failure(ErrorKind::Credential, "account.push_receiver", account.name);
    auto token = vault.get(tokenName);
    if (!token)
        return failure(token.error());
    keys.token = std::move(*token);
    for (const PushSecret which : {PushSecret::AesKey, PushSecret::AesKeyBefore}) {
        const QString name = secretname::push(account.id, to, which);
        if (!vault.holds(name))
            continue;
        const auto kept = vault.get(name);
        if (!kept)
            return failure(kept.error());
        auto key = decodeAesKey(kept->bytes());
        if (!key)
            return failure(key.error());
        keys.aesKeys.push_back(std::move(*key));
    }
    return std::optional(std::move(keys));
}

Result<PushKeyChange> pushKeyChange(const Vault &vault, AccountId account, PushedTo to, const PushSecrets &given)
{
    if (auto sound = checkPushToken(given.token.bytes()); !sound)
        return failure(sound.error());
    if (given.key.isEmpty() && to == PushedTo::Wecom)
        return failure(ErrorKind::Usage, "account.push_pair");
    const auto decoded = given.key.isEmpty() ? Result<Secret>(Secret()) : decodeAesKey(given.key.bytes());
    if (!decoded)
        return failure(decoded.error());
    PushKeyChange change;
    given.addTo(change.put, account, to);
    const QString keyName = secretname::push(account, to, PushSecret::AesKey);
    const QString beforeName = secretname::push(account, to, PushSecret::AesKeyBefore);
    if (given.key.isEmpty())
        change.remove = {keyName, beforeName};
    if (given.key.isEmpty() || !vault.holds(keyName))
        return change;
    auto present = vault.get(keyName);
    if (!present)
        return failure(present.error());
    if (!equalInConstantTime(present->bytes(), given.key.bytes()))
        change.put.push_back({beforeName, std::move(*present)});
    return change;
}

QStringList pushSecretNames(AccountId id)
{
    QStringList names;
    for (const PushedTo to : {PushedTo::Official, PushedTo::Mini, PushedTo::Wecom}) {
        for (const PushSecret secret : {PushSecret::Token, PushSecret::AesKey, PushSecret::AesKeyBefore})
            names.append(secretname::push(id, to, secret));
    }
    for (const auto secret : {secretname::RelaySecret::Url, secretname::RelaySecret::Bearer, secretname::RelaySecret::Key})
        names.append(secretname::relay(id, secret));
    return names;
}

} // namespace yiren
