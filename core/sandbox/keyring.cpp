#include "sandbox/keyring.h"

#include "base/json.h"
#include "crypto/random.h"

namespace yiren::sandbox {

namespace {

Result<KeyRing::Pair> issued(const Certificate::Request &request, const KeyRing::Pair *issuer)
{
    auto key = PrivateKey::generate();
    if (!key)
        return failure(key.error());
    const PrivateKey &signer = issuer ? issuer->key : *key;
    auto certificate = Certificate::issue(request, key->publicKey(), signer, issuer ? &issuer->certificate : nullptr);
    if (!certificate)
        return failure(certificate.error());
    return KeyRing::Pair{*key, *certificate};
}

Certificate::Request validFor(const QString &name, const QDateTime &from, int years)
{
    Certificate::Request request;
    request.commonName = name;
    request.notBefore = from;
    request.notAfter = from.addYears(years);
    return request;
}

// TLS is checked against the machine's time, whatever the sandbox's clock says.
Certificate::Request tlsRequest(const QString &name)
{
    return validFor(name, QDateTime::currentDateTimeUtc().addDays(-30), 10);
}

QJsonObject pairToJson(const KeyRing::Pair &pair)
{
    return {{QStringLiteral("key"), QString::fromLatin1(pair.key.toPem())},
            {QStringLiteral("certificate"), QString::fromLatin1(pair.certificate.toPem())}};
}

Result<KeyRing::Pair> pairFromJson(const QJsonValue &json)
{
    const auto key = PrivateKey::fromPem(json[u"key"].toString().toLatin1());
    if (!key)
        return failure(key.error());
    const auto certificate = Certificate::fromPem(json[u"certificate"].toString().toLatin1());
    if (!certificate)
        return failure(certificate.error());
    return KeyRing::Pair{*key, *certificate};
}

QString publicKeyId(const QString &mchid)
{
    return QStringLiteral("PUB_KEY_ID_01") + mchid + QStringLiteral("2026010100180000");
}

} // namespace

Result<KeyRing> KeyRing::generate(const QString &mchid, const QDateTime &now)
{
    auto authorityRequest = tlsRequest(QStringLiteral("Yiren Sandbox Root CA"));
    authorityRequest.authority = true;
    const auto authority = issued(authorityRequest, nullptr);
    if (!authority)
        return failure(authority.error());
    auto serverRequest = tlsRequest(QStringLiteral("localhost"));
    serverRequest.hosts = {QStringLiteral("127.0.0.1"), QStringLiteral("localhost")};
    const auto server = issued(serverRequest, &*authority);
    const auto merchant = issued(validFor(mchid, now.addYears(-1), 5), &*authority);
    const auto older = issued(validFor(QStringLiteral("Tenpay.com"), now.addYears(-4), 5), &*authority);
    const auto newer = issued(validFor(QStringLiteral("Tenpay.com"), now.addDays(-2), 5), &*authority);
    const auto payKey = PrivateKey::generate();
    for (const auto *pair : {&server, &merchant, &older, &newer}) {
        if (!*pair)
            return failure(pair->error());
    }
    if (!payKey)
        return failure(payKey.error());
    return KeyRing{*authority, *server, *merchant, *payKey, publicKeyId(mchid), {*older, *newer}, randomNonce(32).toLatin1()};
}

QJsonObject KeyRing::toJson() const
{
    return {{QStringLiteral("authority"), pairToJson(authority)},
            {QStringLiteral("server"), pairToJson(server)},
            {QStringLiteral("merchant"), pairToJson(merchant)},
            {QStringLiteral("pay_key"), QString::fromLatin1(payKey.toPem())},
            {QStringLiteral("pay_key_id"), payKeyId},
            {QStringLiteral("platform_older"), pairToJson(platform[0])},
            {QStringLiteral("platform_newer"), pairToJson(platform[1])},
            {QStringLiteral("apiv3_key"), QString::fromLatin1(apiV3Key)}};
}

Result<KeyRing> KeyRing::fromJson(const QJsonObject &json)
{
    const auto authority = pairFromJson(json[u"authority"]);
    const auto server = pairFromJson(json[u"server"]);
    const auto merchant = pairFromJson(json[u"merchant"]);
    const auto older = pairFromJson(json[u"platform_older"]);
    const auto newer = pairFromJson(json[u"platform_newer"]);
    for (const auto *pair : {&authority, &server, &merchant, &older, &newer}) {
        if (!*pair)
            return failure(pair->error());
    }
    const auto payKey = PrivateKey::fromPem(json[u"pay_key"].toString().toLatin1());
    if (!payKey)
        return failure(payKey.error());
    const auto payKeyId = textMember(json, QLatin1String("pay_key_id"));
    const auto apiV3Key = textMember(json, QLatin1String("apiv3_key"));
    if (!payKeyId || !apiV3Key)
        return failure(payKeyId ? apiV3Key.error() : payKeyId.error());
    return KeyRing{*authority, *server, *merchant, *payKey, *payKeyId, {*older, *newer}, apiV3Key->toLatin1()};
}

} // namespace yiren::sandbox
