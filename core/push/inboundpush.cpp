#include "push/inboundpush.h"

#include "crypto/digest.h"
#include "push/pushevents.h"

namespace yiren {

namespace {

pushed::Media mediaOf(pushed::Media::Kind kind, const PushField &fields)
{
    return {kind,
            fields.value(u"MediaId"),
            fields.value(u"ThumbMediaId"),
            fields.value(u"PicUrl"),
            fields.value(u"Format"),
            fields.value(u"MediaId16K"),
            fields.value(u"Recognition")};
}

pushed::Content messageContent(const QString &type, const PushField &fields)
{
    using Kind = pushed::Media::Kind;
    const auto value = [&fields](QStringView name) { return fields.value(name); };
    if (type == QLatin1String("text"))
        return pushed::Text{value(u"Content"), value(u"bizmsgmenuid")};
    if (type == QLatin1String("image"))
        return mediaOf(Kind::Image, fields);
    if (type == QLatin1String("voice"))
        return mediaOf(Kind::Voice, fields);
    if (type == QLatin1String("video"))
        return mediaOf(Kind::Video, fields);
    if (type == QLatin1String("shortvideo"))
        return mediaOf(Kind::ShortVideo, fields);
    if (type == QLatin1String("location"))
        return pushed::Location{value(u"Location_X"), value(u"Location_Y"), value(u"Scale"), value(u"Label"), {}};
    if (type == QLatin1String("link"))
        return pushed::Link{value(u"Title"), value(u"Description"), value(u"Url")};
    if (type == QLatin1String("miniprogrampage"))
        return pushed::Page{value(u"Title"), value(u"AppId"), value(u"PagePath"), value(u"ThumbUrl"), value(u"ThumbMediaId")};
    return pushed::Other();
}

Error missingMember(const char *name)
{
    return makeError(ErrorKind::BadReply, "push.member", QLatin1String(name));
}

} // namespace

Result<InboundPush> readInboundPush(const PushField &fields)
{
    InboundPush push;
    bool isNumber = false;
    push.to = fields.value(u"ToUserName");
    push.from = fields.value(u"FromUserName");
    push.createTime = fields.value(u"CreateTime").trimmed().toLongLong(&isNumber);
    push.type = fields.value(u"MsgType");
    push.event = fields.value(u"Event");
    push.messageId = fields.value(u"MsgId");
    push.articleId = fields.value(u"MsgDataId");
    if (push.from.isEmpty())
        return failure(missingMember("FromUserName"));
    if (!isNumber || push.createTime <= 0 || push.createTime > 9'999'999'999) // seconds until the year 2286
        return failure(missingMember("CreateTime"));
    if (push.type.isEmpty())
        return failure(missingMember("MsgType"));
    const bool isEvent = push.type == QLatin1String("event");
    if (isEvent && push.event.isEmpty())
        return failure(missingMember("Event"));
    push.content = isEvent ? eventContent(push.event, fields) : messageContent(push.type, fields);
    push.fields = fields;
    return push;
}

QString pushIdentity(const InboundPush &push)
{
    QByteArray text;
    const auto add = [&text](const QString &part) {
        const QByteArray utf8 = part.toUtf8();
        text += QByteArray::number(utf8.size()) + ':' + utf8; // nothing can stand for something else
    };
    if (!push.messageId.isEmpty()) {
        add(QStringLiteral("message"));
        add(push.messageId);
        return QString::fromLatin1(sha256(text).toHex());
    }
    add(push.from);
    add(QString::number(push.createTime));
    add(push.type);
    add(push.event.toLower());
    for (const char *id : {"EventKey", "ChangeType", "UserID", "ExternalUserID", "ChatId", "OpenKfId", "Token", "Id", "LinkId", "MsgID",
                           "OpenID", "transaction_id", "order_info/order_id", "PublishEventInfo/publish_id"})
        add(push.fields.value(QString::fromLatin1(id)));
    return QString::fromLatin1(sha256(text).toHex());
}

} // namespace yiren
