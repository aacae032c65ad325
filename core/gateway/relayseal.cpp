#include "gateway/relayseal.h"

#include "base/json.h"
#include "crypto/aesgcm.h"

#include <QJsonArray>

namespace yiren {

namespace {

Result<QByteArray> base64Member(const QJsonObject &object, const char *name)
{
    const auto text = textMember(object, QLatin1String(name));
    if (!text)
        return failure(text.error());
    auto bytes = QByteArray::fromBase64Encoding(text->toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes)
        return failure(ErrorKind::BadReply, "relay.base64", QLatin1String(name));
    return std::move(*bytes);
}

Result<Knock> readKnock(const QByteArray &plain)
{
    const auto content = parseObject(plain);
    if (!content)
        return failure(content.error());
    const auto entrance = pushEntranceFromName(content->value(u"entrance").toString());
    if (!entrance)
        return failure(ErrorKind::BadReply, "relay.entrance");
    auto body = base64Member(*content, "body");
    const auto arrivedAt = integerMember(*content, QLatin1String("arrived_at"));
    if (!body || !arrivedAt)
        return failure(body ? arrivedAt.error() : body.error());
    Knock knock;
    knock.entrance = *entrance;
    knock.query = content->value(u"query").toString().toLatin1();
    for (const QJsonValue &line : content->value(u"headers").toArray())
        knock.headers.append(line[0].toString().toLatin1(), line[1].toString().toLatin1());
    knock.body = std::move(*body);
    knock.arrivedAt = *arrivedAt;
    return knock;
}

} // namespace

Result<RelayedKnock> openRelayed(const QJsonObject &item, const PrivateKey &key)
{
    const auto id = textMember(item, QLatin1String("id"));
    const auto wrapped = base64Member(item, "key");
    const auto nonce = base64Member(item, "nonce");
    const auto data = base64Member(item, "data");
    if (!id)
        return failure(id.error());
    for (const Result<QByteArray> *member : {&wrapped, &nonce, &data}) {
        if (!*member)
            return failure(member->error());
    }
    auto itemKey = key.decryptOaepSha1(*wrapped);
    if (!itemKey)
        return failure(itemKey.error());
    const Secret own(std::move(*itemKey));
    const auto plain = aesGcmDecrypt(own.bytes(), *nonce, id->toUtf8(), *data);
    if (!plain)
        return failure(plain.error());
    auto knock = readKnock(*plain);
    if (!knock)
        return failure(knock.error());
    return RelayedKnock{*id, std::move(*knock)};
}

} // namespace yiren
