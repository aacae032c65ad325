#include "push/passivereply.h"

#include "base/json.h"
#include "push/pushfield.h"

namespace yiren {

namespace {

PushField leaf(const char *name, const QString &text)
{
    return {QLatin1String(name), text, {}};
}

PushField branch(const char *name, std::vector<PushField> fields)
{
    return {QLatin1String(name), {}, std::move(fields)};
}

const char *msgTypeOf(PassiveReply::Kind kind)
{
    using Kind = PassiveReply::Kind;
    switch (kind) {
    case Kind::Text:
        return "text";
    case Kind::Image:
        return "image";
    case Kind::Voice:
        return "voice";
    case Kind::Video:
        return "video";
    case Kind::Music:
        return "music";
    case Kind::News:
        return "news";
    case Kind::Transfer:
        return "transfer_customer_service";
    }
    return "";
}

std::vector<PushField> replyContent(const PassiveReply &reply)
{
    using Kind = PassiveReply::Kind;
    const PushField media = leaf("MediaId", reply.mediaId);
    const PushField title = leaf("Title", reply.title);
    const PushField description = leaf("Description", reply.description);
    switch (reply.kind) {
    case Kind::Text:
        return {leaf("Content", reply.text)};
    case Kind::Image:
        return {branch("Image", {media})};
    case Kind::Voice:
        return {branch("Voice", {media})};
    case Kind::Video:
        return {branch("Video", {media, title, description})};
    case Kind::Music:
        return {branch(
            "Music",
            {title, description, leaf("MusicUrl", reply.url), leaf("HQMusicUrl", reply.pictureUrl), leaf("ThumbMediaId", reply.mediaId)})};
    case Kind::News:
        return {leaf("ArticleCount", QStringLiteral("1")),
                branch("Articles", {branch("item", {title, description, leaf("PicUrl", reply.pictureUrl), leaf("Url", reply.url)})})};
    case Kind::Transfer:
        if (!reply.kfAccount.isEmpty())
            return {branch("TransInfo", {leaf("KfAccount", reply.kfAccount)})};
        return {};
    }
    return {};
}

bool isCount(const PushField &field)
{
    return field.name == QLatin1String("CreateTime") || field.name == QLatin1String("ArticleCount");
}

// XML has no way to write them.
QString withoutControls(QString text)
{
    return text.removeIf([](QChar c) { return c.unicode() < 0x20 && c != u'\n' && c != u'\t' && c != u'\r'; });
}

void writeXml(QByteArray &xml, const PushField &field)
{
    const QByteArray name = field.name.toLatin1();
    xml += '<' + name + '>';
    for (const PushField &inner : field.fields)
        writeXml(xml, inner);
    if (field.fields.empty()) {
        QByteArray text = withoutControls(field.text).toUtf8();
        // The end of a CDATA section can't stand in one (contract 5.8).
        xml += isCount(field) ? text : "<![CDATA[" + text.replace("]]>", "]]]]><![CDATA[>") + "]]>";
    }
    xml += "</" + name + '>';
}

void writeJson(QByteArray &json, const PushField &field)
{
    if (field.fields.empty()) {
        isCount(field) ? void(json += field.text.toLatin1()) : appendJsonText(json, field.text);
        return;
    }
    json += '{';
    for (const PushField &inner : field.fields) {
        if (&inner != &field.fields.front())
            json += ',';
        const bool isListed = inner.name == QLatin1String("item");
        appendJsonText(json, inner.name);
        json += isListed ? ":[" : ":";
        writeJson(json, inner);
        json += isListed ? "]" : "";
    }
    json += '}';
}

PushField whole(const PassiveReply &reply, const ReplyEnds &ends)
{
    PushField root = branch("xml",
                            {leaf("ToUserName", ends.to), leaf("FromUserName", ends.from),
                             leaf("CreateTime", QString::number(ends.createTime)), leaf("MsgType", QLatin1String(msgTypeOf(reply.kind)))});
    for (PushField &field : replyContent(reply))
        root.fields.push_back(std::move(field));
    return root;
}

} // namespace

QByteArray passiveXml(const PassiveReply &reply, const ReplyEnds &ends)
{
    QByteArray xml;
    writeXml(xml, whole(reply, ends));
    return xml;
}

QByteArray passiveJson(const PassiveReply &reply, const ReplyEnds &ends)
{
    QByteArray json;
    writeJson(json, whole(reply, ends));
    return json;
}

} // namespace yiren
