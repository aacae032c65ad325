#include "gateway/letin.h"

#include "crypto/digest.h"

namespace yiren {

namespace {

// Which headers prove a notification.
QByteArray proofOf(const HttpHeaders &headers)
{
    QByteArray proof;
    for (const auto &[name, value] : headers.lines()) {
        if (name.toLower().startsWith("wechatpay-"))
            proof += name + ": " + value + '\n';
    }
    return proof;
}

QString hexOf(const QByteArray &bytes)
{
    return QString::fromLatin1(sha256(bytes).toHex());
}

QString personOf(const InboundPush &push)
{
    if (const auto *revoked = std::get_if<pushed::Revoked>(&push.content))
        return revoked->openid;
    const auto *contact = std::get_if<pushed::Contact>(&push.content);
    return contact ? contact->externalUserId : push.from == QLatin1String("sys") ? QString() : push.from;
}

Result<LetIn> letNoticeIn(const PayApi &pay, const Knock &knock)
{
    if (auto genuine = pay.verifyNotice(knock.headers, knock.body, QDateTime::fromMSecsSinceEpoch(knock.arrivedAt, Qt::UTC)); !genuine)
        return failure(genuine.error());
    LetIn let;
    let.arrived.proof = proofOf(knock.headers);
    if (const auto notice = readNoticeHead(knock.body)) {
        let.arrived.identity = hexOf(notice->id.toUtf8());
        let.arrived.kind = notice->eventType;
    } else {
        let.arrived.identity = hexOf(knock.body);
        let.arrived.failure = notice.error().code;
    }
    return let;
}

Result<LetIn> letPushIn(const PushKeys &keys, const Knock &knock)
{
    const auto query = readPushQuery(knock.query);
    if (!query)
        return failure(query.error());
    auto opened = openPush(pushStyleOf(knock.entrance), keys, *query, knock.body, knock.arrivedAt / 1000);
    if (!opened)
        return failure(opened.error());
    LetIn let;
    let.opened = std::move(*opened);
    let.arrived.proof = knock.query;
    if (auto push = readInboundPush(let.opened.fields)) {
        let.push = std::move(*push);
        let.arrived.identity = pushIdentity(*let.push);
        let.arrived.kind = let.push->event.isEmpty() ? let.push->type : let.push->event;
        let.arrived.person = personOf(*let.push);
    } else {
        let.arrived.identity = hexOf(let.opened.message);
        let.arrived.failure = push.error().code;
    }
    return let;
}

} // namespace

Result<LetIn> letIn(const GatewayDoors &doors, const Knock &knock)
{
    auto let = knock.entrance == PushEntrance::Pay ? letNoticeIn(*doors.pay, knock) : letPushIn(*doors.keys(knock.entrance), knock);
    if (!let)
        return let;
    let->arrived.entrance = knock.entrance;
    let->arrived.raw = knock.body;
    let->arrived.arrivedAt = knock.arrivedAt;
    return let;
}

std::optional<Error> faultOfDoor(PushEntrance entrance, const QString &why)
{
    static constexpr std::pair<const char *, const char *> faults[] = {
        {"push.signature", "gateway.other_token"},   {"push.no_key", "gateway.no_aes_key"},
        {"push.aes_key", "gateway.no_aes_key"},      {"cbc.padding", "gateway.other_aes_key"},
        {"push.length", "gateway.other_aes_key"},    {"push.not_sealed", "gateway.not_sealed"},
        {"push.receiver", "gateway.other_receiver"}, {"sign.unknown_serial", "gateway.other_pay_key"},
        {"sign.mismatch", "gateway.other_pay_key"},  {"sign.stale", "gateway.other_clock"},
        {"push.stale", "gateway.other_clock"},
    };
    for (const auto &[code, fault] : faults) {
        if (why == QLatin1String(code))
            return makeError(ErrorKind::Credential, fault, u'/' + pushEntranceName(entrance));
    }
    return {};
}

} // namespace yiren
