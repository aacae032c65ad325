#include "broadcasts/broadcastjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace yiren {

namespace {

QString attachmentKindName(CorpAttachment::Kind kind)
{
    return kind == CorpAttachment::Kind::Image ? QStringLiteral("image")
        : kind == CorpAttachment::Kind::Link   ? QStringLiteral("link")
                                               : QStringLiteral("miniprogram");
}

QString compact(const QJsonArray &list)
{
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

QJsonArray listOf(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).array();
}

} // namespace

QString broadcastAttachmentsJson(const std::vector<BroadcastAttachment> &attachments)
{
    QJsonArray list;
    for (const BroadcastAttachment &one : attachments) {
        QJsonObject json{{QStringLiteral("kind"), attachmentKindName(one.what.kind)}};
        const std::pair<QString, QString> members[] = {
            {QStringLiteral("picture"), one.picture},  {QStringLiteral("title"), one.what.title},
            {QStringLiteral("url"), one.what.address}, {QStringLiteral("description"), one.what.description},
            {QStringLiteral("appid"), one.what.appid}, {QStringLiteral("page"), one.what.page}};
        for (const auto &[name, text] : members) {
            if (!text.isEmpty())
                json.insert(name, text);
        }
        list.append(json);
    }
    return compact(list);
}

std::vector<BroadcastAttachment> broadcastAttachments(const QString &json)
{
    std::vector<BroadcastAttachment> attachments;
    const QJsonArray list = listOf(json);
    for (const QJsonValue &value : list) {
        const QJsonObject object = value.toObject();
        const QString kind = object.value(u"kind").toString();
        BroadcastAttachment one;
        one.what.kind = kind == u"image" ? CorpAttachment::Kind::Image
            : kind == u"link"            ? CorpAttachment::Kind::Link
                                         : CorpAttachment::Kind::MiniProgram;
        one.picture = object.value(u"picture").toString();
        one.what.title = object.value(u"title").toString();
        one.what.address = object.value(u"url").toString();
        one.what.description = object.value(u"description").toString();
        one.what.appid = object.value(u"appid").toString();
        one.what.page = object.value(u"page").toString();
        attachments.push_back(std::move(one));
    }
    return attachments;
}

QString textsJson(const QStringList &texts)
{
    return compact(QJsonArray::fromStringList(texts));
}

QStringList textsOfJson(const QString &json)
{
    QStringList texts;
    const QJsonArray list = listOf(json);
    for (const QJsonValue &text : list)
        texts.append(text.toString());
    return texts;
}

} // namespace yiren
