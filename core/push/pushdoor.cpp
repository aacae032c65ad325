#include "push/pushdoor.h"

#include "crypto/digest.h"

#include <QList>

#include <algorithm>

namespace yiren {

namespace {

constexpr qsizetype mostQueryBytes = 8 * 1024;
// What is signed is joined without anything between: with a long nonce, whole blocks of what is sealed could be moved into it unnoticed.
// Three blocks of the cipher are 64 letters, the least that could be moved. WeChat's have about ten.
constexpr qsizetype mostNonceBytes = 64;

Done checkAgeOf(const QByteArray &timestamp, qint64 now)
{
    if (timestamp.isEmpty())
        return failure(ErrorKind::BadSignature, "push.missing");
    const bool isNumber =
        timestamp.size() <= 12 && std::all_of(timestamp.begin(), timestamp.end(), [](char c) { return c >= '0' && c <= '9'; });
    const qint64 seconds = isNumber ? timestamp.toLongLong() : 0;
    if (seconds < now - longestPushAge || seconds > now + longestPushAge)
        return failure(ErrorKind::BadSignature, "push.stale");
    return {};
}

Done checkSigned(const PushKeys &keys, const PushQuery &query, const QByteArray &given, const QByteArray &sealed)
{
    if (given.isEmpty() || query.timestamp.isEmpty() || query.nonce.isEmpty() || query.nonce.size() > mostNonceBytes
        || keys.token.isEmpty())
        return failure(ErrorKind::BadSignature, "push.missing");
    std::vector<QByteArray> parts{keys.token.bytes(), query.timestamp, query.nonce};
    if (!sealed.isNull())
        parts.push_back(sealed);
    if (!equalInConstantTime(pushSignature(std::move(parts)), given))
        return failure(ErrorKind::BadSignature, "push.signature");
    return {};
}

Result<OpenedPush> openSealed(const PushKeys &keys, const PushQuery &query, const PushField &envelope, bool isJson)
{
    const PushField *field = envelope.find(u"Encrypt");
    if (!field || field->text.isEmpty())
        return failure(ErrorKind::BadSignature, "push.not_sealed");
    const QByteArray encrypt = field->text.toLatin1();
    if (auto right = checkSigned(keys, query, query.msgSignature, encrypt); !right)
        return failure(right.error());
    auto message = openSealedPush(keys, encrypt);
    if (!message)
        return failure(message.error());
    auto fields = readPushBody(*message);
    return OpenedPush{fields ? std::move(*fields) : PushField(), std::move(*message), isJson, true};
}

} // namespace

Result<PushQuery> readPushQuery(const QByteArray &text)
{
    if (text.size() > mostQueryBytes)
        return failure(ErrorKind::BadReply, "push.query");
    PushQuery query;
    const std::pair<const char *, QByteArray &> known[] = {{"signature", query.signature}, {"msg_signature", query.msgSignature},
                                                           {"timestamp", query.timestamp}, {"nonce", query.nonce},
                                                           {"echostr", query.echostr},     {"encrypt_type", query.encryptType}};
    for (const QByteArray &part : text.split('&')) {
        const qsizetype mark = part.indexOf('=');
        const QByteArray name = part.left(mark);
        for (const auto &[wanted, target] : known) {
            if (mark < 0 || name != wanted)
                continue;
            if (!target.isNull())
                return failure(ErrorKind::BadReply, "push.query", QLatin1String(wanted));
            target = QByteArray::fromPercentEncoding(part.mid(mark + 1));
            if (target.isNull())
                target = QByteArray("");
        }
    }
    query.echostr.replace(' ', '+');
    return query;
}

Result<OpenedPush> openPush(PushStyle style, const PushKeys &keys, const PushQuery &query, const QByteArray &body, qint64 now)
{
    if (style == PushStyle::Official) {
        if (auto right = checkSigned(keys, query, query.signature, {}); !right)
            return failure(right.error());
    }
    if (auto fresh = checkAgeOf(query.timestamp, now); !fresh)
        return failure(fresh.error());
    auto fields = readPushBody(body);
    if (!fields)
        return failure(fields.error());
    const bool isJson = looksLikeJson(body);
    if (style == PushStyle::Wecom || !keys.aesKeys.empty())
        return openSealed(keys, query, *fields, isJson);
    if (fields->find(u"Encrypt") && !fields->find(u"MsgType")) // compatible mode has both (contract, official account 5.3)
        return failure(ErrorKind::BadSignature, "push.no_key");
    return OpenedPush{std::move(*fields), body, isJson, false};
}

Result<QByteArray> answerGreeting(PushStyle style, const PushKeys &keys, const PushQuery &query, qint64 now)
{
    if (query.echostr.isEmpty())
        return failure(ErrorKind::BadSignature, "push.missing");
    const bool isSealed = style == PushStyle::Wecom;
    if (auto right = checkSigned(keys, query, isSealed ? query.msgSignature : query.signature, isSealed ? query.echostr : QByteArray());
        !right)
        return failure(right.error());
    if (auto fresh = checkAgeOf(query.timestamp, now); !fresh)
        return failure(fresh.error());
    if (!isSealed)
        return query.echostr;
    return openSealedPush(keys, query.echostr);
}

Result<QByteArray> sealedReply(const PushKeys &keys, const QByteArray &reply, bool isJson, const ReplySeal &seal)
{
    const auto encrypt = sealPush(keys, reply, seal.random);
    if (!encrypt)
        return failure(encrypt.error());
    const QByteArray timestamp = QByteArray::number(seal.timestamp);
    const QByteArray signature = pushSignature({keys.token.bytes(), timestamp, seal.nonce, *encrypt});
    if (isJson)
        return QByteArray("{\"Encrypt\": \"" + *encrypt + "\", \"MsgSignature\": \"" + signature + "\", \"TimeStamp\": " + timestamp
                          + ", \"Nonce\": \"" + seal.nonce + "\"}");
    return QByteArray("<xml><Encrypt><![CDATA[" + *encrypt + "]]></Encrypt><MsgSignature><![CDATA[" + signature
                      + "]]></MsgSignature><TimeStamp>" + timestamp + "</TimeStamp><Nonce><![CDATA[" + seal.nonce + "]]></Nonce></xml>");
}

} // namespace yiren
