#include "gateway/relayof.h"

#include "crypto/random.h"
#include "http/hostallowlist.h"

namespace yiren {

using secretname::RelaySecret;

Result<std::optional<Relay>> relayOf(AccountId account, const Vault &vault)
{
    if (!vault.holds(secretname::relay(account, RelaySecret::Url)))
        return std::optional<Relay>();
    const auto url = vault.get(secretname::relay(account, RelaySecret::Url));
    auto bearer = vault.get(secretname::relay(account, RelaySecret::Bearer));
    const auto pem = vault.get(secretname::relay(account, RelaySecret::Key));
    const Result<Secret> *const all[] = {&url, &bearer, &pem};
    for (const Result<Secret> *secret : all) {
        if (!*secret)
            return failure(secret->error());
    }
    auto key = PrivateKey::fromPem(pem->bytes());
    if (!key)
        return failure(key.error());
    return std::optional(Relay{QUrl(QString::fromUtf8(url->bytes())), std::move(*bearer), std::move(*key)});
}

Result<Relay> relayAt(const QString &url, std::optional<Relay> present)
{
    const QUrl address(url.trimmed(), QUrl::StrictMode);
    const bool isSafe =
        address.scheme() == QLatin1String("https") || (address.scheme() == QLatin1String("http") && isLoopback(address.host()));
    if (!address.isValid() || !isSafe || address.hasQuery())
        return failure(ErrorKind::Usage, "relay.url", url.trimmed());
    if (present) {
        present->url = address;
        return std::move(*present);
    }
    auto key = PrivateKey::generate();
    if (!key)
        return failure(key.error());
    return Relay{address, Secret(randomNonce(48).toLatin1()), std::move(*key)};
}

std::vector<NamedSecret> secretsOfRelay(AccountId account, const Relay &relay)
{
    std::vector<NamedSecret> secrets;
    secrets.push_back({secretname::relay(account, RelaySecret::Url), Secret(relay.url.toString().toUtf8())});
    secrets.push_back({secretname::relay(account, RelaySecret::Bearer), relay.bearer.clone()});
    secrets.push_back({secretname::relay(account, RelaySecret::Key), Secret(relay.key.toPem())});
    return secrets;
}

} // namespace yiren
